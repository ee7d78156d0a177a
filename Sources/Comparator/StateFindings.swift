import AkomaNtoso
public import Guideline
public import Legislation
public import Mapper

/// The findings on one state on a day: every criterion of the catalogue, each with its trail.
public struct StateFindings: Sendable {
  public let book: StatuteBook
  /// In the order of the catalogue.
  public private(set) var findings: [Finding]
  public let results: [String: RecommendationResult]
  private let byCriterion: [String: Int]

  public var corpus: Corpus { book.corpus }
  public var state: String { book.corpus.state }

  public func finding(_ criterion: String) -> Finding? { byCriterion[criterion].map { findings[$0] } }

  /// The findings on a recommendation's criteria.
  public func findings(on recommendation: Recommendation) -> [Finding] {
    recommendation.criteria.compactMap { finding($0.id) }
  }

  /// Whether a recommendation's result rests on a proposal that nobody has reviewed.
  public func restsOnMachine(_ recommendation: Recommendation) -> Bool {
    findings(on: recommendation).contains { $0.basis == .machine }
  }

  /// Holds the law against the catalogue.
  ///
  /// - Parameters:
  ///   - curated: the judgements of people that hold for this law.
  ///   - proposals: what the machine found, by criterion.
  public init(
    _ catalogue: Catalogue, _ book: StatuteBook, curated: [Alignment], proposals: [String: Proposer.Proposals]
  ) {
    self.book = book
    let curated = Dictionary(grouping: curated, by: \.criterion)
    var verdicts: [String: Verdict] = [:]
    var made: [String: Finding] = [:]
    func find(_ criterion: Criterion) -> Finding {
      if let finding = made[criterion.id] { return finding }
      let presupposed = criterion.notApplicableWhen.flatMap { presupposition in
        catalogue.criterion(presupposition.criterion).map { (presupposition, find($0).verdict) }
      }
      let finding = Finding(
        criterion, book, curated: curated[criterion.id] ?? [], proposals: proposals[criterion.id],
        withoutObject: presupposed.flatMap { $0.0.verdict == $0.1 ? $0.0 : nil })
      made[criterion.id] = finding
      verdicts[criterion.id] = finding.verdict
      return finding
    }
    findings = catalogue.criteria.map(find)
    byCriterion = Dictionary(uniqueKeysWithValues: findings.enumerated().map { ($0.element.criterion.id, $0.offset) })
    results = Dictionary(
      uniqueKeysWithValues: catalogue.recommendations.map {
        ($0.code, RecommendationResult($0, verdicts: verdicts))
      })
  }

  /// The texts that a user supplied.
  public var supplied: [SuppliedText] { book.supplied.values.sorted { $0.act.work < $1.act.work } }

  /// The same findings with what the texts that a user supplied changed in them.
  func compared(with before: StateFindings) -> StateFindings {
    var compared = self
    for place in findings.indices {
      compared.findings[place].change = findings[place].change(from: before.findings[place])
    }
    return compared
  }

  /// Whether a text that a user supplied changed a finding on a recommendation.
  public func isChanged(_ recommendation: Recommendation) -> Bool {
    findings(on: recommendation).contains { $0.change != nil }
  }
}
