/// One criterion in one statute: what a reader says of it beside what the coders say.
public struct Cell: Sendable {
  public let state: String
  public let criterion: String
  public let prediction: Prediction
  /// What each coder of the statute says, by coder.
  public let judgements: [(coder: String, judgement: Gold.Judgement)]

  /// Whether what the reader says is what any coder says. Where the coders differ, either value counts as right.
  public var isRight: Bool { judgements.contains { $0.judgement.label == prediction.verdict } }

  /// Whether the coders differ in their labels.
  public var isDisputed: Bool { Set(judgements.map(\.judgement.label)).count > 1 }

  /// Whether the text speaks to the criterion, present against absent: as the coders say where they agree. Where they
  /// differ, either value counts as right, so that the truth is what the reader says.
  var isPresent: Bool {
    let present = Set(judgements.map(\.judgement.label.isPresent))
    return present.count == 1 ? present.contains(true) : prediction.verdict.isPresent
  }

  /// The basic units that any coder cites.
  var relevant: Set<String> { Set(judgements.flatMap { $0.judgement.sections.map(\.basicUnit) }) }
}

/// A cell in numbers, counted once and then summed as often as samples are drawn.
struct CountedCell: Sendable {
  let said: Bool
  let isTrue: Bool
  let label: Int
  let coders: [(coder: Int, label: Int, units: Overlap, paragraphs: Overlap)]
  let ranking: RankingScore?
  let confidence: Double
  /// The confidence after it was held against other statutes.
  let calibrated: Double?

  init(_ cell: Cell, coders: [String], calibration: IsotonicMap?) {
    (said, isTrue) = (cell.prediction.verdict.isPresent, cell.isPresent)
    (label, confidence) = (cell.prediction.verdict.number, cell.prediction.confidence)
    calibrated = calibration.map { $0(cell.prediction.confidence) }
    let cited = cell.prediction.sections
    self.coders = cell.judgements.compactMap { coder, judgement in
      guard let place = coders.firstIndex(of: coder) else { return nil }
      let both = cell.prediction.verdict.isPresent && judgement.label.isPresent
      return (
        place, judgement.label.number,
        both ? Overlap(cited.map(\.basicUnit), judgement.sections.map(\.basicUnit)) : Overlap(),
        both ? Overlap(cited, judgement.sections) : Overlap()
      )
    }
    let relevant = cell.relevant
    ranking =
      relevant.isEmpty
      ? nil : RankingScore(cell.prediction.ranking.map(\.basicUnit).withoutRepetition, relevant: relevant)
  }
}
