import Drafting
import Faults
import Foundation
import LegalLanguage

/// The customs by which official texts are read, and what a person has noted beside a text.
enum ReadingCustoms {
  /// The customs of the folder in which texts of a language are written.
  ///
  /// - Parameter languages: ISO 639-2; nil for all customs.
  static func read(_ mappings: String, languages: [String]?) throws -> [ReadingCustom] {
    let folder = "\(mappings)/drafting"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") && $0 != "model-clauses.yaml" }
    let all = try names.flatMap { name in
      let path = "\(folder)/\(name)"
      return try Tradition(yaml: String(decoding: DocumentFiles.bytes(path), as: UTF8.self), file: path).readings
    }
    guard let languages else { return all }
    return all.filter { custom in languages.contains(where: custom.languages.contains) }
  }

  /// The language of a text, by the legal ideas that it words; nil where it words none.
  static func language(of text: SourceText, _ mappings: String) throws -> String? {
    var source = MappingSource(mappings)
    guard source.hasIdeas else { return nil }
    return LanguageGuess.language(of: text.bytes, among: try source.ideas().1.map(IdeaReader.init))
  }

  /// What a person has noted beside a text: `act.hints.yaml` beside `act.txt`.
  static func hints(beside file: String) throws -> ConversionHints {
    let beside = URL(filePath: file).deletingPathExtension().appendingPathExtension("hints.yaml")
    guard let data = FileManager.default.contents(atPath: beside.path) else { return ConversionHints() }
    let name = file.split(separator: "/").dropLast().joined(separator: "/")
    return try ConversionHints(
      yaml: String(decoding: data, as: UTF8.self),
      file: (name.isEmpty ? "" : (file.hasPrefix("/") ? "/" : "") + name + "/") + beside.lastPathComponent)
  }
}
