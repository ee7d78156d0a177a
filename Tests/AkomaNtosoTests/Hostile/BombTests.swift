import AkomaNtoso
import Faults
import Testing

@Suite("Bombs: small files that would take much memory or time")
struct BombTests {
  typealias Samples = HostileSamples

  @Test(
    "Nothing is collected beyond its limit, though the tag that has it never ends",
    arguments: [
      ("<x \(Samples.repeated(200_000) { "a\($0)='' " })/>", "an element with more than 256 attributes"),
      ("<x \(Samples.repeated(200_000) { "a\($0)='' " })", "an element with more than 256 attributes"),
      ("<x \(Samples.repeated(200_000) { "xmlns:a\($0)='u' " })", "more than 256 namespaces at one element"),
      (Samples.repeated(100_000) { "<a\($0)/>" }, "more than 10000 different names"),
      (Samples.repeated(100_000) { "<?a\($0)?>" }, "more than 10000 different names"),
      (String(repeating: "<x>", count: 100_000), "elements nested more than 200 deep"),
    ])
  func limits(content: String, found: String) {
    let fault = Samples.fault(Array(Samples.act(content).utf8), within: .seconds(5))
    #expect(fault?.found == found)
    #expect(fault?.line == 3)
    #expect(fault?.expected == "a document within the limits of real law")
  }

  @Test(
    "A name, a value or a comment longer than any is refused with its line",
    arguments: [
      ("<", 60_000, "/>", "Name too long"), ("<x ", 60_000, "=''/>", "Name too long"),
      ("<?", 60_000, "?>", "Name too long"), ("&", 60_000, ";", "Name too long"),
      ("<x a='", 11_000_000, "'/>", "AttValue length too long"), ("<!--", 11_000_000, "-->", "Comment too big"),
      ("<![CDATA[", 11_000_000, "]]>", "CData section too big"), ("<?x ", 11_000_000, "?>", "PI x too big"),
    ])
  func lengths(start: String, length: Int, end: String, found: String) {
    let fault = Samples.fault(Array(Samples.act(start + String(repeating: "a", count: length) + end).utf8))
    #expect(fault?.found.hasPrefix(found) == true, "\(fault?.description ?? "read")")
    #expect(fault?.line == 3)
  }

  @Test("Namespaces count on an element and around it: each would be compared with every prefix inside")
  func namespaces() {
    var limits = ReadingLimits()
    limits.namespaces = 8
    let three = "<x xmlns:a='u' xmlns:b='u' xmlns:c='u'>"
    #expect(throws: Never.self) {
      let siblings = Samples.act(String(repeating: "\(three)</x>", count: 100))
      _ = try Document(xml: Array(siblings.utf8), file: "sample.xml", limits: limits)
    }
    let nested = Samples.fault(Array(Samples.act(three + three + three).utf8), limits: limits)
    #expect(nested?.found == "more than 8 namespaces at one element")
  }

  @Test("After the first mistake no more is read: what follows it may be anything")
  func firstMistake() {
    let entities = Samples.repeated(300_000) { "&a\($0);" }
    let fault = Samples.fault(Array(Samples.act(entities).utf8), within: .seconds(1))
    #expect(fault?.found.hasPrefix("Entity 'a0' not defined") == true)
  }

  @Test("A billion laughs are refused at the declaration, in any guise")
  func laughs() {
    let entities = Samples.repeated(10) { "<!ENTITY l\($0 + 1) \"\(String(repeating: "&l\($0);", count: 10))\">" }
    for doctype in [
      "<!DOCTYPE lolz [<!ENTITY l0 \"ha\">\(entities)]>", "<!DOCTYPE lolz [<!ENTITY % p \"\(entities)\"> %p;]>",
      "<!DOCTYPE lolz PUBLIC \"-//x//y\" \"file:///dev/zero\">",
      "<!DOCTYPE lolz SYSTEM \"file:///dev/zero\" [<!ENTITY a \"b\">]>",
    ] {
      #expect(Samples.fault(Array((doctype + Samples.act("&l10;")).utf8))?.found == "a DOCTYPE declaration")
    }
  }

  @Test("No style sheet, inclusion or schema that a document names is opened")
  func inclusions() throws {
    let xml =
      "<?xml-stylesheet type='text/xsl' href='file:///nowhere.xsl'?>\n<akomaNtoso xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x file:///nowhere.xsd' xml:base='file:///nowhere/'><act><body><p>a<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///nowhere.xml'/>b</p></body></act></akomaNtoso>"
    let document = try Document(xml: Array(xml.utf8), file: "sample.xml")
    #expect(document.text(of: document.main) == "a\nb")
  }

  @Test("As many siblings, and as much text in one element, as the limits allow are read, and no more")
  func siblings() throws {
    var limits = ReadingLimits()
    limits.elements = 50_004
    limits.bytes = 1 << 20
    let most = Array(Samples.act(String(repeating: "<p/>", count: 50_000)).utf8)
    #expect(try Document(xml: most, file: "sample.xml", limits: limits).elements.count == 50_004)
    let more = Samples.fault(Array(Samples.act(String(repeating: "<p/>", count: 50_001)).utf8), limits: limits)
    #expect(more?.found == "more than 50004 elements")
    let text = Array(Samples.act(String(repeating: "a ", count: 500_000)).utf8)
    #expect(try Document(xml: text, file: "sample.xml", limits: limits).text.count == 999_999)
    let long = Samples.fault(Array(Samples.act(String(repeating: "a ", count: 600_000)).utf8), limits: limits)
    #expect(long?.expected == "at most 1048576")
  }

  @Test("A limit on bytes that places in a document could not count is lowered")
  func beyondCounting() {
    var limits = ReadingLimits()
    limits.bytes = .max
    #expect(limits.bytes == ReadingLimits.mostBytes)
  }

  @Test(
    "A tag is found at its line though the file is read in pieces, wherever one ends",
    arguments: [3_900, 3_990, 3_999, 4_000, 4_001, 7_990, 12_000, 40_000])
  func pieces(length: Int) throws {
    for tail in ["", " ", "&#65;&amp;", "ไทย"] {
      let text = Samples.act(
        String(repeating: "a", count: length) + tail + "\n<section\n  eId='\(tail)'\n/><section eId='b'/>")
      let document = try Document(xml: Array(text.utf8), file: "sample.xml")
      #expect(document.basicUnits.map { document.line(of: $0) } == [4, 6])
      #expect(
        document.text(of: document.main).hasSuffix("a" + tail.replacing("&#65;&amp;", with: "A&").trimmingPrefix(" ")))
      #expect(Samples.fault(Array(text.utf8) + [0, 0x20])?.found == "a NUL after the document")
    }
  }
}
