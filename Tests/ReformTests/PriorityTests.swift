import Comparator
import Guideline
import Reform
import SmallLaw
import Testing

@Suite("How urgent it is to close a gap")
struct PriorityTests {
  private func priority(
    _ verdict: Verdict, essential: Bool = false, _ confidence: Recommendation.Confidence = .inferred,
    _ level: Recommendation.Level = .law
  ) throws -> Priority {
    var state = SmallState([SmallProvision("1", "This Act binds the State.")])
    if verdict == .silent { state.complete = [.nonPunishment] }
    // The first criterion of a recommendation is always essential, so the one that is asked about is the second.
    let criteria = [
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A01.2", Small.shield, essential: essential),
    ]
    let curated = verdict == .silent ? "" : judgement("A01.2", verdict.rawValue)
    var plans = Plans([(state, curated)], criteria)
    (plans.level, plans.confidence) = (level, confidence)
    let reform = try #require(plans.plan().reforms.first { $0.finding.criterion.id == "A01.2" })
    try #require(reform.finding.verdict == verdict)
    return reform.priority
  }

  @Test(
    "A contradiction counts three, silence two, a rule in part one",
    arguments: [(Verdict.contradicted, 3), (.silent, 2), (.partly, 1)])
  func verdict(verdict: Verdict, points: Int) throws { #expect(try priority(verdict).points == points) }

  @Test("An essential criterion counts two more")
  func essential() throws { #expect(try priority(.partly, essential: true).points == 3) }

  @Test(
    "A recommendation that was named officially, or that follows from the Convention, counts one more",
    arguments: [Recommendation.Confidence.topic, .likely])
  func confidence(confidence: Recommendation.Confidence) throws {
    #expect(try priority(.partly, confidence).points == 2)
  }

  @Test("A matter of policy counts one less, of law and practice does not")
  func policy() throws {
    #expect(try priority(.partly, .inferred, .policy).points == 0)
    #expect(try priority(.partly, .inferred, .both).points == 1)
  }

  @Test("Five points or more are most urgent, three or four urgent, fewer important")
  func steps() throws {
    #expect(try priority(.contradicted, essential: true, .topic).step == .mostUrgent)
    #expect(try priority(.contradicted, essential: true).step == .mostUrgent)
    #expect(try priority(.silent, essential: true).step == .urgent)
    #expect(try priority(.contradicted).step == .urgent)
    #expect(try priority(.silent).step == .important)
  }

  @Test("How the points came about is said in words that add up")
  func derivation() throws {
    #expect(
      try priority(.contradicted, essential: true, .topic, .policy).derivation
        == "contradicted +3, essential to the recommendation +2, topic named officially +1, matter of policy −1")
  }
}
