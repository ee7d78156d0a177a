public import Legislation

extension Proposer {
  /// The proposals on a law in which texts stand that a user supplied.
  ///
  /// Where the machine finds nothing in a text, what it had found in the digest is kept, to be looked at again: that the
  /// rules cannot read a text is no reason to call the law silent. Where a person has judged, that stands instead.
  ///
  /// - Parameter before: the proposals on the same law with our digests.
  public func proposals(
    for book: StatuteBook, curated: [Alignment], onDigests before: [String: Proposals]
  ) -> [String: Proposals] {
    let judged = Set(curated.filter { $0.recheck != .noProvision }.map(\.criterion))
    return proposals(for: book, curated: curated).reduce(into: [:]) { results, entry in
      let (criterion, now) = entry
      results[criterion] = now
      guard now.alignments.isEmpty, !judged.contains(criterion), let before = before[criterion] else { return }
      let kept = before.alignments.compactMap { keep($0, in: book) }
      results[criterion] = Proposals(
        alignments: kept.filter { $0.recheck == .otherWords },
        leads: now.leads + kept.filter { $0.recheck == .noProvision }, misses: now.misses, screened: now.screened,
        works: now.works, ranking: now.ranking)
    }
  }

  /// A proposal that rests on a digest in whose place a text stands; nil for any other.
  private func keep(_ proposal: Alignment, in book: StatuteBook) -> Alignment? {
    guard let first = proposal.evidence.first, let supplied = book.supplied[first.address.work] else { return nil }
    let words = proposal.evidence.map(\.words)
    let found = proposal.evidence.compactMap { evidence in
      supplied.act.find(evidence.address.eId).map { provision, element in
        Evidence(supplied.act, provision, address: evidence.address, span: supplied.act.document.content(of: element))
      }
    }
    let recheck: Recheck = found.isEmpty ? .noProvision : .otherWords
    let evidence = found.isEmpty ? proposal.evidence : found
    return proposal.toRecheck(
      recheck, evidence: evidence, recheck.sentence(words, evidence.map(\.provision.label)))
  }
}
