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
  private let mainElement: String
  /// The title, as the first lines have it.
  public let title: String

  /// - Parameter customs: those in which the text may be written; the one in which most provisions are found is taken.
  public init?(_ text: SourceText, customs: [ReadingCustom], hints: ConversionHints = ConversionHints()) {
    var best:
      (outline: Outline, furniture: Furniture, warnings: [ConversionReport.Warning], found: Int, custom: ReadingCustom)?
    for custom in customs {
      let furniture = Furniture(text, custom, hints: hints)
      var outliner = Outliner(text, custom, furniture: furniture, hints: hints)
      let outline = outliner.outline()
      let found = outline.count(of: custom.main.element)
      if best.map({ found > $0.found }) ?? true {
        best = (outline, furniture, outliner.warnings + SequenceCheck.warnings(outline, custom, text), found, custom)
      }
    }
    guard let best else { return nil }
    (self.text, outline, furniture) = (text, best.outline, best.furniture)
    let beginning = text.bytes.prefix(6000)
    citation = best.custom.citations.lazy.compactMap { $0.find(in: beginning) }.first ?? (nil, nil)
    mainElement = best.custom.main.element
    title = best.custom.title(text, best.outline)
    report = ConversionReport(text, best.outline, best.furniture, best.warnings)
  }

  /// The document in UTF-8.
  public func xml(_ identity: ConversionIdentity) throws -> [UInt8] {
    try ActWriter(text, outline, identity, mainElement: mainElement).xml()
  }
}

extension Outline {
  /// How many provisions of a kind there are in the body.
  func count(of element: String) -> Int {
    func count(_ provision: Provision) -> Int {
      provision.parts.reduce(provision.element == element ? 1 : 0) {
        if case .provision(let inner) = $1 { $0 + count(inner) } else { $0 }
      }
    }
    return body.reduce(0) { $0 + count($1) }
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
