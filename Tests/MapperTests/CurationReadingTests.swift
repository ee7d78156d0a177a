import Faults
import Guideline
import Mapper
import SmallLaw
import Testing

@Suite("The file of a state's judgements")
struct CurationReadingTests {
  private let entry = """
    - criterion: A01.1
      verdict: met
      mark: text
      evidence: [{provision: act/2001/1~sec_1, words: shall not be punished}]
      rationale: It says so.
    """

  private func fault(_ items: String) -> Fault? {
    #expect(throws: Fault.self) {
      _ = try Curation(yaml: SmallState.curation(items), file: "states/zz.yaml", state: "zz")
    }
  }

  @Test("A judgement has its criterion, words, reason, person and day, and the line where it starts")
  func read() throws {
    let judgement = try #require(
      Curation(yaml: SmallState.curation(entry), file: "states/zz.yaml", state: "zz").entries.first)
    #expect(judgement.criterion == "A01.1")
    #expect(judgement.evidence.map(\.words) == ["shall not be punished"])
    #expect(judgement.rationale == "It says so.")
    #expect(judgement.by == "a lawyer")
    #expect(judgement.on.description == "2026-01-01")
    #expect(judgement.line == 5)
  }

  @Test("Another person may have judged one entry, on another day")
  func ownAuthor() throws {
    let items = entry + "\n  by: a judge\n  on: 2026-02-03"
    let judgement = try #require(
      Curation(yaml: SmallState.curation(items), file: "states/zz.yaml", state: "zz").entries.first)
    #expect(judgement.by == "a judge")
    #expect(judgement.on.description == "2026-02-03")
  }

  @Test("A judgement without a reason is refused with its line")
  func noRationale() {
    let fault = fault(entry.replacing("rationale: It says so.", with: "strength: 5"))
    #expect(fault?.line == 5)
    #expect(fault?.found.contains("rationale") == true)
  }

  @Test("A judgement with an empty reason is refused")
  func emptyRationale() { #expect(fault(entry.replacing("It says so.", with: "\"\""))?.line == 9) }

  @Test("A judgement without a mark is refused")
  func noMark() { #expect(fault(entry.replacing("  mark: text\n", with: ""))?.found.contains("mark") == true) }

  @Test("A judgement without evidence is refused", arguments: ["met", "partly", "contradicted", "absent"])
  func noEvidence(verdict: String) {
    let items = "- {criterion: A01.1, verdict: \(verdict), mark: text, rationale: It says so.}"
    #expect(fault(items)?.found == "a judgement without evidence")
  }

  @Test("That a criterion does not apply may be judged without evidence")
  func notApplicable() throws {
    let items = "- {criterion: A01.1, verdict: notApplicable, mark: text, rationale: There is no such court.}"
    let curation = try Curation(yaml: SmallState.curation(items), file: "states/zz.yaml", state: "zz")
    #expect(curation.entries.map(\.verdict) == [.notApplicable])
  }

  @Test(
    "What cannot be meant is refused, with the line",
    arguments: [
      ("verdict: met", "verdict: silent", 6, "“silent”"),
      ("verdict: met", "verdict: met\n  strength: 6", 7, "“6”"),
      ("mark: text", "mark: sure", 7, "“sure”"),
      ("mark: text", "mark: text\n  link: fate", 8, "“fate”"),
      ("act/2001/1~sec_1", "act/2001/1", 8, "the address “act/2001/1”"),
      ("rationale:", "from: 2003-02-30\n  rationale:", 9, "the date “2003-02-30”"),
      ("rationale:", "from: 2004-01-01\n  until: 2004-01-01\n  rationale:", 5, "from 2004-01-01 until 2004-01-01"),
      ("rationale:", "reason: It says so.\n  rationale:", 9, "the key “reason”"),
    ])
  func refused(text: String, by other: String, line: Int, found: String) {
    let fault = fault(entry.replacing(text, with: other))
    #expect(fault?.line == line)
    #expect(fault?.found.contains(found) == true, "\(fault?.description ?? "no fault")")
  }

  @Test("The file of one state cannot pass for that of another")
  func otherState() {
    let fault = #expect(throws: Fault.self) {
      _ = try Curation(yaml: SmallState.curation(entry), file: "states/yy.yaml", state: "yy")
    }
    #expect(fault?.found == "the state “zz”")
    #expect(fault?.line == 1)
  }
}
