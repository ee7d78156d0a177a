import AkomaNtoso
import Comparator
import Legislation

/// `laws/<iso2>.html`: every provision in force in our text, with its provenance and the criteria that rest on it.
struct LawPage {
  let analysis: Analysis
  let state: StateFindings

  func render() -> [UInt8] {
    let page = Page(
      analysis: analysis, path: "laws/\(state.state).html", title: "\(state.corpus.name): the law in our text")
    let uses = uses()
    return page.render { main in
      main.element("p", ["class": "crumbs"]) { crumbs in
        crumbs.element("a", ["href": page.link(state.page)], "Findings on \(state.corpus.name)")
      }
      main.element("p", "In force on \(state.book.asOf). \(Notices.digests)")
      main.supplied(state)
      main.element("ul", ["class": "tight"]) { list in
        for act in state.book.acts {
          list.element("li") { $0.element("a", ["href": "#\(act.work.anchor)"], act.title) }
        }
      }
      for act in state.book.acts { self.act(act, uses, &main, page) }
    }
  }

  /// The criteria whose findings rest on each provision.
  private func uses() -> [PortionIRI: [Finding]] {
    var uses: [PortionIRI: [Finding]] = [:]
    for finding in state.findings {
      for address in Set(finding.evidence.map(\.provision.address)) { uses[address, default: []].append(finding) }
    }
    return uses
  }

  private func act(_ act: Act, _ uses: [PortionIRI: [Finding]], _ main: inout Markup, _ page: Page) {
    main.newline()
    main.element("h2", ["id": act.work.anchor], act.title)
    main.element("dl", ["class": "facts"]) { facts in
      facts.fact("Cited as", act.cited)
      facts.fact("In the language of the law", act.document.alias("originalTitle") ?? "")
      facts.fact("Kind", act.isPolicy ? "policy, not law" : "law")
      facts.fact("This version", act.expression.description)
      facts.fact(
        "In force", "from \(act.inForce.start)" + (act.inForce.end.map { " until \($0)" } ?? ""))
      facts.fact("Source", act.source)
      facts.fact("Caution", act.note)
    }
    for provision in act.provisions {
      main.newline()
      main.element("article", ["class": "provision", "id": provision.address.anchor]) { article in
        article.element("h3") { head in
          head.text(provision.num.isEmpty ? provision.heading : "\(provision.num). \(provision.heading)")
        }
        let text = String(decoding: Array(act.text(of: provision).utf8).withItemsOnOneLine, as: UTF8.self)
        for line in text.split(separator: "\n") { article.element("p", String(line)) }
        article.element("p", ["class": "small soft"]) { line in
          line.text("\(provision.kind.word) · ")
          line.mark(provision.verification)
          if !provision.source.isEmpty { line.text(" · source: \(provision.source)") }
          if !provision.themes.isEmpty { line.text(" · \(provision.themes.map(\.title).joined(separator: "; "))") }
        }
        if !provision.note.isEmpty { article.element("p", ["class": "small"], "Caution: \(provision.note)") }
        if let findings = uses[provision.address] {
          article.element("p", ["class": "small"]) { line in
            line.text("Answers ")
            for (index, finding) in findings.enumerated() {
              if index > 0 { line.text(", ") }
              line.element(
                "a", ["href": finding.link(in: state.state, from: page)],
                "\(finding.criterion.id) \(finding.verdict.symbol)")
            }
          }
        }
      }
    }
  }
}
