public import Comparator
public import Drafting
public import Guideline
public import Legislation
public import Mapper

/// What a state could enact to close one gap or end one contradiction, or what has to be found out first.
public struct Reform: Sendable {
  public let state: String
  public let recommendation: Recommendation
  public let finding: Finding
  public let action: Action
  /// What is missing, as a noun phrase.
  public let missing: String
  public let clause: DraftClause
  /// How the clause would be introduced, in the formula of the state's drafting custom.
  public let formula: String
  public let comparators: [Comparator]
  public let priority: Priority

  /// Where the clause belongs.
  public enum Action: Sendable {
    /// A new provision, or a paragraph of one, after a provision of an act.
    case insert(label: String, paragraph: String, after: Place)
    /// An addition to the provision that falls short or that stands against the criterion.
    case qualify(Place)
    /// Rules or a directive under an act.
    case rules(under: Place)
    /// Something has to be done that no clause does.
    case act(Place)

    public var place: Place {
      switch self {
      case .insert(_, _, let place), .qualify(let place), .rules(let place), .act(let place): place
      }
    }

    /// What kind of step it is.
    public var word: String {
      switch self {
      case .insert: "insert"
      case .qualify: "amend"
      case .rules: "issue rules"
      case .act: "act"
      }
    }

    /// The step in words, with its place.
    public var description: String {
      switch self {
      case .insert(let label, let paragraph, let place):
        "insert \(label), paragraph \(paragraph), after \(place.label) of \(place.act)"
      case .qualify(let place): "amend \(place.label) of \(place.act)"
      case .rules(let place): "issue rules or a directive under \(place.act)"
      case .act(let place): "a step outside the text of the law, beside \(place.act)"
      }
    }
  }

  /// A provision of an act, or the act as a whole.
  public struct Place: Hashable, Sendable {
    public let act: String
    public let cited: String
    public let provision: Provision?

    public var label: String { provision?.label ?? "its last provision" }
  }

  /// A clause in the state's words: the structure and the defined terms are the state's, the text is ours, in English.
  public struct DraftClause: Hashable, Sendable {
    public let heading: String
    public let text: String
    public let form: ModelClauses.Clause.Form
  }

  /// A provision of another member state that meets the criterion.
  public struct Comparator: Sendable {
    public let state: String
    public let name: String
    public let evidence: Evidence
    public let mark: Verification
    public let basis: Finding.Basis
  }
}

/// What has to be read before anybody can say whether there is a gap.
public struct Inquiry: Sendable {
  public let recommendation: Recommendation
  public let finding: Finding
  /// The instruments of the criterion's field that were not read in their own text, or not whole.
  public let instruments: [Corpus.Instrument]
}

/// The reforms of one state on the law of a day.
public struct ReformPlan: Sendable {
  public let findings: StateFindings
  /// The reforms, the most urgent first, then in the order of the catalogue.
  public let reforms: [Reform]
  /// The criteria that were not found in the text supplied: no reason to legislate before the law has been read.
  public let inquiries: [Inquiry]

  public var state: String { findings.state }

  public init(findings: StateFindings, reforms: [Reform], inquiries: [Inquiry]) {
    (self.findings, self.reforms, self.inquiries) = (findings, reforms, inquiries)
  }
}
