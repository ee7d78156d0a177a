/// The parts of an act that were found in a text. Everything is a range of the source's bytes.
public struct Outline: Sendable {
  /// What stands before the first provision, paragraph by paragraph.
  public var preface: [Paragraph] = []
  public var body: [Provision] = []
  /// Signatures and what else follows the last provision.
  public var conclusions: [Paragraph] = []
  public var annexes: [Annex] = []

  /// Lines that belong together.
  public typealias Paragraph = [Range<Int>]

  public struct Provision: Sendable {
    public let element: String
    /// The line of the file where it begins.
    public let line: Int
    public let num: Range<Int>?
    let number: ProvisionNumber?
    /// Whether its number is a word, such as FIRST.
    var isNumberedInWords = false
    public var heading: Paragraph = []
    public var parts: [Part] = []
  }

  public indirect enum Part: Sendable {
    case text(Paragraph)
    /// Text of another act, in quotation marks.
    case quoted(Paragraph)
    case provision(Provision)
  }

  public struct Annex: Sendable {
    public let line: Int
    public let num: Range<Int>?
    public var heading: Paragraph = []
    public var parts: [Part] = []
  }
}
