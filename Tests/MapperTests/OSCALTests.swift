import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("A judgement in the vocabulary of OSCAL's mapping model")
struct OSCALTests {
  private func curated(_ verdict: String) throws -> Alignment {
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.")])
    let entry = """
      - criterion: A01.1
        verdict: \(verdict)
        mark: text
        evidence: [{provision: act/2001/1~sec_1, words: victim}]
        rationale: It says so.
      """
    return try #require(state.curation(entry).alignments(in: state.book()).first)
  }

  @Test(
    "How a provision relates to a criterion",
    arguments: [
      ("met", "equivalent-to"), ("partly", "intersects-with"), ("contradicted", "no-relationship"),
      ("absent", "no-relationship"), ("notApplicable", "no-relationship"),
    ])
  func relationship(verdict: String, relationship: String) throws {
    #expect(try curated(verdict).relationship == relationship)
  }

  @Test("A contradiction is qualified as an incompatibility, and nothing else is")
  func qualifier() throws {
    #expect(try curated("contradicted").qualifier == "has-incompatibility")
    for verdict in ["met", "partly", "absent", "notApplicable"] { #expect(try curated(verdict).qualifier == nil) }
  }

  @Test("A person matches by what a provision does, by hand; a machine by its words, automatically")
  func method() throws {
    let person = try curated("met")
    #expect((person.matchingRationale, person.method) == ("functional", "human"))
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.")])
    let machine = try #require(proposals(state, Small.shield).alignments.first)
    #expect((machine.matchingRationale, machine.method) == ("syntactic", "automation"))
  }
}
