/// Whether what is said with a confidence is right that often: ten bins of equal width.
public struct Calibration: Hashable, Sendable {
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)

  public struct Bin: Hashable, Sendable {
    public fileprivate(set) var count = 0
    fileprivate var confidence = 0.0
    fileprivate var right = 0

    public var meanConfidence: Double? { count > 0 ? confidence / Double(count) : nil }

    public var shareRight: Double? { count > 0 ? Double(right) / Double(count) : nil }
  }

  mutating func add(_ confidence: Double, isRight: Bool) {
    let bin = min(9, max(0, Int(confidence * 10)))
    bins[bin].count += 1
    bins[bin].confidence += confidence
    if isRight { bins[bin].right += 1 }
  }

  /// The expected calibration error: how far confidence and share of right lie apart, over the bins by their counts
  /// (Naeini et al. 2015). Nil where nothing was said.
  public var error: Double? {
    let all = bins.reduce(0) { $0 + $1.count }
    guard all > 0 else { return nil }
    return bins.reduce(0) { $0 + abs($1.confidence - Double($1.right)) } / Double(all)
  }
}

/// What share is right at each confidence, never falling as confidence rises: least squares by pooling adjacent violators
/// (Ayer et al. 1955).
struct IsotonicMap: Sendable {
  /// The least confidence of each step, with its share.
  private let steps: [(from: Double, share: Double)]

  /// - Parameter pairs: what was said with which confidence, and whether it was right; nil is returned for none.
  init?(_ pairs: [(confidence: Double, isRight: Bool)]) {
    guard !pairs.isEmpty else { return nil }
    var blocks: [(from: Double, right: Double, count: Double)] = []
    for (confidence, group) in Dictionary(grouping: pairs, by: \.confidence).sorted(by: { $0.key < $1.key }) {
      blocks.append((confidence, Double(group.count { $0.isRight }), Double(group.count)))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        guard before.right / before.count >= last.right / last.count else { break }
        blocks.removeLast(2)
        blocks.append((before.from, before.right + last.right, before.count + last.count))
      }
    }
    steps = blocks.map { ($0.from, $0.right / $0.count) }
  }

  /// The share at a confidence: that of the step at or below it, or of the first.
  func callAsFunction(_ confidence: Double) -> Double {
    (steps.last { $0.from <= confidence } ?? steps[0]).share
  }
}
