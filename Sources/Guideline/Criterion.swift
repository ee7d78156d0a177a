/// One question that a recommendation puts to a state's law.
public struct Criterion: Hashable, Sendable {
  /// The recommendation's code and a number: `A01.1`.
  public let id: String
  public let asks: String
  /// Whether the recommendation cannot be met without it.
  public let essential: Bool
  public let asksFor: Kind
  /// The fields of law where an answer would stand: silence counts only where the sources are complete for all of them.
  public let themes: [Theme]
  public let notApplicableWhen: Presupposition?
  public let rule: EvidenceRule
  /// The line of the catalogue where it starts.
  public let line: Int

  /// Whether it asks that something be in the law or be absent from it.
  public enum Kind: String, CaseIterable, Sendable, Codable { case presence, absence }

  /// Another criterion whose verdict leaves this one without an object.
  public struct Presupposition: Hashable, Sendable {
    public let criterion: String
    public let verdict: Verdict
    public let because: String
  }

  /// The code of the recommendation that it belongs to.
  public var recommendation: String { String(id.prefix { $0 != "." }) }
}

/// By which words a provision answers a criterion: data of the catalogue, over the concepts of a lexicon.
public enum EvidenceRule: Hashable, Sendable {
  case presence(Presence)
  case absence(Absence)
  /// Only a person can judge it, for the reason given.
  case person(because: String)

  /// The provision must express every one of `need`, each by any one of its concepts.
  public struct Presence: Hashable, Sendable {
    public let need: [[String]]
    /// Concepts beside them that make it `partly`.
    public let limits: [String]
    /// Concepts that together make it `contradicted`.
    public let contrary: [[String]]
    public let within: Scope
  }

  /// Judged only on the provisions that answer another criterion, which it qualifies.
  public struct Absence: Hashable, Sendable {
    /// The criterion whose rule is qualified.
    public let on: String
    public let limits: [String]
    public let breaches: [String]
  }

  /// How near to one another the concepts must stand.
  public enum Scope: String, CaseIterable, Sendable { case sentence, provision }

  /// Every concept that the rule names.
  public var concepts: [String] {
    switch self {
    case .presence(let rule): rule.need.flatMap(\.self) + rule.limits + rule.contrary.flatMap(\.self)
    case .absence(let rule): rule.limits + rule.breaches
    case .person: []
    }
  }
}
