import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("A person looked and found no answer")
struct AbsentTests {
  private let shield = SmallProvision("1", "A victim shall not be punished.")
  private let asked = [SmallCriterion("A01.1", Small.shield)]
  private let absent = judgement("A01.1", "absent", "victim")

  @Test("The machine is silenced: with complete sources the law is silent")
  func silent() throws {
    let found = try finding([shield], asked, curated: absent, complete: [.nonPunishment])
    #expect(found.verdict == .silent)
    #expect(found.basis == .coverage)
    #expect(found.rationale.hasPrefix("absent by judgement. "))
  }

  @Test("With incomplete sources it is only not found")
  func notFound() throws { #expect(try finding([shield], asked, curated: absent).verdict == .notFound) }

  @Test("The proposal that the person overrode is kept and shown")
  func overridden() throws {
    let found = try finding([shield], asked, curated: absent)
    #expect(found.overridden.map(\.verdict) == [.met])
    #expect(found.evidence.map(\.words) == ["victim"], "what the person looked at is shown")
  }

  @Test("Another judgement that answers the criterion counts before it")
  func answered() throws {
    let both = absent + judgement("A01.1", "partly", "not be punished")
    let found = try finding([shield], asked, curated: both)
    #expect(found.verdict == .partly)
    #expect(found.basis == .curated)
  }

  @Test("What only a person can judge has been judged then")
  func person() throws {
    let asked = [SmallCriterion("A01.1", "{judged: person, because: it is practice}")]
    #expect(try finding([shield], asked, curated: absent).verdict == .notFound)
    #expect(try finding([shield], asked, curated: absent, complete: [.nonPunishment]).verdict == .silent)
  }
}
