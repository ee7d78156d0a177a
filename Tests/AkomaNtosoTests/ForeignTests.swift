import AkomaNtoso
import Faults
import Testing

@Suite("What is offered as Akoma Ntoso")
struct ForeignTests {
  private func fault(_ xml: String) -> Fault? {
    #expect(throws: Fault.self) { _ = try Document(xml: Array(xml.utf8), file: "sample.xml") }
  }

  @Test(
    "A page that a server showed is called a web page, however it is written",
    arguments: [
      "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>404</title>", "<!doctype HTML PUBLIC \"-//W3C\">\n<p>",
      "\n  <!DOCTYPE html><html>", "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not found</title></head>",
      "<HTML><BODY>Service unavailable<BR></BODY></HTML>", "\u{FEFF}<html><br></html>",
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html/>",
    ])
  func webPage(page: String) {
    let fault = fault(page)
    #expect(fault?.found.hasPrefix("a web page") == true, "\(fault?.found ?? "nothing")")
    #expect(fault?.line != nil)
    #expect(fault?.remedy.contains("save the Akoma Ntoso document itself") == true)
  }

  @Test(
    "No DOCTYPE is read, whatever it declares or points to",
    arguments: [
      "<!DOCTYPE akomaNtoso>", "<!DOCTYPE akomaNtoso SYSTEM \"http://127.0.0.1:9/akn.dtd\">",
      "<!DOCTYPE akomaNtoso [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>",
      "<!DOCTYPE akomaNtoso [<!ATTLIST act name CDATA \"x\">]>", "<?xml version=\"1.0\"?>\n<!-- c -->\n<!DOCTYPE a []>",
    ])
  func doctype(declaration: String) {
    #expect(fault("\(declaration)<akomaNtoso><act><body/></act></akomaNtoso>")?.found == "a DOCTYPE declaration")
  }

  @Test("An entity that nobody declared is refused, in text and in an attribute", arguments: ["nbsp", "eacute", "x"])
  func entities(name: String) {
    #expect(fault("<akomaNtoso><act><body><p>a&\(name);b</p></body></act></akomaNtoso>")?.line == 1)
    #expect(fault("<akomaNtoso><act name=\"&\(name);\"><body/></act></akomaNtoso>")?.line == 1)
  }

  @Test("An inclusion is left as it is: nothing is fetched")
  func inclusion() throws {
    let document = try Samples.document(
      Samples.act(
        "<section eId=\"sec_1\"><content><p>a<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/hostname\" parse=\"text\"/>b</p></content></section>"
      ))
    #expect(document.text(of: document.basicUnits[0]) == "a\nb")
  }

  @Test(
    "A document that is broken is refused with a line and what to do",
    arguments: [
      "<akomaNtoso><act></akomaNtoso></act>", "<akomaNtoso><act a=1/></akomaNtoso>",
      "<akomaNtoso><act a=\"1\" a=\"2\"/></akomaNtoso>", "<akomaNtoso><x:act/></akomaNtoso>",
      "<akomaNtoso><act><p>a < b</p></act></akomaNtoso>", "<akomaNtoso><act><p>A & B</p></act></akomaNtoso>",
      "<akomaNtoso/><akomaNtoso/>", "akomaNtoso", "   ", "<", "<akomaNtoso><act><!-- -- --></act></akomaNtoso>",
      "<akomaNtoso><act>&#0;</act></akomaNtoso>", "<akomaNtoso><act>\u{1}</act></akomaNtoso>",
    ])
  func broken(xml: String) {
    let fault = fault(xml)
    #expect(fault?.line != nil && fault?.remedy.isEmpty == false, "\(fault?.description ?? "read")")
    #expect(fault?.found.contains("\n") == false, "a message is one line")
  }

  @Test(
    "A prefix that stands for nothing is refused with its line, on an element and on an attribute",
    arguments: ["<x:p>a</x:p>", "<p x:y=\"z\">a</p>", "<p xmlns:x=\"\">a</p>"])
  func undeclared(element: String) {
    #expect(fault("<akomaNtoso>\n<act><body>\n\(element)<p>b</p></body></act></akomaNtoso>")?.line == 3)
  }

  @Test("A namespace that is no absolute address is a name like any other: nothing is lost")
  func relativeNamespace() throws {
    let document = try Samples.document(
      "<akomaNtoso xmlns=\"akn\"><act><body xmlns:x=\"../x\"><x:p>a</x:p><p>b</p></body></act></akomaNtoso>")
    #expect(document.text(of: document.main) == "a\nb")
    #expect(document.elements.count == 5)
  }

  @Test("A document cut off at any byte is refused")
  func cutOff() {
    let whole = Array(
      Samples.act("<section eId=\"sec_1\"><num>๑</num><content><p>A &amp; b</p></content></section>").utf8)
    for length in 0..<whole.count {
      #expect(throws: Fault.self) { _ = try Document(xml: Array(whole[..<length]), file: "cut.xml") }
    }
  }

  @Test(
    "A document type may be the root itself",
    arguments: ["act", "bill", "doc", "judgment", "statement", "debate", "documentCollection", "officialGazette"])
  func bareRoot(element: String) throws {
    let document = try Samples.document("<\(element)><body><section/></body></\(element)>")
    #expect(document.main == 0 && document.name(of: document.main) == element)
  }

  @Test("A prefix on every name changes nothing")
  func prefixed() throws {
    let document = try Samples.document(
      "<a:akomaNtoso xmlns:a=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><a:act><a:body><a:section eId=\"sec_1\"><a:num>1</a:num></a:section></a:body></a:act></a:akomaNtoso>"
    )
    #expect(document.basicUnits.map { document.num(of: $0) } == ["1"])
  }

  @Test("Of two attributes of one local name, that without a prefix counts")
  func attributes() throws {
    let document = try Samples.document(
      "<akomaNtoso xmlns:x=\"urn:x\"><act x:name=\"theirs\" name=\"ours\" x:only=\"theirs\"/></akomaNtoso>")
    #expect(document.attribute("name", of: document.main) == "ours")
    #expect(document.attribute("only", of: document.main) == "theirs")
    #expect(document.attribute("none", of: document.main) == nil)
  }
}
