import Testing

@testable import Reports

@Suite("HTML that no text can break")
struct MarkupTests {
  @Test(
    "Text is never markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("a & b", "a &amp; b"),
      ("&lt;", "&amp;lt;"), ("say \"x\" and 'y'", "say &quot;x&quot; and &#39;y&#39;"),
      ("plain – “é” ก", "plain – “é” ก"),
    ])
  func text(text: String, html: String) {
    var markup = Markup()
    markup.element("p", text)
    #expect(markup.html == "<p>\(html)</p>")
  }

  @Test("An attribute cannot be left by a quotation mark")
  func attribute() {
    var markup = Markup()
    markup.element("a", ["href": "x\" onclick=\"alert(1)"], "y")
    #expect(markup.html == "<a href=\"x&quot; onclick=&quot;alert(1)\">y</a>")
  }

  @Test(
    "Characters that HTML forbids are shown as the replacement character; line feeds and tabs stay",
    arguments: [
      ("\0", "\u{FFFD}"), ("\u{1}", "\u{FFFD}"), ("\u{8}", "\u{FFFD}"), ("\u{B}", "\u{FFFD}"), ("\u{1B}", "\u{FFFD}"),
      ("\u{7F}", "\u{FFFD}"), ("\r", "\u{FFFD}"), ("\n", "\n"), ("\t", "\t"),
    ])
  func control(text: String, html: String) { #expect("a\(text)b".escaped == "a\(html)b") }

  @Test("A character that combines with another does not hide it", arguments: ["<\u{301}", "\"\u{E31}", "&\u{338}"])
  func combining(text: String) {
    #expect(!text.escaped.unicodeScalars.contains("<") && !text.escaped.unicodeScalars.contains("\""))
    #expect(text.escaped.hasPrefix("&"))
    #expect(text.escaped.unicodeScalars.contains(";"))
  }

  @Test("Every element is closed, in order")
  func closed() {
    var markup = Markup()
    markup.element("ul") { list in
      list.element("li", ["class": ""]) { $0.void("input", ["id": "x"]) }
      list.element("li", "b")
    }
    #expect(markup.html == "<ul><li><input id=\"x\"></li><li>b</li></ul>")
  }
}
