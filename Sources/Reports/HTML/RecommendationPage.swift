import Comparator
import Guideline

/// `recommendations/<code>.html`: one recommendation across the states.
struct RecommendationPage {
  let analysis: Analysis
  let recommendation: Recommendation

  func render() -> [UInt8] {
    let page = Page(
      analysis: analysis, path: recommendation.page, title: "\(recommendation.code) \(recommendation.title)")
    return page.render { main in
      main.element("p", ["class": "lead"], recommendation.statement)
      main.element("dl", ["class": "facts"]) { facts in
        facts.fact(
          "Part",
          analysis.matrix.catalogue.parts.first { $0.code == recommendation.part }.map { "\($0.code) · \($0.title)" }
            ?? "")
        facts.fact("Addressed to", recommendation.addressees.joined(separator: ", "))
        facts.fact("Level", recommendation.level.word)
        facts.fact("In the Guideline", recommendation.confidence.word)
        facts.fact(
          "Official number",
          recommendation.officialRef.isEmpty
            ? "not known: the Guideline's own numbering was not available" : recommendation.officialRef)
        facts.fact("Note", recommendation.note)
      }
      table(&main, page)
      anchors(&main)
      for criterion in recommendation.criteria { section(criterion, &main, page) }
    }
  }

  private func table(_ main: inout Markup, _ page: Page) {
    main.element("h2", "By state")
    main.scrollRegion("Criteria by state") { region in
      region.element("table", ["class": "matrix"]) { table in
        table.element("caption", "Rows: states. Columns: the recommendation and its criteria.")
        table.element("thead") { head in
          head.element("tr") { row in
            row.element("th", ["scope": "col"], "State")
            row.element("th", ["scope": "col"], recommendation.code)
            for criterion in recommendation.criteria {
              row.element("th", ["scope": "col"]) { cell in
                cell.element("a", ["href": "#\(criterion.id)"], criterion.id)
                if criterion.essential { cell.element("div", ["class": "small soft"], "essential") }
              }
            }
          }
        }
        table.element("tbody") { body in
          for state in analysis.matrix.states {
            body.element("tr") { row in
              row.element("th", ["scope": "row"]) { cell in
                cell.element("a", ["href": page.link("\(state.page)#\(recommendation.code)")], state.corpus.name)
              }
              if let result = state.results[recommendation.code] {
                row.element(
                  "td",
                  ["class": "v-\(result.verdict.rawValue)\(state.restsOnUnsupported(recommendation) ? " weak" : "")"]
                ) { cell in
                  cell.element("a", ["href": page.link("\(state.page)#\(recommendation.code)")]) {
                    $0.word(result.verdict)
                  }
                }
              }
              for finding in state.findings(on: recommendation) {
                let classes =
                  "v-\(finding.verdict.rawValue)\(finding.isMachine ? " machine" : "")\(finding.isUnsupported ? " weak" : "")"
                row.element("td", ["class": classes]) { cell in
                  cell.element("a", ["href": finding.link(in: state.state, from: page)]) { $0.word(finding.verdict) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func anchors(_ main: inout Markup) {
    main.element("h2", "Where it comes from")
    main.element("table", ["class": "stack"]) { table in
      table.element("caption", "Anchors in other instruments, each with how far the place was checked.")
      table.columnHeads(["Instrument", "Place", "Checked", "Force", "Note"])
      table.element("tbody") { body in
        for anchor in recommendation.anchors {
          let instrument = analysis.matrix.catalogue.instruments.first { $0.code == anchor.instrument }
          body.element("tr") { row in
            row.element("th", ["scope": "row"], instrument?.name ?? anchor.instrument)
            row.element("td", ["data-label": "place"], anchor.article)
            row.element("td", ["data-label": "checked"], anchor.checked.word)
            row.element("td", ["data-label": "force"], instrument?.force ?? "")
            row.element("td", ["data-label": "note"], anchor.note)
          }
        }
      }
    }
  }

  /// The words of the states that answer a criterion, side by side.
  private func section(_ criterion: Criterion, _ main: inout Markup, _ page: Page) {
    main.newline()
    main.element("h2", ["id": criterion.id], "\(criterion.id) \(criterion.asks)")
    main.element(
      "p", ["class": "small soft"],
      "Asks for \(criterion.asksFor == .presence ? "something to be in the law" : "something to be absent from the law")\(criterion.essential ? "; essential to the recommendation" : "")."
    )
    for state in analysis.matrix.states {
      guard let finding = state.finding(criterion.id), !finding.evidence.isEmpty, finding.basis != .coverage else {
        continue
      }
      main.element("h3") { head in
        head.element("a", ["href": finding.link(in: state.state, from: page)], state.corpus.name)
        head.text(" ")
        head.verdict(finding.verdict, machine: finding.isMachine)
      }
      main.element("p", finding.rationale)
      for evidence in finding.evidence { main.quote(evidence, from: page) }
    }
    let others = Dictionary(
      grouping: analysis.matrix.states.filter { state in
        state.finding(criterion.id).map { $0.evidence.isEmpty || $0.basis == .coverage } ?? false
      }, by: { $0.finding(criterion.id)?.verdict ?? .notAssessed })
    for verdict in Verdict.allCases {
      guard let states = others[verdict] else { continue }
      main.element("p") { line in
        line.verdict(verdict)
        line.text(" ")
        for (index, state) in states.enumerated() {
          if index > 0 { line.text(", ") }
          line.element("a", ["href": page.link("\(state.page)#\(criterion.id)")], state.corpus.name)
        }
      }
    }
  }
}

/// `recommendations/index.html`: the catalogue.
struct RecommendationIndexPage {
  let analysis: Analysis

  func render() -> [UInt8] {
    let page = Page(analysis: analysis, path: "recommendations/index.html", title: "The recommendations")
    let catalogue = analysis.matrix.catalogue
    return page.render { main in
      main.element("p", ["class": "lead"], "\(catalogue.title), as far as it could be restated.")
      for part in catalogue.parts {
        main.element("h2", "\(part.code) · \(part.title)")
        for recommendation in catalogue.recommendations(in: part) {
          main.element("h3") {
            $0.element("a", ["href": page.link(recommendation.page)], "\(recommendation.code) \(recommendation.title)")
          }
          main.element("p", recommendation.statement)
          main.element(
            "p", ["class": "small soft"],
            "\(recommendation.criteria.count) criteria · \(recommendation.level.word) · \(recommendation.confidence.word)"
          )
        }
      }
    }
  }
}
