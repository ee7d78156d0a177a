import AkomaNtoso
import Testing

@Suite("Addresses of the naming convention")
struct DocumentAddressTests {
  @Test(
    "What the convention gives as examples is printed as it was read, without deviation",
    arguments: [
      "/akn/dz/debaterecord/2004-12-21", "/akn/sl/act/2004-02-13/2", "/akn/dz/debaterecord/2004-12-21/nn/fra",
      "/akn/ke/act/decree/MinistryForeignAffairs/2005-07-12/3", "/akn/it-45/act/legge/consiglio/2004-05-24/11",
      "/akn/sl/act/2004-02-13/2/eng", "/akn/sl/act/2004-02-13/2/eng@", "/akn/sl/act/2004-02-13/2/eng@2004-07-21",
      "/akn/uy/bill/ejecutivo/carpeta/2005-04-04/137-2005/esp@2005-05-02T13:30:00-03:00",
      "/akn/ng/bill/2003-05-14/19/eng@first", "/akn/sl/act/2004-02-13/2/eng@2004-07-21/officialpublisher",
      "/akn/eu/bill/DIR/CONSIL/2013/COM(2013)344/eng@final_2", "/akn/sl/act/2004-02-13/2/eng:2007-01-01",
      "/akn/eu/act/2004-11-13/87/und:2015-01-10", "/akn/ch/act/2009-05-09/432/deu:",
      "/akn/it/act/2005-03-07/82/eng:2010-01-01->2015-12-31", "/akn/dz/debaterecord/2004-12-21/fra@.doc",
      "/akn/sl/act/2004-02-13/2/eng.pdf", "/akn/sl/act/2004-02-13/2/eng@2004-07-21/CIRSFID/2011-07-15.akn",
      "/akn/kn/act/2007-01-01/1/!main", "/akn/eu/act/DIR/2014-03-01/16/!annex_1", "/akn/sl/act/2004-02-13/2/eng@/!main",
      "/akn/it/bill/2004-02-13/C245/ita@2/official/2004-02-15/publisher/!annex_1.pdf",
      "/akn/sl/act/2004-02-13/2/eng@2004-07-21/!schedule_1/table_A", "/akn/eu/act/2003-11-13/87/~art_3",
      "/akn/eu/act/2003-11-13/87/eng@2015-01-20/~art_3->art_5",
      "/akn/za/act/1962/58/!schedule_1~para_3#para_3__point_a",
      "/akn/eu/act/2003-11-13/87/eng@2015-01-20/!schedule_1~art_3.xml",
      "/akn/za/act/1962/58/eng@2020-01-01/!main.xml#sec_1",
    ])
  func asRead(text: String) {
    let address = FRBRAddress(text)
    #expect(address.description == text)
    #expect(address.deviations.isEmpty)
    #expect(DocumentAddress(text) != nil)
  }

