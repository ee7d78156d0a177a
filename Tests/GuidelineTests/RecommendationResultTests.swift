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
}
