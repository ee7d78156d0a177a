import AkomaNtoso
import Comparator
import Guideline
import Legislation
import Mapper

/// One finding with its trail: the verdict, why, the words of the law, who says so, and what was searched.
struct FindingArticle {
  let finding: Finding
  let state: StateFindings

  func write(_ markup: inout Markup, _ page: Page) {
    let gap = finding.verdict.isGap ? "" : " no-gap"
    markup.newline()
    markup.element(
      "article",
      [
        "class": "finding f-\(finding.verdict.rawValue)\(gap)", "id": finding.criterion.id,
        "aria-label": finding.criterion.id,
      ]
    ) { article in
      article.element("header") { header in
        header.element("a", ["class": "id", "href": "#\(finding.criterion.id)"], finding.criterion.id)
        header.verdict(finding.verdict, machine: finding.isMachine)
        if let mark = finding.mark { header.mark(mark) }
        if finding.criterion.essential { header.element("span", ["class": "small soft"], "essential") }
      }
      article.element("p", ["class": "asks"], "Asks: \(finding.criterion.asks)")
      article.element("p", finding.rationale)
      if let change = finding.change { article.element("p", ["class": "changed"], change.sentence) }
      if finding.basis == .coverage, !finding.evidence.isEmpty {
        article.element("p", ["class": "small soft"], "Looked at, and judged not to answer it:")
      }
      for evidence in finding.evidence { article.quote(evidence, from: page) }
      facts(&article)
      undecided(&article, page)
      differences(&article, page)
      if finding.basis == .coverage { search(&article, page) }
    }
  }

  private func facts(_ article: inout Markup) {
    var facts: [String] = []
    switch finding.basis {
    case .curated:
      let who = Set(
        finding.deciding.compactMap {
          if case .curated(let by, let on) = $0.origin { "Judged by \(by) on \(on)" } else { nil }
        })
      facts += who.sorted()
    case .machine: facts.append("Proposed by a machine; nobody has reviewed it")
    case .coverage, .presupposition: facts.append("Follows from the \(finding.basis.word)")
    }
    if let strength = finding.strength { facts.append("strength \(strength.step) of 5: \(strength.word)") }
    if let link = finding.link { facts.append("link: \(link.rawValue)") }
    if let confidence = finding.confidence { facts.append("confidence \(confidence.rawValue)") }
    article.element("p", ["class": "small soft"], facts.joined(separator: " · ") + ".")
  }

  /// What was judged on our digest and is not in the text that was supplied.
  private func undecided(_ article: inout Markup, _ page: Page) {
    let open = finding.toRecheck.filter { $0.recheck == .noProvision }
    guard !open.isEmpty else { return }
    article.element("p", ["class": "small soft"], "Judged on our digest, to re-check:")
    for alignment in open {
      article.element("p") { line in
        if let verdict = alignment.verdict.asVerdict { line.verdict(verdict, machine: alignment.origin.isMachine) }
        line.text(" \(alignment.rationale)")
      }
    }
  }

  /// Where a person and the machine differ, both are shown.
  private func differences(_ article: inout Markup, _ page: Page) {
    let overridden = finding.overridden
    guard !overridden.isEmpty else { return }
    article.element("details") { details in
      details.element("summary", "The machine proposed otherwise (\(overridden.count))")
      details.element("div") { content in
        for proposal in overridden {
          content.element("p") { line in
            if let verdict = proposal.verdict.asVerdict { line.verdict(verdict, machine: true) }
            line.text(" \(proposal.rationale)")
          }
          for evidence in proposal.evidence { content.quote(evidence, from: page) }
        }
      }
    }
  }

  /// The proof of absence: what was screened, what came near, what is not complete.
  private func search(_ article: inout Markup, _ page: Page) {
    let record = finding.search
    article.element("details") { details in
      details.element(
        "summary",
        "Search record: \(record.screened) provisions of \(record.works.count) works screened, \(record.misses.count) near misses"
      )
      details.element("div") { content in
        content.element("ul", ["class": "tight"]) { list in
          for (theme, coverage) in record.coverage {
            list.element(
              "li", "\(theme.title): sources \(coverage.isComplete ? "complete" : "incomplete"). \(coverage.because)")
          }
        }
        if !record.misses.isEmpty {
          content.element("p", "What came nearest:")
          content.element("ul", ["class": "tight"]) { list in
            for miss in record.misses { nearMiss(miss, &list, page) }
          }
        }
        if !record.leads.isEmpty {
          content.element("p", "Unverified texts that would answer it, and count for nothing until the law is read:")
          for lead in record.leads {
            content.element("p") { line in
              if let verdict = lead.verdict.asVerdict { line.text("would be \(verdict.word): ") }
              line.text(lead.rationale)
            }
            for evidence in lead.evidence { content.quote(evidence, from: page) }
          }
        }
        content.element("p", ["class": "small soft"]) { line in
          line.text("Works screened: ")
          line.text(record.works.compactMap { state.book.act($0)?.title }.joined(separator: "; "))
          line.text(".")
        }
      }
    }
  }

  private func nearMiss(_ miss: NearMiss, _ list: inout Markup, _ page: Page) {
    list.element("li") { item in
      item.element(
        "a", ["href": page.link("laws/\(state.state).html#\(miss.address.anchor)")],
        "\(miss.provision.label), \(miss.act)")
      item.text(" (")
      item.mark(miss.provision.verification)
      item.text("): has ")
      item.text(miss.found.map { "\($0.concept) (“\($0.words)”)" }.joined(separator: ", "))
      item.text(
        miss.missing.isEmpty
          ? "; but in another field of law."
          : "; lacks \(miss.missing.map { $0.joined(separator: " or ") }.joined(separator: "; ")).")
    }
  }
}

extension WorkIRI {
  /// The id of a work on the page of its state's law.
  var anchor: String { local.replacing("/", with: ".") }
}
