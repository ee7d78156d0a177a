import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("Judgements on the law of a day")
struct CurationInTimeTests {
  private let state = SmallState([
    SmallAct(
      version: "2001-01-01",
      [SmallProvision("1", "A victim shall not be punished."), SmallProvision("2", "Victims are heard.")]),
    SmallAct(
      version: "2010-07-01",
      [SmallProvision("1", "A victim is exempt.", mark: .secondary), SmallProvision("2", "Victims are heard.")]),
  ])

  private func judged(_ day: String, _ entry: String) throws -> [Alignment] {
    try state.curation(entry).alignments(in: state.book(asOf: day))
  }

  private func entry(_ more: String = "", words: String = "shall not be punished") -> String {
    """
    - criterion: A01.1
      verdict: met
      mark: text
      evidence:
        - {provision: act/2001/1~sec_1, words: "\(words)"}
      rationale: It says so.
    \(more)
    """
  }

  @Test("A judgement whose words the version in force does not have falls away")
  func otherVersion() throws {
    #expect(try judged("2010-06-30", entry()).count == 1)
    #expect(try judged("2010-07-01", entry()).isEmpty)
  }

  @Test("A judgement on an act that is not yet in force falls away")
  func notInForce() throws { #expect(try judged("2000-12-31", entry()).isEmpty) }

  @Test(
    "A judgement holds from its first day up to, but without, the day of its end",
    arguments: [("2003-12-31", false), ("2004-01-01", true), ("2005-12-31", true), ("2006-01-01", false)])
  func period(day: String, holds: Bool) throws {
    #expect(try judged(day, entry("  from: 2004-01-01\n  until: 2006-01-01")).isEmpty == !holds)
  }

  @Test("Of several citations those that fall away are left out, and the judgement stands on the others")
  func oneFalls() throws {
    let both = """
      - criterion: A01.1
        verdict: partly
        mark: text
        evidence:
          - {provision: act/2001/1~sec_1, words: shall not be punished}
          - {provision: act/2001/1~sec_2, words: are heard}
        rationale: It says so.
      """
    #expect(try judged("2010-06-30", both).first?.evidence.count == 2)
    #expect(try judged("2010-07-01", both).first?.evidence.map(\.words) == ["are heard"])
  }

  @Test("A mark is never stronger than the evidence of the version in force")
  func weakestMark() throws {
    let whole = entry(words: "")
    #expect(try judged("2010-06-30", whole).first?.mark == .text)
    let later = try #require(judged("2010-07-01", whole).first)
    #expect(later.mark == .secondary)
    #expect(later.confidence == .low)
  }

  @Test("That a criterion does not apply stands without evidence on every day")
  func notApplicable() throws {
    let items = "- {criterion: A01.1, verdict: notApplicable, mark: text, rationale: There is no such court.}"
    #expect(try judged("1990-01-01", items).map(\.verdict) == [.notApplicable])
  }

  @Test("A judgement names the person and the day")
  func origin() throws {
    let judgement = try #require(judged("2005-01-01", entry()).first)
    #expect(judgement.origin == .curated(by: "a lawyer", on: try Small.day("2026-01-01")))
  }
}
