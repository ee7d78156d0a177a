import AkomaNtoso
import Comparator
import Drafting
import Guideline
import Legislation
import Reform
import SmallLaw
import Testing

@Suite("The reforms of a state")
struct PlanTests {
  private let provisions = [
    SmallProvision("5", "This Act binds the State."), SmallProvision("25", "Offences listed here."),
    SmallProvision("25A", "The court sits."),
  ]

  private func silent(_ provisions: [SmallProvision]? = nil) -> SmallState {
    var state = SmallState(provisions ?? self.provisions)
    state.complete = Set(Theme.allCases)
    return state
  }

  private let one = [SmallCriterion("A01.1", Small.shield)]

  @Test("A silent law gets a new provision, after the place that the corpus names, with the next free number")
  func insert() throws {
    var state = silent()
    state.places = [.nonPunishment: "act/2001/1~sec_25"]
    let reform = try #require(Plans([(state, "")], one).plan().reforms.first)
    #expect(reform.action.word == "insert")
    #expect(reform.action.description == "insert Section 25B, paragraph (1), after Section 25 of Trafficking Act")
    #expect(
      reform.formula == "Trafficking Act is amended by inserting, next after Section 25, the following Section 25B:")
    #expect(reform.missing == "a rule on A01.1")
  }

  @Test("Without a place for its field of law it stands at the default place")
  func defaultPlace() throws {
    let reform = try #require(Plans([(silent(), "")], one).plan().reforms.first)
    #expect(reform.action.place.label == "Section 5")
  }

  @Test("A place that is not in force on the day gives way to one that is")
  func placeNotInForce() throws {
    var state = SmallState([
      SmallAct("act/2001/1", version: "2001", provisions),
      SmallAct("act/2030/2", version: "2030", [SmallProvision("1", "Nothing.")]),
    ])
    state.complete = Set(Theme.allCases)
    state.places = [.nonPunishment: "act/2030/2~sec_1"]
    #expect(try Plans([(state, "")], one).plan().reforms.first?.action.place.label == "Section 5")
  }

  @Test("A provision that contradicts is amended; the clause never stands beside it as a second rule")
  func contradiction() throws {
    let plan = try Plans([(silent(), judgement("A01.1", "contradicted", in: "sec_25"))], one).plan()
    #expect(plan.reforms.count == 1)
    #expect(plan.reforms.first?.action.description == "amend Section 25 of Trafficking Act")
    #expect(
      plan.reforms.first?.formula == "Section 25 of Trafficking Act is amended by adding at the end the following:")
  }

  @Test(
    "A provision that falls short is amended where the clause qualifies it, and added to where it is a rule of its own",
    arguments: [("qualify", "amend"), ("insert", "insert")])
  func partly(scope: String, word: String) throws {
    let plan = try Plans(
      [(silent(), judgement("A01.1", "partly", in: "sec_25"))], one, [clause("A01.1", scope: scope)]
    ).plan()
    #expect(plan.reforms.map(\.action.word) == [word])
  }

  @Test("Policy is not amended as law is: a rule that only policy has gets a new provision in the act")
  func policy() throws {
    var state = SmallState([
      SmallAct("act/2001/1", provisions),
      SmallAct("statement/2001/plan", [SmallProvision("1", "A victim shall not be punished.")]),
    ])
    state.complete = Set(Theme.allCases)
    let plan = try Plans([(state, "")], one, [clause("A01.1", scope: "qualify")]).plan()
    #expect(plan.reforms.first?.finding.verdict == .partly)
    #expect(
      plan.reforms.first?.action.description == "insert Section 5A, paragraph (1), after Section 5 of Trafficking Act")
  }

  @Test("What belongs into rules is issued under the act, and what has to be done is not drafted")
  func otherForms() throws {
    let criteria = [SmallCriterion("A01.1", Small.shield), SmallCriterion("A01.2", Small.shield)]
    let plan = try Plans(
      [(silent(), "")], criteria, [clause("A01.1", form: "rules"), clause("A01.2", form: "fact")]
    ).plan()
    #expect(plan.reforms.map(\.action.word) == ["issue rules", "act"])
    #expect(plan.reforms.map(\.formula) == ["", ""])
  }

  @Test("A criterion that was not found gives an inquiry into what was not read, and no clause")
  func notFound() throws {
    var state = SmallState(provisions)
    state.instruments = """
      - {title: Penal Code, covers: [non-punishment], mark: unverified, officialText: the gazette}
      - {title: Marriage Act, covers: [children], mark: unverified, officialText: the gazette}
      - {title: Read Act, covers: [non-punishment], mark: text, officialText: the gazette}
      - {title: Half-read Act, covers: [non-punishment], mark: text, officialText: the gazette, missing: the second half}
      """
    let plan = try Plans([(state, "")], one).plan()
    #expect(plan.reforms.isEmpty)
    #expect(plan.inquiries.map(\.finding.criterion.id) == ["A01.1"])
    #expect(plan.inquiries.first?.instruments.map(\.title) == ["Penal Code", "Half-read Act"])
  }

  @Test("What is met, does not apply or is not assessed gives neither")
  func noGap() throws {
    let criteria = [
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A01.2", "{judged: person, because: it is practice}"),
      SmallCriterion("A01.3", Small.shield),
    ]
    let curated =
      judgement("A01.1", "met", in: "sec_5")
      + "- {criterion: A01.3, verdict: notApplicable, mark: text, rationale: There is none.}"
    let plan = try Plans([(silent(), curated)], criteria).plan()
    #expect(plan.reforms.isEmpty && plan.inquiries.isEmpty)
  }

  @Test("The most urgent reform comes first; equal ones keep the order of the catalogue")
  func order() throws {
    let criteria = ["A01.1", "A01.2", "A02.1", "A03.1"].map {
      SmallCriterion($0, Small.shield, essential: $0 != "A01.2")
    }
    let plan = try Plans([(silent(), judgement("A03.1", "contradicted", in: "sec_5"))], criteria).plan()
    #expect(plan.reforms.map(\.finding.criterion.id) == ["A03.1", "A01.1", "A02.1", "A01.2"])
  }
}
