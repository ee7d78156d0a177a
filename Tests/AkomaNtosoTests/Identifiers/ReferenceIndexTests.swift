import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("What a reference means")
struct ReferenceIndexTests {
  private let law = """
    <akomaNtoso><act><meta><identification><FRBRWork><FRBRuri value="/akn/sg/act/2014/1"/></FRBRWork></identification></meta><body>
      <chapter eId="chp_2"><num>Chapter 2</num>
        <section eId="chp_2__sec_5" wId="sec_4" GUID="g5"><num>5</num>
          <subsection eId="chp_2__sec_5__subsec_1"><num>(1)</num></subsection>
          <subsection eId="chp_2__sec_5__subsec_2"><num>(2)</num></subsection>
          <subsection><num>(3)</num></subsection></section>
        <section eId="chp_2__sec_6"><num>6</num><subsection eId="chp_2__sec_6__subsec_1"><num>(1)</num></subsection></section>
        <section eId="twice"><num>7</num></section><section eId="twice"><num>8</num></section>
        <section eId="chp_2__sec_-1"><num>Section -1</num></section>
        <section eId="q"><num>9</num><content><p><mod><quotedStructure><section><num>99</num></section></quotedStructure></mod></p></content></section>
        <article id="art-z%c2%a71"><num>§ 1</num><paragraph xml:id="x1"/><paragraph/></article>
      </chapter></body>
      <attachments><attachment eId="att_1"><doc name="schedule"><meta><identification><FRBRWork><FRBRthis value="/akn/sg/act/2014/1/!schedule_1"/></FRBRWork></identification></meta>
        <mainBody><section eId="att_1__sec_5"><num>5</num></section></mainBody></doc></attachment></attachments>
    </act></akomaNtoso>
    """

  @Test(
    "The exact id comes first, then the id by its parts, then the numbers",
    arguments: [
      ("#chp_2__sec_5", ReferenceIndex.Way.eId, ["chp_2__sec_5"]), ("#sec_4", .wId, ["chp_2__sec_5"]),
      ("#g5", .guid, ["chp_2__sec_5"]),
      ("#art-z%c2%a71", .id, ["art-z%c2%a71"]), ("#art-z§1", .normalisedId, ["art-z%c2%a71"]), ("#x1", .xmlId, ["x1"]),
      ("#chp_2/sec_5/subsec_2", .normalisedId, ["chp_2__sec_5__subsec_2"]),
      ("#chp-2.sec-5.subsec-2", .normalisedId, ["chp_2__sec_5__subsec_2"]),
      ("#sec_6", .numberPath, ["chp_2__sec_6"]), ("~sec_5__subsec_2", .numberPath, ["chp_2__sec_5__subsec_2"]),
      ("#section-5.2", .numberPath, ["chp_2__sec_5__subsec_2"]),
      ("#section/5/subsection/2", .numberPath, ["chp_2__sec_5__subsec_2"]),
      ("#sec_5__list_1__subsec_2", .numberPath, ["chp_2__sec_5__subsec_2"]),
      ("#sec_-1", .numberPath, ["chp_2__sec_-1"]),
      ("#art_1__para_1", .numberPath, ["x1"]), ("#twice", .eId, ["twice", "twice"]),
      ("#subsec_1", .numberPath, ["chp_2__sec_5__subsec_1", "chp_2__sec_6__subsec_1"]),
      ("#sec_5", .numberPath, ["chp_2__sec_5", "att_1__sec_5"]), ("!schedule_1~sec_5", .numberPath, ["att_1__sec_5"]),
      ("/akn/sg/act/2014/1/eng@2015-03-01/!schedule_1~att_1__sec_5", .eId, ["att_1__sec_5"]),
      ("/akn/sg/act/2014/1#chp_2__sec_6", .eId, ["chp_2__sec_6"]),
      ("~chp_2__sec_5->chp_2__sec_6", .eId, ["chp_2__sec_5", "chp_2__sec_6"]),
    ] as [(String, ReferenceIndex.Way, [String])])
  func ways(reference: String, way: ReferenceIndex.Way, ids: [String]) throws {
    let document = try Samples.document(law)
    let found = try #require(ReferenceIndex(document).resolve(reference))
    #expect(found.way == way)
    #expect(found.candidates.map { document.identifiers(of: $0).expressionId } == ids)
    #expect(found.isAmbiguous == (ids.count > 1) && (found.element != nil) == (ids.count == 1))
  }

