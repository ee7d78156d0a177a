public import AkomaNtoso
public import Guideline

/// One provision of an act, with what is known about the text that we have of it.
public struct Provision: Hashable, Sendable {
  public let address: PortionIRI
  /// The element of the act's document.
  public let unit: Int
  /// The number as it is written, or empty where it is not known.
  public let num: String
  public let heading: String
  public let kind: TextKind
  public let verification: Verification
  /// The fields of law that it belongs to; empty where nobody has said.
  public let themes: [Theme]
  /// Where the text was taken from.
  public let source: String
  /// Cautions of those who wrote it down.
  public let note: String

  /// How a reader refers to it: `Section 17`, or its heading where the number is not known.
  public var label: String { num.isEmpty ? heading : num }
}

/// What the words of a provision are.
public enum TextKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// A paraphrase in our own words.
  case digest
  case translation
  /// The text as it was supplied, taken to be the official one.
  case official

  public var word: String {
    switch self {
    case .digest: "digest in our own words, not the official text"
    case .translation: "translation, not the official text"
    case .official: "text as supplied"
    }
  }
}
