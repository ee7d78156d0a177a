/// How often something was said and true, said and false, not said and true, not said and false.
struct Counts: Hashable, Sendable {
  var truePositives = 0
  var falsePositives = 0
  var falseNegatives = 0
  var trueNegatives = 0

  mutating func add(said: Bool, true isTrue: Bool) {
    switch (said, isTrue) {
    case (true, true): truePositives += 1
    case (true, false): falsePositives += 1
    case (false, true): falseNegatives += 1
    case (false, false): trueNegatives += 1
    }
  }

  /// Nil where nothing was said.
  var precision: Double? { share(truePositives, falsePositives) }

  /// Nil where there was nothing to say.
  var recall: Double? { share(truePositives, falseNegatives) }

  /// The weighted harmonic mean of precision and recall, in which recall counts `beta` times as much.
  func f(_ beta: Double) -> Double? {
    let hits = (1 + beta * beta) * Double(truePositives)
    let all = hits + beta * beta * Double(falseNegatives) + Double(falsePositives)
    return all > 0 ? hits / all : nil
  }

  /// The same of what is *not* said.
  var inverted: Counts {
    Counts(
      truePositives: trueNegatives, falsePositives: falseNegatives, falseNegatives: falsePositives,
      trueNegatives: truePositives)
  }

  private func share(_ part: Int, _ rest: Int) -> Double? {
    part + rest > 0 ? Double(part) / Double(part + rest) : nil
  }
}

/// Two sets of citations, counted.
struct Overlap: Hashable, Sendable {
  var shared = 0
  var first = 0
  var second = 0

  init() {}

  init(_ first: [String], _ second: [String]) {
    let (one, other) = (Set(first), Set(second))
    (shared, self.first, self.second) = (one.intersection(other).count, one.count, other.count)
  }

  mutating func add(_ other: Overlap) {
    shared += other.shared
    first += other.first
    second += other.second
  }

  /// F1 of the one against the other; nil where neither cites anything.
  var f1: Double? { first + second > 0 ? 2 * Double(shared) / Double(first + second) : nil }
}
