public import Legislation

/// Something that reads a statute and says which criteria it meets: the rules of the catalogue, or a baseline.
public protocol Reading: Sendable {
  /// What it says of each criterion; one that is left out is absent.
  ///
  /// - Parameter state: ISO 3166-1, two small letters.
  func findings(of act: Act, state: String) -> [String: Prediction]
}

/// What a reader says of one criterion in one statute.
public struct Prediction: Hashable, Sendable {
  /// `absent` where it only says which sections came nearest.
  public let verdict: Label
  /// The numbers of the sections that it cites: `18`, `1(3)`.
  public let sections: [String]
  /// How sure it is that the statute speaks to the criterion, from 0 to 1.
  public let confidence: Double
  /// Numbers of sections, the likeliest to speak to the criterion first.
  public let ranking: [String]

  public init(verdict: Label, sections: [String], confidence: Double, ranking: [String]) {
    (self.verdict, self.sections, self.ranking) = (verdict, sections, ranking)
    self.confidence = min(1, max(0, confidence))
  }
}
