import AkomaNtoso
import ArgumentParser
import Drafting
import Faults
import Foundation

/// `lacuna convert`: an official text to Akoma Ntoso.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert an official text to Akoma Ntoso, by the drafting custom of its state.",
    discussion: """
      The text is plain text in UTF-8, a web page, a Word document (.docx) or a PDF, which the file itself tells. Every \
      line of it is in the document, in order, or in the report with the reason why it is not. Language, title, number and \
      year are taken from the text where it says them. A file act.hints.yaml beside act.txt may list lines: drop: [1-40], heading: [120], \
      text: [131].

      Example: lacuna convert act670.txt --country my --language eng --date 2007-07-26 --number 670 > act670.xml
      """)

  @Argument(help: ArgumentHelp("The text; with --check: the document, then the text.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The state's two-letter code.", valueName: "code"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "The language, ISO 639-2: eng, ind, msa, tha, lao, khm, mya, vie, fil, por, tet. Without it, the text tells.",
      valueName: "code"))
  var language: String?

  @Option(help: "What it is: act, bill, …")
  var type = "act"

  @Option(help: ArgumentHelp("The day on which it was made, or the year.", valueName: "date"))
  var date: String?

  @Option(help: "Its number, as the state cites it.")
  var number: String?

  @Option(help: ArgumentHelp("The day from which this version applies; without it, the date.", valueName: "date"))
  var version: String?

  @Option(help: "Its title.")
  var title: String?

  @Option(help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The folder of the drafting customs and the other mappings.")
  var mappings = "Mappings"

  @Flag(help: "Print the report of what was found, left out and doubtful, not the document.")
  var report = false

  @Flag(help: "Check that a document has the text of its source.")
  var check = false

  func validate() throws {
    if check, files.count != 2 { throw ValidationError("--check takes a document and its text.") }
    if !check, files.count != 1 { throw ValidationError("Name one file.") }
    for date in [date, version].compactMap(\.self) where CalendarDate(date) == nil {
      throw ValidationError("\(date) is no day and no year.")
    }
  }

  func run() throws {
    try reportingFaults {
      if check { return try checkPair() }
      let file = files[0]
      let text = try SourceFile.text(file, language: language)
      let (conversion, spoken) = try conversion(of: text, from: file)
      if report { return print(conversion.report.text) }
      let xml = try conversion.xml(try identity(conversion, language: spoken))
      let document = try Document(xml: xml, file: file)
      if let difference = ConversionCheck.difference(document, conversion.text, conversion.furniture) {
        throw difference.fault(file, remedy: Self.remedy)
      }
      guard let output else { return try FileHandle.standardOutput.write(contentsOf: xml) }
      try Data(xml).write(to: URL(filePath: output), options: .atomic)
    }
  }

  private static let remedy = "convert the text again, or look for what was changed in the document"

  private var unknownLanguage: Fault {
    Fault(
      files[0], found: "no drafting custom in the language “\(language ?? "")”", expected: "a language of a custom",
      remedy: "give --language as eng, ind, msa, tha, lao, khm, mya, vie, fil, por or tet")
  }

  /// The conversion of a text, and its language: the one that was given, or else the one in which it words most legal
  /// ideas.
  private func conversion(of text: SourceText, from file: String) throws -> (Conversion, language: String) {
    guard let spoken = try language ?? ReadingCustoms.language(of: text, mappings),
      let conversion = try ReadingCustoms.conversion(of: text, from: file, in: [spoken], mappings)
    else { throw unknownLanguage }
    return (conversion, spoken)
  }

  private func identity(_ conversion: Conversion, language: String) throws -> ConversionIdentity {
    func need(_ value: String?, _ option: String, _ what: String) throws -> String {
      guard let value, !value.isEmpty else {
        throw Fault(
          files[0], found: "no \(what)", expected: "\(what) for the address of the document", remedy: "give --\(option)"
        )
      }
      return value
    }
    return ConversionIdentity(
      country: try need(country, "country", "country").lowercased(), type: type,
      date: try need(date ?? conversion.citation.year.map(String.init), "date", "date or year"),
      number: try need(number ?? conversion.citation.number, "number", "number"),
      language: language, version: version, title: title ?? conversion.title)
  }

  private func checkPair() throws {
    let document = try Document(xml: try DocumentFiles.bytes(files[0]), file: files[0])
    let text = try SourceFile.text(files[1], language: language)
    let (conversion, _) = try conversion(of: text, from: files[1])
    if let difference = ConversionCheck.difference(document, text, conversion.furniture) {
      throw difference.fault(files[1], remedy: Self.remedy)
    }
    print("The document has the text of its source, in order; \(conversion.report.leftOut.count) lines were left out.")
  }
}
