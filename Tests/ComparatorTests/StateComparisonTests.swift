import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("Two sets of findings side by side")
struct StateComparisonTests {
  private let asked = [
    SmallCriterion(
      "A01.1", "{need: [[victim], [not-punished]], limits: [listed], contrary: [[victim], [punished]]}")
  ]

  /// A law on which the criterion has the verdict.
  private func state(_ verdict: Verdict) throws -> StateFindings {
    let text =
      switch verdict {
      case .met: "A victim shall not be punished."
      case .partly: "A victim shall not be punished for offences listed here."
      case .contradicted: "A victim shall be punished."
      default: "This Act binds the State."
      }
    var state = SmallState([SmallProvision("1", text)])
    if verdict == .silent { state.complete = [.nonPunishment] }
    let none = "- {criterion: A01.1, verdict: notApplicable, mark: text, rationale: None.}"
    let found = try findings(state, asked, curated: verdict == .notApplicable ? none : "")
    try #require(found.findings.map(\.verdict) == [verdict])
    return found
  }

  @Test(
    "Met goes further than partly, that further than silence, and silence further than a contradiction",
    arguments: [
      (Verdict.met, Verdict.partly), (.met, .silent), (.met, .contradicted), (.partly, .silent),
      (.partly, .contradicted), (.silent, .contradicted),
    ])
  func further(more: Verdict, less: Verdict) throws {
    let ahead = try #require(StateComparison(state(more), state(less)).rows.first)
    #expect(ahead.further == .left)
    #expect(ahead.differs)
    #expect(try StateComparison(state(less), state(more)).rows.first?.further == .right)
  }

  @Test("Neither goes further where both are alike", arguments: [Verdict.met, .partly, .silent, .contradicted])
  func alike(verdict: Verdict) throws {
    let comparison = try StateComparison(state(verdict), state(verdict))
    #expect(comparison.rows.map(\.further) == [nil])
    #expect(comparison.differing.isEmpty)
  }

  @Test(
    "Where one side was not found or does not apply, nobody is said to go further",
    arguments: [Verdict.notFound, .notApplicable])
  func unknown(verdict: Verdict) throws {
    for other in [Verdict.met, .partly, .silent, .contradicted] {
      let row = try #require(StateComparison(state(verdict), state(other)).rows.first)
      #expect(row.further == nil)
      #expect(row.differs, "the verdicts differ all the same")
    }
  }

  @Test("One state on two days is compared as two states are")
  func twoDays() throws {
    let state = SmallState([
      SmallAct(version: "2001", [SmallProvision("1", "This Act binds the State.")]),
      SmallAct(version: "2010", [SmallProvision("1", "A victim shall not be punished.")]),
    ])
    let comparison = StateComparison(
      try findings(state, asked, asOf: "2009-12-31"), try findings(state, asked, asOf: "2010-01-01"))
    #expect(comparison.rows.map(\.left.verdict) == [.notFound])
    #expect(comparison.rows.map(\.right.verdict) == [.met])
  }
}
