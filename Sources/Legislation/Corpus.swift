public import AkomaNtoso
public import Guideline

/// What is known about the statute book of a state as a whole (`corpus.yaml`).
public struct Corpus: Sendable {
  /// ISO 3166-1, two lower-case letters.
  public let state: String
  public let name: String
  public let officialName: String
  /// The day to which the texts were compiled.
  public let compiled: CalendarDate
  /// The languages of the official texts, ISO 639-2.
  public let languages: [String]
  /// The drafting tradition, a file of `Mappings/drafting`.
  public let tradition: String
  /// The state's own terms, by role: `victim`, `prosecutor`, `court`, …
  public let definedTerms: [String: Term]
  /// The statute on trafficking, which most amendments belong to.
  public let principal: WorkIRI
  public let instruments: [Instrument]
  public let coverage: [Theme: Coverage]
  /// The provision after which an amendment on a theme belongs.
  public let places: [Theme: PortionIRI]
  public let defaultPlace: PortionIRI
  public let unverified: [String]
  public let standing: [Statement]

  /// A term in English, and in the language of the law where it is known.
  public struct Term: Hashable, Sendable {
    public let english: String
    public let original: String
  }

  /// An instrument of the state, whether or not we hold a text of it.
  public struct Instrument: Hashable, Sendable {
    public let work: WorkIRI?
    public let title: String
    public let cited: String
    public let covers: [Theme]
    public let mark: Verification
    public let officialText: String
    public let missing: String
  }

  /// Whether silence of the texts means silence of the law.
  public struct Coverage: Hashable, Sendable {
    public let isComplete: Bool
    public let because: String
  }

  /// A statement on how the state stands, with how far it was checked.
  public struct Statement: Hashable, Sendable {
    public let text: String
    public let mark: Verification
  }

  /// Whether silence on all of these themes means silence of the law.
  public func isComplete(for themes: [Theme]) -> Bool { themes.allSatisfy { coverage[$0]?.isComplete == true } }

  /// The fields of law that a work covers as a whole.
  public func covered(by work: WorkIRI) -> [Theme] { instruments.first { $0.work == work }?.covers ?? [] }

  /// The provision after which an amendment belongs that concerns these themes.
  public func place(for themes: [Theme]) -> PortionIRI {
    themes.lazy.compactMap { places[$0] }.first ?? defaultPlace
  }
}
