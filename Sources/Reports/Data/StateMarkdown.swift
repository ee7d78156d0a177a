import Comparator
import Guideline
import Legislation
import Reform

/// `states/<iso2>.md`: the findings and reforms of a state as text that can be mailed, diffed and put into a document.
struct StateMarkdown {
  let analysis: Analysis
  let state: StateFindings

  func render() -> [UInt8] {
    let matrix = analysis.matrix
    var lines = [
      "# \(state.corpus.name.inMarkdown)", "",
      "> **\(matrix.catalogue.status == .provisional ? "Provisional catalogue." : "Catalogue.")** \(matrix.catalogue.notice.inMarkdown)",
      ">", "> \(Notices.digests.inMarkdown)", "",
      "The law as of \(matrix.asOf). Catalogue \(matrix.catalogue.version), lexicon \(matrix.lexicon.version), \(Notices.product) \(analysis.version).",
      "", "| Verdict | Criteria |", "| --- | ---: |",
    ]
    for verdict in Verdict.allCases {
      lines.append("| \(verdict.symbol) \(verdict.word) | \(state.counts[verdict] ?? 0) |")
    }
    lines += ["", RecommendationResult.rule.inMarkdown, "", Notices.silence.inMarkdown]
    if !state.supplied.isEmpty {
      lines += [
        "",
        "> **Texts supplied.** \(state.supplied.map(\.notice.inMarkdown).joined(separator: " ")) \(Notices.supplied(state))",
      ]
    }
    for part in matrix.catalogue.parts {
      lines += ["", "## \(part.code) · \(part.title.inMarkdown)"]
      for recommendation in matrix.catalogue.recommendations(in: part) { lines += section(recommendation) }
    }
    if let plan = analysis.plan(state.state) { lines += reforms(plan) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func section(_ recommendation: Recommendation) -> [String] {
    guard let result = state.results[recommendation.code] else { return [] }
    var lines = [
      "",
      "### \(recommendation.code) \(recommendation.title.inMarkdown): \(result.verdict.symbol) \(result.verdict.word) (\(result.met.count) of \(result.met.of) met)",
      "",
    ]
    for finding in state.findings(on: recommendation) {
      let mark = finding.mark.map { ", \($0.word)" } ?? ""
      lines.append(
        "- **\(finding.criterion.id)** \(finding.criterion.asks.inMarkdown): \(finding.verdict.symbol) **\(finding.verdict.word)** (\(finding.basis.word)\(mark)). \(finding.rationale.inMarkdown)\(finding.change.map { " **\($0.sentence)**" } ?? "")"
      )
      for evidence in finding.evidence {
        lines.append(
          "  - \(finding.basis == .coverage ? "looked at, and judged not to answer it: " : "")“\(evidence.words.inMarkdown)”: \(evidence.provision.label.inMarkdown), \(evidence.act.inMarkdown) (`\(evidence.address)`; \(evidence.provision.kind.word); \(evidence.provision.verification.word))"
        )
      }
    }
    return lines
  }

  private func reforms(_ plan: ReformPlan) -> [String] {
    var lines = ["", "## Reforms", "", Priority.rule.inMarkdown]
    for reform in plan.reforms {
      lines += [
        "",
        "### \(reform.finding.criterion.id) \(reform.clause.heading.inMarkdown) (\(reform.priority.step.word), \(reform.priority.points))",
        "", "- Missing: \(reform.missing.inMarkdown)", "- Step: \(reform.action.description.inMarkdown)",
        "- Priority: \(reform.priority.derivation.inMarkdown)",
      ]
      if !reform.comparators.isEmpty {
        lines.append(
          "- Met by: "
            + reform.comparators.map {
              "\($0.name.inMarkdown) (\($0.evidence.provision.label.inMarkdown), \($0.evidence.act.inMarkdown); \($0.mark.word))"
            }.joined(separator: "; "))
      }
      if reform.finding.isMachine { lines.append("- First: have the machine's proposal reviewed") }
      lines += [
        "", "> \((reform.formula.isEmpty ? "" : reform.formula + " ").inMarkdown)\(reform.clause.text.inMarkdown)", ">",
        "> *Model clause of Lacuna in English, not official text.*",
      ]
    }
    lines += ["", "## What to read first", ""]
    for inquiry in plan.inquiries {
      lines.append(
        "- \(inquiry.finding.criterion.id): \(inquiry.instruments.map(\.title.inMarkdown).joined(separator: "; "))")
    }
    return lines
  }
}

extension String {
  /// This text with everything that Markdown or HTML would take for markup made plain, on one line.
  var inMarkdown: String {
    var plain = String.UnicodeScalarView()
    // By scalars: a sign counts also where a mark that combines with it follows.
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~":
        plain.append("\\")
        plain.append(scalar)
      case "&": plain.append(contentsOf: "&amp;".unicodeScalars)
      case "\n", "\r", "\t": plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
