import ArgumentParser
import Faults
import Foundation
import Guideline
import Mapper

/// `lacuna check-draft`: which criteria a clause would meet.
struct CheckDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a draft clause and list which criteria it meets, partly meets or misses.",
    discussion: """
      The clause is read by the rules for full texts: a first reading by words that no person has reviewed. An empty line \
      divides clauses. Missed are the criteria of those recommendations that the clause answers in part.

      Example: echo "A trafficked person shall not be prosecuted for illegal entry." | lacuna check-draft --state my
      """)

  @Argument(help: ArgumentHelp("The file with the clause; without it, standard input.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The state whose terms the clause uses, by its two-letter code.", valueName: "code"))
  var state: String?

  @Option(help: ArgumentHelp("The language of the clause, ISO 639-2.", valueName: "code"))
  var language = "eng"

  @OptionGroup var folders: Folders

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let project = try Project(folders, only: state.map { [$0.lowercased()] } ?? [])
      Terminal.report(project.faults)
      guard var reading = try project.texts(in: [language])?.reading else {
        throw Fault(
          folders.mappings, found: "no rules for full texts", expected: "guideline/text-rules.yaml",
          remedy: "restore it, or name the folder of the mappings with --mappings")
      }
      if let state = state?.lowercased(), let term = project.library.states[state]?.corpus.definedTerms["victim"] {
        reading = reading.with(victimTerms: [term.english, term.original])
      }
      guard reading.reads(language) else {
        throw Fault(
          language, found: "no lexicon of this language",
          expected: "a language of Mappings/lexicon/statutes, such as eng",
          remedy: "give --language as one of these")
      }
      let clause = try DraftClause(text(), file: file ?? "standard input", language: language)
      let report = DraftReport(TextProposer(reading), clause, project.catalogue)
      print(try json ? report.json() : report.text)
    }
  }

  private func text() throws -> String {
    guard let file else {
      return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    }
    return String(decoding: try DocumentFiles.bytes(file), as: UTF8.self)
  }
}

/// What a clause answers, in the order of the catalogue.
private struct DraftReport {
  private let rows: [Row]
  private let standing: String

  private struct Row: Encodable {
    let criterion, asks, answer: String
    let clauses: [String]
  }

  init(_ proposer: TextProposer, _ clause: DraftClause, _ catalogue: Catalogue) {
    let answers = proposer.answers(of: clause.act) ?? [:]
    standing = catalogue.standing
    rows = catalogue.recommendations.flatMap { recommendation -> [Row] in
      guard recommendation.criteria.contains(where: { answers[$0.id] != nil }) else { return [] }
      return recommendation.criteria.map { criterion in
        let answer = answers[criterion.id]
        return Row(
          criterion: criterion.id, asks: criterion.asks,
          answer: answer?.outcome.rawValue ?? (proposer.judges(criterion.id) ? "missed" : "notJudged"),
          clauses: answer?.places.map { clause.act.provisions[$0.unit].num } ?? [])
      }
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }

  var text: String {
    guard !rows.isEmpty else {
      return "The clause answers no criterion that the rules for texts can judge.\n\nCatalogue \(standing)."
    }
    let groups = [
      ("met", "Meets"), ("partly", "Partly meets"), ("contradicted", "Contradicts"), ("missed", "Misses"),
      ("notJudged", "Only a person can judge"),
    ]
    let parts = groups.compactMap { answer, title -> String? in
      let found = rows.filter { $0.answer == answer }
      guard !found.isEmpty else { return nil }
      let lines = found.map { row in
        let place = row.clauses.isEmpty ? "" : " (\(row.clauses.joined(separator: ", ")))"
        return Terminal.wrapped("\(row.criterion) \(row.asks)\(place)", indent: "  ")
      }
      return "\(title)\n" + lines.joined(separator: "\n")
    }
    return parts.joined(separator: "\n\n")
      + "\n\nA first reading by words, which no person has reviewed. Catalogue \(standing)."
  }
}
