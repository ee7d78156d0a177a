/// What the law of a state says to a criterion or a recommendation. Exactly one of seven.
///
/// `silent` and `notFound` are never the same: the first says that the law does not speak, the second only that the text
/// supplied does not.
public enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
  /// A provision in force does what is asked.
  case met
  /// It does so with discretion, on a condition, or for some persons, offences or stages only.
  case partly
  /// A provision does the opposite.
  case contradicted
  /// The sources are complete for the theme and none speaks.
  case silent
  /// Not in the text supplied, and the sources are incomplete.
  case notFound
  /// What the criterion presupposes does not exist in this law.
  case notApplicable
  /// Only a person can judge it, and nobody has yet.
  case notAssessed

  /// The verdict in words.
  public var word: String {
    switch self {
    case .met: "met"
    case .partly: "partly met"
    case .contradicted: "contradicted"
    case .silent: "silent"
    case .notFound: "not found in the text supplied"
    case .notApplicable: "not applicable"
    case .notAssessed: "not assessed"
    }
  }

  /// The verdict in a word or two, where there is little room.
  public var short: String {
    switch self {
    case .partly: "partly"
    case .notFound: "not found"
    case .notApplicable: "n/a"
    default: word
    }
  }

  /// A sign that tells the verdicts apart without colour.
  public var symbol: String {
    switch self {
    case .met: "✓"
    case .partly: "◐"
    case .contradicted: "✗"
    case .silent: "○"
    case .notFound: "?"
    case .notApplicable: "–"
    case .notAssessed: "…"
    }
  }

  /// What the verdict means, in a sentence.
  public var meaning: String {
    switch self {
    case .met: "A provision in force does what is asked."
    case .partly:
      "A provision does it only with discretion, on a condition, or for some persons, offences, stages or officers; or only in policy."
    case .contradicted: "A provision does the opposite."
    case .silent: "The sources are complete for this theme and no provision speaks to it."
    case .notFound: "Not in the text supplied. The sources are incomplete, so the law may still say it."
    case .notApplicable: "What the criterion presupposes does not exist in this law."
    case .notAssessed: "Only a person can judge it, and nobody has yet."
    }
  }

  /// Whether the law, as far as we have it, falls short of what is asked and an amendment may be needed.
  public var isGap: Bool { self == .partly || self == .contradicted || self == .silent }
}