  @Test("Every part is told from its neighbours")
  func parts() throws {
    let address = try #require(
      DocumentAddress(
        "/akn/it-45/act/legge/consiglio/2004-05-24/11/ita@2010-01-01;2011-06-30/cirsfid/!annex_1~art_3->art_5.xml"))
    #expect(address.work.country == "it-45" && address.work.type == "act" && address.work.subtype == "legge")
    #expect(address.work.author == "consiglio" && address.work.date == "2004-05-24" && address.work.number == "11")
    #expect(address.expression?.language == "ita")
    #expect(address.expression?.version == .labelled("2010-01-01", others: ["2011-06-30"]))
    #expect(address.expression?.details == ["cirsfid"] && address.expression?.format == "xml")
    #expect(address.place.component == ["annex_1"])
    #expect(address.place.portion == .init(first: "art_3", last: "art_5"))
    #expect(address.level == .manifestation)
  }

  @Test(
    "The version says which text is meant",
    arguments: [
      ("eng", DocumentAddress.Version.current), ("eng@", .first), ("eng@first", .labelled("first", others: [])),
      ("eng@2007-01-01", .labelled("2007-01-01", others: [])), ("eng:2007-01-01", .inForce(on: "2007-01-01")),
      ("eng:", .any),
      ("eng:2007-01-01->2008-12-31", .inForceWithin(from: "2007-01-01", upTo: "2008-12-31")),
    ])
  func version(text: String, version: DocumentAddress.Version) {
    #expect(DocumentAddress("/akn/sl/act/2004-02-13/2/\(text)")?.expression?.version == version)
  }

  @Test(
    "The liberties of publishers are understood, named, and printed as the convention has it",
    arguments: [
      (
        "/za/act/1962/58/eng@2020-01-01", "/akn/za/act/1962/58/eng@2020-01-01", [DocumentAddress.Deviation.noPrefix]
      ),
      (
        "/za-cpt/act/by-law/2014/beaches/eng@2014-01-17/schedule1",
        "/akn/za-cpt/act/by-law/2014/beaches/eng@2014-01-17/!schedule1", [.noPrefix, .componentWithoutMark]
      ),
      (
        "/tw/act/2015-06-10/民法/@chi/main~art_148", "/akn/tw/act/2015-06-10/民法/chi@/~art_148",
        [.noPrefix, .componentWithoutMark, .languageAfterVersion]
      ),
      ("/akn/it//bill/Ddl/2013-03-29/356", "/akn/it/bill/Ddl/2013-03-29/356", [.emptySegment]),
      ("/akn/gr/judgment/COS/1991/Α16/", "/akn/gr/judgment/COS/1991/Α16", [.emptySegment]),
      (
        "/akn/un/statement/unga/2022-12-15/77-228/eng@!main/", "/akn/un/statement/unga/2022-12-15/77-228/eng@/!main",
        [.componentWithoutSlash, .emptySegment]
      ),
      ("/akn/cl/debate/2006/1076048/es@20120505.akn", "/akn/cl/debate/2006/1076048/es@20120505.akn", [.languageCode]),
      (
        "/akn/fr/ppl/2024-2025/TA21/fr@/main.xml", "/akn/fr/ppl/2024-2025/TA21/fr@/!main.xml",
        [.sessionYears, .languageCode, .componentWithoutMark]
      ),
      (
        "/akn/us/usc/title_9/eng@2013-07-26~chp_3/!main.xml", "/akn/us/usc/title_9/eng@2013-07-26/~chp_3.xml",
        [.noDate, .portionBeforeComponent]
      ),
      ("/akn/gr/judgment/COS/2015/3379, 652/!main", "/akn/gr/judgment/COS/2015/3379, 652/!main", [.whiteSpace]),
      ("https://example.com/akn/za/act/1962/58#sec_3", "/akn/za/act/1962/58#sec_3", [.absolute]),
      ("/akn/eu/act/2003/87/eng@v2/bill~art_3", "/akn/eu/act/2003/87/eng@v2/!bill~art_3", [.componentWithoutMark]),
      (" /akn/UN/doc/standard/FAO/1981/CODEX ", "/akn/un/doc/standard/FAO/1981/CODEX", []),
    ] as [(String, String, Set<DocumentAddress.Deviation>)])
  func liberties(written: String, printed: String, deviations: Set<DocumentAddress.Deviation>) {
    let address = FRBRAddress(written)
    #expect(address.description == printed)
    #expect(address.deviations == deviations)
    #expect(address.written == written)
    #expect(FRBRAddress(printed) == address)
  }

  @Test(
    "What is no address of the convention is refused",
    arguments: [
      "", "/", "/akn", "/akn/", "/akn/ph", "/akn/ph/act", "akn/ph/act/2003/1", "/akn/phl/act/2003/1",
      "/akn/p/act/2003/1",
      "/akn/ph-/act/2003/1", "/akn/p1/act/2003/1", "/akn/ph/act/a/b/c/2003/1", "/akn/ph/2003/1/act/soon/a/b/c",
      "/akn/ph/act/2003/1/eng:soon", "/akn/ph/act/2003/1/eng:2003-01-01->", "/akn/ph/act/2003/1/!",
      "/akn/ph/act/2003/1/~",
      "/akn/ph/act/2003/1/#", "/akn/ph/act/2003/1/!a//b", "/akn/ph/act/2003/1/~a->", "/akn/ph/act/2003/1/~->b",
      "/akn/ph/act/2003/1/~a->b->c", "/akn/ph/act/2003/1/!a!b/x!", "/akn/tw/judgement/{{date}}/{{number}}/main",
      "/akn/ontology/person/x", "/id/ukpga/2017/35", "/news/2003/1", "http:///akn/ph/act/2003/1",
      "ftp://a.org/akn/ph/act/2003/1",
      "https://example.com/x/akn/ph/act/2003/1", "/eli/ph/act/2003/1", "/akn/recurso/cl/2003/1", "#art_5",
    ])
  func refusals(text: String) { #expect(DocumentAddress(text) == nil) }

  @Test(
    "Two ways of writing one address are equal",
    arguments: [
      ("/za/act/1962/58", "/akn/za/act/1962/58"), ("/akn/ZA/act/1962/58/", "/akn/za/act/1962/58"),
      ("/akn/eu/act/2003-11-13/87/!main~art_3", "/akn/eu/act/2003-11-13/87/~art_3"),
      ("/akn/sl/act/2004/2/eng@/!main/schedule_1", "/akn/sl/act/2004/2/eng@/!schedule_1"),
      ("http://a.org/akn/sl/act/2004/2", "https://b.org/akn/sl/act/2004/2"),
      ("/ontology/role/author", "/akn/ontology/role/author"), ("!main/schedule_1~art_3", "!schedule_1~art_3"),
    ])
  func equal(left: String, right: String) {
    #expect(FRBRAddress(left) == FRBRAddress(right))
    #expect(Set([FRBRAddress(left), FRBRAddress(right)]).count == 1)
  }

  @Test(
    "Addresses of different things are not",
    arguments: [
      ("/akn/za/act/1962/58", "/akn/za/act/1962/58/!main"), ("/akn/za/act/1962/58/eng", "/akn/za/act/1962/58/eng@"),
      ("/akn/za/act/1962/58/eng@2020-01-01", "/akn/za/act/1962/58/eng:2020-01-01"),
      ("/akn/za/act/1962/58", "/akn/za-cpt/act/1962/58"), ("/akn/za/act/1962/58/~sec_1", "/akn/za/act/1962/58#sec_1"),
      ("/akn/ontology/role/za/author", "/akn/ontology/role/author"), ("#sec_1", "~sec_1"),
    ])
  func unequal(left: String, right: String) { #expect(FRBRAddress(left) != FRBRAddress(right)) }

  @Test("Versions, formats and places of one work are of the same work")
  func sameWork() {
    let work = FRBRAddress("/akn/za/act/1962/58")
    for text in [
      "/akn/za/act/1962/58/eng@2020-01-01/!schedule_1.xml", "/za/act/1962/58/main", "/akn/za/act/1962/58/~sec_3",
    ] {
      #expect(FRBRAddress(text).addressesSameWork(as: work))
      #expect(FRBRAddress(text).work == work)
    }
    #expect(!FRBRAddress("/akn/za/act/1962/59").addressesSameWork(as: work))
    #expect(!FRBRAddress("#sec_3").addressesSameWork(as: work) && FRBRAddress("#sec_3").work == nil)
  }
}
