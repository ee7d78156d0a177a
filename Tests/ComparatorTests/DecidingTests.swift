import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("What decides a criterion, in which order")
struct DecidingTests {
  private let shield = SmallProvision("1", "A victim shall not be punished.")
  private let asked = SmallCriterion("A01.2", Small.shield)
  /// A criterion that has no object where another is not found or silent.
  private let presupposing = [
    SmallCriterion("A01.1", "{need: [[shelter]]}", themes: [.detention]),
    SmallCriterion(
      "A01.2", Small.shield, unless: "{criterion: A01.1, is: notFound, because: there is no shelter}"),
  ]

  @Test("A person's judgement counts before everything else")
  func curated() throws {
    let found = try finding([shield], presupposing, curated: judgement("A01.2", "partly", "victim"))
    #expect(found.verdict == .partly)
    #expect(found.basis == .curated)
    #expect(found.rationale == "partly by judgement.")
  }

  @Test("That a criterion has no object counts before what the machine proposes")
  func presupposition() throws {
    let found = try finding([shield], presupposing)
    #expect(found.verdict == .notApplicable)
    #expect(found.basis == .presupposition)
    #expect(found.rationale == "A01.1 is not found in the text supplied: there is no shelter")
    #expect(found.proposals.map(\.verdict) == [.met], "the proposal is kept")
    #expect(found.evidence.isEmpty)
  }

  @Test("Where the presupposition does not hold, the criterion is judged as any other")
  func presuppositionFails() throws {
    let shelter = SmallProvision("2", "A shelter is open to all.", themes: [.detention])
    let found = try finding([shield, shelter], presupposing)
    #expect(found.verdict == .met)
    #expect(found.basis == .machine)
  }

  @Test("A person's judgement on the other criterion is what a presupposition looks at")
  func presuppositionIsCurated() throws {
    let criteria = [
      SmallCriterion("A01.1", "{need: [[shelter]]}"),
      SmallCriterion("A01.2", Small.shield, unless: "{criterion: A01.1, is: met, because: there is a shelter}"),
    ]
    let found = try finding([shield], criteria, curated: judgement("A01.1", "met", "victim"))
    #expect(found.verdict == .notApplicable)
  }

  @Test("The machine's proposal counts where nobody has judged")
  func machine() throws {
    let found = try finding([shield], [asked])
    #expect(found.verdict == .met)
    #expect(found.basis == .machine)
    #expect(found.evidence.map(\.words) == ["victim shall not be punished"])
  }

  @Test("Silence is said only where the sources are complete on every field that the criterion asks about")
  func silence() throws {
    let asked = SmallCriterion("A01.1", Small.shield, themes: [.nonPunishment, .defences])
    let nothing = [SmallProvision("1", "This Act binds the State.")]
    #expect(try finding(nothing, [asked], complete: [.nonPunishment, .defences]).verdict == .silent)
    let incomplete = try finding(nothing, [asked], complete: [.nonPunishment])
    #expect(incomplete.verdict == .notFound)
    #expect(incomplete.rationale.contains("incomplete on \(Theme.defences.title)."))
    #expect(try finding(nothing, [asked]).verdict == .notFound)
    #expect(incomplete.basis == .coverage)
    #expect(incomplete.mark == nil)
  }

  @Test("A text that nobody has read answers nothing: it is a lead in the search record")
  func lead() throws {
    let unread = SmallProvision("1", "A victim shall not be punished.", mark: .unverified)
    let found = try finding([unread], [asked], complete: [.nonPunishment])
    #expect(found.verdict == .silent)
    #expect(found.search.leads.map(\.verdict) == [.met])
    #expect(found.evidence.isEmpty)
  }

  @Test("What only a person can judge is not assessed until a person has")
  func person() throws {
    let asked = SmallCriterion("A01.1", "{judged: person, because: it is a matter of practice.}")
    let found = try finding([shield], [asked], complete: Set(Theme.allCases))
    #expect(found.verdict == .notAssessed)
    #expect(found.rationale == "Only a person can judge this: it is a matter of practice.")
    let judged = try finding([shield], [asked], curated: judgement("A01.1", "met", "victim"))
    #expect(judged.verdict == .met)
  }

  @Test("A person who judges that a criterion does not apply decides")
  func notApplicable() throws {
    let found = try finding(
      [shield], [asked],
      curated: "- {criterion: A01.2, verdict: notApplicable, mark: text, rationale: No such court.}")
    #expect(found.verdict == .notApplicable)
    #expect(found.basis == .curated)
  }

  @Test("The search record says what was screened, in which works, and how complete the sources are")
  func record() throws {
    let found = try finding([SmallProvision("1", "A victim is heard.")], [asked], complete: [.nonPunishment])
    #expect(found.search.screened == 1)
    #expect(found.search.works.map(\.local) == ["act/2001/1"])
    #expect(found.search.misses.map(\.address.eId) == ["sec_1"])
    #expect(found.search.coverage.map(\.theme) == [.nonPunishment])
    #expect(found.search.coverage.map(\.coverage.isComplete) == [true])
  }
}
