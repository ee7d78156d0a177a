/// A figure by which a reader is scored.
public enum Measure: Hashable, Sendable {
  /// Of present (met, partly or contradicted) against absent.
  case precision, recall, f1, f2
  /// Of absent: the gap cells.
  case gapPrecision, gapRecall
  /// Krippendorff's alpha over the four values, against a coder.
  case alpha(String)
  /// F1 of the sections cited where both the reader and a coder call the criterion present: basic units, and as cited.
  case sections(String), paragraphs(String)
  /// How well the sections that a coder cites are ranked, over the criteria that a coder calls present.
  case recallAt5, map, ndcgAt10
  /// How far confidence and share of right lie apart: as the reader gives it, and by a map learned on the other statutes.
  case rawError, calibratedError

  /// Its name in programs' output.
  public var name: String {
    switch self {
    case .precision: "precision"
    case .recall: "recall"
    case .f1: "f1"
    case .f2: "f2"
    case .gapPrecision: "gapPrecision"
    case .gapRecall: "gapRecall"
    case .alpha: "alpha"
    case .sections: "sectionsF1"
    case .paragraphs: "paragraphsF1"
    case .recallAt5: "recallAt5"
    case .map: "map"
    case .ndcgAt10: "ndcgAt10"
    case .rawError: "ece"
    case .calibratedError: "calibratedEce"
    }
  }

  /// The coder that it is against, if it is against one.
  public var coder: String? {
    switch self {
    case .alpha(let coder), .sections(let coder), .paragraphs(let coder): coder
    default: nil
    }
  }

  /// Every measure in the order in which it is shown.
  static func all(_ coders: [String]) -> [Measure] {
    [.precision, .recall, .f1, .f2, .gapPrecision, .gapRecall]
      + coders.flatMap { [.alpha($0), .sections($0), .paragraphs($0)] }
      + [.recallAt5, .map, .ndcgAt10, .rawError, .calibratedError]
  }
}

/// A figure, with the bounds between which 95 % of the bootstrap samples lie.
public struct Estimate: Hashable, Sendable {
  public let value: Double
  /// Nil where no samples were drawn.
  public let interval: ClosedRange<Double>?
}
