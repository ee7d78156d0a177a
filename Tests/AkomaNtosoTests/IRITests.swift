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
      "/akn/ph/act/2003/", "/akn/ph//2003/1", "/akn/ph/act/2003/1/eng", "/eli/ph/act/2003/1",
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
      "/akn/ph/act/2003/1", "/eng@2013",
    ])
  func noExpression(iri: String) { #expect(ExpressionIRI(iri) == nil) }

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
