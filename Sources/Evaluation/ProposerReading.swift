public import Legislation
public import Mapper

/// The evidence rules of the catalogue over one statute by itself, with nothing that people judged.
public struct ProposerReading: Reading {
  private let proposer: Proposer

  public init(_ proposer: Proposer) { self.proposer = proposer }

  public func findings(of act: Act, state: String) -> [String: Prediction] {
    proposer.proposals(for: StatuteBook(only: act), curated: []).compactMapValues { proposals in
      let telling = proposals.alignments.first
      let verdict = telling.flatMap { Label($0.verdict) } ?? .absent
      let cited = proposals.alignments.filter { $0.verdict == telling?.verdict }.flatMap(\.evidence)
      let ranked = (proposals.alignments + proposals.leads).flatMap(\.evidence).map(\.provision)
      let numbers = (ranked + proposals.ranking + proposals.misses.map(\.provision)).compactMap {
        act.sectionNumber(of: $0.unit, in: $0)
      }
      return Prediction(
        verdict: verdict,
        sections: cited.compactMap { act.sectionNumber(holding: $0.span, in: $0.provision) }.withoutRepetition,
        confidence: telling?.likelihood ?? telling?.confidence.share ?? 0, ranking: numbers.withoutRepetition)
    }
  }
}

extension Label {
  init?(_ judgement: Alignment.Judgement) {
    switch judgement {
    case .met: self = .met
    case .partly: self = .partly
    case .contradicted: self = .contradicted
    case .notApplicable, .absent: return nil
    }
  }
}

extension Alignment.Confidence {
  /// The word as a share, before it is held against what proved right.
  fileprivate var share: Double {
    switch self {
    case .high: 0.9
    case .medium: 0.6
    case .low: 0.3
    }
  }
}

extension Array where Element: Hashable {
  /// Each element where it first stands.
  var withoutRepetition: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
