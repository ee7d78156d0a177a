import Drafting
import Faults
import Foundation
import LegalLanguage

/// The customs by which official texts are read, and what a person has noted beside a text.
enum ReadingCustoms {
  /// A text, converted by the customs of some languages, with what a person has noted beside its file; nil where no custom
  /// is of these languages.
  ///
  /// - Parameter languages: ISO 639-2.
  static func conversion(
    of text: SourceText, from file: String, in languages: [String], _ mappings: String
  ) throws -> Conversion? {
    var source = MappingSource(mappings)
    let customs = try source.traditions().sorted { $0.key < $1.key }.flatMap(\.value.readings)
      .filter { custom in languages.contains(where: custom.languages.contains) }
    return Conversion(text, customs: customs, hints: try hints(beside: file))
  }

  /// The language of a text, by the legal ideas that it words; nil where it words none.
  static func language(of text: SourceText, _ mappings: String) throws -> String? {
    var source = MappingSource(mappings)
    guard source.hasIdeas else { return nil }
    return LanguageGuess.language(of: text.bytes, among: try source.ideas().1.map(IdeaReader.init))
  }

  /// What a person has noted beside a text: `act.hints.yaml` beside `act.txt`.
  private static func hints(beside file: String) throws -> ConversionHints {
    let beside = URL(filePath: file).deletingPathExtension().appendingPathExtension("hints.yaml")
    guard let data = FileManager.default.contents(atPath: beside.path) else { return ConversionHints() }
    let name = file.split(separator: "/").dropLast().joined(separator: "/")
    return try ConversionHints(
      yaml: String(decoding: data, as: UTF8.self),
      file: (name.isEmpty ? "" : (file.hasPrefix("/") ? "/" : "") + name + "/") + beside.lastPathComponent)
  }
}

extension ConversionCheck.Difference {
  /// What a person is told who has the source.
  func fault(_ file: String, remedy: String) -> Fault {
    Fault(
      file, line: line, found: "“\(document)” in the document", expected: "“\(source)”, as the text has it",
      remedy: remedy)
  }
}
