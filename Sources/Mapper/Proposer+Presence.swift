import AkomaNtoso
import Guideline
import LegalLanguage
import Legislation

extension Proposer {
  /// Holds every provision that has to be looked at against what the criterion needs.
  ///
  /// Only provisions of its own fields of law are proposed; what others in the same acts say is kept among the near
  /// misses.
  func presence(
    _ rule: EvidenceRule.Presence, _ criterion: Criterion, _ provisions: [ReadProvision], _ state: String
  ) -> Proposals {
    let searched = provisions.filter { $0.isSearched(for: criterion.themes) }
    var found: [Alignment] = []
    var misses: [NearMiss] = []
    for read in searched {
      if read.isIn(criterion.themes), let alignment = answer(rule, criterion, read, state) {
        found.append(alignment)
      } else {
        misses.append(miss(rule.need, read))
      }
    }
    return collect(found, misses: misses, screened: searched)
  }

  private func answer(
    _ rule: EvidenceRule.Presence, _ criterion: Criterion, _ read: ReadProvision, _ state: String
  ) -> Alignment? {
    if !rule.contrary.isEmpty, let (hits, _) = satisfied(rule.contrary, read, within: rule.within) {
      return alignment(.contradicted, criterion, read, hits: hits, limits: [], state)
    }
    guard let (hits, _) = satisfied(rule.need, read, within: rule.within) else { return nil }
    // A limit counts wherever it stands in the provision: better one `partly` too many than a `met`.
    let limits = rule.limits.compactMap { name in
      read.first(of: numbers([name]), in: nil).map { Hit(concept: name, mention: $0) }
    }
    return alignment(limits.isEmpty ? .met : .partly, criterion, read, hits: hits, limits: limits, state)
  }

  /// The mentions that express every group, and the sentence in which they do, or nil.
  private func satisfied(
    _ groups: [[String]], _ read: ReadProvision, within: EvidenceRule.Scope
  ) -> (hits: [Hit], scope: Range<Int>?)? {
    func hits(in range: Range<Int>?) -> [Hit]? {
      var hits: [Hit] = []
      for group in groups {
        guard let mention = read.first(of: numbers(group), in: range) else { return nil }
        hits.append(Hit(concept: reader.lexicon.concepts[mention.concept].name, mention: mention))
      }
      return hits
    }
    for sentence in read.sentences {
      if let hits = hits(in: sentence) { return (hits, sentence) }
    }
    return within == .sentence ? nil : hits(in: nil).map { ($0, nil) }
  }

  private func miss(_ groups: [[String]], _ read: ReadProvision) -> NearMiss {
    var found: [NearMiss.FoundConcept] = []
    var missing: [[String]] = []
    for group in groups {
      if let mention = read.first(of: numbers(group), in: nil) {
        found.append(.init(concept: reader.lexicon.concepts[mention.concept].name, words: read.words(mention)))
      } else {
        missing.append(group)
      }
    }
    return NearMiss(
      address: read.provision.address, act: read.act.title, provision: read.provision, found: found, missing: missing)
  }

  /// A concept of the rule with the place that expresses it.
  struct Hit {
    let concept: String
    let mention: Mention
  }

  func alignment(
    _ judgement: Alignment.Judgement, _ criterion: Criterion, _ read: ReadProvision, hits: [Hit], limits: [Hit],
    _ state: String
  ) -> Alignment {
    let document = read.act.document
    let content = document.content(of: read.provision.unit)
    let inText = (hits + limits).map(\.mention.range).filter { content.contains($0.lowerBound) }
    let hull = inText.map(\.lowerBound).min().flatMap { start in inText.map(\.upperBound).max().map { start..<$0 } }
    let sentences = Sentences(document.text, in: content)
    let first = hull.flatMap { sentences.sentence(at: $0.lowerBound) }
    let oneSentence = first.map { sentence in inText.allSatisfy { sentence.contains($0.lowerBound) } } ?? false
    // Words that are far apart are shown by the sentence that the first of them stands in.
    let span = oneSentence ? hull ?? content : first ?? content
    let lowered = judgement == .met ? reasonToLower(criterion, read) : nil
    let mentioned = (hits + limits).map { reader.lexicon.concepts[$0.mention.concept] }
    let links = Set(mentioned.compactMap(\.link))
    return Alignment(
      state: state, criterion: criterion.id, verdict: lowered == nil ? judgement : .partly,
      strength: mentioned.compactMap(\.strength).min().flatMap(Strength.init),
      link: links.count > 1 ? .mixed : links.first,
      evidence: [Evidence(read.act, read.provision, address: read.provision.address, span: span)],
      mark: read.provision.verification, rationale: rationale(read, hits: hits, limits: limits, lowered: lowered),
      origin: .machine(catalogue: catalogue.version, lexicon: reader.lexicon.version),
      confidence: oneSentence && read.provision.verification.confidence != .low ? .medium : .low)
  }

  /// Why words that would meet a criterion meet it only in part, if they do.
  private func reasonToLower(_ criterion: Criterion, _ read: ReadProvision) -> String? {
    if read.act.isPolicy, catalogue.recommendation(criterion.recommendation)?.level == .law {
      return "It is policy, and the law itself is asked for."
    }
    switch read.provision.verification {
    case .secondary, .translation: return "It is only reported; the statutory text was not read."
    case .text, .bill, .earlierText, .unverified, .open: return nil
    }
  }

  private func rationale(_ read: ReadProvision, hits: [Hit], limits: [Hit], lowered: String?) -> String {
    func list(_ hits: [Hit]) -> String {
      hits.map { "\($0.concept) (“\(read.words($0.mention))”)" }.joined(separator: ", ")
    }
    var sentences = ["The rule found \(list(hits)) in \(read.provision.label) of \(read.act.title)."]
    if !limits.isEmpty { sentences.append("It is limited by \(list(limits)).") }
    if let lowered { sentences.append(lowered) }
    return sentences.joined(separator: " ")
  }
}
