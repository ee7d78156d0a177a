/// How far a statement about the law was checked against the law. From the strongest to the weakest.
public enum Verification: String, CaseIterable, Hashable, Sendable, Codable {
  /// The statutory text itself was read.
  case text
  /// A bill recorded as passed was read, not the gazetted act.
  case bill
  /// The statutory text was read in a version known or suspected to be superseded in part.
  case earlierText
  /// A translation was read.
  case translation
  /// Only a secondary account was read: a report, a study, the press, a database page.
  case secondary
  /// From general knowledge; nothing was read.
  case unverified
  /// Nothing found either way.
  case open

  /// The mark in words, as every output shows it.
  public var word: String {
    switch self {
    case .text: "statutory text read"
    case .bill: "bill as passed read; check against the gazette"
    case .earlierText: "earlier version of the text read"
    case .translation: "translation read"
    case .secondary: "reported by a secondary source"
    case .unverified: "unverified"
    case .open: "not established either way"
    }
  }

  /// The mark where there is little room.
  public var short: String {
    switch self {
    case .text: "text"
    case .bill: "bill"
    case .earlierText: "earlier text"
    case .translation: "translation"
    case .secondary: "secondary"
    case .unverified: "unverified"
    case .open: "open"
    }
  }

  /// Whether the law is only supposed to say so: nothing was read that would support it.
  public var isUnsupported: Bool { self == .unverified || self == .open }
}

extension Verification: Comparable {
  /// The weaker mark is the smaller one: of several, `min()` is what may be claimed for all.
  public static func < (left: Verification, right: Verification) -> Bool { left.rank > right.rank }

  private var rank: Int { Verification.allCases.firstIndex(of: self) ?? 0 }
}
