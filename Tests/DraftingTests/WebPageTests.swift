import AkomaNtoso
import Drafting
import Faults
import Foundation
import TestSupport
import Testing

extension SourceText {
  /// The lines that are not blank, each with its number.
  var numbered: [String] {
    lines.filter { !$0.isBlank }.map { "\($0.number) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }
}

@Suite("Web pages as sources")
struct WebPageTests {
  private func page(_ html: String) throws -> SourceText { try SourceText(html: Array(html.utf8), file: "act.html") }

  @Test("Each block of a page is a line, numbered as in the file")
  func blocks() throws {
    let text = try page(
      """
      <!DOCTYPE html>
      <html><body>
      <h1>Shelters
        Act</h1>
      <p>1. A shelter&nbsp;is&#32;open &amp; <b>fr</b>ee.<br>It has beds.
      <p>
      2. Every bed
      has a lamp.</p>
      <script>var law = "3. None.";</script>
      <ul><li>(a) one<li>(b) two</ul>
      <pre>
      Schedule
        One
      </pre>
      </body></html>
      """)
    #expect(
      text.numbered == [
        "3 Shelters Act", "5 1. A shelter is open & free.", "5 It has beds.", "7 2. Every bed has a lamp.",
        "10 (a) one", "10 (b) two", "12 Schedule", "13 One",
      ])
    let blank = text.lines.indices.filter { text.lines[$0].isBlank }
    #expect(blank == [1, 4, 6, 8, 10], "a blank line parts blocks, and not what a line break parts")
  }

  @Test("A row of a table is one line where each cell has one; where a cell has more, each of its lines is one")
  func rows() throws {
    let text = try page(
      """
      <html><body><table><tr><td><p>1.</p></td><td>A shelter is open.</td></tr>
      <tr><td>STATE<br>-----</td><td>Number 4</td></tr></table>
      """)
    #expect(text.numbered == ["1 1. A shelter is open.", "2 STATE", "2 -----", "2 Number 4"])
  }

  @Test("What stands in menus and forms around the act is left out, with the reason; all else is text")
  func menus() throws {
    let sections: String = (1...9).map { "<p>\($0). A person who runs shelter \($0) keeps a book.</p>" }.joined(
      separator: "\n")
    let converted = try Converted(
      try page(
        """
        <html><head><title>Laws</title></head><body>
        <div><a href="/">Home</a> | <a href="/acts">Acts</a></div>
        <form id="whole">
        <h1>Shelters Act</h1>
        <div>
        \(sections)
        <p><a href="/acts/3">See section 3 of Act 4</a></p>
        </div>
        <p>Assented to on 4 May.</p>
        <form action="/search"><p>Search the laws</p></form>
        </form><button>Print</button>
        </body></html>
        """), language: "eng")
    #expect(converted.difference == nil)
    #expect(converted.numbers(of: "section").count == 9)
    #expect(
      converted.leftOut == [
        "1 web page around the text: Laws", "2 web-site menu: Home | Acts", "18 web-site menu: Search the laws",
        "19 web-site menu: Print",
      ])
    for kept in ["Shelters Act", "See section 3 of Act 4", "Assented to on 4 May."] {
      #expect(converted.document.text.firstRange(of: Array(kept.utf8)) != nil, "\(kept)")
    }
  }

  @Test("Where the act is apart in a page from its title to its end, what the page says around it is left out")
  func around() throws {
    let sections: String = (1...5).map { "<p>\($0). A person who runs shelter \($0) keeps a book.</p>" }.joined()
    func words(_ before: String, _ inside: String, _ after: String) throws -> String {
      let html = "<html><div><p>\(before)</p></div><div>\(inside)\(sections)</div><div><p>\(after)</p></div></html>"
      let converted = try Converted(try page(html), language: "eng")
      #expect(converted.difference == nil)
      return String(decoding: converted.document.text, as: UTF8.self)
    }
    #expect(try !words("Our summary", "<h1>Shelters Act</h1>", "Comments").contains("Our summary"))
    #expect(try !words("Our summary", "<h1>Shelters Act</h1>", "Comments").contains("Comments"))
    #expect(try words("Shelters Act", "", "Signed").contains("Shelters Act"), "this may be the title")
    #expect(try words("Our summary", "<h1>Shelters Act</h1>", "FIRST SCHEDULE").contains("FIRST SCHEDULE"))
  }

  @Test("A page in which no provision is found stays as it is, but for what its elements call a menu")
  func without() throws {
    let converted = try Converted(
      try page("<html><nav>Home</nav><form><p><a href='/a'>Notice of an act</a><p>It comes.</form></html>"),
      language: "eng")
    #expect(converted.difference == nil && converted.leftOut == ["1 web-site menu: Home"])
  }

  @Test("A page is read in its own encoding")
  func encodings() throws {
    func words(_ bytes: [UInt8]) throws -> String? {
      let text = try SourceText(html: bytes, file: "act.html")
      return text.lines.first { !$0.isBlank }.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
    }
    let page = "<html><head><meta charset=\"NAME\"></head><body><p>"
    func declared(_ name: String) -> [UInt8] { Array(page.replacing("NAME", with: name).utf8) }
    #expect(try words(declared("utf-8") + Array("Điều 1".utf8)) == "Điều 1")
    #expect(try words(declared("windows-874") + [0xC1, 0xD2, 0xB5, 0xC3, 0xD2, 0x20, 0xF1]) == "มาตรา ๑")
    #expect(try words(declared("TIS-620") + [0xC1, 0xD2, 0xB5, 0xC3, 0xD2]) == "มาตรา")
    #expect(try words(declared("iso-8859-1") + [0x93, 0xC9, 0x94]) == "“É”")
    #expect(
      try words([0xFF, 0xFE] + "<html><p>Artigo 1.º".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        == "Artigo 1.º")
    #expect(try words(Array("<html><p>Điều 1".utf8)) == "Điều 1", "without a declaration it is UTF-8")
    #expect(try words(declared("utf-8") + [0x41, 0xFF, 0x00, 0x42]) == "A\u{FFFD} B", "no byte ends the text")
    #expect(throws: Fault.self) { try words(declared("klingon") + [0x41]) }
  }

  @Test("However deep the elements of a page lie, its text is whole or refused")
  func depth() throws {
    for depth in [10, 200, 2000] {
      let html = "<html><body>" + String(repeating: "<font>", count: depth) + "1. A shelter is open.<p>2. Last."
      if let text = try? page(html) {
        #expect(text.numbered.count == 2, "\(depth)")
      }
    }
  }

  @Test(
    "The Law on Children is found in a page full of menus", .enabled(if: Repository.shared("statutes") != nil))
  func lawOnChildren() throws {
    let name = "vn-law-on-children-2016.vi.html"
    let file = try #require(Repository.shared("statutes/\(name)"))
    let text = try SourceText(html: [UInt8](Data(contentsOf: file)), file: name)
    let converted = try Converted(text, language: "vie")
    #expect(converted.difference == nil)
    #expect(converted.numbers(of: "article") == (1...106).map { "Điều \($0)." })
    #expect(converted.numbers(of: "chapter") == ["I", "II", "III", "IV", "V", "VI", "VII"].map { "Chương \($0)" })
    #expect(converted.leftOut.contains { $0.hasSuffix("web-site menu: 2. Tra cứu Dự thảo") })
    let words = String(decoding: converted.document.text, as: UTF8.self)
    #expect(words.contains("Quốc hội ban hành Luật trẻ em.") && words.contains("Nguyễn Thị Kim Ngân"))
    #expect(!words.contains("Article 2. Scope"), "the translation on the same page is another text")
  }
}
