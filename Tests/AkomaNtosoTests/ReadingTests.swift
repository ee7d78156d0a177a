import AkomaNtoso
import Faults
import Testing

@Suite("Reading Akoma Ntoso")
struct ReadingTests {
  @Test("White space is folded, blocks are divided, and inline elements leave no trace in the words")
  func folding() throws {
    let document = try Samples.document(
      Samples.act(
        "<section eId=\"sec_1\"><num>1.</num>\n<content><p>A  <b>vic</b>tim\n of <i>trafficking</i></p><p>goes free.</p></content></section>"
      ))
    #expect(document.text(of: document.basicUnits[0]) == "1.\nA victim of trafficking\ngoes free.")
  }

  @Test("An element's text is a range of the one buffer")
  func ranges() throws {
    let document = try Samples.document(
      Samples.act(
        "<section eId=\"sec_1\"><num>1</num><heading>Aim</heading><content><p>มาตรา ๔๑ คุ้มครอง</p></content></section>"))
    let unit = document.basicUnits[0]
    let content = document.content(of: unit)
    #expect(document.text(in: content) == "มาตรา ๔๑ คุ้มครอง")
    #expect(document.range(of: unit).contains(content.lowerBound))
    #expect(document.num(of: unit) == "1" && document.heading(of: unit) == "Aim")
  }

  @Test("A note inside a sentence is kept apart, and the words around it stay together")
  func notes() throws {
    let document = try Samples.document(
      Samples.act(
        "<section eId=\"sec_1\"><content><p>A victim<authorialNote><p>Amended.</p></authorialNote>, not liable</p></content></section>"
      ))
    let section = document.basicUnits[0]
    #expect(document.ownText(of: section) == "A victim, not liable")
    #expect(document.text(of: section).contains("Amended."))
    #expect(!document.text(of: section).contains("victimAmended"))
  }

  @Test("Provisions of another act that this one quotes are not its own")
  func quoted() throws {
    let body = """
      <section eId="sec_1"><content><p>The following is inserted:
        <mod><quotedStructure><section eId="sec_9"><num>9</num><content><p>Quoted words.</p></content></section></quotedStructure></mod>
      </p></content></section>
      """
    let document = try Samples.document(Samples.act(body))
    #expect(document.basicUnits.map { document.eId(of: $0) } == ["sec_1"])
    #expect(document.ownText(of: document.basicUnits[0]) == "The following is inserted:")
    #expect(document.provisions.map(\.isQuoted) == [false, true])
  }

  @Test(
    "Any namespace of the standard is read, or none",
    arguments: [
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17",
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13", "http://www.akomantoso.org/2.0",
      "http://Inhaltsdaten.LegalDocML.de/1.8.2/", "",
    ])
  func namespaces(namespace: String) throws {
    let document = try Samples.document(
      Samples.act("<section eId=\"sec_1\"><content><p>Words</p></content></section>", namespace: namespace))
    #expect(document.basicUnits.count == 1)
  }

  @Test("An element that the standard does not know, but that has a number, is a provision")
  func unknownHierarchy() throws {
    let document = try Samples.document(
      Samples.act(
        "<regulation eId=\"reg_1\"><num>1</num><content><p>Words</p></content></regulation><gadget><p>no</p></gadget>"))
    #expect(document.provisions.map { document.name(of: $0.element) } == ["regulation"])
  }

  @Test("Provisions with the same number keep keys of their own, whatever their ids")
  func keys() throws {
    let document = try Samples.document(
      Samples.act("<section eId=\"sec_1\"><num>1</num></section><section eId=\"sec_1\"><num>1</num></section>"))
    let keys = document.keys(of: document.provisions)
    #expect(keys.map(\.path) == ["section_1", "section_1"])
    #expect(keys.map(\.occurrence) == [1, 2])
  }

  @Test("The line of an element is its line in the file")
  func lines() throws {
    let document = try Samples.document(
      "<akomaNtoso>\n<act>\n<body>\n<section eId=\"sec_1\"/>\n</body></act></akomaNtoso>")
    #expect(document.line(of: document.basicUnits[0]) == 4)
  }
}
