import Evaluation
import Foundation
import Guideline
import Legislation

/// What an evaluation found, for programs.
struct EvaluationReport: Encodable {
  let gold: String
  let coders: [String]
  let catalogue: String
  let statutes: [StatuteRead]
  let criteria: Int
  let cells: Int
  /// The cells in which the coders differ.
  let disputed: Int
  let seed: UInt64
  let samples: Int
  let machine: Reader
  let baselines: [Reader]
  /// Each coder scored by each before it.
  let agreement: [Reader]
  let confusions: [Confusion]?

  struct StatuteRead: Encodable {
    let state, text, language: String
    let provisions: Int
    let coders: [String]
  }

  struct Reader: Encodable {
    let name: String
    let statutes: [Group]
    let together: Group
    /// For a baseline: F1 with the threshold that is best for each statute itself, by state.
    let ceilings: [String: Double]?

    init(_ scores: Evaluation.Scores) {
      name = scores.name
      statutes = scores.statutes.map(Group.init)
      together = Group(scores.together)
      ceilings = scores.ceilings.isEmpty ? nil : scores.ceilings.mapValues { $0.rounded(to: 4) }
    }
  }

  struct Group: Encodable {
    /// Left out for all statutes together.
    let state: String?
    let cells: Int
    let figures: [Figure]
    /// On how many criteria the F1 of sections rests, by coder.
    let bothPresent: [String: Int]
    let calibration: Bins
    let calibratedByOthers: Bins

    init(_ group: Evaluation.Group) {
      (state, cells, bothPresent) = (group.state, group.cells, group.bothPresent)
      figures = group.estimates.map { Figure($0, $1) }
        .sorted { ($0.measure, $0.coder ?? "") < ($1.measure, $1.coder ?? "") }
      calibration = Bins(group.raw)
      calibratedByOthers = Bins(group.calibrated)
    }

    func figure(_ measure: Measure) -> Figure? {
      figures.first { $0.measure == measure.name && $0.coder == measure.coder }
    }
  }

  struct Figure: Encodable {
    let measure: String
    let coder: String?
    let value: Double
    let low: Double?
    let high: Double?

    init(_ measure: Measure, _ estimate: Estimate) {
      (self.measure, coder, value) = (measure.name, measure.coder, estimate.value.rounded(to: 4))
      low = estimate.interval?.lowerBound.rounded(to: 4)
      high = estimate.interval?.upperBound.rounded(to: 4)
    }

    /// `0.71`, or with its interval `0.71 [0.62, 0.79]`.
    var short: String { value.twoDecimals }

    var long: String {
      guard let low, let high else { return short }
      return "\(short) [\(low.twoDecimals), \(high.twoDecimals)]"
    }
  }

  typealias Bins = [Bin]

  struct Bin: Encodable {
    let from, to: Double
    let count: Int
    let meanConfidence, shareRight: Double?
  }

  struct Confusion: Encodable {
    let criterion, state: String
    let machine: Said
    let coders: [Said]
  }

  struct Said: Encodable {
    let by: String
    let verdict: Label
    let sections: [String]

    var text: String {
      sections.isEmpty ? "\(by) \(verdict.rawValue)" : "\(by) \(verdict.rawValue) \(sections.joined(separator: ";"))"
    }
  }

  init(
    _ evaluation: Evaluation, _ gold: Gold, acts: [String: Act], catalogue: Catalogue, folder: String,
    confusions: Bool
  ) {
    (self.gold, coders, self.catalogue) = (folder, gold.coders, catalogue.standing)
    statutes = gold.statutes.map {
      StatuteRead(
        state: $0.state, text: $0.text, language: $0.language, provisions: acts[$0.state]?.provisions.count ?? 0,
        coders: $0.codings.map(\.coder))
    }
    (criteria, cells) = (catalogue.criteria.count, evaluation.cells.count)
    disputed = evaluation.cells.count(where: \.isDisputed)
    (seed, samples) = (evaluation.seed, evaluation.samples)
    machine = Reader(evaluation.reader)
    baselines = evaluation.baselines.map(Reader.init)
    agreement = evaluation.coders.map(Reader.init)
    self.confusions =
      confusions
      ? evaluation.confusions.map { cell in
        Confusion(
          criterion: cell.criterion, state: cell.state,
          machine: Said(by: "machine", verdict: cell.prediction.verdict, sections: cell.prediction.sections),
          coders: cell.judgements.map {
            Said(by: $0.coder, verdict: $0.judgement.label, sections: $0.judgement.sections)
          })
      } : nil
  }
}

extension [EvaluationReport.Bin] {
  init(_ calibration: Calibration) {
    self = calibration.bins.enumerated().filter { $0.element.count > 0 }.map { place, bin in
      EvaluationReport.Bin(
        from: Double(place) / 10, to: Double(place + 1) / 10, count: bin.count,
        meanConfidence: bin.meanConfidence?.rounded(to: 4), shareRight: bin.shareRight?.rounded(to: 4))
    }
  }
}

extension Double {
  fileprivate func rounded(to places: Int) -> Double {
    let factor = pow(10, Double(places))
    return (self * factor).rounded() / factor
  }

  var twoDecimals: String {
    let text = String(format: "%.2f", self)
    return text == "-0.00" ? "0.00" : text
  }
}
