import AkomaNtoso
import ArgumentParser
import Comparator
import Faults
import Guideline
import Legislation
import Mapper
import Reports

/// `lacuna explain`: one cell of the matrix for a lawyer, in half a page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a finding: what was found, where, why it counts, what is missing and what came near.",
    discussion: """
      Examples: lacuna explain th A08.1
                lacuna explain sg C09.1 --add phta.txt --country sg
      """)

  @Argument(help: ArgumentHelp("The state's two-letter code.", valueName: "state"))
  var state: String

  @Argument(help: ArgumentHelp("The criterion, such as A08.1.", valueName: "criterion"))
  var criterion: String

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day
  @OptionGroup var added: AddedTexts

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let project = try Project(folders, only: [state.lowercased()])
      Terminal.report(project.faults)
      guard project.catalogue.criterion(criterion.uppercased()) != nil else {
        throw Fault(
          criterion, found: "no such criterion", expected: "a code of the catalogue, such as A08.1",
          remedy: "list them with lacuna guideline list \(criterion.prefix { $0 != "." }.uppercased())")
      }
      let read = try added.read(for: project, mappings: folders.mappings)
      let matrix = project.matrix(asOf: try day.day(of: project), with: read)
      let findings = try project.findings(on: state, in: matrix)
      guard let finding = findings.finding(criterion.uppercased()) else { return }
      print(
        try json
          ? JSONReport.finding(finding, of: findings, project.catalogue)
          : Explanation(finding, of: findings).text + "\n\nCatalogue \(project.catalogue.standing).")
    }
  }
}

/// A finding in words.
private struct Explanation {
  let finding: Finding
  let state: StateFindings

  init(_ finding: Finding, of state: StateFindings) { (self.finding, self.state) = (finding, state) }

  var text: String {
    ([head, why] + found + missing + near + sources).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    let mark = finding.mark.map { "; \($0.word)" } ?? ""
    return """
      \(finding.criterion.id) · \(state.corpus.name), the law as of \(state.book.asOf)
      \(Terminal.wrapped("Asks: \(finding.criterion.asks)"))
      \(finding.verdict.symbol) \(finding.verdict.word) (\(finding.basis.word)\(mark))
      """
  }

  private var why: String {
    let change = finding.change.map { "\n" + Terminal.wrapped($0.sentence, indent: "  ") } ?? ""
    return "Why\n" + Terminal.wrapped(finding.rationale, indent: "  ") + change
  }

  private var found: [String] {
    guard !finding.evidence.isEmpty else { return [] }
    let title = finding.basis == .coverage ? "Looked at, and judged not to answer it" : "What was found, and where"
    let places = finding.evidence.map { evidence in
      "  \(evidence.provision.label) of \(evidence.act) (\(evidence.provision.kind.word); \(evidence.provision.verification.word))\n"
        + Terminal.wrapped("“\(evidence.words)”", indent: "    ")
    }
    return ["\(title)\n" + places.joined(separator: "\n")]
  }

  /// What a law would have to say that met it in full.
  private var missing: [String] {
    guard finding.verdict != .met, finding.verdict != .notApplicable else { return [] }
    return ["What is missing\n" + Terminal.wrapped("A provision by which: \(finding.criterion.asks).", indent: "  ")]
  }

  private var near: [String] {
    let misses = finding.search.misses.map { miss in
      let has = miss.found.map { "\($0.concept) (“\($0.words)”)" }.joined(separator: ", ")
      let lacks = miss.missing.map { $0.joined(separator: " or ") }.joined(separator: "; ")
      return Terminal.wrapped(
        "\(miss.provision.label) of \(miss.act): has \(has); \(lacks.isEmpty ? "but in another field of law" : "lacks \(lacks)").",
        indent: "  ")
    }
    let beside = (finding.overridden + finding.search.leads).map { Terminal.wrapped($0.rationale, indent: "  ") }
    return (misses.isEmpty ? [] : ["What came near\n" + misses.joined(separator: "\n")])
      + (beside.isEmpty ? [] : ["What the machine proposed, and does not count\n" + beside.joined(separator: "\n")])
  }

  private var sources: [String] {
    guard finding.basis == .coverage else { return [] }
    let themes = finding.search.coverage.map { theme, coverage in
      Terminal.wrapped(
        "\(theme.title): sources \(coverage.isComplete ? "complete" : "incomplete"). \(coverage.because)", indent: "  ")
    }
    return [
      "\(finding.search.screened) provisions of \(finding.search.works.count) works were searched\n"
        + themes.joined(separator: "\n")
    ]
  }
}
