/// Krippendorff's alpha for nominal data (Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011): 1 is perfect
/// agreement, 0 is what chance gives.
///
/// A unit may have any number of values; one with a single value pairs with nothing and does not count.
struct Agreement: Sendable {
  private let kinds: Int
  /// How often two values meet in a unit, each pair in both orders, by the number of pairs that a value has there.
  private var coincidences: [Double]

  /// - Parameter kinds: how many values there are.
  init(kinds: Int = Label.allCases.count) {
    self.kinds = kinds
    coincidences = [Double](repeating: 0, count: kinds * kinds)
  }

  /// Adds what the observers say of one unit, in numbers from 0.
  mutating func add(_ values: [Int]) {
    guard values.count > 1 else { return }
    let weight = 1 / Double(values.count - 1)
    for first in values.indices {
      for second in values.indices where first != second {
        coincidences[values[first] * kinds + values[second]] += weight
      }
    }
  }

  /// Nil where every value is the same, since chance would then agree as well.
  var alpha: Double? {
    let sums = (0..<kinds).map { row in (0..<kinds).reduce(0) { $0 + coincidences[row * kinds + $1] } }
    let all = sums.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<kinds {
      for column in 0..<kinds where row != column {
        observed += coincidences[row * kinds + column]
        expected += sums[row] * sums[column]
      }
    }
    return expected > 0 ? 1 - (all - 1) * observed / expected : nil
  }
}
