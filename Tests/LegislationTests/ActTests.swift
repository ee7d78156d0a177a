import AkomaNtoso
import Faults
import Guideline
import Legislation
import Testing

@Suite("One version of an act")
struct ActTests {
  private func act(_ xml: String) throws -> Act { try Act(Document(xml: Array(xml.utf8), file: "act.xml")) }

  private func fault(_ xml: String) -> Fault? {
    #expect(throws: Fault.self) { _ = try act(xml) }
  }

  private func records(_ records: String) -> String {
    SmallState.act().replacing("</proprietary>", with: "\(records)</proprietary>")
  }

  @Test("A provision has the number, heading, words, kind, mark, fields of law and source that the document gives it")
  func provision() throws {
    let act = try act(SmallState.act())
    let provision = try #require(act.provision("sec_1"))
    #expect(act.provisions.count == 1 && act.provision("sec_2") == nil)
    #expect(provision.address.description == "/akn/zz/act/2014/1/~sec_1")
    #expect(provision.num == "Section 1" && provision.heading == "Aim" && act.text(of: provision) == "Words.")
    #expect(provision.kind == .digest && provision.verification == .text && provision.source == "s")
    #expect(provision.themes == [.trafficking])
    #expect(act.title == "Act" && act.source == "s" && !act.isPolicy)
  }

  @Test("A provision is called by its number, and by its heading where the number is not known")
  func label() throws {
    #expect(try act(SmallState.act()).provisions[0].label == "Section 1")
    let unnumbered = "<section eId=\"sec_1\"><heading>Aim</heading><content><p>Words.</p></content></section>"
    #expect(try act(SmallState.act(body: unnumbered)).provisions[0].label == "Aim")
  }

  @Test("A document that says nothing about its text is taken as supplied, and belongs to no field of law")
  func supplied() throws {
    let bare = SmallState.act().replacing("lacuna:", with: "other:").replacing("xmlns:lacuna", with: "xmlns:other")
    let xml = bare.replacing("<other:document", with: "<other:x").replacing("<other:provision", with: "<other:y")
    let provision = try #require(act(xml).provision("sec_1"))
    #expect(provision.kind == .official && provision.verification == .text && provision.themes.isEmpty)
  }

  @Test("A digest cannot pass for official text: once one provision has a record, each needs one")
  func everyRecord() {
    let body = "<section eId=\"sec_1\"/><section eId=\"sec_2\"/>"
    let fault = fault(SmallState.act(body: body))
    #expect(fault?.found == "the provision #sec_2 without a record of what its text is")
    #expect(fault?.line != nil && fault?.remedy.contains("digest") == true)
  }

  @Test("A record of a provision that is not there is refused at its line")
  func strayRecord() {
    let fault = fault(records("\n<lacuna:provision href=\"#sec_9\" kind=\"digest\" mark=\"text\"/>"))
    #expect(fault?.found == "a record of the provision #sec_9")
    #expect(fault?.line == 8)
  }

  @Test("Two records of one provision are refused: the second could make a digest official")
  func doubleRecord() {
    let fault = fault(records("<lacuna:provision href=\"#sec_1\" kind=\"official\" mark=\"text\"/>"))
    #expect(fault?.found == "a second record of the provision #sec_1")
  }

  @Test(
    "A kind, a mark or a field of law that nobody knows is refused",
    arguments: [
      ("kind=\"digest\" mark=\"text\" themes", "kind=\"summary\" mark=\"text\" themes", "kind=\"summary\""),
      ("kind=\"digest\" mark=\"text\" themes", "mark=\"text\" themes", "kind=\"\""),
      ("mark=\"text\" themes", "themes", "mark=\"\""),
      ("themes=\"trafficking\"", "themes=\"trafficking law\"", "themes=\"law\""),
    ])
  func unknownWords(old: String, new: String, found: String) {
    let fault = fault(SmallState.act().replacing(old, with: new))
    #expect(fault?.found == found)
    #expect(fault?.line != nil && fault?.expected.hasPrefix("one of ") == true)
  }

  @Test("Two provisions with one eId are refused at the second")
  func sameId() {
    let fault = fault(SmallState.act(body: "<section eId=\"sec_1\"/>\n<section eId=\"sec_1\"/>"))
    #expect(fault?.found == "the eId sec_1 twice")
  }

  @Test("A statement is policy, which cannot by itself meet what is asked of the law")
  func policy() throws {
    let xml = SmallState.act().replacing("<act name", with: "<statement name").replacing("</act>", with: "</statement>")
    #expect(try act(xml).isPolicy)
  }

  @Test("A part of a provision is found by its eId, also where the eIds begin with the part or chapter")
  func elements() throws {
    let body = """
      <part eId="part_1"><section eId="part_1__sec_1"><num>1</num>
      <paragraph eId="part_1__sec_1__para_a"><num>(a)</num></paragraph></section></part>
      """
    let act = try act(SmallState.act(record: "#part_1__sec_1", body: body))
    func name(_ eId: String) -> String? { act.find(eId).map { act.document.name(of: $0.element) } }
    #expect(name("part_1__sec_1") == "section")
    #expect(name("part_1__sec_1__para_a") == "paragraph")
    #expect(name("part_1__sec_1__para_b") == nil && name("part_1__sec_11") == nil && name("part_1") == nil)
  }
}
