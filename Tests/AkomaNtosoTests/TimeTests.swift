import AkomaNtoso
import Faults
import Testing

@Suite("When a version is in force")
struct TimeTests {
  private func sample(start: String = "#e1", end: String = "", date: String = "2015-03-01") -> String {
    Samples.act(
      "<section eId=\"sec_1\"/>",
      lifecycle: """
        <lifecycle source="#s">
          <eventRef eId="e1" date="\(date)" type="generation" source="#o" refersTo="#commencement"/>
          <eventRef eId="e2" date="2020-01-01" type="repeal" source="#o" refersTo="#repeal"/>
        </lifecycle>
        <temporalData source="#s"><temporalGroup eId="t"><timeInterval start="\(start)"\(end) refersTo="#f"/></temporalGroup></temporalData>
        """, period: " period=\"#t\"")
  }

  @Test("The interval that the body points to says from when until when")
  func interval() throws {
    let inForce = try Samples.document(sample(end: " end=\"#e2\"")).inForce()
    #expect(inForce.start == CalendarDate("2015-03-01") && inForce.end == CalendarDate("2020-01-01"))
    #expect(try Samples.document(sample()).inForce().end == nil)
  }

  @Test("Without an interval the version's own date is the first day")
  func versionDate() throws {
    #expect(try Samples.document(Samples.act("<section/>")).inForce().start == CalendarDate("2015-03-01"))
  }

  @Test("The lifecycle says what happened when")
  func lifecycle() throws {
    let events = try Samples.document(sample()).lifecycle()
    #expect(events.map(\.what) == ["commencement", "repeal"])
    #expect(events.map(\.type) == ["generation", "repeal"])
  }

  @Test("A reference to nothing, a date that is none and an interval that runs backwards are refused with the line")
  func wrong() {
    for (xml, found) in [
      (sample(start: "#e9"), "#e9"), (sample(date: "soon"), "soon"),
      (sample(start: "#e2", end: " end=\"#e1\""), "ends before it starts"),
    ] {
      let fault = #expect(throws: Fault.self) { _ = try Samples.document(xml).inForce() }
      #expect(fault?.found.contains(found) == true)
      #expect(fault?.line != nil)
    }
  }

  @Test("A version of another work than the document says is refused")
  func contradiction() {
    let xml = Samples.act("<section/>").replacing("/akn/sg/act/2014/1/eng", with: "/akn/sg/act/2014/2/eng")
    let fault = #expect(throws: Fault.self) { _ = try Samples.document(xml).expression() }
    #expect(fault?.found == "an expression of /akn/sg/act/2014/2")
  }

  /// An act whose temporal data is as given.
  private func act(events: String, groups: String, period: String = " period=\"#t\"") -> String {
    Samples.act(
      "<section/>",
      lifecycle: "<lifecycle source=\"#s\">\(events)</lifecycle>\n<temporalData source=\"#s\">\(groups)</temporalData>",
      period: period)
  }

  private let commencement = "<eventRef eId=\"e1\" date=\"2015-03-01\" type=\"generation\"/>"

  @Test(
    "What the temporal data lacks is named",
    arguments: [
      ("<temporalGroup eId=\"u\"><timeInterval start=\"#e1\"/></temporalGroup>", "period=\"#t\""),
      ("<temporalGroup eId=\"t\"/>", "period=\"#t\""),
      ("<temporalGroup eId=\"t\"><timeInterval end=\"#e1\"/></temporalGroup>", "an interval without a start"),
      ("<temporalGroup eId=\"t\"><timeInterval start=\"#e1\" end=\"#e9\"/></temporalGroup>", "the reference #e9"),
      ("<temporalGroup eId=\"t\"><timeInterval start=\"\"/></temporalGroup>", "the reference "),
    ])
  func lacking(groups: String, found: String) {
    let fault = #expect(throws: Fault.self) {
      _ = try Samples.document(act(events: commencement, groups: groups)).inForce()
    }
    #expect(fault?.found.hasPrefix(found) == true, "\(fault?.found ?? "")")
    #expect(fault?.line != nil && fault?.remedy.isEmpty == false)
  }

  @Test("A reference is the same with and without its #")
  func plainReferences() throws {
    let group = "<temporalGroup eId=\"t\"><timeInterval start=\"e1\"/></temporalGroup>"
    let document = try Samples.document(act(events: commencement, groups: group, period: " period=\"t\""))
    #expect(try document.inForce().start == CalendarDate("2015-03-01"))
  }

  @Test("An act that ends on the day on which it begins was never in force")
  func neverInForce() throws {
    let group = "<temporalGroup eId=\"t\"><timeInterval start=\"#e1\" end=\"#e1\"/></temporalGroup>"
    let inForce = try Samples.document(act(events: commencement, groups: group)).inForce()
    #expect(!inForce.contains(inForce.start))
  }

  @Test("An event without a date is refused, with the line of the event")
  func undated() {
    let events = "\n<eventRef eId=\"e1\" type=\"generation\"/>"
    let xml = act(events: events, groups: "<temporalGroup eId=\"t\"><timeInterval start=\"#e1\"/></temporalGroup>")
    let line = xml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("eventRef") }
    let fault = #expect(throws: Fault.self) { _ = try Samples.document(xml).lifecycle() }
    #expect(fault?.found == "the date “”")
    #expect(fault?.line == line.map { $0 + 1 })
  }

  @Test("A document without a lifecycle has no events; one with an amendment says by what it was amended")
  func events() throws {
    #expect(try Samples.document(Samples.act("<section/>")).lifecycle().isEmpty)
    let events =
      "<eventRef date=\"2015\" type=\"amendment\" refersTo=\"amendment\" xmlns:l=\"urn:l\" l:by=\"Act A1500\"/>"
    let read = try #require(try Samples.document(act(events: events, groups: "")).lifecycle().first)
    #expect(read.by == "Act A1500" && read.what == "amendment" && read.date == CalendarDate("2015-01-01"))
  }

  @Test(
    "A document that does not say which work or version it is, or says it wrongly, is refused",
    arguments: [
      (
        "<FRBRUri value=\"/akn/sg/act/2014/1\"/>", "<FRBRuri value=\"/akn/sg/act/2014/1/eng@2015\"/>",
        "no FRBRWork/FRBRuri"
      ),
      ("<FRBRuri value=\"/akn/sg/act/2014/1\"/>", "", "no FRBRExpression/FRBRuri"),
      (
        "<FRBRuri value=\"/sg/act/2014/1\"/>", "<FRBRuri value=\"/akn/sg/act/2014/1/eng@2015\"/>",
        "the work IRI “/sg/act/2014/1”"
      ),
      (
        "<FRBRuri value=\"/akn/sg/act/2014/1\"/>", "<FRBRuri value=\"/akn/sg/act/2014/1/en@2015\"/>",
        "the expression IRI “/akn/sg/act/2014/1/en@2015”"
      ),
    ])
  func identity(work: String, expression: String, found: String) {
    let xml = """
      <akomaNtoso><act><meta><identification><FRBRWork>\(work)</FRBRWork>
      <FRBRExpression>\(expression)</FRBRExpression></identification></meta><body/></act></akomaNtoso>
      """
    let fault = #expect(throws: Fault.self) { _ = try Samples.document(xml).expression() }
    #expect(fault?.found == found)
    #expect(fault?.line != nil)
  }
}
