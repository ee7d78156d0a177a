import AkomaNtoso
import Foundation
import Reports
import TestSupport
import Testing

@Suite("How findings are written")
struct LintReportTests {
  private let findings: [LintFinding]

  private static func xml(_ body: String) -> [UInt8] {
    Array(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
      <identification source="#e"><FRBRWork><FRBRthis value="/akn/sg/act/2014/1/!main"/>
      <FRBRuri value="/akn/sg/act/2014/1"/><FRBRdate date="2014" name="g"/><FRBRcountry value="sg"/></FRBRWork>
      <FRBRExpression><FRBRthis value="/akn/sg/act/2014/1/eng@2015/!main"/>
      <FRBRuri value="/akn/sg/act/2014/1/eng@2015"/><FRBRdate date="2015" name="g"/><FRBRlanguage language="eng"/>
      </FRBRExpression><FRBRManifestation><FRBRthis value="/akn/sg/act/2014/1/eng@2015/!main.xml"/>
      <FRBRuri value="/akn/sg/act/2014/1/eng@2015.xml"/><FRBRdate date="2020-01-01" name="g"/></FRBRManifestation>
      </identification><references><TLCOrganization eId="e" href="/akn/ontology/organization/e" showAs="E"/></references>
      </meta><body>
      \(body)
      </body></act></akomaNtoso>
      """.utf8)
  }

  init() {
    let body = """
      <section eId="sec_1"><content><p>“A” <ref href="#sec_9">9</ref></p></content></section>
      <section eId="sec_2"/>
      """
    findings =
      Lint.findings(inXML: Self.xml(body), file: "b.xml")
      + Lint.findings(inXML: Array("<a>\n<b>".utf8), file: "./law 1/ä:.xml")
      + Lint.findings(inXML: [], file: "/laws/c.xml")
  }

  @Test("As text, by file and line, whatever order they come in")
  func text() {
    #expect(
      LintReport.text(findings) == """
        ./law 1/ä:.xml:2:4: error akn-unreadable: found Premature end of data in tag b line 2; expected well-formed XML. \
        To mend it: correct the line; an XML editor shows where the element starts.
        /laws/c.xml: error akn-unreadable: found an empty file; expected an Akoma Ntoso document. To mend it: restore the \
        file.
        b.xml:10: error akn-link-to-nothing: href="#sec_9" leads to no element of the document. To mend it: correct the \
        link, or give the element that it means this id.
        b.xml:11: warning akn-empty-provision: section is empty. To mend it: compare it with the official text; if it was \
        repealed, say so with status="removed".

        """)
    #expect(LintReport.text([]) == "")
  }

  @Test("The order in which findings come changes nothing in any form")
  func deterministic() throws {
    for _ in 0..<5 {
      let shuffled = findings.shuffled()
      #expect(LintReport.text(shuffled) == LintReport.text(findings))
      #expect(try LintReport.json(shuffled) == LintReport.json(findings))
      #expect(try LintReport.sarif(shuffled, version: "1.0.0") == LintReport.sarif(findings, version: "1.0.0"))
    }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("As JSON, with the counts of each severity")
  func json() throws {
    let text = try LintReport.json(findings)
    let document = try object(text)
    #expect(document["counts"] as? [String: Int] == ["error": 3, "warning": 1])
    let entries = try #require(document["findings"] as? [[String: Any]])
    #expect(entries.map { $0["line"] as? Int } == [2, nil, 10, 11])
    #expect(entries.map { $0["column"] as? Int } == [4, nil, nil, nil])
    #expect(entries[3]["element"] as? String == "section#sec_2")
    #expect(entries[2]["what"] as? String == "href=\"#sec_9\" leads to no element of the document")
    #expect(try object(LintReport.json([]))["findings"] as? [String] == [])
  }

  @Test("As SARIF 2.1.0: every rule with help, and every result with its rule, level and place")
  func sarif() throws {
    let document = try object(LintReport.sarif(findings, version: "1.2.3", root: "/laws"))
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
          ["startLine": 2, "startColumn": 4], nil, ["startLine": 10], ["startLine": 11],
        ])
  }

  @Test("Signs that JSON has no room for are escaped, and every other is written as it is")
  func escapes() throws {
    let id = "a\"\\\u{2028}ກ\u{301}𑜀"
    let body = "<section eId=\"\(id.replacing("\"", with: "&quot;"))&#9;&#10;\"><content><p>A.</p></content></section>"
    let found = Lint.findings(inXML: Self.xml(body), file: "b.xml")
    let document = try object(LintReport.json(found))
    let what = (document["findings"] as? [[String: Any]])?.first?["what"] as? String
    #expect(what == found.first?.what && what?.contains(id) == true)
  }
}
