/// What the verdicts on its criteria make of a recommendation.
///
/// The rule, published with every output (``rule``), never averages. The counts stand beside the verdict, so that nobody
/// reads a `met` with open criteria as more than it is.
public struct RecommendationResult: Hashable, Sendable {
  public let verdict: Verdict
  /// How many criteria have each verdict.
  public let counts: [Verdict: Int]

  public init(_ recommendation: Recommendation, verdicts: [String: Verdict]) {
    let criteria = recommendation.criteria.map { ($0, verdicts[$0.id] ?? .notAssessed) }
    counts = Dictionary(grouping: criteria, by: \.1).mapValues(\.count)
    let applicable = criteria.filter { $0.1 != .notApplicable }
    let essential = applicable.filter(\.0.essential).map(\.1)
    func any(_ verdict: Verdict) -> Bool { applicable.contains { $0.1 == verdict } }

    if applicable.isEmpty {
      verdict = .notApplicable
    } else if essential.contains(.contradicted) {
      verdict = .contradicted
    } else if criteria.first?.1 == .met, essential.allSatisfy({ $0 == .met }), !any(.contradicted) {
      verdict = .met
    } else if any(.met) || any(.partly) {
      verdict = .partly
    } else if any(.contradicted) {
      verdict = .contradicted
    } else if any(.notFound) {
      verdict = .notFound
    } else if any(.silent) {
      verdict = .silent
    } else {
      verdict = .notAssessed
    }
  }

  /// The criteria that apply, and how many of them are met.
  public var met: (count: Int, of: Int) {
    (counts[.met] ?? 0, counts.filter { $0.key != .notApplicable }.values.reduce(0, +))
  }

  /// The rule in words.
  public static let rule = """
    A recommendation is met only if its first criterion and every other essential criterion that applies are met and no \
    criterion is contradicted. It is contradicted if an essential criterion is. Otherwise it is partly met if any \
    criterion is met or partly met; failing that, contradicted if any is, not found if any is not found, else silent. \
    Criteria are counted, never averaged.
    """
}
