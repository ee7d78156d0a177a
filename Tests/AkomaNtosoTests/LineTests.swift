import AkomaNtoso
import Testing

@Suite("An element leads back to its line in the file")
struct LineTests {
  private func lines(_ body: String) throws -> [Int] {
    let document = try Samples.document("<akomaNtoso>\n<act>\n<body>\n\(body)</body></act></akomaNtoso>")
    return document.basicUnits.map { document.line(of: $0) }
  }

  @Test(
    "Whatever the end of line of the machine that wrote the file",
    arguments: ["\n", "\r\n"])
  func lineEnds(end: String) throws {
    #expect(try lines("<section/>\(end)<section/>\(end)\(end)<section/>") == [4, 5, 7])
  }

  @Test("After text, comments and CDATA over several lines")
  func afterText() throws {
    #expect(try lines("<section>a\nb<!--\n\n--><![CDATA[\n]]></section><section/>") == [4, 8])
  }

  @Test("After line 65,535, where the parser's own tree loses count")
  func farDown() throws {
    #expect(try lines(String(repeating: "\n", count: 100_000) + "<section/>") == [100_004])
  }

  @Test("A start tag written over several lines is found at the line on which it begins")
  func severalLines() throws {
    #expect(try lines("<section\n  eId=\"sec_1\"\n  class=\"a\">\n</section>\n<section/>") == [4, 8])
  }
}
