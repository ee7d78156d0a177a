import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("How findings are written")
struct LintReportTests {
  private let findings: [LintFinding]

  init() throws {
    let sample = LintSample(
      body: """
        <section eId="sec_1"><content><p>“A” <ref href="#sec_9">9</ref></p></content></section>
        <section eId="sec_2"/>
        """)
    findings =
      Lint.findings(in: try sample.document("b.xml"))
      + Lint.findings(inXML: Array("<a>\n<b>".utf8), file: "./law 1/ä:.xml")
      + Lint.findings(inXML: [], file: "/root/c.xml")
  }

  @Test("As text, by file and line, whatever order they come in")
  func text() {
    #expect(
      LintReport.text(findings) == """
        ./law 1/ä:.xml:2:4: error akn-unreadable: found Premature end of data in tag b line 2; expected well-formed XML. \
        To mend it: correct the line; an XML editor shows where the element starts.
        /root/c.xml: error akn-unreadable: found an empty file; expected an Akoma Ntoso document. To mend it: restore the \
        file.
        b.xml:16: error akn-link-to-nothing: href="#sec_9" leads to no element of the document. To mend it: correct the \
        link, or give the element that it means this id.
        b.xml:17: warning akn-empty-provision: section is empty. To mend it: compare it with the official text; if it was \
        repealed, say so with status="removed".

        """)
    #expect(LintReport.text([]) == "")
  }

  @Test("The order in which findings come changes nothing in any form")
  func deterministic() {
    for _ in 0..<5 {
      let shuffled = findings.shuffled()
      #expect(LintReport.text(shuffled) == LintReport.text(findings))
      #expect(LintReport.json(shuffled) == LintReport.json(findings))
      #expect(LintReport.sarif(shuffled, version: "1.0.0") == LintReport.sarif(findings, version: "1.0.0"))
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("As JSON, with keys in order and the counts of each severity")
  func json() throws {
    let text = LintReport.json(findings)
    let document = try object(text)
    #expect(document["counts"] as? [String: Int] == ["error": 3, "warning": 1])
    let entries = try #require(document["findings"] as? [[String: Any]])
    #expect(entries.map { $0["line"] as? Int } == [2, nil, 16, 17])
    #expect(entries.map { $0["column"] as? Int } == [4, nil, nil, nil])
    #expect(entries[3]["element"] as? String == "section#sec_2")
    #expect(entries[2]["what"] as? String == "href=\"#sec_9\" leads to no element of the document")
    // The same value with sorted keys has the same keys in the same places.
    let again = try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .prettyPrinted])
    func keys(_ text: String) -> [Substring] {
      text.split(separator: "\n").compactMap { $0.split(separator: ":").first }.filter { $0.contains("\"") }
    }
    #expect(
      keys(text).map { $0.trimmingPrefix { $0 == " " } }
        == keys(String(decoding: again, as: UTF8.self)).map { $0.trimmingSuffix(" ").trimmingPrefix { $0 == " " } })
    #expect(try object(LintReport.json([]))["findings"] as? [String] == [])
  }

  @Test("As SARIF 2.1.0: every rule with help, and every result with its rule, level and place")
  func sarif() throws {
    let document = try object(LintReport.sarif(findings, version: "1.2.3", root: "/root"))
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == LintRule.allCases.map(\.rawValue))
    #expect(rules.allSatisfy { ($0["help"] as? [String: String])?["text"]?.contains("To mend it: ") == true })
    #expect(
      rules.compactMap { ($0["defaultConfiguration"] as? [String: String])?["level"] }
        == LintRule.allCases.map(\.severity.rawValue))
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning"].contains(result["level"] as? String))
    }
    let places = try results.map { result -> [String: Any] in
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      return try #require(location["physicalLocation"] as? [String: Any])
    }
    #expect(
      places.map { ($0["artifactLocation"] as? [String: String])?["uri"] }
        == ["law%201/%C3%A4%3A.xml", "c.xml", "b.xml", "b.xml"])
    #expect(
      places.map { $0["region"] as? [String: Int] }
        == [
          ["startLine": 2, "startColumn": 4], nil, ["startLine": 16, "startColumn": 1],
          ["startLine": 17, "startColumn": 1],
        ])
  }

  @Test("Signs that JSON has no room for are escaped, and every other is written as it is")
  func escapes() throws {
    let id = "a\"\\\u{2028}ກ\u{301}𑜀"
    let body = "<section eId=\"\(id.replacing("\"", with: "&quot;"))&#9;&#10;\"><content><p>A.</p></content></section>"
    let found = Lint.findings(in: try LintSample(body: body).document())
    let document = try object(LintReport.json(found))
    let what = (document["findings"] as? [[String: Any]])?.first?["what"] as? String
    #expect(what == found.first?.what && what?.contains(id) == true)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ sign: Character) -> Substring {
    var text = self
    while text.last == sign { text.removeLast() }
    return text
  }
}
