import Comparator
import Guideline
import Reform

extension Analysis {
  /// Every gap with the clause that would close it, then what has to be read before anybody legislates: `reforms.csv`.
  var reformsTable: Table {
    var table = Table(
      "Gaps and reforms",
      [
        ("id", 11), ("state", 6), ("recommendation", 8), ("criterion", 9), ("verdict", 20), ("basis", 22),
        ("kind", 12), ("priority", 13), ("points", 7), ("derivation", 40), ("missing", 50), ("why", 60), ("step", 50),
        ("act", 36), ("place", 16), ("form", 26), ("formula", 50), ("clause_heading", 30), ("model_clause", 80),
        ("met_by", 24), ("comparator_clauses", 80), ("read_first", 60), ("catalogue", 16),
      ])
    for plan in plans {
      for reform in plan.reforms { table.append(row(reform)) }
      for inquiry in plan.inquiries { table.append(row(inquiry, plan)) }
    }
    return table
  }

  private func row(_ reform: Reform) -> [Table.Cell] {
    let finding = reform.finding
    return [
      .text("\(reform.state):\(finding.criterion.id)"), .text(reform.state), .text(reform.recommendation.code),
      .text(finding.criterion.id), .verdict(finding.verdict), .text(finding.basis.word),
      .text(reform.action.word), .text(reform.priority.step.word), .number(reform.priority.points),
      .text(reform.priority.derivation), .text(reform.missing), .text(finding.rationale),
      .text(reform.action.description), .text(reform.action.place.act), .text(reform.action.place.label),
      .text(reform.clause.form.word), .text(reform.formula), .text(reform.clause.heading), .text(reform.clause.text),
      .text(reform.comparators.map(\.name).joined(separator: ", ")),
      .text(
        reform.comparators.map {
          "\($0.name), \($0.evidence.provision.label) of \($0.evidence.act) [\($0.evidence.provision.kind.rawValue), \($0.mark.short)]: \($0.evidence.context)"
        }.joined(separator: "\n")),
      .text(finding.isMachine ? "have the machine's proposal reviewed" : ""), .text(matrix.catalogue.standing),
    ]
  }

  private func row(_ inquiry: Inquiry, _ plan: ReformPlan) -> [Table.Cell] {
    let finding = inquiry.finding
    return [
      .text("\(plan.state):\(finding.criterion.id)"), .text(plan.state), .text(inquiry.recommendation.code),
      .text(finding.criterion.id), .verdict(finding.verdict), .text(finding.basis.word), .text("read first"),
      .text(""), .text(""), .text(""), .text(""), .text(finding.rationale),
      .text("obtain and read the text before legislating"), .text(""), .text(""), .text(""), .text(""), .text(""),
      .text(""), .text(""), .text(""),
      .text(inquiry.instruments.map { "\($0.title) (\($0.officialText))" }.joined(separator: "; ")),
      .text(matrix.catalogue.standing),
    ]
  }
}
