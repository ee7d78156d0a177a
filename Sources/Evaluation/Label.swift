/// What can be said of one criterion in one statute.
///
/// A criterion of which a coder says nothing is `absent`: the text is silent on it.
public enum Label: String, CaseIterable, Hashable, Sendable, Codable {
  case absent, met, partly, contradicted

  /// Whether the text speaks to the criterion, for it or against it.
  public var isPresent: Bool { self != .absent }

  /// Its place among the values.
  var number: Int {
    switch self {
    case .absent: 0
    case .met: 1
    case .partly: 2
    case .contradicted: 3
    }
  }
}
