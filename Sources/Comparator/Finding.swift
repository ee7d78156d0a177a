public import AkomaNtoso
public import Guideline
public import LegalLanguage
public import Legislation
public import Mapper

/// What the law of one state says to one criterion, with everything that it rests on.
public struct Finding: Sendable {
  public let criterion: Criterion
  public let verdict: Verdict
  public let basis: Basis
  /// Why, in words for a lawyer.
  public let rationale: String
  /// The judgements of people that hold on the day.
  public let curated: [Alignment]
  /// What the machine proposed.
  public let proposals: [Alignment]
  public let search: SearchRecord
  /// What a text that a user supplied changed in it; nil where nothing, or where there is no such text.
  public internal(set) var change: Change?

  /// What the verdict rests on.
  public enum Basis: Hashable, Sendable {
    /// A person judged words of the law.
    case curated
    /// The evidence rules proposed it and nobody has reviewed it.
    case machine
    /// Whether the sources are complete enough for silence.
    case coverage
    /// The verdict on another criterion leaves this one without an object.
    case presupposition

    public var word: String {
      switch self {
      case .curated: "curated"
      case .machine: "machine proposal, not reviewed"
      case .coverage: "coverage of the sources"
      case .presupposition: "follows from another criterion"
      }
    }
  }

  /// The judgements that the verdict rests on.
  public var deciding: [Alignment] {
    switch basis {
    case .curated: curated.filter { $0.verdict.asVerdict == verdict && $0.recheck != .noProvision }
    case .machine: proposals.filter { $0.verdict.asVerdict == verdict }
    case .coverage: curated.filter { $0.verdict == .absent && $0.recheck != .noProvision }
    case .presupposition: []
    }
  }

  /// The words that decide, each once.
  public var evidence: [Evidence] {
    var seen: Set<Evidence> = []
    return deciding.flatMap(\.evidence).filter { seen.insert($0).inserted }
  }

  /// The weakest mark of the deciding evidence; nil where the verdict rests on none.
  public var mark: Verification? { deciding.map(\.mark).min() }

  public var strength: Strength? { deciding.compactMap(\.strength).max() }

  public var link: LinkModel? {
    let links = Set(deciding.compactMap(\.link))
    return links.count > 1 ? .mixed : links.first
  }

  public var confidence: Alignment.Confidence? {
    deciding.map(\.confidence).max { $0.rank < $1.rank }
  }

  /// The judgements that have to be looked at again.
  public var toRecheck: [Alignment] { (curated + proposals + search.leads).filter { $0.recheck != nil } }

  /// The proposals that a person's judgement overrides with another verdict.
  public var overridden: [Alignment] {
    guard basis == .curated || curated.contains(where: { $0.verdict == .absent }) else { return [] }
    return proposals.filter { $0.verdict.asVerdict != verdict }
  }
}

extension Alignment.Confidence {
  fileprivate var rank: Int { Alignment.Confidence.allCases.firstIndex(of: self) ?? 0 }
}

/// What was searched before a criterion was called silent or not found.
public struct SearchRecord: Sendable {
  /// The works in whose provisions an answer was looked for.
  public let works: [WorkIRI]
  /// How many provisions of the criterion's fields of law were screened.
  public let screened: Int
  /// The provisions that came nearest, with what each lacks.
  public let misses: [NearMiss]
  /// Proposals on unverified digests, which count for nothing until somebody reads the law.
  public let leads: [Alignment]
  /// Whether the sources are complete, by field of law, with the reason.
  public let coverage: [(theme: Theme, coverage: Corpus.Coverage)]
}
