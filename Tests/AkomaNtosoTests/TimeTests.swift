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
}
