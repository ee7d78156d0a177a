import AkomaNtoso
import Guideline
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

  @Test("When the last version is repealed, the one before it does not come back")
  func repealOfTheLast() throws {
    let state = try SmallState()
    try state.folder.write(
      "zz/act/2014/1/eng@2020-07-01.xml",
      SmallState.act(version: "2020-07-01", start: "2020-07-01", end: "2025-01-01"))
    #expect(try version(state, on: "2024-12-31") == "2020-07-01")
    #expect(try version(state, on: "2025-01-01") == nil)
  }

  @Test("A version that is gazetted but not yet in force leaves the one before it in force")
  func notYetCommenced() throws {
    let state = try SmallState()
    try state.folder.write(
      "zz/act/2014/1/eng@2020-07-01.xml", SmallState.act(version: "2020-07-01", start: "2021-01-01"))
    #expect(try version(state, on: "2020-12-31") == "2015-01-01")
    #expect(try version(state, on: "2021-01-01") == "2020-07-01")
  }

  @Test("Each work has its own version in force, and the acts come in the order of their IRIs")
  func works() throws {
    let state = try SmallState()
    let other = SmallState.act(end: "2019-01-01").replacing("act/2014/1", with: "act/2013/7")
    try state.folder.write("zz/act/2013/7/eng@2015-01-01.xml", other)
    let listed =
      "instruments:\n  - {work: act/2013/7, title: B, covers: [data], mark: text, officialText: g, missing: \"\"}"
    try state.folder.write("zz/corpus.yaml", SmallState.corpus().replacing("instruments:", with: listed))
    let law = try #require(state.library().states["zz"])
    func works(_ day: String) throws -> [String] {
      law.statuteBook(asOf: try #require(CalendarDate(day))).acts.map(\.work.local)
    }
    #expect(try works("2018-12-31") == ["act/2013/7", "act/2014/1"])
    #expect(try works("2019-01-01") == ["act/2014/1"])
    #expect(try works("2014-12-31").isEmpty)
  }

  @Test("A statute book answers for its day only: a repealed act's provision is not found")
  func repealedProvision() throws {
    let state = try SmallState()
    try state.folder.write("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(end: "2025-07-01"))
    let law = try #require(state.library().states["zz"])
    let address = try #require(PortionIRI(local: "act/2014/1~sec_1", country: "zz"))
    let before = law.statuteBook(asOf: try #require(CalendarDate("2025-06-30")))
    let after = law.statuteBook(asOf: try #require(CalendarDate("2025-07-01")))
    #expect(before.provision(address) != nil && before.provisions.count == 1)
    #expect(after.provision(address) == nil && after.provisions.isEmpty)
    #expect(law.holds(address), "some version of the law has it")
  }

  @Test("A book of one act holds that act on its first day, and claims nothing of the rest of the law")
  func onlyOne() throws {
    let law = try #require(SmallState().library().states["zz"])
    let act = try #require(law.versions.first)
    let book = StatuteBook(only: act)
    #expect(book.acts.map(\.work) == [act.work])
    #expect(book.asOf == act.inForce.start)
    #expect(book.provisions.map(\.provision) == act.provisions)
    #expect(!Theme.allCases.contains { book.corpus.isComplete(for: [$0]) })
    #expect(book.corpus.covered(by: act.work).isEmpty)
  }
}
