import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("What a machine may make of a text that was not read")
struct VerificationTests {
  private func state(_ mark: Verification, _ text: String = "A victim shall not be punished.") -> SmallState {
    SmallState([SmallProvision("1", text, mark: mark)])
  }

  @Test("A digest that nobody verified gives a lead, never a proposal", arguments: [Verification.unverified, .open])
  func unverified(mark: Verification) throws {
    let found = try proposals(state(mark), Small.shield)
    #expect(found.alignments.isEmpty)
    #expect(found.leads.map(\.verdict) == [.met])
    #expect(found.leads.first?.mark == mark)
  }

  @Test(
    "What is only reported or translated never meets a criterion: it does in part",
    arguments: [Verification.secondary, .translation])
  func reported(mark: Verification) throws {
    let proposal = try #require(proposals(state(mark), Small.shield).alignments.first)
    #expect(proposal.verdict == .partly)
    #expect(proposal.rationale.hasSuffix("It is only reported; the statutory text was not read."))
  }

  @Test(
    "A text that was read meets a criterion, also as a bill or in an earlier version, with that mark",
    arguments: [Verification.text, .bill, .earlierText])
  func read(mark: Verification) throws {
    let proposal = try #require(proposals(state(mark), Small.shield).alignments.first)
    #expect(proposal.verdict == .met)
    #expect(proposal.mark == mark)
  }

  @Test(
    "That a law works against victims is not said on the word of a report",
    arguments: [Verification.secondary, .translation, .unverified, .open])
  func reportedContradiction(mark: Verification) throws {
    let rule = "{need: [[victim], [not-punished]], contrary: [[victim], [punished]]}"
    let found = try proposals(state(mark, "A victim shall be punished."), rule)
    #expect(found.alignments.isEmpty)
    #expect(found.leads.map(\.verdict) == [.contradicted])
  }

  @Test("Policy never meets what is asked of the law")
  func policy() throws {
    let plan = SmallAct("statement/2001/plan", [SmallProvision("1", "A victim shall not be punished.")])
    let proposal = try #require(proposals(SmallState([plan]), Small.shield, level: .law).alignments.first)
    #expect(proposal.verdict == .partly)
    #expect(proposal.rationale.hasSuffix("It is policy, and the law itself is asked for."))
  }

  @Test(
    "Policy meets what is asked of policy or of law and practice", arguments: [Recommendation.Level.policy, .both])
  func policyIsAsked(level: Recommendation.Level) throws {
    let plan = SmallAct("statement/2001/plan", [SmallProvision("1", "A victim shall not be punished.")])
    #expect(try proposals(SmallState([plan]), Small.shield, level: level).alignments.map(\.verdict) == [.met])
  }
}
