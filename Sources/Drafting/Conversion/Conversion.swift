/// A text as people find it, converted to Akoma Ntoso.
///
///     let conversion = Conversion(text, customs: tradition.readings.filter { $0.languages.contains("tha") })
///     let xml = try conversion.xml(identity)
///     print(conversion.report.text)
///
/// Nothing is lost and nothing is added: every line is in the document, in order, or in the report with the reason why it
/// is not. A line that fits no custom stays as text where it stands.
public struct Conversion: Sendable {
  public let text: SourceText
  public let outline: Outline
  public let report: ConversionReport
  public let furniture: Furniture
  /// The number and the year by which the text cites itself, as far as it does at its beginning.
  public let citation: (number: String?, year: Int?)
  private let custom: ReadingCustom
  private let amendments: AmendmentReader?
  private let markup: InlineMarks
  private let commencement: Commencement?
  /// The languages in which texts of this custom are written, ISO 639-2.
  public var languages: [String] { custom.languages }
  /// The title, as the first lines have it.
  public let title: String

  /// - Parameter customs: those in which the text may be written; the one in which most provisions are found is taken.
  public init?(_ text: SourceText, customs: [ReadingCustom], hints: ConversionHints = ConversionHints()) {
    guard let custom = customs.count > 1 ? Self.likeliest(customs, text) : customs.first else { return nil }
    let furniture = Furniture(text, custom, hints: hints)
    var outliner = Outliner(text, custom, furniture: furniture, hints: hints)
    let outline = outliner.outline()
    let reader = AmendmentReader(text, custom)
    amendments = reader?.mayAmend == true ? reader : nil
    let places = PhrasePlaces(custom, in: text.bytes)
    let references = CrossReferences(outline, text, custom, amendments, places)
    let found = references?.marks ?? InlineMarks()
    markup = DefinitionReader(outline, text, custom, found, places)?.marks ?? found
    commencement = custom.dates.flatMap { Commencement(outline, text, $0, places) }
    let warnings =
      outliner.warnings + SequenceCheck.warnings(outline, custom, text) + (references?.warnings ?? [])
    (self.text, self.outline, self.furniture) = (text, outline, furniture)
    let beginning = text.bytes.prefix(6000)
    citation = custom.citations.lazy.compactMap { $0.find(in: beginning) }.first ?? (nil, nil)
    self.custom = custom
    title = custom.title(text, outline)
    report = ConversionReport(text, outline, furniture, warnings)
  }

  /// The custom whose numbers go up best through the first thousands of lines of a text; of several, the first.
  private static func likeliest(_ customs: [ReadingCustom], _ text: SourceText) -> ReadingCustom? {
    var best: (custom: ReadingCustom, found: Int)?
    for custom in customs {
      let numbers = text.lines.prefix(8000).lazy.filter { !$0.isBlank }.compactMap { line in
        !custom.mainStarts.mayBegin(text.bytes, line.range)
          ? nil : custom.main.forms.lazy.compactMap { $0.match(text.bytes, line.range, custom.numbers)?.number }.first
      }
      let found = NumberChain.best(numbers.map { ($0, 0) }).count
      if best.map({ found > $0.found }) ?? true { best = (custom, found) }
    }
    return best?.custom
  }

  /// The document in UTF-8.
  public func xml(_ identity: ConversionIdentity) throws -> [UInt8] {
    try ActWriter(text, outline, identity, custom, amendments, markup, commencement).xml()
  }
}

extension ReadingCustom {
  /// The title: the first lines before the provisions that begin as titles do, or the first of all.
  fileprivate func title(_ text: SourceText, _ outline: Outline) -> String {
    let paragraph =
      outline.preface.first { paragraph in
        paragraph.first.map { first in titles.contains { text.bytes[first].starts(with: $0) } } ?? false
      } ?? outline.preface.first
    let title = (paragraph ?? []).map { text.text($0) }.joined(separator: " ")
    return title.isEmpty ? text.file : String(title.prefix(300))
  }
}
