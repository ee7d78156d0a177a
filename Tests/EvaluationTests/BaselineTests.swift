import Guideline
import Testing

@testable import Evaluation

@Suite("Baselines on three sections")
struct BaselineTests {
  private func scores(_ baseline: Baseline, _ asks: String) throws -> [Baseline.Scored] {
    let catalogue = try Samples.catalogue(["A01.1": asks])
    return baseline.scores(TermIndex(try Samples.sections()), catalogue, seed: 1)["A01.1"] ?? []
  }

  @Test(
    "Each finds the section that has the words of the criterion",
    arguments: [Baseline.titleMatch, .tfidf, .bm25, .lsi], ["victims are given shelters", "compensation is ordered"])
  func finds(baseline: Baseline, asks: String) throws {
    #expect(try scores(baseline, asks).first?.section == (asks.hasPrefix("comp") ? "3" : "2"))
  }

  @Test("In another language they find nothing", arguments: [Baseline.titleMatch, .tfidf, .bm25, .lsi])
  func foreign(baseline: Baseline) throws {
    #expect(try scores(baseline, "ผู้เสียหาย ที่พักพิง").isEmpty)
  }

  @Test("Title match: one of two long words of the heading, of three of the criterion, is 2 · 1 / 5")
  func title() throws {
    // “Shelters for victims” has two words of more than three letters.
    #expect(try scores(.titleMatch, "victims have rights").first?.score == 0.4)
  }

  @Test("BM25 of a word that stands once in one of three sections, worked out by hand")
  func bm25() throws {
    let act = try Samples.act(
      ["1", "2", "3"].map { .init($0, $0 == "2" ? "alpha beta" : "gamma beta", heading: "delta") })
    let found = Baseline.bm25.scores(TermIndex(act), try Samples.catalogue(["A01.1": "alpha"]), seed: 1)["A01.1"]
    // All sections are as long as the mean: ln(1 + 2.5 / 1.5) · 2.2 / 2.2
    let score = try #require(found?.first?.score)
    #expect(abs(score - 0.980829) < 1e-6)
    #expect(found?.count == 1)
  }

  @Test("With all directions the latent space has the cosines of the vectors themselves")
  func fullRank() {
    let gram = [[1.0, 0.5, 0.1], [0.5, 1, 0.2], [0.1, 0.2, 1]]
    let cosines = LatentSpace(gram: gram, seed: 1).cosines(gram[0])
    for (found, expected) in zip(cosines, gram[0]) { #expect(abs(found - expected) < 1e-6) }
  }

  @Test("With one direction documents that share it are alike, and one that stands across it is left out")
  func rankOne() {
    let cosines = LatentSpace(gram: [[1, 1, 0], [1, 1, 0], [0, 0, 1]], rank: 1, seed: 1).cosines([1, 1, 0])
    #expect(abs(cosines[0] - 1) < 1e-6 && abs(cosines[1] - 1) < 1e-6)
    #expect(abs(cosines[2]) < 1e-6)
  }

  @Test("The threshold is the score with the best F1; where nothing is to be found it is never reached")
  func threshold() {
    let best = Baseline.threshold([(0.9, true), (0.7, true), (0.6, false), (0.5, true), (0.2, false), (0.1, false)])
    // From 0.5: three hits and one false: 6 / 7.
    #expect(best.from == 0.5)
    #expect(abs(best.f1 - 6.0 / 7) < 1e-9)
    #expect(Baseline.threshold([(0.9, false), (0, true)]).from == .infinity)
    #expect(Baseline.threshold([]).from == .infinity)
    // Where the coders differ, calling it present is right.
    #expect(Baseline.threshold([(0.9, nil), (0.8, false)]).f1 == 1)
  }

  @Test("What reaches the threshold cites its best section; what does not is ranked all the same")
  func predictions() throws {
    let scores = ["A01.1": [Baseline.Scored(section: "2", score: 0.5), Baseline.Scored(section: "1", score: 0.1)]]
    let high = try #require(Baseline.predictions(scores, threshold: 0.6)["A01.1"])
    #expect(high.verdict == .absent && high.sections.isEmpty && high.ranking == ["2", "1"])
    let low = try #require(Baseline.predictions(scores, threshold: 0.5)["A01.1"])
    #expect(low.verdict == .met && low.sections == ["2"])
  }
}
