import ArgumentParser
import Comparator
import Faults
import Foundation
import Guideline
import Reform
import Reports

/// `lacuna analyse`: from the statutes to the matrix, the pages and the workbook.
struct Analyse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Analyse every state and write the matrix, the reforms and the pages.",
    discussion: """
      Reads the law and the mappings, and replaces the output folder by a complete new one. If the law of a state has \
      faults, the other states are still analysed, into a folder beside it that ends in .incomplete; the output folder \
      stays as it was, and the exit code is 1.

      With --add an official text is read in place of our digest of the act: a document of lacuna convert, or the text \
      itself, which is then converted. Every cell that changes says so; judgements that were made on words of the digest \
      stay visible, to be checked again.

      Example: lacuna analyse --add phta.xml --country sg --output Output-with-text
      """)

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day

  @Option(help: "The folder to write. Only an empty one or one of an earlier run is replaced.")
  var output = "Output"

  @Option(
    name: .customLong("state"), help: ArgumentHelp("Analyse only this state; may be repeated.", valueName: "code"))
  var states: [String] = []

  @OptionGroup var added: AddedTexts

  @Flag(help: "Print the summary as JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      Terminal.progress("Reading \(folders.legislation) and \(folders.mappings) …")
      let project = try Project(folders, only: states.isEmpty ? nil : Set(states.map { $0.lowercased() }))
      Terminal.report(project.faults)
      let asOf = try day.day(of: project)
      Terminal.progress("Holding the law of \(project.states.count) states as of \(asOf) against the catalogue …")
      let analysis = project.analysis(
        asOf: asOf, with: try added.read(for: project, mappings: folders.mappings))
      var folder = OutputFolder(URL(filePath: output), name: output)
      if !project.unread.isEmpty { folder = folder.beside(".incomplete") }
      Terminal.progress("Writing …")
      try folder.replace { try analysis.files(scratch: $0) }
      let written = project.unread.isEmpty ? output : output + ".incomplete"
      let summary = Summary(analysis, unread: project.unread, output: written)
      print(try json ? summary.json() : summary.text)
      if !project.unread.isEmpty { throw ExitCode(1) }
    }
  }
}

/// What a run found, in a few lines.
struct Summary: Encodable {
  let asOf: String
  let states, recommendations, criteria: Int
  /// How many criteria have each verdict, over all states.
  let verdicts: [String: Int]
  let curated, machineProposals: Int
  let reforms, mostUrgent, readFirst: Int
  /// What each text that was added stands in place of, and what it changed.
  let added: [Added]
  /// The states that could not be read.
  let unread: [String]
  let output: String

  struct Added: Encodable {
    let state: String
    let notices: [String]
    let changed, changedVerdicts, toRecheck: Int

    init?(_ state: StateFindings) {
      guard !state.supplied.isEmpty else { return nil }
      self.state = state.state
      notices = state.supplied.map(\.notice)
      changed = state.findings.count { $0.change != nil }
      changedVerdicts = state.findings.count { if case .verdict = $0.change { true } else { false } }
      toRecheck = state.findings.count { !$0.toRecheck.isEmpty }
    }

    var text: String {
      (notices + [
        "\(changed) findings on \(state) changed, \(changedVerdicts) of them in their verdict; \(toRecheck) rest on judgements to re-check."
      ]).joined(separator: "\n")
    }
  }

  init(_ analysis: Analysis, unread: [String], output: String) {
    let matrix = analysis.matrix
    let findings = matrix.states.flatMap(\.findings)
    asOf = matrix.asOf.description
    (states, recommendations) = (matrix.states.count, matrix.catalogue.recommendations.count)
    criteria = matrix.catalogue.criteria.count
    verdicts = Dictionary(grouping: findings, by: \.verdict.rawValue).mapValues(\.count)
    curated = findings.count { $0.basis == .curated }
    machineProposals = findings.count { $0.basis == .machine }
    let all = analysis.plans.flatMap(\.reforms)
    (reforms, mostUrgent) = (all.count, all.count { $0.priority.step == .mostUrgent })
    readFirst = analysis.plans.map(\.inquiries.count).reduce(0, +)
    added = matrix.states.compactMap(Added.init)
    (self.unread, self.output) = (unread, output)
  }

  var text: String {
    let counts = Verdict.allCases.map { "\($0.symbol) \(verdicts[$0.rawValue] ?? 0) \($0.word)" }
    var lines = [
      "\(states) states against \(recommendations) recommendations (\(criteria) criteria), the law as of \(asOf):",
      counts.joined(separator: "\n").indented,
      "\(curated) verdicts are curated judgements, \(machineProposals) are machine proposals that nobody has reviewed.",
      "\(reforms) gaps have a model clause, \(mostUrgent) of them most urgent; \(readFirst) criteria wait for a text to be read.",
      "The catalogue is a provisional restatement from public sources, and the law is shown in digests.",
    ]
    lines += added.map(\.text)
    lines.append("Open \(output)/index.html")
    if !unread.isEmpty {
      lines.append("Not analysed, for the faults above: \(unread.joined(separator: ", ")). The earlier output stands.")
    }
    return lines.joined(separator: "\n")
  }

  func json() throws -> String { try JSONText.string(self) }
}

extension String {
  fileprivate var indented: String { split(separator: "\n").map { "  " + $0 }.joined(separator: "\n") }
}
