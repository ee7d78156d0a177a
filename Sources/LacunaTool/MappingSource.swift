import Drafting
import Faults
import Foundation
import Guideline
import LegalLanguage
import Mapper

/// The folder `Mappings/`, and what was read of it.
struct MappingSource {
  private let folder: String
  private let name: String
  private(set) var files: [String: [UInt8]] = [:]

  init(_ folder: String) {
    self.folder = folder
    name = folder.lastPathComponent
  }

  mutating func catalogue() throws -> Catalogue {
    let path = "guideline/asean-npp.yaml"
    return try Catalogue(yaml: text(path), file: "\(name)/\(path)")
  }

  /// The English lexicon, which must have every concept of the catalogue's rules.
  mutating func lexicon(for catalogue: Catalogue) throws -> Lexicon {
    let path = "lexicon/eng.yaml"
    let lexicon = try Lexicon(yaml: text(path), file: "\(name)/\(path)")
    let unknown = catalogue.unknownConcepts(known: lexicon.names, file: "\(name)/guideline/asean-npp.yaml")
    guard unknown.isEmpty else { throw FaultList(unknown) }
    return lexicon
  }

  /// How full texts are read; nil where the project has no rules for them.
  ///
  /// - Parameter languages: those whose lexicons are read; nil for all.
  mutating func texts(for catalogue: Catalogue, languages: Set<String>? = nil) throws -> TextReading? {
    let rules = "guideline/text-rules.yaml"
    guard FileManager.default.fileExists(atPath: "\(folder)/\(rules)") else { return nil }
    let (ideas, lexicons) = try ideas(languages: languages)
    let read = try TextRules(
      yaml: text(rules), file: "\(name)/\(rules)", catalogue: catalogue, isIdea: { ideas.number($0) != nil })
    return TextReading(read, ideas, lexicons)
  }

  /// Whether the project has the words by which full texts are read.
  var hasIdeas: Bool { FileManager.default.fileExists(atPath: "\(folder)/lexicon/statutes/concepts.yaml") }

  /// The ideas by which full texts are read, with their words.
  ///
  /// - Parameter languages: those whose lexicons are read; nil for all.
  mutating func ideas(languages: Set<String>? = nil) throws -> (Ideas, [IdeaLexicon]) {
    let words = "lexicon/statutes"
    let ideas = try Ideas(yaml: text("\(words)/concepts.yaml"), file: "\(name)/\(words)/concepts.yaml")
    let chosen = try list(words).filter { file in
      file != "concepts.yaml" && languages.map { $0.contains(String(file.dropLast(5))) } ?? true
    }
    let lexicons = try chosen.map { file in
      try IdeaLexicon(yaml: text("\(words)/\(file)"), file: "\(name)/\(words)/\(file)", ideas: ideas)
    }
    return (ideas, lexicons)
  }

  mutating func clauses(for catalogue: Catalogue) throws -> ModelClauses {
    let path = "drafting/model-clauses.yaml"
    let clauses = try ModelClauses(yaml: text(path), file: "\(name)/\(path)")
    let wrong = clauses.faults(catalogue)
    guard wrong.isEmpty else { throw FaultList(wrong) }
    return clauses
  }

  mutating func traditions() throws -> [String: Tradition] {
    var traditions: [String: Tradition] = [:]
    for file in try list("drafting") where file != "model-clauses.yaml" {
      let tradition = try Tradition(yaml: text("drafting/\(file)"), file: "\(name)/drafting/\(file)")
      traditions[tradition.id] = tradition
    }
    return traditions
  }

  /// The judgements on a state; a state without a file has none yet.
  mutating func curation(of state: String) throws -> Curation {
    let path = "states/\(state).yaml"
    guard FileManager.default.fileExists(atPath: "\(folder)/\(path)") else {
      return Curation(none: state, file: "\(name)/\(path)")
    }
    return try Curation(yaml: text(path), file: "\(name)/\(path)", state: state)
  }

  private mutating func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      throw Fault(
        "\(name)/\(path)", found: "no readable file", expected: "the file",
        remedy: "restore it, or name the folder of the mappings with --mappings")
    }
    files["\(name)/\(path)"] = [UInt8](data)
    return String(decoding: data, as: UTF8.self)
  }

  private func list(_ path: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)").filter { $0.hasSuffix(".yaml") }
        .sorted()
    } catch {
      throw Fault(
        "\(name)/\(path)", found: "no such folder", expected: "a folder with YAML files",
        remedy: "restore it, or name the folder of the mappings with --mappings")
    }
  }
}
