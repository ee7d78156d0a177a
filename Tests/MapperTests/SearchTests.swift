import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("What is searched, and in which order it is reported")
struct SearchTests {
  @Test("A provision of another field of law is no proposal")
  func otherField() throws {
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.", themes: [.witness])])
    let found = try proposals(state, Small.shield)
    #expect(found.alignments.isEmpty && found.leads.isEmpty)
    #expect(found.screened == 0)
  }

  @Test("A provision whose field nobody has named belongs to all")
  func noField() throws {
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.", themes: [])])
    #expect(try proposals(state, Small.shield).alignments.count == 1)
  }

  @Test("In an act that covers the field, what other provisions say is kept as a near miss that lacks nothing")
  func otherFieldOfTheSameAct() throws {
    var act = SmallAct([SmallProvision("1", "A victim shall not be punished.", themes: [.witness])])
    act.covers = [.nonPunishment]
    let found = try proposals(SmallState([act]), Small.shield)
    #expect(found.alignments.isEmpty)
    #expect(found.screened == 1)
    let miss = try #require(found.misses.first)
    #expect(miss.missing.isEmpty)
    #expect(miss.found.map(\.words) == ["victim", "shall not be punished"])
  }

  @Test("Every provision of the field is screened, and the works are named in order")
  func record() throws {
    let state = SmallState([
      SmallAct("act/2002/b", version: "2002", [SmallProvision("1", "Nothing."), SmallProvision("2", "Nothing.")]),
      SmallAct("act/2001/a", [SmallProvision("1", "Nothing.")]),
      SmallAct("act/2003/c", version: "2003", [SmallProvision("1", "Nothing.", themes: [.data])]),
    ])
    let found = try proposals(state, Small.shield)
    #expect(found.screened == 3)
    #expect(found.works.map(\.local) == ["act/2001/a", "act/2002/b"])
  }

  @Test("An act that is not yet in force is not searched")
  func notInForce() throws {
    let state = SmallState([
      SmallAct([SmallProvision("1", "Nothing.")]),
      SmallAct("act/2030/2", version: "2030", [SmallProvision("1", "A victim shall not be punished.")]),
    ])
    let found = try proposals(state, Small.shield)
    #expect(found.alignments.isEmpty)
    #expect(found.works.map(\.local) == ["act/2001/1"])
  }

  @Test("Contradictions come first, then what meets, then what does in part; the better verified before the others")
  func order() throws {
    let rule = "{need: [[victim], [not-punished]], limits: [listed], contrary: [[victim], [punished]]}"
    let state = SmallState([
      SmallProvision("1", "A victim shall not be punished for offences listed below."),
      SmallProvision("2", "A victim shall not be punished.", mark: .bill),
      SmallProvision("3", "A victim shall not be punished."),
      SmallProvision("4", "A victim shall be punished."),
      SmallProvision("5", "A victim shall not be punished."),
    ])
    let found = try proposals(state, rule).alignments
    #expect(found.map(\.verdict) == [.contradicted, .met, .met, .met, .partly])
    #expect(found.dropFirst().prefix(3).map(\.mark) == [.text, .text, .bill])
  }
}
