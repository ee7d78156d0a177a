import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("A rule that asks for a limit to be absent")
struct AbsenceRuleTests {
  private let criteria = [
    SmallCriterion("A01.1", Small.shield),
    SmallCriterion("A08.1", "{on: A01.1, limits: [permission], breaches: [listed]}"),
  ]

  private func judged(_ provisions: [SmallProvision], curated: String = "") throws -> Proposer.Proposals {
    try proposals(SmallState(provisions), criteria, on: "A08.1", curated: curated)
  }

  @Test(
    "The provision that carries the rule is judged by what it adds to it",
    arguments: [
      ("A victim shall not be punished.", Alignment.Judgement.met),
      ("A victim shall not be punished, with leave of the minister.", .partly),
      ("A victim shall not be punished for offences listed here.", .contradicted),
      ("A victim shall not be punished for offences listed here, with leave of the minister.", .contradicted),
    ])
  func judgement(text: String, verdict: Alignment.Judgement) throws {
    #expect(try judged([SmallProvision("1", text)]).alignments.map(\.verdict) == [verdict])
  }

  @Test("A breach is shown by its words, freedom from limits by the words of the rule itself")
  func words() throws {
    let breach = try judged([SmallProvision("1", "A victim shall not be punished for offences listed here.")])
    #expect(breach.alignments.first?.evidence.map(\.words) == ["offences listed"])
    let free = try judged([SmallProvision("1", "A victim shall not be punished.")])
    #expect(free.alignments.first?.evidence.map(\.words) == ["victim shall not be punished"])
  }

  @Test("Where no provision carries the rule nothing is proposed, not even freedom from limits")
  func noCarrier() throws {
    let found = try judged([SmallProvision("1", "The offences listed here are heard by a court.")])
    #expect(found.alignments.isEmpty && found.leads.isEmpty && found.misses.isEmpty)
    #expect(found.screened == 0)
  }

  @Test("Only the provisions that carry the rule are judged")
  func onlyCarriers() throws {
    let found = try judged([
      SmallProvision("1", "A victim shall not be punished."),
      SmallProvision("2", "The offences listed here are heard by a court."),
    ])
    #expect(found.alignments.map(\.verdict) == [.met])
    #expect(found.alignments.first?.evidence.map(\.address.eId) == ["sec_1"])
    #expect(found.screened == 1)
  }

  @Test("A rule that stands only in part leaves its freedom from limits in part")
  func partCarrier() throws {
    let found = try judged([SmallProvision("1", "A victim shall not be punished.", mark: .secondary)])
    #expect(found.alignments.map(\.verdict) == [.partly])
    #expect(found.alignments.first?.rationale.hasSuffix("The rule itself stands only in part.") == true)
  }

  @Test("A rule that nobody has read carries nothing")
  func leadCarrier() throws {
    let found = try judged([SmallProvision("1", "A victim shall not be punished.", mark: .unverified)])
    #expect(found.alignments.isEmpty && found.leads.isEmpty)
  }

  @Test("What a person judged to carry the rule counts before what the machine found, whatever its field of law")
  func curatedCarrier() throws {
    let found = try judged(
      [
        SmallProvision("1", "A victim shall not be punished for offences listed here."),
        SmallProvision("2", "The charge is dropped.", themes: [.procedure]),
      ],
      curated: """
        - criterion: A01.1
          verdict: met
          mark: text
          evidence: [{provision: act/2001/1~sec_2, words: charge is dropped}]
          rationale: It ends the case.
        """)
    #expect(found.alignments.map(\.verdict) == [.met])
    #expect(found.alignments.first?.evidence.map(\.words) == ["charge is dropped"])
  }

  @Test(
    "A provision that was judged to contradict the rule, or not to answer it, does not carry it",
    arguments: ["contradicted", "absent"])
  func refused(verdict: String) throws {
    let found = try judged(
      [SmallProvision("1", "A victim shall not be punished.")],
      curated: """
        - criterion: A01.1
          verdict: \(verdict)
          mark: text
          evidence: [{provision: act/2001/1~sec_1, words: shall not be punished}]
          rationale: It is about something else.
        """)
    #expect(found.alignments.isEmpty)
  }

  @Test("The rule is found first, whatever the order of the catalogue")
  func order() throws {
    let found = try proposals(
      SmallState([SmallProvision("1", "A victim shall not be punished.")]), criteria.reversed(), on: "A08.1")
    #expect(found.alignments.map(\.verdict) == [.met])
  }

  @Test("It is never better verified than the judgement that the rule stands")
  func mark() throws {
    let found = try judged(
      [SmallProvision("1", "A victim shall not be punished.")],
      curated: """
        - criterion: A01.1
          verdict: met
          mark: secondary
          evidence: [{provision: act/2001/1~sec_1, words: shall not be punished}]
          rationale: Reported so.
        """)
    #expect(found.alignments.map(\.mark) == [.secondary])
  }
}
