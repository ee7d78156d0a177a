import Comparator
import Guideline
import Legislation
import Reform
import SmallLaw
import Testing

@Suite("The provisions that a plan adds")
struct NewProvisionsTests {
  private func silent(_ acts: [SmallAct]) -> SmallState {
    var state = SmallState(acts)
    state.complete = Set(Theme.allCases)
    return state
  }

  private func steps(_ state: SmallState, _ criteria: [SmallCriterion]) throws -> [String] {
    try Plans([(state, "")], criteria).plan().reforms.map(\.action.description)
  }

  @Test("The criteria of one recommendation share a provision, each with a paragraph of its own")
  func paragraphs() throws {
    let criteria = ["A01.1", "A01.2", "A01.3"].map { SmallCriterion($0, Small.shield) }
    let state = silent([SmallAct([SmallProvision("25", "Nothing.")])])
    #expect(
      try steps(state, criteria)
        == ["(1)", "(2)", "(3)"].map { "insert Section 25A, paragraph \($0), after Section 25 of Trafficking Act" })
  }

  @Test("Two recommendations never get the same new number")
  func distinct() throws {
    let criteria = ["A01.1", "A02.1", "A03.1"].map { SmallCriterion($0, Small.shield) }
    let state = silent([SmallAct([SmallProvision("25", "Nothing."), SmallProvision("25B", "Nothing.")])])
    #expect(
      try steps(state, criteria)
        == ["25A", "25C", "25D"].map { "insert Section \($0), paragraph (1), after Section 25 of Trafficking Act" })
  }

  @Test("Two places of one act that grow from the same number do not collide")
  func neighbours() throws {
    var state = silent([
      SmallAct([SmallProvision("25", "Nothing.", themes: [.data]), SmallProvision("25A", "Nothing.", themes: [.data])])
    ])
    state.places = [.nonPunishment: "act/2001/1~sec_25", .detention: "act/2001/1~sec_25a"]
    let criteria = [
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A02.1", Small.shield, themes: [.detention]),
    ]
    #expect(
      try steps(state, criteria) == [
        "insert Section 25B, paragraph (1), after Section 25 of Trafficking Act",
        "insert Section 25C, paragraph (1), after Section 25A of Trafficking Act",
      ])
  }

  @Test("Another act counts its own numbers")
  func otherAct() throws {
    var state = silent([
      SmallAct([SmallProvision("5", "Nothing.", themes: [.data])]),
      SmallAct("act/2002/2", version: "2002", title: "Border Act", [SmallProvision("5", "Nothing.", themes: [.data])]),
    ])
    state.places = [.immigration: "act/2002/2~sec_5"]
    let criteria = [
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A02.1", Small.shield, themes: [.immigration]),
    ]
    #expect(
      try steps(state, criteria) == [
        "insert Section 5A, paragraph (1), after Section 5 of Trafficking Act",
        "insert Section 5A, paragraph (1), after Section 5 of Border Act",
      ])
  }

  @Test("After a provision whose number is not known, no number is made up: the place is named by its heading")
  func unknownNumber() throws {
    let state = silent([SmallAct([SmallProvision("", "Nothing.", heading: "Functions of the body")])])
    let plan = try Plans([(state, "")], [SmallCriterion("A01.1", Small.shield)]).plan()
    let reform = try #require(plan.reforms.first)
    #expect(
      reform.action.description
        == "insert Section [number], paragraph (1), after Functions of the body of Trafficking Act")
    #expect(
      reform.formula
        == "Trafficking Act is amended by inserting, next after Section “Functions of the body”, the following Section [number]:"
    )
  }

  @Test("A provision whose number is not known is amended under its heading")
  func unknownNumberAmended() throws {
    let state = silent([SmallAct([SmallProvision("", "Nothing.", heading: "Functions of the body")])])
    let plan = try Plans(
      [(state, judgement("A01.1", "contradicted", in: "sec_nn"))], [SmallCriterion("A01.1", Small.shield)]
    ).plan()
    #expect(
      plan.reforms.first?.formula
        == "Section “Functions of the body” of Trafficking Act is amended by adding at the end the following:")
  }
}
