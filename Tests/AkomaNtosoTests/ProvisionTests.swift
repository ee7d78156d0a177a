import AkomaNtoso
import Testing

@Suite("The provisions that lawyers cite")
struct ProvisionTests {
  private func document(_ body: String) throws -> Document { try Samples.document(Samples.act(body)) }

  private func units(_ body: String) throws -> [String] {
    let document = try document(body)
    return document.basicUnits.map { document.eId(of: $0) ?? "" }
  }

  @Test(
    "Divisions are looked through, to any depth",
    arguments: [
      "part", "chapter", "title", "book", "tome", "division", "subpart", "subchapter", "subtitle", "subdivision",
    ])
  func divisions(element: String) throws {
    let sections = "<section eId=\"sec_1\"/><section eId=\"sec_2\"/>"
    #expect(
      try units("<\(element) eId=\"x\"><\(element) eId=\"y\">\(sections)</\(element)></\(element)>") == [
        "sec_1", "sec_2",
      ])
  }

  @Test("A section that holds articles is a division; one that quotes an article is a unit")
  func sectionsOfArticles() throws {
    #expect(
      try units(
        """
        <chapter eId="c"><section eId="s"><num>Bagian Kesatu</num><article eId="art_1"/>
        <subsection eId="ss"><article eId="art_2"/></subsection></section><article eId="art_3"/></chapter>
        """) == ["art_1", "art_2", "art_3"])
    #expect(
      try units(
        """
        <section eId="sec_1"><content><p><mod><quotedStructure><article eId="x"/></quotedStructure></mod></p></content></section>
        """) == ["sec_1"])
  }

  @Test(
    "What lies inside a unit is part of it, not a unit", arguments: ["paragraph", "subsection", "point", "article"])
  func parts(element: String) throws {
    #expect(
      try units("<article eId=\"art_1\"><\(element) eId=\"x\"/></article><article eId=\"art_2\"/>") == [
        "art_1", "art_2",
      ])
  }

  @Test(
    "What another act says, an editor's note, what is struck out and a table of contents hold no unit",
    arguments: ["quotedStructure", "embeddedStructure", "authorialNote", "del", "toc", "components", "attachments"])
  func foreign(element: String) throws {
    #expect(
      try units("<\(element)><section eId=\"sec_9\"/></\(element)><section eId=\"sec_1\"/>") == ["sec_1"])
  }

  @Test("A quotation within a note within a quotation stays apart, and what follows it is the act's own again")
  func nestedForeign() throws {
    let body = """
      <section eId="sec_1"><content><p>A<mod><quotedStructure><section eId="q_1"><content><p>B<authorialNote><p>C
      <embeddedStructure><section eId="q_2"/></embeddedStructure></p></authorialNote></p></content></section>
      </quotedStructure></mod>D</p></content></section><section eId="sec_2"/>
      """
    let document = try document(body)
    #expect(document.provisions.map(\.isQuoted) == [false, true, true, false])
    #expect(document.ownText(of: document.basicUnits[0]) == "A D")
    #expect(document.basicUnits.map { document.eId(of: $0) } == ["sec_1", "sec_2"])
  }

  @Test("A word of a publisher's own vocabulary is no provision, though the standard has the same word")
  func publishersTitle() throws {
    let document = try Samples.document(
      Samples.act(
        """
        <section eId="sec_1"><x:title xmlns:x="urn:publisher"><x:num>7</x:num></x:title>
        <content><p>Words <x:span xmlns:x="urn:publisher">of</x:span> law.</p></content></section>
        """,
        lifecycle: "<proprietary><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">T</dc:title></proprietary>"))
    #expect(document.provisions.map { document.name(of: $0.element) } == ["section"])
    #expect(document.ownText(of: document.basicUnits[0]) == "Words of law.")
  }

  @Test("Items of a block list can be cited; items of any other list cannot")
  func items() throws {
    let document = try document(
      """
      <section eId="sec_1"><content><blockList><item eId="i_1"><num>(a)</num><p>x</p></item></blockList>
      <ul><item eId="i_2"><p>y</p></item></ul></content></section>
      """)
    #expect(document.provisions.compactMap { document.eId(of: $0.element) } == ["sec_1", "i_1"])
  }

  @Test("Parts of a provision that have an eId are addressable, the provision first")
  func addressable() throws {
    let document = try document(
      "<section eId=\"sec_1\"><paragraph eId=\"sec_1__para_a\"><point/></paragraph><p eId=\"p\"/></section>")
    #expect(
      document.addressable(in: document.basicUnits[0]).compactMap { document.eId(of: $0) } == [
        "sec_1", "sec_1__para_a",
      ])
  }

  @Test("Each provision knows the one around it")
  func parents() throws {
    let document = try document(
      "<part><section><paragraph/></section><section/></part><part><section><paragraph/></section></part>")
    #expect(document.provisions.map(\.parent) == [nil, 0, 1, 0, nil, 4, 5])
  }

  @Test(
    "A key keeps what tells numbers apart, and drops the words and points around them",
    arguments: [
      ("Section 17-A.", "17-A"), ("(a)", "a"), ("11.2 bis", "11-2bis"), ("มาตรา ๔๑", "๔๑"), ("Art. 3/1", "3-1"),
      ("ມາດຕາ 12", "12"), ("Điều 5.", "5"), ("§ 4", "4"), ("IV.", "IV"), ("1)", "1"), ("“12”", "12"), ("", ""),
    ])
  func numbers(num: String, cleaned: String) throws {
    let document = try document("<section><num>\(num)</num></section>")
    #expect(document.keys(of: document.provisions).map(\.path) == ["section_\(cleaned)"])
  }

  @Test("A key is the way down from the outermost provision, and a provision without a number is named by its kind")
  func paths() throws {
    let document = try document(
      "<part><num>Part I</num><section><num>2</num><paragraph/><paragraph/></section></part>")
    let keys = document.keys(of: document.provisions)
    #expect(keys.map(\.path).last == "part_I/section_2/paragraph")
    #expect(keys.map(\.occurrence) == [1, 1, 1, 2])
    #expect(Set(keys).count == keys.count)
  }
}
