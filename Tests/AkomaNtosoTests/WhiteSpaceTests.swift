import AkomaNtoso
import Testing

@Suite("The words of a document, whatever its mark-up")
struct WhiteSpaceTests {
  private func text(_ content: String) throws -> String {
    let document = try Samples.document(Samples.act("<section eId=\"sec_1\">\(content)</section>"))
    return document.text(of: document.basicUnits[0])
  }

  @Test(
    "Any run of spaces, tabs and line ends is one space",
    arguments: ["a b", "a  b", "a\tb", "a\nb", "a\r\nb", "a \n\t b", "a&#10;b", "a&#9;&#32;b", " a b ", "\n a b\n"])
  func folding(words: String) throws { #expect(try text("<content><p>\(words)</p></content>") == "a b") }

  @Test(
    "Spaces that are no white space of XML belong to the words",
    arguments: ["a\u{A0}b", "a\u{2009}b", "a\u{200B}b", "a\u{3000}b"])
  func otherSpaces(words: String) throws { #expect(try text("<content><p>\(words)</p></content>") == words) }

  @Test(
    "Inline elements divide no word",
    arguments: [
      "b", "i", "u", "sup", "span", "ref", "def", "term", "date", "ins", "inline", "placeholder", "docTitle", "party",
    ])
  func inline(element: String) throws {
    #expect(try text("<content><p>pu<\(element)>nish</\(element)>ed, not</p></content>") == "punished, not")
  }

  @Test("Space inside and beside inline elements is one space, wherever it stands")
  func spaceAroundInline() throws {
    #expect(try text("<content><p>a <b> b </b> c<i> d</i>e</p></content>") == "a b c de")
  }

  @Test(
    "Blocks divide words that touch",
    arguments: [
      "<content><p>one</p><p>two</p></content>", "<num>one</num><heading>two</heading>",
      "<intro><p>one</p></intro><wrapUp><p>two</p></wrapUp>", "<content><p>one<eol/>two</p></content>",
      "<content><table><tr><td>one</td><td>two</td></tr></table></content>",
      "<content><ul><li>one</li><li>two</li></ul></content>", "<content><p>one<br/>two</p></content>",
      "<paragraph><content><p>one</p></content></paragraph><paragraph><content><p>two</p></content></paragraph>",
      "<content><div>one</div>two</content>", "<content>one<x:note xmlns:x=\"urn:x\">two</x:note></content>",
    ])
  func blocks(content: String) throws { #expect(try text(content) == "one\ntwo") }

  @Test("Empty blocks leave no empty line")
  func emptyBlocks() throws {
    #expect(try text("<content><p/><p> </p><p>one</p><p/><p>\n</p><p>two</p></content>") == "one\ntwo")
  }

  @Test(
    "Comments, instructions, CDATA and references leave the words whole",
    arguments: [
      ("pun<!-- no -->ished", "punished"), ("pun<?pi no?>ished", "punished"), ("pun<![CDATA[ish]]>ed", "punished"),
      ("<![CDATA[a  <b>]]>", "a <b>"), ("A &amp; B", "A & B"), ("&lt;5 &#x0E41;&#3617;", "<5 แม"),
      ("&quot;&apos;&gt;", "\"'>"), ("a<!-- x --> <!-- y -->b", "a b"),
    ])
  func marks(content: String, words: String) throws {
    #expect(try text("<content><p>\(content)</p></content>") == words)
  }

  @Test("A run of characters longer than any buffer of the parser comes out whole")
  func long() throws {
    let words = String(repeating: "ผู้เสียหาย victim ", count: 20_000)
    #expect(try text("<content><p>\(words)</p></content>").utf8.count == words.utf8.count - 1)
  }

  @Test("A provision without words has the empty text")
  func empty() throws {
    let document = try Samples.document(Samples.act("<section eId=\"sec_1\"><content><p> </p></content></section>"))
    #expect(document.text(of: document.basicUnits[0]).isEmpty)
    #expect(document.content(of: document.basicUnits[0]).isEmpty)
    #expect(document.ownText(of: document.basicUnits[0]).isEmpty)
  }
}
