import AkomaNtoso
import Faults
import TestSupport
import Testing

@Suite("Refusing what is no Akoma Ntoso, or harmful")
struct RefusalTests {
  private func fault(_ xml: String) -> Fault? { fault(bytes: Array(xml.utf8)) }

  private func fault(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Fault? {
    #expect(throws: Fault.self) { _ = try Document(xml: bytes, file: "sample.xml", limits: limits) }
  }

  @Test("A DOCTYPE is refused, and with it every entity bomb and every file outside")
  func doctype() {
    let bomb = """
      <!DOCTYPE akomaNtoso [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <akomaNtoso><act><body>&b;&x;</body></act></akomaNtoso>
      """
    #expect(fault(bomb)?.found == "a DOCTYPE declaration")
  }

  @Test("A document that breaks off is refused with the line")
  func truncated() {
    let fault = fault("<akomaNtoso>\n<act>\n<body>")
    #expect(fault?.line == 3)
    #expect(fault?.expected == "well-formed XML")
  }

  @Test(
    "What arrives in its place is named for what it is",
    arguments: [
      ("<html><body/></html>", "web page"), ("<!doctype html><p>", "web page"), ("%PDF-1.7", "PDF"),
      ("PK\u{3}\u{4}x", "ZIP"),
      ("<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\"/>", "CLML"),
      ("<CONS.ACT/>", "Formex"), ("<LexML/>", "LexML"), ("<akomaNtoso/>", "without a document"), ("<law/>", "“law”"),
    ])
  func foreign(xml: String, name: String) { #expect(fault(xml)?.found.contains(name) == true) }

  @Test(
    "Bytes that are no text in the encoding declared are refused",
    arguments: [
      [0xC0, 0xAF], [0xFF, 0xFE, 0x00], [0xED, 0xA0, 0x80], [0x00],
    ])
  func badBytes(bytes: [UInt8]) {
    let document = Array("<akomaNtoso><act><body><p>".utf8) + bytes + Array("</p></body></act></akomaNtoso>".utf8)
    #expect(fault(bytes: document) != nil)
  }

  @Test("An empty file is called empty")
  func empty() { #expect(fault("")?.found == "an empty file") }

  @Test("Nesting that no law has is refused")
  func depth() {
    let nested = String(repeating: "<section>", count: 5_000) + String(repeating: "</section>", count: 5_000)
    #expect(fault("<akomaNtoso><act><body>\(nested)</body></act></akomaNtoso>") != nil)
  }

  @Test("More elements, attributes or bytes than real law has are refused")
  func limits() {
    var limits = ReadingLimits()
    limits.elements = 10
    limits.attributes = 3
    limits.bytes = 10_000
    let many = "<akomaNtoso><act><body>\(String(repeating: "<p/>", count: 20))</body></act></akomaNtoso>"
    #expect(fault(bytes: Array(many.utf8), limits: limits)?.found == "more than 10 elements")
    let wide = "<akomaNtoso><act a='' b='' c='' d=''/></akomaNtoso>"
    #expect(fault(bytes: Array(wide.utf8), limits: limits)?.found == "an element with 4 attributes")
    #expect(fault(bytes: Array(repeating: 0x20, count: 20_000), limits: limits)?.found == "20000 bytes")
  }

  @Test("Whatever is done to a document, it is read or refused, and never brings the program down")
  func mutations() {
    let sample = Array(
      Samples.act(
        "<part><num>I</num><section eId=\"sec_1\"><num>1</num><content><p>A &amp; b<i>c</i></p></content></section></part>"
      ).utf8)
    var random = SeededGenerator(seed: 2026)
    var (read, refused) = (0, 0)
    for _ in 0..<4_000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      do {
        let document = try Document(xml: bytes, file: "sample.xml")
        for provision in document.provisions { _ = document.ownText(of: provision.element) }
        _ = document.basicUnits.map { document.content(of: $0) }
        read += 1
      } catch {
        #expect(error is Fault)
        refused += 1
      }
    }
    #expect(read > 100 && refused > 100, "\(read) read, \(refused) refused")
  }
}
