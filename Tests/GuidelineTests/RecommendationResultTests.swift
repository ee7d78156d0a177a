import Guideline
import TestSupport
import Testing

@Suite("What verdicts make of a recommendation")
struct RecommendationResultTests {
  /// A recommendation with an essential criterion, another essential one, and one that is not.
  private func result(_ first: Verdict, _ second: Verdict, _ third: Verdict) throws -> RecommendationResult {
    let yaml = """
      title: T
      version: "1"
      status: provisional
      notice: N
      instruments: {}
      parts: [{code: A, title: T}]
      recommendations:
        - {code: A01, part: A, title: T, statement: S, addressees: [], level: law, confidence: topic, criteria: [
            {id: A01.1, asks: a, essential: true, asksFor: presence, themes: [data], rule: {need: [[x]]}},
            {id: A01.2, asks: b, essential: true, asksFor: presence, themes: [data], rule: {need: [[x]]}},
            {id: A01.3, asks: c, essential: false, asksFor: presence, themes: [data], rule: {need: [[x]]}}]}
      """
    let recommendation = try #require(Catalogue(yaml: yaml, file: "f").recommendation("A01"))
    return RecommendationResult(
      recommendation, verdicts: ["A01.1": first, "A01.2": second, "A01.3": third])
  }

  @Test(
    "The table of the rule",
    arguments: [
      (Verdict.met, Verdict.met, Verdict.met, Verdict.met),
      (.met, .met, .silent, .met),
      (.met, .notApplicable, .notFound, .met),
      (.met, .silent, .met, .partly),
      (.partly, .met, .met, .partly),
      (.silent, .met, .met, .partly),
      (.notFound, .met, .met, .partly),
      (.met, .met, .contradicted, .partly),
      (.met, .contradicted, .met, .contradicted),
      (.contradicted, .met, .met, .contradicted),
      (.silent, .silent, .contradicted, .contradicted),
      (.silent, .silent, .silent, .silent),
      (.silent, .silent, .notFound, .notFound),
      (.silent, .notAssessed, .notApplicable, .silent),
      (.notAssessed, .notAssessed, .notApplicable, .notAssessed),
      (.notApplicable, .notApplicable, .notApplicable, .notApplicable),
      (.notApplicable, .met, .met, .partly),
    ])
  func table(first: Verdict, second: Verdict, third: Verdict, expected: Verdict) throws {
    #expect(try result(first, second, third).verdict == expected)
  }

  @Test("Whatever the verdicts: met only if the first criterion is met and none is contradicted")
  func necessary() throws {
    for first in Verdict.allCases {
      for second in Verdict.allCases {
        for third in Verdict.allCases where try result(first, second, third).verdict == .met {
          #expect(first == .met && ![second, third].contains(.contradicted))
        }
      }
    }
  }

  @Test("The counts leave out what does not apply")
  func counts() throws {
    let result = try result(.met, .notApplicable, .silent)
    #expect(result.met.count == 1 && result.met.of == 2)
  }

  /// Every combination of verdicts on the three criteria, with its result.
  private func everyCombination(
    _ check: (_ first: Verdict, _ second: Verdict, _ third: Verdict, RecommendationResult) -> Void
  ) throws {
    for first in Verdict.allCases {
      for second in Verdict.allCases {
        for third in Verdict.allCases { check(first, second, third, try result(first, second, third)) }
      }
    }
  }

  @Test("Whatever the verdicts: an essential criterion that is contradicted contradicts the recommendation")
  func contradicted() throws {
    try everyCombination { first, second, third, result in
      guard first == .contradicted || second == .contradicted else { return }
      #expect(result.verdict == .contradicted, "\(first) \(second) \(third)")
    }
  }

  @Test("Whatever the verdicts: silent is said only where nothing was missing from the sources")
  func silent() throws {
    try everyCombination { first, second, third, result in
      guard result.verdict == .silent else { return }
      #expect(![first, second, third].contains(.notFound), "\(first) \(second) \(third)")
      #expect([first, second, third].contains(.silent))
    }
  }

  @Test("Whatever the verdicts: not applicable is said only where no criterion applies")
  func notApplicable() throws {
    try everyCombination { first, second, third, result in
      let none = [first, second, third].allSatisfy { $0 == .notApplicable }
      #expect((result.verdict == .notApplicable) == none, "\(first) \(second) \(third)")
    }
  }

  @Test("Whatever the verdicts: the recommendation never gets one that no criterion has, but for partly")
  func fromCriteria() throws {
    try everyCombination { first, second, third, result in
      guard result.verdict != .partly else {
        #expect([first, second, third].contains { $0 == .met || $0 == .partly })
        return
      }
      #expect([first, second, third].contains(result.verdict), "\(first) \(second) \(third)")
    }
  }

  @Test("Whatever the verdicts: every criterion is counted once")
  func counted() throws {
    try everyCombination { first, second, third, result in
      #expect(result.counts.values.reduce(0, +) == 3)
      #expect(result.met.count == [first, second, third].count { $0 == .met })
      #expect(result.met.of == [first, second, third].count { $0 != .notApplicable })
    }
  }

  @Test("A criterion without a verdict is not assessed, and no recommendation is met by it")
  func missing() throws {
    let full = try result(.met, .met, .met)
    #expect(full.verdict == .met)
    let file = "Mappings/guideline/asean-npp.yaml"
    for recommendation in try Catalogue(yaml: Repository.text(file), file: file).recommendations {
      let unread = RecommendationResult(recommendation, verdicts: [:])
      #expect(unread.verdict == .notAssessed)
      #expect(unread.counts == [.notAssessed: recommendation.criteria.count])
    }
  }
}
