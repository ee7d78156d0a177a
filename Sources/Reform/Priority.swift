public import Comparator
public import Guideline

/// How urgent it is to close a gap, by a published sum of four facts.
///
/// Three steps, after the practice of treaty bodies that grade their recommendations (GREVIO). The sum orders work; it
/// measures no state.
public struct Priority: Hashable, Sendable, Comparable {
  public let points: Int
  /// How the points came about, in words.
  public let derivation: String

  public enum Step: String, CaseIterable, Hashable, Sendable, Codable {
    case mostUrgent, urgent, important

    public var word: String {
      switch self {
      case .mostUrgent: "most urgent"
      case .urgent: "urgent"
      case .important: "important"
      }
    }
  }

  public var step: Step {
    switch points {
    case 5...: .mostUrgent
    case 3...4: .urgent
    default: .important
    }
  }

  public init(_ finding: Finding, _ recommendation: Recommendation) {
    var parts: [(String, Int)] = []
    switch finding.verdict {
    case .contradicted: parts.append(("contradicted", 3))
    case .silent: parts.append(("silent", 2))
    default: parts.append((finding.verdict.short, 1))
    }
    if finding.criterion.essential { parts.append(("essential to the recommendation", 2)) }
    switch recommendation.confidence {
    case .topic: parts.append(("topic named officially", 1))
    case .likely: parts.append(("follows from ACTIP 14(7) or reported follow-up", 1))
    case .inferred: break
    }
    if recommendation.level == .policy { parts.append(("matter of policy", -1)) }
    points = parts.map(\.1).reduce(0, +)
    derivation = parts.map { "\($0.0) \($0.1 < 0 ? "−" : "+")\(abs($0.1))" }.joined(separator: ", ")
  }

  public static func < (left: Priority, right: Priority) -> Bool { left.points < right.points }

  /// The rule in words.
  public static let rule = """
    Points: contradicted 3, silent 2, partly 1; essential criterion 2; recommendation whose topic is named officially or \
    that follows from ACTIP 14(7) 1; matter of policy −1. Five or more is most urgent, three or four urgent, fewer important.
    """
}
