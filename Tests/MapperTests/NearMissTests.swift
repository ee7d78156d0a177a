import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("The provisions that came nearest to an answer")
struct NearMissTests {
  private let rule = "{need: [[victim], [not-punished, discretion], [consequence, compelled]]}"

  @Test("A near miss says which ideas it has, by which words, and which it lacks, with what would have done")
  func account() throws {
    let miss = try #require(
      proposals(SmallState([SmallProvision("1", "Victims may refrain from giving evidence.")]), rule).misses.first)
    #expect(miss.found.map(\.concept) == ["victim", "discretion"])
    #expect(miss.found.map(\.words) == ["Victims", "may refrain"])
    #expect(miss.missing == [["consequence", "compelled"]])
    #expect(miss.address.local == "act/2001/1~sec_1")
    #expect(miss.act == "Trafficking Act")
  }

  @Test("The nearest come first: by what they have, then by how far they were verified, then by address")
  func order() throws {
    let state = SmallState([
      SmallProvision("1", "A victim is counted."),
      SmallProvision("2", "A victim was compelled.", mark: .secondary),
      SmallProvision("4", "A victim was compelled."),
      SmallProvision("3", "A victim was compelled."),
    ])
    let misses = try proposals(state, rule).misses
    #expect(misses.map(\.address.eId) == ["sec_3", "sec_4", "sec_2"])
  }

  @Test("A provision with none of the ideas is no near miss, though it was screened")
  func nothing() throws {
    let found = try proposals(SmallState([SmallProvision("1", "This Act binds the State.")]), rule)
    #expect(found.misses.isEmpty)
    #expect(found.screened == 1)
  }

  @Test("No more than three are kept")
  func three() throws {
    let state = SmallState((1...5).map { SmallProvision("\($0)", "A victim is counted.") })
    let found = try proposals(state, rule)
    #expect(found.misses.map(\.address.eId) == ["sec_1", "sec_2", "sec_3"])
    #expect(found.screened == 5)
  }

  @Test("A provision that answers is not also a near miss")
  func answered() throws {
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.")])
    #expect(try proposals(state, Small.shield).misses.isEmpty)
  }
}
