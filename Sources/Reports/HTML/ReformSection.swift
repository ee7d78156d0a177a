import Comparator
import Guideline
import Legislation
import Reform

/// The reforms of a state on its page, the most urgent first, and what has to be read before anybody legislates.
struct ReformSection {
  let plan: ReformPlan

  func write(_ main: inout Markup, _ page: Page) {
    main.element("h2", ["id": "reforms"], "Reforms")
    main.element("p") { line in
      line.text(
        "\(plan.reforms.count) gaps or contradictions, each with the place for an amendment and a model clause. ")
      line.text(
        "The clauses are ours, in English, in the state's structure and defined terms; they are nobody's official text. "
      )
      line.text(Priority.rule)
    }
    for reform in plan.reforms { article(reform, &main, page) }
    inquiries(&main)
  }

  private func article(_ reform: Reform, _ main: inout Markup, _ page: Page) {
    main.newline()
    main.element("article", ["class": "reform", "id": "reform-\(reform.finding.criterion.id)"]) { article in
      article.element("header") { header in
        header.element("strong", "\(reform.recommendation.code) \(reform.recommendation.title)")
        header.element("a", ["href": "#\(reform.finding.criterion.id)"], reform.finding.criterion.id)
        header.verdict(reform.finding.verdict, machine: reform.finding.isMachine)
        header.element("span", ["class": "mark"], "\(reform.priority.step.word) (\(reform.priority.points))")
      }
      article.element("dl", ["class": "facts"]) { facts in
        facts.fact("Missing", reform.missing)
        facts.fact("Why", reform.finding.rationale)
        facts.fact("Step", reform.action.description)
        facts.fact("Form", reform.clause.form.word)
        facts.fact(
          "Priority", "\(reform.priority.step.word): \(reform.priority.derivation) = \(reform.priority.points)")
        if reform.finding.isMachine { facts.fact("First", "have the machine's proposal reviewed") }
      }
      article.element("div", ["class": "clause"]) { clause in
        if !reform.formula.isEmpty { clause.element("p", ["class": "formula"], reform.formula) }
        clause.element("p", ["class": "title"], reform.clause.heading)
        if case .insert(_, let paragraph, _) = reform.action {
          clause.element("p", "\(paragraph) \(reform.clause.text)")
        } else {
          clause.element("p", reform.clause.text)
        }
        clause.element("p", ["class": "small soft"], "Model clause of Lacuna in English, not official text.")
      }
      comparators(reform, &article, page)
    }
  }

  private func comparators(_ reform: Reform, _ article: inout Markup, _ page: Page) {
    guard !reform.comparators.isEmpty else {
      article.element("p", ["class": "small soft"], "No other member state was found to meet this criterion.")
      return
    }
    article.element("details") { details in
      details.element(
        "summary", "Met by \(reform.comparators.map(\.name).joined(separator: ", ")): their provisions")
      details.element("div") { content in
        for other in reform.comparators {
          content.element("p") { line in
            line.element(
              "a", ["href": page.link("states/\(other.state).html#\(reform.finding.criterion.id)")], other.name)
            line.text(other.basis == .machine ? " (machine proposal)" : "")
          }
          content.quote(other.evidence, from: page)
        }
      }
    }
  }

  private func inquiries(_ main: inout Markup) {
    main.element("h2", ["id": "inquiries"], "What to read first")
    main.element("p") { line in
      line.text(
        "\(plan.inquiries.count) criteria were not found in the text supplied, and the sources are incomplete. ")
      line.text("That is no reason to legislate: read these instruments, then analyse again.")
    }
    var order: [String] = []
    var criteria: [String: (instrument: Corpus.Instrument, ids: [String])] = [:]
    for inquiry in plan.inquiries {
      for instrument in inquiry.instruments {
        if criteria[instrument.title] == nil { order.append(instrument.title) }
        criteria[instrument.title, default: (instrument, [])].ids.append(inquiry.finding.criterion.id)
      }
    }
    main.element("table", ["class": "stack"]) { table in
      table.element(
        "caption", "Instruments whose own text was not read, or not whole, and the criteria that wait for them.")
      table.columnHeads(["Instrument", "Read so far", "Where it is published", "Not seen", "Criteria"])
      table.element("tbody") { body in
        for title in order {
          guard let (instrument, ids) = criteria[title] else { continue }
          body.element("tr") { row in
            row.element("th", ["scope": "row"], title)
            row.element("td", ["data-label": "read so far"]) { $0.mark(instrument.mark) }
            row.element("td", ["data-label": "published"], instrument.officialText)
            row.element("td", ["data-label": "not seen"], instrument.missing)
            row.element("td", ["data-label": "criteria", "class": "small"]) { cell in
              for (index, id) in ids.enumerated() {
                if index > 0 { cell.text(", ") }
                cell.element("a", ["href": "#\(id)"], id)
              }
            }
          }
        }
      }
    }
  }
}
