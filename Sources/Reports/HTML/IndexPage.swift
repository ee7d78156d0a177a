import Comparator
import Guideline
import Legislation
import Reform

/// `index.html`: the states at a glance, how to read them, and every file of the run.
struct IndexPage {
  let analysis: Analysis

  func render() -> [UInt8] {
    let page = Page(
      analysis: analysis, path: "index.html", title: "Non-punishment of victims of trafficking: the law of ASEAN")
    let matrix = analysis.matrix
    return page.render { main in
      main.element(
        "p", ["class": "lead"],
        """
        Where the law of each member state meets, partly meets, contradicts or is silent on each of \
        \(matrix.catalogue.recommendations.count) recommendations (\(matrix.catalogue.criteria.count) criteria), with \
        the words that decide, how far they were verified, and the amendment that would close each gap. \
        The law as of \(matrix.asOf).
        """)
      main.element("p") { line in
        line.element("a", ["href": "matrix.html"], "Open the gap matrix")
        line.text(" · ")
        line.element("a", ["href": "compare/index.html"], "compare two states")
        line.text(" · ")
        line.element("a", ["href": "codebook.html"], "how to read it")
      }
      states(&main, page)
      main.element("h2", "The seven verdicts")
      main.legend()
      main.element("p", Notices.silence)
      main.element("p", Notices.machine)
      parts(&main, page)
      downloads(&main, page)
    }
  }

  private func states(_ markup: inout Markup, _ page: Page) {
    markup.element("h2", "The states")
    markup.element("table", ["class": "stack"]) { table in
      table.element(
        "caption",
        "How many of the \(analysis.matrix.catalogue.criteria.count) criteria have each verdict. The counts describe the law as far as it was supplied; they rank nobody."
      )
      table.columnHeads(["State"] + Verdict.allCases.map({ "\($0.symbol) \($0.short)" }) + ["Share", "Reforms"])
      table.element("tbody") { body in
        for state in analysis.matrix.states {
          body.newline()
          body.element("tr") { row in
            row.element("th", ["scope": "row"]) { cell in
              cell.element("a", ["href": page.link(state.page)], state.corpus.name)
            }
            for verdict in Verdict.allCases {
              row.element("td", ["data-label": verdict.word], "\(state.counts[verdict] ?? 0)")
            }
            row.element("td", ["data-label": "share"]) { $0.bar(state.counts, of: state.findings.count) }
            row.element("td", ["data-label": "reforms"]) { cell in
              let plan = analysis.plan(state.state)
              let urgent = plan?.reforms.count { $0.priority.step == .mostUrgent } ?? 0
              cell.element(
                "a", ["href": page.link("\(state.page)#reforms")],
                "\(plan?.reforms.count ?? 0), \(urgent) most urgent")
            }
          }
        }
      }
    }
  }

  private func parts(_ markup: inout Markup, _ page: Page) {
    markup.element("h2", "The recommendations")
    markup.element("div", ["class": "columns"]) { columns in
      for part in analysis.matrix.catalogue.parts {
        columns.element("h3", "\(part.code) · \(part.title)")
        columns.element("ul", ["class": "tight"]) { list in
          for recommendation in analysis.matrix.catalogue.recommendations(in: part) {
            list.element("li") { item in
              item.element(
                "a", ["href": page.link(recommendation.page)], "\(recommendation.code) \(recommendation.title)")
            }
          }
        }
      }
    }
  }

  private func downloads(_ markup: inout Markup, _ page: Page) {
    markup.element("h2", "To work on")
    markup.element("ul", ["class": "cards"]) { list in
      for (file, what) in [
        ("matrix.xlsx", "workbook: matrix, criteria, evidence, gaps and reforms, codebook"),
        ("matrix.csv", "every verdict, one row for each state and criterion"),
        ("evidence.csv", "every judgement with the words it rests on"),
        ("reforms.csv", "every gap with its clause, and what to read first"),
        ("analysis.json", "everything, for programs"),
        ("analysis.schema.json", "the JSON Schema of that file"),
        ("manifest.json", "SHA-256 of every input and output"),
      ] {
        list.element("li") { item in
          item.element("a", ["href": page.link(file)], file)
          item.element("div", ["class": "small soft"], what)
        }
      }
    }
  }
}

extension Markup {
  /// The shares of the verdicts as a bar. The numbers stand beside it, so that it may be silent to a screen reader.
  mutating func bar(_ counts: [Verdict: Int], of total: Int) {
    element("div", ["class": "bar", "aria-hidden": "true"]) { bar in
      for verdict in Verdict.allCases {
        guard let count = counts[verdict], count > 0, total > 0 else { continue }
        // Tenths of a per cent, in whole numbers: the same digits on every machine.
        let thousandths = count * 1000 / total
        bar.element(
          "span",
          [
            "class": "v-\(verdict.rawValue)", "style": "width:\(thousandths / 10).\(thousandths % 10)%",
            "title": "\(verdict.word): \(count)",
          ], "")
      }
    }
  }
}
