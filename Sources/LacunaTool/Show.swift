import ArgumentParser
import Comparator
import Faults
import Legislation
import Reports

/// `lacuna show`: a provision, what its text is, and which findings rest on it; or one of a document in a workspace.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a provision, how far it was verified, and the findings that rest on it.",
    discussion: """
      Examples: lacuna show ph 17
                lacuna show penal-code 5 --workspace lacuna.sqlite --as-of 2020-01-01

      With a workspace, the provision is one of a document there, as its text stands; nothing rests on it.
      """)

  @Argument(
    help: ArgumentHelp(
      "The state's two-letter code; with a workspace: a work, a title or a file there, or any other file.",
      valueName: "state"))
  var state: String

  @Argument(
    help: ArgumentHelp(
      "The provision: its number (17), its eId (sec_17) or its address (act/2003-05-26/ra-9208~sec_17).",
      valueName: "provision"))
  var provision: String

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day

  @Option(help: "The file of a workspace.")
  var workspace: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      if let workspace { return try KeptProvision(of: state, in: workspace, on: day.asOf).show(provision, json: json) }
      let project = try Project(folders, only: [state.lowercased()])
      Terminal.report(project.faults)
      let findings = try project.findings(on: state, in: project.matrix(asOf: day.day(of: project)))
      let found = findings.book.provisions.filter { matches($0.provision) }
      guard !found.isEmpty else {
        throw Fault(
          provision, found: "no such provision in the law of \(findings.corpus.name) in force on \(findings.book.asOf)",
          expected: "a number, an eId or an address", remedy: "look it up on the page laws/\(findings.state).html")
      }
      for (index, (act, provision)) in found.enumerated() {
        let resting = findings.findings.filter { $0.evidence.contains { $0.provision == provision } }
        if json {
          print(try JSONReport.provision(act, provision, resting, project.catalogue))
        } else {
          if index > 0 { print() }
          print(text(act, provision, resting))
        }
      }
      if !json { print("\nCatalogue \(project.catalogue.standing).") }
    }
  }

  private func matches(_ candidate: Provision) -> Bool {
    candidate.address.local == provision || candidate.address.description == provision
      || candidate.address.eId == provision || candidate.num == provision
      || candidate.num.split(separator: " ").last.map(String.init) == provision
  }

  private func text(_ act: Act, _ provision: Provision, _ findings: [Finding]) -> String {
    var lines = [
      "\(provision.num.isEmpty ? "" : provision.num + ". ")\(provision.heading)",
      "\(act.title)\(act.cited.isEmpty ? "" : " (\(act.cited))")", "\(provision.address)", "",
      Terminal.wrapped(act.text(of: provision), indent: "  "), "",
      "\(provision.kind.word); \(provision.verification.word)",
    ]
    if !provision.source.isEmpty { lines.append(Terminal.wrapped("Source: \(provision.source)")) }
    if !provision.note.isEmpty { lines.append(Terminal.wrapped("Caution: \(provision.note)")) }
    lines.append("")
    lines.append(findings.isEmpty ? "No finding rests on it." : "Findings that rest on it:")
    for finding in findings {
      let who = finding.isMachineProposal ? " (machine proposal)" : ""
      lines.append(
        Terminal.wrapped(
          "\(finding.criterion.id) \(finding.verdict.symbol) \(finding.verdict.word)\(who): \(finding.criterion.asks)",
          indent: "  "))
    }
    return lines.joined(separator: "\n")
  }
}

extension Finding {
  var isMachineProposal: Bool { basis == .machine }
}
