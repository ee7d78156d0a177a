public import Guideline

/// Two sets of findings side by side: two states, or one state on two days.
public struct StateComparison: Sendable {
  public let left: StateFindings
  public let right: StateFindings
  /// Every criterion, in the order of the catalogue.
  public let rows: [Row]

  public struct Row: Sendable {
    public let criterion: Criterion
    public let left: Finding
    public let right: Finding

    public var differs: Bool { left.verdict != right.verdict }

    /// Which side's law goes further; nil where neither does or where it cannot be known.
    public var further: Side? {
      guard let left = left.verdict.reach, let right = right.verdict.reach, left != right else { return nil }
      return left > right ? .left : .right
    }
  }

  public enum Side: Hashable, Sendable { case left, right }

  public init(_ left: StateFindings, _ right: StateFindings) {
    self.left = left
    self.right = right
    rows = zip(left.findings, right.findings).map { Row(criterion: $0.criterion, left: $0, right: $1) }
  }

  public var differing: [Row] { rows.filter(\.differs) }
}

extension Verdict {
  /// How far a law goes towards a criterion, where that can be said: a contradiction is worse than silence.
  fileprivate var reach: Int? {
    switch self {
    case .contradicted: 0
    case .silent: 1
    case .partly: 2
    case .met: 3
    case .notFound, .notApplicable, .notAssessed: nil
    }
  }
}
