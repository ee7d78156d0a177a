import AkomaNtoso
import Comparator
import Guideline
import Legislation
import Mapper

extension Markup {
  /// A verdict in colour, sign and word.
  mutating func verdict(_ verdict: Verdict, machine: Bool = false) {
    element("span", ["class": "chip v-\(verdict.rawValue)\(machine ? " machine" : "")"]) { chip in
      chip.element("span", ["aria-hidden": "true"], verdict.symbol)
      chip.element("span", machine ? "\(verdict.word) (machine proposal)" : verdict.word)
    }
  }

  /// Which texts that a user supplied stand in place of our digests, and how many findings that changed.
  mutating func supplied(_ state: StateFindings) {
    guard !state.supplied.isEmpty else { return }
    element("div", ["class": "supplied", "role": "note"]) { note in
      for text in state.supplied { note.element("p", "\(state.corpus.name): \(text.notice)") }
      note.element("p", Notices.supplied(state))
    }
  }

  /// How far something was verified.
  mutating func mark(_ mark: Verification) {
    element("span", ["class": mark.isUnsupported ? "mark weak" : "mark"], mark.word)
  }

  /// Words of the law with those that decide highlighted, and where they stand.
  mutating func quote(_ evidence: Evidence, from page: Page) {
    element("blockquote") { quote in
      quote.element("p", ["class": "law"]) { law in
        let context = Array(evidence.context.utf8).withItemsOnOneLine
        func words(_ range: Range<Int>) -> String { String(decoding: context[range], as: UTF8.self) }
        law.text(words(0..<evidence.spanInContext.lowerBound))
        law.element("mark", words(evidence.spanInContext))
        law.text(words(evidence.spanInContext.upperBound..<context.count))
      }
      quote.element("p", ["class": "cite"]) { cite in
        cite.element(
          "a", ["href": page.link("laws/\(evidence.address.work.country).html#\(evidence.provision.address.anchor)")],
          "\(evidence.provision.label), \(evidence.act)")
        cite.text(" · \(evidence.provision.kind.word) · ")
        cite.mark(evidence.provision.verification)
        if !evidence.provision.source.isEmpty { cite.text(" · source: \(evidence.provision.source)") }
      }
    }
  }

  /// The head of a table: one heading a column.
  mutating func columnHeads(_ names: [String]) {
    element("thead") { head in
      head.element("tr") { row in
        for name in names { row.element("th", ["scope": "col"], name) }
      }
    }
  }

  /// A part of the page that scrolls by itself, for tables wider than a window; the keyboard reaches it.
  mutating func scrollRegion(_ label: String, _ body: (inout Markup) -> Void) {
    element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label], body)
  }

  /// A row of a table of facts.
  mutating func fact(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    element("dt", name)
    element("dd", value)
  }

  /// The seven verdicts with their meaning.
  mutating func legend() {
    element("ul", ["class": "legend", "aria-label": "The seven verdicts"]) { list in
      for verdict in Verdict.allCases {
        list.element("li") { item in
          item.verdict(verdict)
          item.element("span", ["class": "small"], verdict.meaning)
        }
      }
    }
  }
}

extension PortionIRI {
  /// The id of a provision on the page of its state's law.
  var anchor: String { local.replacing("/", with: ".").replacing("~", with: ".") }
}

extension StateFindings {
  /// How many criteria have each verdict.
  var counts: [Verdict: Int] { Dictionary(grouping: findings, by: \.verdict).mapValues(\.count) }

  var page: String { "states/\(state).html" }

  /// Whether a finding on the recommendation rests on something that nobody has read in the law.
  func restsOnUnsupported(_ recommendation: Recommendation) -> Bool {
    findings(on: recommendation).contains { $0.isUnsupported }
  }
}

extension Recommendation {
  var page: String { "recommendations/\(code).html" }

  /// The classes by which a reader can hide it.
  var classes: String { (confidence == .inferred ? " inferred" : "") + (level == .law ? "" : " practice") }
}

extension Finding {
  /// Where the finding stands on the page of its state.
  func link(in state: String, from page: Page) -> String { page.link("states/\(state).html#\(criterion.id)") }

  var isMachine: Bool { basis == .machine }

  /// Whether the verdict rests on something that nobody has read in the law.
  var isUnsupported: Bool { mark?.isUnsupported ?? false }
}

extension [UInt8] {
  /// This text with the number of an item, which stands on a line of its own, on the line of its item. No byte moves, so
  /// ranges stay right.
  var withItemsOnOneLine: [UInt8] {
    var joined = self
    var start = startIndex
    for index in indices where self[index] == UInt8(ascii: "\n") {
      let line = self[start..<index]
      if line.count <= 8, let last = line.last, last == UInt8(ascii: ")") || last == UInt8(ascii: ".") {
        joined[index] = UInt8(ascii: " ")
      }
      start = index + 1
    }
    return joined
  }
}
