import Testing

@testable import Evaluation

@Suite("Figures, worked out by hand")
struct MetricTests {
  private func isNear(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) < 1e-4 } ?? false }

  @Test("Six hits, two false, three missed, nine rightly left: present and absent")
  func counts() {
    let counts = Counts(truePositives: 6, falsePositives: 2, falseNegatives: 3, trueNegatives: 9)
    #expect(isNear(counts.precision, 0.75))
    #expect(isNear(counts.recall, 0.6667))
    #expect(isNear(counts.f(1), 12.0 / 17))
    #expect(isNear(counts.f(2), 30.0 / 44))
    #expect(isNear(counts.inverted.precision, 0.75))
    #expect(isNear(counts.inverted.recall, 9.0 / 11))
  }

  @Test("Where nothing is said there is no precision, and where nothing is to be said no recall")
  func undefined() {
    let silent = Counts(truePositives: 0, falsePositives: 0, falseNegatives: 3, trueNegatives: 1)
    #expect(silent.precision == nil)
    #expect(silent.f(1) == 0)
    #expect(Counts().recall == nil)
    #expect(Counts().f(2) == nil)
  }

  @Test("Sections are sets: a repetition does not count twice")
  func overlap() {
    var overlap = Overlap(["1", "2", "2"], ["2", "3", "4"])
    #expect(isNear(overlap.f1, 0.4))
    overlap.add(Overlap(["7"], ["7"]))
    #expect(isNear(overlap.f1, 4.0 / 7))
    #expect(Overlap().f1 == nil)
  }

  @Test("Relevant at ranks 2 and 4: recall@5 1, average precision 0.5, nDCG@10 0.6509")
  func ranking() {
    let score = RankingScore(["a", "b", "c", "d"], relevant: ["b", "d"])
    #expect(score.recallAt5 == 1)
    #expect(isNear(score.averagePrecision, 0.5))
    // (1/log2 3 + 1/log2 5) / (1 + 1/log2 3)
    #expect(isNear(score.ndcgAt10, 0.6509))
  }

  @Test("What is not ranked counts as never found, and what is ranked sixth is not among five")
  func ranks() {
    let score = RankingScore(["a", "b", "c", "d", "e", "f"], relevant: ["f", "z"])
    #expect(score.recallAt5 == 0)
    #expect(isNear(score.averagePrecision, 1.0 / 12))
    #expect(RankingScore([], relevant: ["a"]).ndcgAt10 == 0)
    #expect(RankingScore(["a"], relevant: ["a"]).ndcgAt10 == 1)
  }

  @Test("Two said with 0.95, two with 0.35, one of each right: the error is 0.30")
  func calibration() {
    var calibration = Calibration()
    #expect(calibration.error == nil)
    for (confidence, isRight) in [(0.95, true), (0.95, false), (0.35, false), (0.35, true)] {
      calibration.add(confidence, isRight: isRight)
    }
    #expect(isNear(calibration.error, 0.3))
    #expect(calibration.bins[9].count == 2)
    #expect(isNear(calibration.bins[3].meanConfidence, 0.35))
    #expect(isNear(calibration.bins[3].shareRight, 0.5))
    calibration.add(1, isRight: true)
    #expect(calibration.bins[9].count == 3)
  }

  @Test("A share that falls as confidence rises is pooled")
  func isotonic() throws {
    let map = try #require(IsotonicMap([(0.9, true), (0.3, true), (0.3, false), (0.6, false), (0.6, false)]))
    #expect([0.1, 0.3, 0.6, 0.8, 0.9, 1].map { map($0) } == [0.25, 0.25, 0.25, 0.25, 1, 1])
    #expect(IsotonicMap([]) == nil)
  }

  @Test("Where the coders differ on whether the text speaks, either value counts as right")
  func disputed() {
    func cell(_ said: Label, _ labels: Label...) -> Cell {
      Cell(
        state: "zz", criterion: "A01.1",
        prediction: Prediction(verdict: said, sections: [], confidence: 0.5, ranking: []),
        judgements: labels.enumerated().map { ("\($0.offset)", Gold.Judgement($0.element, [])) })
    }
    #expect(cell(.met, .absent, .partly).isPresent)
    #expect(!cell(.absent, .absent, .partly).isPresent)
    #expect(cell(.absent, .met, .partly).isPresent)
    #expect(!cell(.met, .absent, .absent).isPresent)
    #expect(cell(.partly, .met, .partly).isRight)
    #expect(!cell(.met, .absent, .partly).isRight)
  }

  @Test("A confidence is a share")
  func share() {
    #expect(Prediction(verdict: .met, sections: [], confidence: 7, ranking: []).confidence == 1)
    #expect(Prediction(verdict: .met, sections: [], confidence: -1, ranking: []).confidence == 0)
  }

  @Test(
    "Numbers of every script become the digits that a coder writes",
    arguments: [
      ("Pasal 18", "18"), ("มาตรา ๔๑", "41"), ("มาตรา ๕๒/๑", "52/1"), ("12A.", "12A"), ("Artigo 5.º", "5"),
      ("ມາດຕາ 7", "7"), ("ပုဒ်မ ၁၂။", "12"), ("SEC. 4-A.", "4-A"), ("(a)", "a"), ("(iv)", "iv"), ("(2)", "2"),
      ("Section 3 –", "3"),
    ])
  func numbers(num: String, number: String) { #expect(num.bareNumber == number) }
}
