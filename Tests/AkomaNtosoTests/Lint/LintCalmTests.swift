import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("What is not wrong in a document")
struct LintCalmTests {
  private func rules(_ sample: LintSample) throws -> [LintRule] {
    Lint.findings(in: try sample.document()).map(\.rule)
  }

  @Test(
    "A provision that has no words of its own and says something, or says that it is gone",
    arguments: [
      "<section eId=\"sec_1\"><num>1</num><content><p><img src=\"map.png\"/></p></content></section>",
      "<section eId=\"sec_1\"><num>1</num><paragraph eId=\"para_1\"><content><p>A.</p></content></paragraph></section>",
      "<section eId=\"sec_1\"><num>1</num><content><p><authorialNote eId=\"n\"><p>Note.</p></authorialNote></p></content></section>",
      "<section eId=\"sec_1\"><num>1</num><content><p><mod eId=\"m\"><quotedStructure eId=\"q\"><section><content><p>A.</p></content></section></quotedStructure></mod></p></content></section>",
      "<section eId=\"sec_1\"><num>1</num><content><table><tr><td/></tr></table></content></section>",
      "<section eId=\"sec_1\" status=\"removed\"><num>1</num></section>",
      "<part eId=\"p\" status=\"removed\"><section eId=\"sec_1\"><num>1</num></section></part>",
      "<section eId=\"sec_1\"><num>1</num><heading>[Repealed]</heading></section>",
      "<section eId=\"sec_1\"><num>1</num><heading>***</heading></section>",
      "<hcontainer eId=\"h\" name=\"crossHeading\"><heading>Offences</heading></hcontainer>",
      "<paragraph eId=\"p\"><subheading>Rule 60</subheading></paragraph>",
    ])
  func notEmpty(body: String) throws { #expect(try rules(LintSample(body: body)).isEmpty) }

  @Test(
    "A link out of the document, to another version or another component, or to an id of any kind in any writing",
    arguments: [
      "/akn/sg/act/2015/9/~sec_9", "/akn/sg/act/2014/1/eng@2020-01-01/~sec_9", "/akn/sg/act/2014/1",
      "/akn/sg/act/2014/1/!schedule_1~para_9", "http://example.org/#sec_9", "sec_9", "#sec_1", "#w_1", "#g_1",
      "#sec_%C3%A9", "/akn/sg/act/2014/1/~sec_1", "", "/akn/sg/act/2014/1/eng@2015-03-01/!main#sec_1",
    ])
  func links(href: String) throws {
    let body = """
      <section eId="sec_1" wId="w_1" GUID="g_1"><content><p><ref href="\(href)">A</ref></p></content></section>
      <section eId="sec_é"><content><p>B.</p></content></section>
      """
    #expect(try rules(LintSample(body: body)).isEmpty)
  }

  @Test(
    "An id that writes the number of its provision in another way, or that is a label of the publisher's",
    arguments: [
      ("sec_5A", "5a."), ("sec_5-bis", "5 bis"), ("sec_41", "มาตรา ๔๑"), ("sec_2_2", "2."), ("sec_a", "(A)"),
      ("lvl_7", "9."), ("paragraph_3", "(2)"),
    ])
  func otherWriting(id: String, num: String) throws {
    let body = """
      <section eId="sec_1"><num>1.</num><content><p>A.</p></content></section>
      <section eId="\(id)"><num>\(num)</num><content><p>B.</p></content></section>
      """
    #expect(try rules(LintSample(body: body)).isEmpty)
  }

  @Test("An id that differs only in case and separators is proposed, unless several do")
  func proposal() throws {
    func remedy(_ ids: [String]) throws -> String? {
      let sections = ids.map { "<section eId=\"\($0)\"><content><p>A.</p></content></section>" }.joined()
      let body = "\(sections)<section eId=\"x\"><content><p><ref href=\"#Art_5.2\">5</ref></p></content></section>"
      return Lint.findings(in: try LintSample(body: body).document()).first?.remedy
    }
    #expect(try remedy(["art_5__2"]) == "write #art_5__2, which is in the document, if that is meant")
    #expect(try remedy(["art_5__2", "art-5-2"]) == LintRule.linkToNothing.facts.remedy)
  }

  @Test("What a publisher writes in a namespace of its own follows rules that nobody knows")
  func foreign() throws {
    let meta = """
      <proprietary source="#editor"><p:title xmlns:p="urn:p" href="#x" refersTo="#y">Title</p:title></proprietary>
      """
    #expect(try rules(LintSample(meta: meta)).isEmpty)
  }

  @Test("The same id in two documents of a collection, and a wId that versions share")
  func scopes() throws {
    let collection = """
      <akomaNtoso><act><meta/><body/></act><components><component eId="c_1"><doc><meta/><mainBody><p eId="p_1"/></mainBody></doc></component>
      <component eId="c_2"><doc><meta/><mainBody><p eId="p_1"/></mainBody></doc></component></components></akomaNtoso>
      """
    let found = Lint.findings(in: try Document(xml: Array(collection.utf8), file: "c.xml"))
    #expect(!found.contains { $0.rule == .duplicateId }, "\(found)")

    let versions = LintSample.time(
      events: LintSample.event + "<eventRef eId=\"e_2\" date=\"2018-01-01\" type=\"amendment\"/>",
      interval: "start=\"#e_1\" end=\"#e_2\"/><timeInterval start=\"#e_1\" end=\"#e_2\"",
      period: "",
      body: """
        <section eId="sec_1" wId="w_1" period="#t_1"><num>1</num><content><p>A.</p></content></section>
        <section eId="sec_1a" wId="w_1" period="#t_1"><num>1</num><content><p>B.</p></content></section>
        """)
    #expect(try rules(versions) == [.overlappingProvisions])
  }

  @Test("A version of a section that ends on the day on which the next begins overlaps with nothing")
  func succession() throws {
    let sample = LintSample(
      meta: """
        <lifecycle source="#editor"><eventRef eId="e_1" date="2014-01-01"/><eventRef eId="e_2" date="2018-01-01"/></lifecycle>
        <temporalData source="#editor"><temporalGroup eId="t_1"><timeInterval start="#e_1" end="#e_2"/></temporalGroup>
        <temporalGroup eId="t_2"><timeInterval start="#e_2"/></temporalGroup></temporalData>
        """,
      body: """
        <section eId="sec_1" period="#t_1"><num>1</num><content><p>A.</p></content></section>
        <section eId="sec_1a" period="#t_2"><num>1</num><content><p>B.</p></content></section>
        """)
    #expect(try rules(sample).isEmpty)
  }

  @Test(
    "An amendment with effect from before the act, enactments and commencements that alternate, a placeholder",
    arguments: [
      [("2014-03-01", "generation", ""), ("2014-01-01", "amendment", "")],
      [("2014-03-01", "amendment", "made"), ("2015-01-01", "amendment", "force"), ("2014-06-01", "amendment", "made")],
      [("2014-03-01", "amendment", ""), ("0001-01-01", "amendment", "")],
      [("2014-03-01", "repeal", ""), ("2013-01-01", "amendment", "")],
    ])
  func lifecycle(events: [(String, String, String)]) throws {
    let refs = events.map { "<eventRef date=\"\($0)\" type=\"\($1)\" refersTo=\"\($2)\"/>" }.joined()
    #expect(try rules(LintSample(meta: "<lifecycle source=\"#editor\">\(refs)</lifecycle>")).isEmpty)
  }

  @Test("A day with the zone that the schema allows is a day", arguments: ["2014-11-14Z", "2014-11-14+08:00", "2014"])
  func zone(date: String) throws {
    #expect(try rules(LintSample(replacing: "date=\"2014\"", by: "date=\"\(date)\"")).isEmpty)
  }

  @Test(
    "Codes of one language, of any, or of another standard do not contradict each other",
    arguments: [("eng", "en"), ("mul", "eng"), ("fre", "fra"), ("deu", "ger"), ("eng", "und")])
  func languages(said: String, address: String) throws {
    var sample = LintSample(replacing: "language=\"eng\"", by: "language=\"\(said)\"")
    sample.identification = sample.identification.replacing("/eng@", with: "/\(address)@")
    #expect(try rules(sample).isEmpty)
  }

  @Test("The law that we publish ourselves breaks no rule")
  func ownLaw() throws {
    let folder = Repository.root.appending(path: "Legislation")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
      .sorted()
    #expect(files.count > 100)
    let documents = try files.map {
      try Document(xml: [UInt8](Data(contentsOf: folder.appending(path: $0))), file: $0)
    }
    let findings = documents.flatMap { Lint.findings(in: $0) } + Lint.findings(among: documents)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(
    "In documents that others wrote, findings are in order and on lines that exist: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    for file in try CorpusSample.files(60) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let lines = bytes.count { $0 == 0x0A } + 1
      let findings = Lint.findings(inXML: bytes, file: file.lastPathComponent)
      #expect(!findings.contains { $0.rule == .unreadable }, "\(file.path)")
      #expect(findings == findings.sorted() && findings == Lint.findings(inXML: bytes, file: file.lastPathComponent))
      #expect(findings.allSatisfy { $0.line.map { (1...lines).contains($0) } ?? false }, "\(file.path)")
      #expect(findings.allSatisfy { !$0.what.isEmpty && !$0.what.contains("\n") }, "\(file.path)")
    }
  }
}
