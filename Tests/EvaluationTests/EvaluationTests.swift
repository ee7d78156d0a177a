import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@testable import Evaluation

@Suite("Evaluation")
struct EvaluationTests {
  private static let criteria: Set<String> = ["A01.1", "A01.2", "A01.3", "A01.4"]

  private func said(_ verdict: Label, _ sections: String..., confidence: Double = 0.9) -> Prediction {
    Prediction(verdict: verdict, sections: sections, confidence: confidence, ranking: sections)
  }

  /// Two statutes, two coders of the one and one of the other.
  private func evaluation(seed: UInt64 = 1, samples: Int = 50) throws -> Evaluation {
    let gold = try Samples.gold(
      [
        "A-zz": ["A01.1 met 2(1)", "A01.2 partly 3"], "B-zz": ["A01.1 met 2(2);3", "A01.4 met 1"],
        "A-yy": ["A01.1 contradicted 3"],
      ], criteria: EvaluationTests.criteria)
    let catalogue = try Samples.catalogue(
      Dictionary(uniqueKeysWithValues: EvaluationTests.criteria.map { ($0, "shelters and compensation \($0)") }))
    let reading = Samples.Told(says: [
      "zz": [
        "A01.1": said(.met, "2(1)"), "A01.2": said(.absent, "3"), "A01.3": said(.met, "1", confidence: 0.3),
      ],
      "yy": ["A01.1": said(.met, "3"), "A01.2": said(.partly, "1", confidence: 0.3)],
    ])
    return Evaluation(
      of: reading, gold: gold, acts: ["zz": try Samples.sections(), "yy": try Samples.sections(state: "yy")],
      catalogue: catalogue, seed: seed, samples: samples)
  }

  private func value(_ group: Evaluation.Group, _ measure: Measure) -> Double? { group.estimates[measure]?.value }

  @Test("A statute of four cells, two of them disputed: present and absent by hand")
  func presence() throws {
    let evaluation = try evaluation()
    let statute = try #require(evaluation.reader.statutes.last)
    #expect(statute.state == "zz" && statute.cells == 4)
    // A01.1 is found; A01.2 and A01.4 are disputed and rightly absent; A01.3 is falsely present.
    #expect(value(statute, .precision) == 0.5)
    #expect(value(statute, .recall) == 1)
    #expect(value(statute, .f1) == 2.0 / 3)
    #expect(value(statute, .gapPrecision) == 1)
    #expect(value(statute, .gapRecall) == 2.0 / 3)
    #expect(evaluation.reader.together.cells == 8)
    #expect(value(evaluation.reader.together, .precision) == 0.5)
  }

  @Test("Sections are scored where both call it present: by their basic units, and with their paragraphs")
  func sections() throws {
    let statute = try #require(try evaluation().reader.statutes.last)
    #expect(value(statute, .sections("A")) == 1)
    #expect(value(statute, .paragraphs("A")) == 1)
    #expect(value(statute, .sections("B")) == 2.0 / 3)
    #expect(value(statute, .paragraphs("B")) == 0)
    #expect(statute.bothPresent == ["A": 1, "B": 1])
  }

  @Test("Sections are ranked against those of any coder, where a coder calls the criterion present")
  func ranking() throws {
    let statute = try #require(try evaluation().reader.statutes.last)
    // A01.1: one of two; A01.2: its one, though called absent; A01.4: nothing.
    #expect(value(statute, .recallAt5) == 0.5)
    #expect(value(statute, .map) == 0.5)
  }

  @Test("Confidence is corrected by what proved right on the other statute")
  func calibration() throws {
    let together = try evaluation().reader.together
    #expect(together.raw.bins[9].count == 2 && together.raw.bins[3].count == 2)
    // On either, 0.9 was right and 0.3 was wrong.
    #expect(together.calibrated.error == 0)
    let raw = try #require(together.raw.error)
    #expect(abs(raw - 0.2) < 1e-9)
  }

  @Test("A cell is confused where no coder says what the machine says")
  func confusions() throws {
    let cells = try evaluation().confusions
    #expect(cells.map { "\($0.state) \($0.criterion)" } == ["yy A01.1", "yy A01.2", "zz A01.3"])
  }

  @Test("The coders are scored beside each other on the statutes that both have read")
  func coders() throws {
    let coders = try evaluation().coders
    #expect(coders.map(\.name) == ["A and B"])
    #expect(coders[0].statutes.map(\.state) == ["zz"])
    #expect(value(coders[0].together, .sections("A")) == 2.0 / 3)
  }

  @Test("Same seed, same intervals; another seed, the same values")
  func determinism() throws {
    let (one, same, other) = (try evaluation(), try evaluation(), try evaluation(seed: 2))
    #expect(one.reader.together.estimates == same.reader.together.estimates)
    #expect(one.baselines.map(\.together.estimates) == same.baselines.map(\.together.estimates))
    #expect(one.reader.together.estimates != other.reader.together.estimates)
    #expect(
      one.reader.together.estimates.mapValues(\.value) == other.reader.together.estimates.mapValues(\.value))
    for estimate in one.reader.together.estimates.values {
      #expect(estimate.interval?.contains(estimate.value) == true)
    }
  }

  @Test("The baselines are there, and one that calls nothing present finds no gap too few")
  func baselines() throws {
    let baselines = try evaluation().baselines
    #expect(
      baselines.map(\.name) == ["always absent", "always present", "title match", "TF-IDF cosine", "BM25", "LSI"])
    #expect(value(baselines[0].together, .gapRecall) == 1)
    #expect(value(baselines[0].together, .recall) == 0)
    #expect(value(baselines[1].together, .recall) == 1)
  }

  @Test("With a single statute there is nothing to learn a threshold or a calibration on")
  func single() throws {
    let gold = try Samples.gold(["A-zz": ["A01.1 met 2"]], criteria: ["A01.1"])
    let evaluation = Evaluation(
      of: Samples.Told(says: ["zz": ["A01.1": said(.met, "2")]]), gold: gold, acts: ["zz": try Samples.sections()],
      catalogue: try Samples.catalogue(["A01.1": "shelters"]), samples: 5)
    #expect(value(evaluation.reader.together, .f1) == 1)
    #expect(value(evaluation.reader.together, .calibratedError) == nil)
    #expect(evaluation.coders.isEmpty)
    let lexical = try #require(evaluation.baselines.last)
    #expect(value(lexical.together, .recall) == 0)
    #expect(value(lexical.together, .recallAt5) == 1)
    #expect(lexical.ceilings == ["zz": 1])
  }

  @Test("The rules of a catalogue read an act by itself: a finding with its part, and near misses for the rest")
  func proposer() throws {
    let catalogue = try Small.catalogue([
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A01.2", "{need: [[victim], [discretion]]}"),
    ])
    let act = try Samples.act([
      SmallProvision("1", "The minister may make rules."),
      SmallProvision(
        "7",
        """
        <subsection eId="sec_7__subsec_1"><num>(1)</num><content><p>A shelter is open.</p></content></subsection>
        <subsection eId="sec_7__subsec_2"><num>(2)</num><content><p>A victim shall not be punished.</p></content></subsection>
        """),
    ])
    let findings = ProposerReading(Proposer(catalogue, try Small.lexicon())).findings(of: act, state: "zz")
    let found = try #require(findings["A01.1"])
    #expect(found.verdict == .met)
    #expect(found.sections == ["7(2)"])
    #expect(found.ranking == ["7"])
    let missed = try #require(findings["A01.2"])
    #expect(missed.verdict == .absent && missed.sections.isEmpty)
    #expect(missed.ranking == ["7"])
  }
}
