import ArgumentParser
import Comparator
import Faults
import Reform
import Reports

/// `lacuna suggest`: what a state could enact, the most urgent first.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Suggest the reforms that would close a state's gaps, the most urgent first.",
    discussion: "Example: lacuna suggest my --on A08")

  @Argument(help: "The state's two-letter code.")
  var state: String

  @Option(
    help: ArgumentHelp("Only this recommendation (A08) or criterion (A08.1); may be repeated.", valueName: "code"))
  var on: [String] = []

  @Option(help: "At most so many.")
  var limit: Int?

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try reportingFaults {
      // All states are read: their provisions are the examples.
      let project = try Project(folders)
      Terminal.report(project.faults)
      let codes = on.map { $0.uppercased() }
      let unknown = codes.filter {
        project.catalogue.criterion($0) == nil && project.catalogue.recommendation($0) == nil
      }
      if let code = unknown.first {
        throw Fault(
          code, found: "no such recommendation or criterion", expected: "a code of the catalogue",
          remedy: "list them with lacuna guideline")
      }
      let analysis = project.analysis(asOf: try day.day(of: project))
      let findings = try project.findings(on: state, in: analysis.matrix)
      guard let plan = analysis.plans.first(where: { $0.state == findings.state })?.only(codes, limit: limit) else {
        return
      }
      print(try json ? JSONReport.reforms(plan, project.catalogue) : text(plan))
      if !json { print("\nCatalogue \(project.catalogue.standing).") }
    }
  }

  private func text(_ plan: ReformPlan) -> String {
    var lines = [
      "\(plan.findings.corpus.name), the law as of \(plan.findings.book.asOf): \(plan.reforms.count.counted("gap", "gaps")) with a clause.",
      "Model clauses of Lacuna in English, not official text.",
    ]
    for reform in plan.reforms {
      let finding = reform.finding
      lines += [
        "",
        "\(finding.criterion.id) \(finding.verdict.symbol) \(finding.verdict.word)\(finding.isMachineProposal ? " (machine proposal: have it reviewed first)" : "") · \(reform.priority.step.word) (\(reform.priority.derivation) = \(reform.priority.points))",
        Terminal.wrapped("Missing: \(reform.missing)", indent: "  "),
        Terminal.wrapped("Step: \(reform.action.description)", indent: "  "),
      ]
      if !reform.formula.isEmpty { lines.append(Terminal.wrapped(reform.formula, indent: "    ")) }
      lines.append(Terminal.wrapped("\(reform.clause.heading). \(reform.clause.text)", indent: "    "))
      for other in reform.comparators {
        lines.append(
          Terminal.wrapped(
            "Met by \(other.name), \(other.evidence.provision.label) of \(other.evidence.act) (\(other.mark.word)): “\(other.evidence.words)”",
            indent: "  "))
      }
    }
    if !plan.inquiries.isEmpty {
      lines += [
        "",
        Terminal.wrapped(
          "\(plan.inquiries.count.counted("criterion was", "criteria were")) not found in the text supplied. Read the law before legislating on them: \(plan.inquiries.map(\.finding.criterion.id).joined(separator: ", "))."
        ),
      ]
    }
    return lines.joined(separator: "\n")
  }
}

extension Int {
  /// This number with its noun.
  fileprivate func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}

extension ReformPlan {
  /// The part of the plan on certain recommendations or criteria; all of it where none is named.
  fileprivate func only(_ codes: [String], limit: Int?) -> ReformPlan {
    func wanted(_ finding: Finding) -> Bool {
      codes.isEmpty || codes.contains(finding.criterion.id) || codes.contains(finding.criterion.recommendation)
    }
    let reforms = reforms.filter { wanted($0.finding) }
    return ReformPlan(
      findings: findings, reforms: Array(reforms.prefix(limit ?? reforms.count)),
      inquiries: inquiries.filter { wanted($0.finding) })
  }
}
