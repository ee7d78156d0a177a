import Guideline
import Legislation

extension Proposer {
  /// Judges whether a limit is absent, on the provisions that carry the rule which it would limit.
  ///
  /// Where there is no such rule nothing is proposed: an absence of limits means nothing without the thing limited. A rule
  /// that itself stands only in part leaves its freedom from limits in part.
  func absence(
    _ rule: EvidenceRule.Absence, _ criterion: Criterion, _ provisions: [ReadProvision], on carriers: [Alignment],
    _ state: String
  ) -> Proposals {
    let standing = carriers.filter { $0.verdict == .met || $0.verdict == .partly }
    let byAddress = Dictionary(provisions.map { ($0.provision.address, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Alignment] = []
    var seen: Set<Provision> = []
    var searched: [ReadProvision] = []
    for carrier in standing {
      for evidence in carrier.evidence where seen.insert(evidence.provision).inserted {
        guard let read = byAddress[evidence.provision.address] else { continue }
        searched.append(read)
        func hits(_ names: [String]) -> [Hit] {
          names.compactMap { name in read.first(of: numbers([name]), in: nil).map { Hit(concept: name, mention: $0) } }
        }
        let (breaches, limits) = (hits(rule.breaches), hits(rule.limits))
        if !breaches.isEmpty {
          found.append(alignment(.contradicted, criterion, read, hits: breaches, limits: [], state))
        } else if !limits.isEmpty {
          found.append(alignment(.partly, criterion, read, hits: limits, limits: [], state))
        } else {
          found.append(free(criterion, read, carrier, evidence))
        }
      }
    }
    return collect(found, misses: [], screened: searched)
  }

  /// The rule carries none of the limits.
  private func free(
    _ criterion: Criterion, _ read: ReadProvision, _ carrier: Alignment, _ evidence: Evidence
  ) -> Alignment {
    let part = carrier.verdict == .partly ? " The rule itself stands only in part." : ""
    return Alignment(
      state: carrier.state, criterion: criterion.id, verdict: carrier.verdict, strength: carrier.strength,
      link: carrier.link, evidence: [evidence], mark: min(carrier.mark, read.provision.verification),
      rationale: """
        \(read.provision.label) of \(read.act.title) carries the rule that \(carrier.criterion) asks for, and the words that \
        would limit it in this way were not found in it.\(part)
        """,
      origin: .machine(catalogue: catalogue.version, lexicon: reader.lexicon.version), confidence: .low)
  }
}
