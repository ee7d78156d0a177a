import AkomaNtoso
import Testing

@Suite("IRIs of the naming convention")
struct IRITests {
  @Test(
    "A work is printed as it was read",
    arguments: [
      "/akn/ph/act/2003-05-26/ra-9208", "/akn/sg/act/2014-11/phta", "/akn/bn/act/2019/cap-230",
      "/akn/la/statement/2020/referral-guidelines",
    ])
  func work(iri: String) throws {
    let work = try #require(WorkIRI(iri))
    #expect(work.description == iri)
    #expect(iri.hasSuffix(work.local))
  }

  @Test(
    "What names no work is refused",
    arguments: [
      "", "/akn", "akn/ph/act/2003/1", "/akn/PH/act/2003/1", "/akn/phl/act/2003/1", "/akn/ph/act/soon/1",
      "/akn/ph/act/2003/", "/akn/ph//2003/1", "/akn/ph/act//1", "/akn/p1/act/2003/1", "/akn/пх/act/2003/1",
      "/akn/ph/act/2003-02-30/1", "/akn/ph/act/2003/1/", "//akn/ph/act/2003/1", "/AKN/ph/act/2003/1",
      "/akn/ph/act/2003/1/eng", "/eli/ph/act/2003/1", "/akn/ph/act/2003/\n", "/akn/ph/act/2003T/1",
      "/akn/ph/act/2003-05-26Z/1",
      "/akn/ph/act/2003-05-26T12:00/1", "/akn/ph/act/2003/r a",
    ])
  func noWork(iri: String) { #expect(WorkIRI(iri) == nil) }

  @Test("An expression has the language and the date of the version")
  func expression() throws {
    let expression = try #require(ExpressionIRI("/akn/ph/act/2003-05-26/ra-9208/eng@2013-02-06"))
    #expect(expression.language == "eng")
    #expect(expression.date == CalendarDate("2013-02-06"))
    #expect(expression.description == "/akn/ph/act/2003-05-26/ra-9208/eng@2013-02-06")
  }

  @Test(
    "What names no version is refused",
    arguments: [
      "/akn/ph/act/2003/1/eng", "/akn/ph/act/2003/1/en@2013", "/akn/ph/act/2003/1/eng@", "/akn/ph/act/2003/1/eng@soon",
      "/akn/ph/act/2003/1/eng@2013-02-06Z",
      "/akn/ph/act/2003/1", "/eng@2013", "/akn/ph/act/2003/1/ENG@2013", "/akn/ph/act/2003/1/e1g@2013",
      "/akn/ph/act/2003/1/éng@2013", "/akn/ph/act/2003/1/...@2013", "/akn/ph/act/2003/1/@2013",
      "/akn/ph/act/2003/1/eng@2013@2014", "/akn/ph/act/2003/1/eng@2013-02-30", "/akn/ph/act/2003/1/eng@2013/",
      "/akn/ph/act/2003/1/eng:2013",
    ])
  func noExpression(iri: String) { #expect(ExpressionIRI(iri) == nil) }

  @Test(
    "A version is printed as it was read, also where only its year or month is known",
    arguments: [
      "/akn/ph/act/2003-05-26/ra-9208/eng@2013-02-06", "/akn/la/statement/2020/referral-guidelines/lao@2020",
      "/akn/sg/act/2014-11/phta/eng@2015-03",
    ])
  func expressionRoundTrip(iri: String) throws {
    let expression = try #require(ExpressionIRI(iri))
    #expect(expression.description == iri)
    #expect(iri.hasPrefix(expression.work.description))
  }

  @Test("The parts of a work's IRI are the state, the kind, the date and the number")
  func parts() throws {
    let work = try #require(WorkIRI("/akn/sg/act/2014-11/phta"))
    #expect([work.country, work.type, work.date, work.number] == ["sg", "act", "2014-11", "phta"])
  }

  @Test("Works are in the order of their IRIs: state, kind, date")
  func order() {
    let iris = ["/akn/mm/act/2022/1", "/akn/my/act/1997/574", "/akn/my/act/2007/670", "/akn/my/statement/2001/1"]
    #expect(iris.reversed().compactMap { WorkIRI($0) }.sorted().map(\.description) == iris)
  }

  @Test("A portion is the same from a state's folder and from a work and an eId, and keeps the eId as it is")
  func portionParts() throws {
    let work = try #require(WorkIRI("/akn/ph/act/2003/ra-9208"))
    let portion = try #require(PortionIRI(local: "act/2003/ra-9208~part_I__sec_17__para_a", country: "ph"))
    #expect(portion == PortionIRI(work: work, eId: "part_I__sec_17__para_a"))
    #expect(portion != PortionIRI(local: portion.local, country: "sg"))
  }

  @Test(
    "What addresses no portion is refused",
    arguments: [
      "", "~", "sec_17", "/act/2003/ra-9208~sec_17", "act/2003~sec_17", "act/2003/ra-9208/~sec_17",
      "act/soon/ra-9208~sec_17", "act/2003/ra-9208~sec_17~sec_18", "act/2003/ra-9208#sec_17",
    ])
  func noPortion(local: String) { #expect(PortionIRI(local: local, country: "ph") == nil) }

  @Test("A portion within a state's folder is a portion of the work")
  func portion() throws {
    let portion = try #require(PortionIRI(local: "act/2003-05-26/ra-9208~sec_17", country: "ph"))
    #expect(portion.description == "/akn/ph/act/2003-05-26/ra-9208/~sec_17")
    #expect(PortionIRI(local: portion.local, country: "ph") == portion)
    for wrong in ["act/2003/ra-9208", "act/2003/ra-9208~", "act/2003/ra~9208~sec_17", "~sec_17"] {
      #expect(PortionIRI(local: wrong, country: "ph") == nil)
    }
  }
}
