import ArgumentParser
import Comparator
import Faults
import Guideline
import Mapper
import Reports

/// `lacuna map`: what the machine proposes, and where people judged otherwise.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "List what the machine proposes for each criterion, or where people judged otherwise.",
    discussion: """
      A judgement of a person always counts before a proposal; with --differences those are listed that differ, so that \
      one or the other can be corrected.

      Examples: lacuna map th
                lacuna map --differences
                lacuna map sg --differences --add phta.txt --country sg
      """)

  @Argument(help: ArgumentHelp("States, by their two-letter codes; without one, all.", valueName: "state"))
  var states: [String] = []

  @Flag(help: "Only the proposals that differ from what people judged.")
  var differences = false

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day
  @OptionGroup var added: AddedTexts

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let project = try Project(folders, only: states.isEmpty ? nil : Set(states.map { $0.lowercased() }))
      Terminal.report(project.faults)
      let read = try added.read(for: project, mappings: folders.mappings)
      let matrix = project.matrix(asOf: try day.day(of: project), with: read)
      let rows = matrix.states.flatMap { state in
        state.findings.flatMap { finding in
          (differences ? finding.overridden : finding.proposals).map {
            MapRow(state: state, finding: finding, proposal: $0)
          }
        }
      }
      if json {
        return print(try JSONReport.proposals(rows.map { ($0.state, $0.finding, $0.proposal) }, project.catalogue))
      }
      for row in rows { print(row.text + "\n") }
      let what = differences ? "proposals differ from what people judged" : "proposals"
      print("\(rows.count) \(what), on \(matrix.states.count) states. Catalogue \(project.catalogue.standing).")
    }
  }
}

/// One proposal.
private struct MapRow {
  let state: StateFindings
  let finding: Finding
  let proposal: Alignment

  var text: String {
    let verdict = proposal.verdict.asVerdict.map { "\($0.symbol) \($0.word)" } ?? proposal.verdict.rawValue
    var lines = ["\(state.state) \(finding.criterion.id) \(verdict) (machine proposal)"]
    if finding.basis != .machine { lines[0] += "; the finding is \(finding.verdict.word) (\(finding.basis.word))" }
    lines.append(Terminal.wrapped(proposal.rationale, indent: "  "))
    lines += proposal.evidence.map { evidence in
      Terminal.wrapped("\(evidence.address.local): “\(evidence.words.prefix(240))”", indent: "  ")
    }
    let judged = finding.curated.filter { $0.verdict.asVerdict != proposal.verdict.asVerdict }
    lines += judged.map { Terminal.wrapped("Judged \($0.verdict.rawValue): \($0.rationale)", indent: "  ") }
    return lines.joined(separator: "\n")
  }
}
