/// One recommendation of the catalogue.
public struct Recommendation: Hashable, Sendable {
  /// The catalogue's own code, such as `A01`. It is not the Guideline's number: see ``officialRef``.
  public let code: String
  public let part: String
  public let title: String
  public let statement: String
  public let addressees: [String]
  public let level: Level
  public let confidence: Confidence
  public let note: String
  /// The Guideline's own number, empty until someone with the official text fills it in.
  public let officialRef: String
  public let anchors: [Anchor]
  public let criteria: [Criterion]

  /// Where one can expect to read it.
  public enum Level: String, CaseIterable, Sendable, Codable {
    case law, both, policy

    public var word: String {
      switch self {
      case .law: "law"
      case .both: "law and practice"
      case .policy: "policy or practice"
      }
    }
  }

  /// How likely it is that the recommendation stands in the Guideline.
  public enum Confidence: String, CaseIterable, Sendable, Codable {
    case topic, likely, inferred

    public var word: String {
      switch self {
      case .topic: "topic named officially, wording unknown"
      case .likely: "likely: follows from ACTIP 14(7) or from reported ASEAN follow-up"
      case .inferred: "inferred from a related instrument"
      }
    }

    /// The letter of the catalogue's sources.
    public var letter: String {
      switch self {
      case .topic: "T"
      case .likely: "A"
      case .inferred: "I"
      }
    }
  }

  /// A place in another instrument that supports the recommendation.
  public struct Anchor: Hashable, Sendable {
    /// The short name of a ``Catalogue/Instrument``.
    public let instrument: String
    public let article: String
    public let checked: Checked
    public let note: String

    /// How far the place was checked.
    public enum Checked: String, CaseIterable, Sendable, Codable {
      case verified, secondary, unverified

      public var word: String {
        switch self {
        case .verified: "primary text read"
        case .secondary: "secondary account read"
        case .unverified: "from memory, unverified"
        }
      }
    }
  }
}