  @Test(
    "What the document has not is not found",
    arguments: [
      "#sec_77", "#sec_5__subsec_9", "#chp_3__sec_5", "#sec_99", "#art_5", "#nonsense", "#code-of-practice/5",
      "!schedule_9~sec_5",
      "~chp_2__sec_6->chp_2__sec_5", "#sec_56", "#sec_1",
    ])
  func nothing(reference: String) throws {
    let found = try #require(try ReferenceIndex(Samples.document(law)).resolve(reference))
    #expect(found.way == nil && found.candidates.isEmpty)
  }

  @Test(
    "A reference to another document, or to none, is not this document's",
    arguments: [
      "/akn/sg/act/2014/2~sec_5", "/akn/ontology/person/x", "http://example.org/#sec_5", "", "#", "media/logo.png",
    ])
  func elsewhere(reference: String) throws {
    #expect(try ReferenceIndex(Samples.document(law)).resolve(reference) == nil)
  }

  @Test("A component and the whole document are found by their names")
  func components() throws {
    let document = try Samples.document(law)
    let index = ReferenceIndex(document)
    #expect(index.resolve("!schedule_1")?.element == document.components.last?.element)
    for whole in ["/akn/sg/act/2014/1", "!main", "/akn/sg/act/2014/1/eng/!main"] {
      #expect(index.resolve(whole)?.element == document.main && index.resolve(whole)?.way == .component)
    }
  }

  @Test("The identifiers of an element are kept as they are given")
  func identifiers() throws {
    let document = try Samples.document(
      "<akomaNtoso><act><body><section eId='a' id='b' xml:id='c' wId='d' GUID='e' x:id='f' xmlns:x='urn:x'/><section x:eId='g' xmlns:x='urn:x'/><section id=''/></body></act></akomaNtoso>"
    )
    let found = document.provisions.map { document.identifiers(of: $0.element) }
    #expect(ProvisionIdentifiers.Attribute.allCases.map { found[0][$0] } == ["a", "b", "c", "d", "e"])
    #expect(found[0].expressionId == "a" && found[0].workId == "d")
    #expect(ProvisionIdentifiers.Attribute.allCases.allSatisfy { found[1][$0] == nil } && found[1].workId == nil)
    #expect(found[2].id == "" && found[2].workId == "")
  }

  @Test(
    "Every element with an id is found by it: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func own() throws {
    var found = 0
    for file in try CorpusSample.files(40) {
      let document = try Document(xml: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
      let index = ReferenceIndex(document)
      for element in document.elements.indices where document.isElement(element) {
        guard let id = document.identifiers(of: element).expressionId, !id.isEmpty else { continue }
        #expect(index.resolve(id: id).candidates.contains(element), "\(file.path): \(id)")
        found += 1
      }
    }
    #expect(found > 1_000)
  }

  @Test(
    "A reference by number finds its provision in documents whose ids are of another kind: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    var (right, wrong, asked) = (0, 0, 0)
    for file in try CorpusSample.files(60) {
      let document = try Document(xml: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
      let (ids, index) = (EIdConvention().eIds(of: document), ReferenceIndex(document))
      for provision in document.provisions where !provision.isQuoted && document.num(of: provision.element) != nil {
        guard let id = ids[provision.element] else { continue }
        let found = index.resolve(id: id)
        guard found.way == .numberPath || found.way == nil else { continue }
        asked += 1
        right += found.candidates.contains(provision.element) ? 1 : 0
        wrong += found.way != nil && !found.candidates.contains(provision.element) ? 1 : 0
      }
    }
    #expect(
      asked > 1_000 && right * 100 > asked * 90 && wrong * 100 < asked, "\(right) right, \(wrong) wrong of \(asked)")
  }
}
