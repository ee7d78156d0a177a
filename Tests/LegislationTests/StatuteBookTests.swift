import AkomaNtoso
import Legislation
import Testing

@Suite("The statute book on a day")
struct StatuteBookTests {
  /// The version of the act in force on a day, by its date.
  private func version(_ state: SmallState, on day: String) throws -> String? {
    let law = try #require(state.library().states["zz"])
    return law.statuteBook(asOf: try #require(CalendarDate(day))).acts.first?.expression.version
  }

  @Test("Of several versions the last that has begun is the law")
  func versions() throws {
    let state = try SmallState()
    try state.folder.write(
      "zz/act/2014/1/eng@2020-07-01.xml", SmallState.act(version: "2020-07-01", start: "2020-07-01"))
    #expect(try version(state, on: "2014-12-31") == nil)
    #expect(try version(state, on: "2020-06-30") == "2015-01-01")
    #expect(try version(state, on: "2020-07-01") == "2020-07-01")
  }

  @Test("An act that is repealed is no law from that day")
  func repeal() throws {
    let state = try SmallState()
    try state.folder.write("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(end: "2025-07-01"))
    #expect(try version(state, on: "2025-06-30") == "2015-01-01")
    #expect(try version(state, on: "2025-07-01") == nil)
  }

  @Test("A provision and the parts of it are found by their addresses")
  func addresses() throws {
    let state = try SmallState()
    let body = """
      <section eId="sec_1"><num>1</num><heading>H</heading><intro><p>One of:</p></intro>
      <paragraph eId="sec_1__para_a"><num>(a)</num><content><p>entry</p></content></paragraph></section>
      """
    try state.folder.write("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(body: body))
    let law = try #require(state.library().states["zz"])
    let book = law.statuteBook(asOf: try #require(CalendarDate("2020-01-01")))
    func label(_ eId: String) -> String? {
      PortionIRI(local: "act/2014/1~\(eId)", country: "zz").flatMap { book.provision($0) }?.provision.label
    }
    #expect(label("sec_1") == "1" && label("sec_1__para_a") == "1")
    #expect(label("sec_1__para_b") == nil && label("sec_2") == nil)
  }
}
