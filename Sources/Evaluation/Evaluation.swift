public import Guideline
public import Legislation

/// How well a reader finds what the coders of a gold standard found, beside the baselines and beside the coders' own
/// agreement.
///
///     let evaluation = Evaluation(of: reading, gold: gold, acts: acts, catalogue: catalogue)
///     let score = evaluation.reader.together.estimates[.f1]
///
/// Whatever is learned, a threshold or a calibration, is learned on the *other* statutes only; with a single statute there is
/// none, and the baselines then call nothing present. Same gold, same seed: same figures.
///
/// A reader that learns nothing may still have been *written* with the statutes at hand. Only statutes that its authors have not
/// seen then say how it reads others; no split made here does.
public struct Evaluation: Sendable {
  /// The reader that is scored.
  public let reader: Scores
  public let baselines: [Scores]
  /// Each coder against each before it.
  public let coders: [Scores]
  /// Every cell of the reader, by statute and in the order of the catalogue.
  public let cells: [Cell]
  public let seed: UInt64
  public let samples: Int

  /// The figures of one reader.
  public struct Scores: Sendable {
    public let name: String
    /// By statute.
    public let statutes: [Group]
    public let together: Group
    /// For a baseline: the F1 of present with the threshold that is best for each statute itself, by state. No one can know
    /// it beforehand; it bounds what a threshold learned elsewhere can do.
    public fileprivate(set) var ceilings: [String: Double] = [:]
  }

  /// The figures over some cells.
  public struct Group: Sendable {
    /// The state, or nil for all statutes together.
    public let state: String?
    public let cells: Int
    public let estimates: [Measure: Estimate]
    /// On how many criteria the F1 of sections rests, by coder: those that both the reader and the coder call present.
    public let bothPresent: [String: Int]
    /// As the reader gives its confidence, and as a map learned on the other statutes corrects it. What is right is that the
    /// statute speaks to the criterion; cells that the reader calls absent are not in it.
    public let raw: Calibration
    public let calibrated: Calibration
  }

  /// - Parameter acts: the statutes of the gold standard by state; each must be there.
  public init(
    of reading: any Reading, gold: Gold, acts: [String: Act], catalogue: Catalogue, seed: UInt64 = 1,
    samples: Int = 1000
  ) {
    let criteria = catalogue.criteria.map(\.id)
    let scoring = Scoring(gold: gold, criteria: criteria, bootstrap: Bootstrap(samples: samples, seed: seed))
    let read = acts.reduce(into: [:]) { $0[$1.key] = reading.findings(of: $1.value, state: $1.key) }
    cells = scoring.cells(read).flatMap(\.self)
    reader = scoring.scores("lacuna", scoring.cells(read), calibrated: true)

    let indexes = acts.mapValues(TermIndex.init)
    baselines = Baseline.allCases.map { baseline in
      let scores = indexes.mapValues { baseline.scores($0, catalogue, seed: seed) }
      let truth = scoring.cells([:])
      func known(_ place: Int) -> [(score: Double, isPresent: Bool?)] {
        truth[place].map { cell in
          let present = Set(cell.judgements.map(\.judgement.label.isPresent))
          return (
            scores[cell.state]?[cell.criterion]?.first?.score ?? 0, present.count == 1 ? present.contains(true) : nil
          )
        }
      }
      var predictions: [String: [String: Prediction]] = [:]
      var ceilings: [String: Double] = [:]
      for (place, statute) in gold.statutes.enumerated() {
        let others = gold.statutes.indices.filter { $0 != place }.flatMap(known)
        predictions[statute.state] = Baseline.predictions(
          scores[statute.state] ?? [:], threshold: Baseline.threshold(others).from)
        ceilings[statute.state] = Baseline.threshold(known(place)).f1
      }
      var result = scoring.scores(baseline.rawValue, scoring.cells(predictions), calibrated: false)
      result.ceilings = ceilings
      return result
    }

    let names = gold.coders
    coders = names.indices.flatMap { first in
      names.indices.filter { $0 > first }.compactMap { second in
        scoring.agreement(of: names[second], with: names[first])
      }
    }
    (self.seed, self.samples) = (seed, samples)
  }

  /// The cells in which the reader says what no coder says.
  public var confusions: [Cell] { cells.filter { !$0.isRight } }
}

/// A gold standard made ready to score readers by.
private struct Scoring {
  let gold: Gold
  let criteria: [String]
  let bootstrap: Bootstrap

  /// The cells of each statute with what a reader says, in the order of the criteria.
  func cells(_ predictions: [String: [String: Prediction]]) -> [[Cell]] {
    gold.statutes.map { statute in
      criteria.map { criterion in
        Cell(
          state: statute.state, criterion: criterion,
          prediction: predictions[statute.state]?[criterion] ?? .absent,
          judgements: statute.codings.map { ($0.coder, $0.judgement(on: criterion)) })
      }
    }
  }

  func scores(
    _ name: String, _ cells: [[Cell]], coders: [String]? = nil, calibrated: Bool
  ) -> Evaluation.Scores {
    let coders = coders ?? gold.coders
    let counted = cells.indices.map { place in
      let others = cells.indices.filter { $0 != place }.flatMap { cells[$0] }
        .filter { $0.prediction.verdict.isPresent }
      let map = calibrated ? IsotonicMap(others.map { ($0.prediction.confidence, $0.isPresent) }) : nil
      return cells[place].map { CountedCell($0, coders: coders, calibration: map) }
    }
    func group(_ state: String?, _ cells: [CountedCell]) -> Evaluation.Group {
      let tally = Tally(cells, coders: coders)
      return Evaluation.Group(
        state: state, cells: cells.count, estimates: bootstrap.estimates(cells, coders: coders),
        bothPresent: tally.bothPresent, raw: tally.raw, calibrated: tally.calibrated)
    }
    return Evaluation.Scores(
      name: name, statutes: zip(cells, counted).map { group($0.first?.state, $1) },
      together: group(nil, counted.flatMap(\.self)))
  }

  /// One coder scored by another as if it were a reader; nil where the two share no statute.
  func agreement(of coder: String, with other: String) -> Evaluation.Scores? {
    let shared = gold.statutes.compactMap { statute -> [Cell]? in
      guard let own = statute.codings.first(where: { $0.coder == coder }),
        let theirs = statute.codings.first(where: { $0.coder == other })
      else { return nil }
      return criteria.map { criterion in
        let said = own.judgement(on: criterion)
        return Cell(
          state: statute.state, criterion: criterion,
          prediction: Prediction(
            verdict: said.label, sections: said.sections, confidence: 1, ranking: said.sections),
          judgements: [(other, theirs.judgement(on: criterion))])
      }
    }
    return shared.isEmpty ? nil : scores("\(other) and \(coder)", shared, coders: [other], calibrated: false)
  }
}

extension Prediction {
  fileprivate static let absent = Prediction(verdict: .absent, sections: [], confidence: 0, ranking: [])
}
