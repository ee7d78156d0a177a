public import AkomaNtoso
public import Guideline
public import LegalLanguage
public import Legislation

/// A judgement that certain words of the law answer a criterion, with the reason and who or what made it.
///
/// A machine proposes, a person decides: the ``origin`` is part of the judgement and is shown wherever it is.
public struct Alignment: Hashable, Sendable {
  public let state: String
  public let criterion: String
  public let verdict: Judgement
  public let strength: Strength?
  public let link: LinkModel?
  /// The provisions that it rests on. Only `notApplicable` may rest on none.
  public let evidence: [Evidence]
  /// How far the evidence was verified: the weakest mark of all of it.
  public let mark: Verification
  public let rationale: String
  public let origin: Origin
  public let confidence: Confidence
  /// How likely a machine's reading of a full text is right, from 0 to 1; nil for any other judgement.
  public let likelihood: Double?
  /// Why a person has to look at it again; nil where nothing speaks against it.
  public let recheck: Recheck?

  init(
    state: String, criterion: String, verdict: Judgement, strength: Strength?, link: LinkModel?, evidence: [Evidence],
    mark: Verification, rationale: String, origin: Origin, confidence: Confidence, recheck: Recheck? = nil,
    likelihood: Double? = nil
  ) {
    (self.state, self.criterion, self.verdict, self.strength, self.link) = (state, criterion, verdict, strength, link)
    (self.evidence, self.mark, self.rationale, self.origin) = (evidence, mark, rationale, origin)
    (self.confidence, self.recheck, self.likelihood) = (confidence, recheck, likelihood)
  }

  /// What a judgement can say. Silence is not among them: it follows from the coverage of the sources.
  public enum Judgement: String, CaseIterable, Hashable, Sendable, Codable {
    case met, partly, contradicted, notApplicable
    /// The provision looks as if it answered the criterion and does not.
    case absent
  }

  public enum Origin: Hashable, Sendable {
    /// A person decided, on a day.
    case curated(by: String, on: CalendarDate)
    /// The evidence rules of a catalogue found it with the words of a lexicon.
    case machine(catalogue: String, lexicon: String)

    public var isMachine: Bool { if case .machine = self { true } else { false } }

    public var word: String { isMachine ? "machine proposal" : "curated" }
  }

  /// How sure one may be of it.
  public enum Confidence: String, CaseIterable, Hashable, Sendable, Codable {
    case high, medium, low
  }
}

extension Alignment.Judgement {
  /// The verdict that it amounts to, or nil for `absent`.
  public var asVerdict: Verdict? {
    switch self {
    case .met: .met
    case .partly: .partly
    case .contradicted: .contradicted
    case .notApplicable: .notApplicable
    case .absent: nil
    }
  }
}

/// Words of a provision that a judgement rests on.
public struct Evidence: Hashable, Sendable {
  /// The version of the act.
  public let expression: ExpressionIRI
  /// The provision, or the part of it, that was cited.
  public let address: PortionIRI
  public let provision: Provision
  /// The title of the act.
  public let act: String
  /// The words, as a range of the text of the act's document.
  public let span: Range<Int>
  public let words: String
  /// The whole text of the provision, and where in it the words stand, in UTF-8 bytes.
  public let context: String
  public let spanInContext: Range<Int>
}

extension Evidence {
  /// Cites a range of a provision in an act. Its context is the provision's text, and the heading too where the words
  /// stand in it.
  init(_ act: Act, _ provision: Provision, address: PortionIRI, span: Range<Int>) {
    let document = act.document
    let content = document.content(of: provision.unit)
    let heading = document.child("heading", of: provision.unit).map { document.range(of: $0).lowerBound }
    let start = span.lowerBound < content.lowerBound ? heading ?? content.lowerBound : content.lowerBound
    let span = span.clamped(to: start..<content.upperBound)
    self.init(
      expression: act.expression, address: address, provision: provision, act: act.title, span: span,
      words: document.text(in: span), context: document.text(in: start..<content.upperBound),
      spanInContext: span.lowerBound - start..<span.upperBound - start)
  }
}
