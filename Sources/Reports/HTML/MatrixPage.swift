import Comparator
import Guideline
import Reform

/// `matrix.html`: every recommendation and every criterion against every state.
struct MatrixPage {
  let analysis: Analysis

  func render() -> [UInt8] {
    var page = Page(analysis: analysis, path: "matrix.html", title: "Gap matrix")
    page.isWide = true
    let matrix = analysis.matrix
    return page.render { main in
      main.element("p", ["class": "lead"]) { lead in
        lead.text("\(matrix.catalogue.recommendations.count) recommendations and \(matrix.catalogue.criteria.count) ")
        lead.text("criteria against the law of \(matrix.states.count) states as of \(matrix.asOf). ")
        lead.text("Each cell leads to the finding with the words of the law. ")
        lead.element(
          "span", ["class": "soft"],
          "A dashed frame: a machine proposal is involved. *: it rests on an unverified text.")
      }
      main.element("p", ["class": "small soft"], RecommendationResult.rule)
      for state in matrix.states { main.supplied(state) }
      main.legend()
      filters(&main)
      main.scrollRegion("Gap matrix") { region in
        region.element("table", ["class": "matrix"]) { table in
          table.element(
            "caption",
            "Rows: recommendations, with how many of the criteria that apply are met. Columns: states, by name.")
          head(&table, page)
          for part in matrix.catalogue.parts { body(part, &table, page) }
        }
      }
    }
  }

  private func filters(_ markup: inout Markup) {
    markup.element("fieldset", ["class": "filters"]) { set in
      set.element("legend", "Show")
      for (id, label) in [
        ("show-criteria", "criteria under each recommendation"),
        ("hide-inferred", "without recommendations inferred from other instruments (I)"),
        ("hide-practice", "only what can be read in legislation (level law)"),
      ] {
        set.element("label") { line in
          line.void("input", ["type": "checkbox", "id": id, "autocomplete": "off"])
          line.text(" \(label)")
        }
      }
    }
  }

  private func head(_ table: inout Markup, _ page: Page) {
    table.element("thead") { head in
      head.element("tr") { row in
        row.element("th", ["scope": "col"], "Recommendation")
        for state in analysis.matrix.states {
          row.element("th", ["scope": "col"]) { cell in
            cell.element("a", ["href": page.link(state.page)], state.corpus.name)
          }
        }
      }
    }
  }

  private func body(_ part: Catalogue.Part, _ table: inout Markup, _ page: Page) {
    table.element("tbody") { body in
      body.element("tr", ["class": "part"]) { row in
        row.element(
          "th", ["scope": "rowgroup", "colspan": "\(analysis.matrix.states.count + 1)"], "\(part.code) · \(part.title)")
      }
      for recommendation in analysis.matrix.catalogue.recommendations(in: part) {
        body.newline()
        body.element("tr", ["class": "rec\(recommendation.classes)"]) { row in
          row.element("th", ["scope": "row"]) { head in
            head.element("a", ["href": page.link(recommendation.page)], recommendation.code)
            head.text(" \(recommendation.title) ")
            head.element(
              "span", ["class": "soft small"],
              "\(recommendation.level.word) · \(recommendation.confidence.letter)")
          }
          for state in analysis.matrix.states { cell(recommendation, state, &row, page) }
        }
        for criterion in recommendation.criteria {
          body.element("tr", ["class": "crit\(recommendation.classes)"]) { row in
            row.element(
              "th", ["scope": "row"], "\(criterion.id) \(criterion.asks)\(criterion.essential ? " (essential)" : "")")
            for state in analysis.matrix.states { cell(criterion, state, &row, page) }
          }
        }
      }
    }
    table.newline()
  }

  private func cell(_ recommendation: Recommendation, _ state: StateFindings, _ row: inout Markup, _ page: Page) {
    guard let result = state.results[recommendation.code] else { return }
    let machine = state.restsOnMachine(recommendation)
    let weak = state.restsOnUnsupported(recommendation)
    row.element("td", ["class": classes(result.verdict, machine: machine, weak: weak)]) { cell in
      cell.element("a", ["href": page.link("\(state.page)#\(recommendation.code)")]) { link in
        link.word(result.verdict)
        link.element("span", ["class": "count"], "\(result.met.count) of \(result.met.of) met")
        if state.isChanged(recommendation) { link.changed() }
      }
    }
  }

  private func cell(_ criterion: Criterion, _ state: StateFindings, _ row: inout Markup, _ page: Page) {
    guard let finding = state.finding(criterion.id) else { return }
    row.element("td", ["class": classes(finding.verdict, machine: finding.isMachine, weak: finding.isUnsupported)]) {
      cell in
      cell.element("a", ["href": finding.link(in: state.state, from: page)]) { link in
        link.word(finding.verdict)
        if let change = finding.change { link.changed(change) }
      }
    }
  }

  private func classes(_ verdict: Verdict, machine: Bool, weak: Bool) -> String {
    "v-\(verdict.rawValue)\(machine ? " machine" : "")\(weak ? " weak" : "")"
  }
}

extension Markup {
  /// A sign in a cell that a text which a user supplied has changed.
  fileprivate mutating func changed(_ change: Finding.Change? = nil) {
    let was: String = if case .verdict(let was) = change { "changed: was \(was.short)" } else { "changed" }
    element("span", ["class": "count changed"], was)
  }

  /// A verdict in sign and word, for a cell that has the colour.
  mutating func word(_ verdict: Verdict) {
    element("span", ["aria-hidden": "true"], verdict.symbol)
    text(" ")
    element("span", ["class": "word"], verdict.short)
  }
}
