import Comparator
import Guideline
import Legislation
import Mapper
import Reform

/// `states/<iso2>.html`: everything that was found on one state, and what could be done.
struct StatePage {
  let analysis: Analysis
  let state: StateFindings

  func render() -> [UInt8] {
    let page = Page(analysis: analysis, path: state.page, title: state.corpus.name)
    return page.render { main in
      introduction(&main, page)
      standing(&main)
      contents(&main)
      for part in analysis.matrix.catalogue.parts {
        main.element("h2", ["id": part.code], "\(part.code) · \(part.title)")
        for recommendation in analysis.matrix.catalogue.recommendations(in: part) {
          section(recommendation, &main, page)
        }
      }
      if let plan = analysis.plan(state.state) { ReformSection(plan: plan).write(&main, page) }
      coverage(&main)
      sources(&main, page)
    }
  }

  private func introduction(_ main: inout Markup, _ page: Page) {
    main.element("p", ["class": "lead"]) { lead in
      lead.text(
        "\(state.corpus.officialName). The law as of \(state.book.asOf): \(state.book.acts.count) instruments in force "
      )
      lead.text("with \(state.book.provisions.count) provisions in our text, compiled to \(state.corpus.compiled). ")
      lead.element("a", ["href": page.link("laws/\(state.state).html")], "Read them")
      lead.text(".")
    }
    main.supplied(state)
    main.element("ul", ["class": "legend", "aria-label": "Criteria by verdict"]) { list in
      for verdict in Verdict.allCases {
        list.element("li") { item in
          item.verdict(verdict)
          item.text("\(state.counts[verdict] ?? 0)")
        }
      }
    }
    main.bar(state.counts, of: state.findings.count)
    let machine = state.findings.count { $0.isMachine }
    main.element("p", ["class": "small soft"]) { line in
      line.text("\(state.findings.count) criteria; \(state.findings.count { $0.basis == .curated }) curated, ")
      line.text("\(machine) by a machine proposal that nobody has reviewed.")
    }
    main.element("p", ["class": "small"]) { line in
      line.text("The same as ")
      line.element("a", ["href": "\(state.state).md"], "Markdown")
      line.text(".")
    }
    main.element("fieldset", ["class": "filters"]) { set in
      set.element("legend", "Show")
      set.element("label") { line in
        line.void("input", ["type": "checkbox", "id": "only-gaps", "autocomplete": "off"])
        line.text(" only gaps: partly met, contradicted, silent")
      }
      set.element("label") { line in
        line.void("input", ["type": "checkbox", "id": "hide-inferred", "autocomplete": "off"])
        line.text(" without recommendations inferred from other instruments")
      }
      set.element("label") { line in
        line.void("input", ["type": "checkbox", "id": "hide-practice", "autocomplete": "off"])
        line.text(" only what can be read in legislation")
      }
    }
  }

  private func standing(_ main: inout Markup) {
    guard !state.corpus.standing.isEmpty else { return }
    main.element("h2", "How the state stands, as reported")
    main.element("ul", ["class": "tight"]) { list in
      for statement in state.corpus.standing {
        list.element("li") { item in
          item.text("\(statement.text) ")
          item.mark(statement.mark)
        }
      }
    }
  }

  private func contents(_ main: inout Markup) {
    main.element("h2", "On this page")
    main.element("div", ["class": "columns"]) { columns in
      columns.element("ul", ["class": "toc"]) { list in
        for recommendation in analysis.matrix.catalogue.recommendations {
          list.element("li", ["class": recommendation.classes]) { item in
            item.element("span", ["aria-hidden": "true"], state.results[recommendation.code]?.verdict.symbol ?? "")
            item.text(" ")
            item.element("a", ["href": "#\(recommendation.code)"], "\(recommendation.code) \(recommendation.title)")
            item.text(": \(state.results[recommendation.code]?.verdict.short ?? "")")
          }
        }
        for (anchor, name) in [
          ("reforms", "Reforms"), ("inquiries", "What to read first"), ("coverage", "Coverage of the sources"),
          ("sources", "Instruments"),
        ] {
          list.element("li") { $0.element("a", ["href": "#\(anchor)"], name) }
        }
      }
    }
  }

  private func section(_ recommendation: Recommendation, _ main: inout Markup, _ page: Page) {
    guard let result = state.results[recommendation.code] else { return }
    main.newline()
    main.element("section", ["id": recommendation.code, "class": "rec-section\(recommendation.classes)"]) { section in
      section.element("h3") { head in
        head.element("a", ["href": page.link(recommendation.page)], recommendation.code)
        head.text(" \(recommendation.title) ")
        head.verdict(result.verdict, machine: state.restsOnMachine(recommendation) && result.verdict != .notFound)
      }
      section.element("p", ["class": "soft small"]) { line in
        line.text("\(recommendation.statement) \(result.met.count) of \(result.met.of) criteria that apply are met. ")
        line.text("Level: \(recommendation.level.word). Catalogue: \(recommendation.confidence.word).")
      }
      for finding in state.findings(on: recommendation) {
        FindingArticle(finding: finding, state: state).write(&section, page)
      }
    }
  }

  private func coverage(_ main: inout Markup) {
    main.element("h2", ["id": "coverage"], "Coverage of the sources")
    main.element("p", Notices.silence)
    main.element("table", ["class": "stack"]) { table in
      table.element("caption", "Whether silence of the texts means silence of the law, by field of law.")
      table.columnHeads(["Field of law", "Sources", "Because"])
      table.element("tbody") { body in
        for theme in Theme.allCases {
          guard let coverage = state.corpus.coverage[theme] else { continue }
          body.element("tr") { row in
            row.element("th", ["scope": "row"], theme.title)
            row.element("td", ["data-label": "sources"], coverage.isComplete ? "complete" : "incomplete")
            row.element("td", ["data-label": "because"], coverage.because)
          }
        }
      }
    }
    if !state.corpus.unverified.isEmpty {
      main.element("h3", "Not verified")
      main.element("ul", ["class": "tight"]) { list in
        for line in state.corpus.unverified { list.element("li", line) }
      }
    }
  }

  private func sources(_ main: inout Markup, _ page: Page) {
    main.element("h2", ["id": "sources"], "Instruments")
    main.element("table", ["class": "stack"]) { table in
      table.element("caption", "Every instrument known to matter, whether or not we hold a text of it.")
      table.columnHeads(["Instrument", "Text", "Fields of law", "Official text", "Not seen"])
      table.element("tbody") { body in
        for instrument in state.corpus.instruments {
          body.element("tr") { row in
            row.element("th", ["scope": "row"]) { cell in
              if let work = instrument.work, state.book.act(work) != nil {
                cell.element(
                  "a", ["href": page.link("laws/\(state.state).html#\(work.anchor)")], instrument.title)
              } else {
                cell.text(instrument.title)
              }
              if !instrument.cited.isEmpty { cell.element("div", ["class": "small soft"], instrument.cited) }
              if instrument.work == nil { cell.element("div", ["class": "small"], "no text of it held") }
            }
            row.element("td", ["data-label": "text"]) { $0.mark(instrument.mark) }
            row.element("td", ["data-label": "fields"], instrument.covers.map(\.title).joined(separator: "; "))
            row.element("td", ["data-label": "official text"], instrument.officialText)
            row.element("td", ["data-label": "not seen"], instrument.missing)
          }
        }
      }
    }
  }
}
