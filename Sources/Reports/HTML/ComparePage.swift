import Comparator
import Guideline

/// `compare/<a>-<b>.html`: two states side by side, criterion by criterion.
struct ComparePage {
  let analysis: Analysis
  let comparison: StateComparison

  static func path(_ left: String, _ right: String) -> String { "compare/\(left)-\(right).html" }

  func render() -> [UInt8] {
    let (left, right) = (comparison.left, comparison.right)
    let page = Page(
      analysis: analysis, path: ComparePage.path(left.state, right.state),
      title: "\(left.corpus.name) and \(right.corpus.name)")
    return page.render { main in
      main.element("p", ["class": "lead"]) { lead in
        lead.text("\(comparison.differing.count) of \(comparison.rows.count) criteria have different verdicts. ")
        lead.text("\(left.corpus.name) goes further on \(comparison.rows.count { $0.further == .left }), ")
        lead.text("\(right.corpus.name) on \(comparison.rows.count { $0.further == .right }). ")
        lead.text("Where a text was not found, neither is said to go further.")
      }
      main.element("fieldset", ["class": "filters"]) { set in
        set.element("legend", "Show")
        set.element("label") { line in
          line.void("input", ["type": "checkbox", "id": "only-differences", "autocomplete": "off"])
          line.text(" only differences")
        }
      }
      main.scrollRegion("Comparison") { region in
        region.element("table") { table in
          table.element("caption", "Each verdict leads to the finding with the words of the law.")
          table.columnHeads(["Criterion", left.corpus.name, right.corpus.name, "Goes further"])
          table.element("tbody") { body in
            for row in comparison.rows { self.row(row, &body, page) }
          }
        }
      }
    }
  }

  private func row(_ row: StateComparison.Row, _ body: inout Markup, _ page: Page) {
    body.newline()
    body.element("tr", ["class": row.differs ? "" : "same"]) { line in
      line.element("th", ["scope": "row"]) { cell in
        cell.element(
          "a", ["href": page.link("recommendations/\(row.criterion.recommendation).html#\(row.criterion.id)")],
          row.criterion.id)
        cell.text(" \(row.criterion.asks)")
      }
      for (finding, state) in [(row.left, comparison.left), (row.right, comparison.right)] {
        line.element("td") { cell in
          cell.element("a", ["href": finding.link(in: state.state, from: page)]) { link in
            link.verdict(finding.verdict, machine: finding.isMachine)
          }
          for evidence in finding.evidence.prefix(2) where finding.basis != .coverage {
            cell.element(
              "div", ["class": "small"], "“\(evidence.words)” (\(evidence.provision.label), \(evidence.act))")
          }
        }
      }
      let further: String =
        switch row.further {
        case .left: comparison.left.corpus.name
        case .right: comparison.right.corpus.name
        case nil: ""
        }
      line.element("td", further)
    }
  }
}

/// `compare/index.html`: every pair of states.
struct CompareIndexPage {
  let analysis: Analysis
  /// How many criteria differ, by the paths of the pairs' pages.
  let differing: [String: Int]

  func render() -> [UInt8] {
    let page = Page(analysis: analysis, path: "compare/index.html", title: "Compare states")
    let states = analysis.matrix.states
    return page.render { main in
      main.element(
        "p", ["class": "lead"],
        "How many of the \(analysis.matrix.catalogue.criteria.count) criteria have different verdicts in two states. Each number opens the comparison."
      )
      main.scrollRegion("Pairs of states") { region in
        region.element("table", ["class": "numbers"]) { table in
          table.element("caption", "Both ways round it is the same comparison.")
          table.columnHeads(["State"] + states.map(\.corpus.name))
          table.element("tbody") { body in
            for (index, left) in states.enumerated() {
              body.element("tr") { row in
                row.element("th", ["scope": "row"], left.corpus.name)
                for (other, right) in states.enumerated() {
                  let path =
                    index < other
                    ? ComparePage.path(left.state, right.state) : ComparePage.path(right.state, left.state)
                  row.element("td") { cell in
                    guard index != other, let count = differing[path] else { return }
                    cell.element(
                      "a",
                      [
                        "href": page.link(path), "aria-label": "\(left.corpus.name) and \(right.corpus.name): \(count)",
                      ],
                      "\(count)")
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
