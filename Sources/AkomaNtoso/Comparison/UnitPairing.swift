/// Which units of two documents are the same one in two versions.
///
/// Every step pairs only what is still free, so that the order of the steps is the order of trust: ids that are made to
/// last, ids that are made from numbers, numbers, words. An id or a number that a publisher counts out anew in each
/// version would pair a provision with its neighbour; so a pair whose words have nothing in common is put back, and is
/// made only if neither finds another of its own words.
struct UnitPairing {
  typealias Basis = DocumentComparison.Basis

  let old: ComparisonSide
  let new: ComparisonSide
  /// For each unit of the old document its partner in the new, or nil.
  private(set) var newOfOld: [Int?]
  /// For each unit of the new document its partner in the old, or nil.
  private(set) var oldOfNew: [Int?]
  /// How each unit of the new document was paired.
  private(set) var bases: [Basis?]
  /// The pairs put back.
  private var doubtfulOld: [Int?]
  private var doubtful: [(old: Int, basis: Basis)?]
  /// For each component of the old document that of the new, and the other way round.
  let componentOfOld: [Int?]
  let componentOfNew: [Int?]
  /// The units directly in each unit; those in none, by component.
  let childrenOfOld: Families
  let childrenOfNew: Families

  /// With less than this share of a thousand phrases in common, two texts have none.
  private static let nothing = 250

  init(_ old: ComparisonSide, _ new: ComparisonSide) {
    (self.old, self.new) = (old, new)
    newOfOld = Array(repeating: nil, count: old.units.count)
    oldOfNew = Array(repeating: nil, count: new.units.count)
    bases = Array(repeating: nil, count: new.units.count)
    doubtfulOld = newOfOld
    doubtful = Array(repeating: nil, count: new.units.count)
    (componentOfOld, componentOfNew) = UnitPairing.components(old, new)
    (childrenOfOld, childrenOfNew) = (Families(old), Families(new))
    pairByIdentifiers()
    pairByNumbers()
    for _ in 0..<4 {
      guard pairByWords(onlyOutermost: true) else { break }
      pairByNumbers()
    }
    _ = pairByWords(onlyOutermost: false)
    for unit in new.units.indices {
      if let pair = doubtful[unit] { self.pair(pair.old, unit, pair.basis) }
    }
    pairByNumbers(despiteWords: true)
  }

  func isFree(old unit: Int) -> Bool { newOfOld[unit] == nil }

  func isFree(new unit: Int) -> Bool { oldOfNew[unit] == nil }

  /// Pairs two units, if both are free.
  mutating func pair(_ oldUnit: Int, _ newUnit: Int, _ basis: Basis) {
    guard isFree(old: oldUnit), isFree(new: newUnit) else { return }
    newOfOld[oldUnit] = newUnit
    oldOfNew[newUnit] = oldUnit
    // What the words have confirmed was known by the id or the number before.
    if let before = doubtful[newUnit], before.old == oldUnit {
      bases[newUnit] = before.basis
    } else {
      bases[newUnit] = basis
    }
  }

  /// Remembers a pair that the words do not bear out.
  mutating func doubt(_ oldUnit: Int, _ newUnit: Int, _ basis: Basis) {
    guard doubtfulOld[oldUnit] == nil, doubtful[newUnit] == nil else { return }
    doubtfulOld[oldUnit] = newUnit
    doubtful[newUnit] = (oldUnit, basis)
  }

  /// What two units have in common; a unit without words is like any.
  func resemblance(_ oldUnit: Int, _ newUnit: Int) -> TextSketches.Resemblance {
    if old.contents[oldUnit] == new.contents[newUnit] { return .full }
    if old.sketches.isEmpty(oldUnit) || new.sketches.isEmpty(newUnit) { return .full }
    return TextSketches.Resemblance(old.sketches[oldUnit], new.sketches[newUnit])
  }

  /// Whether two units have nothing in common, neither as a whole nor as a part.
  func areStrangers(_ oldUnit: Int, _ newUnit: Int) -> Bool {
    resemblance(oldUnit, newUnit).overlap < UnitPairing.nothing
  }

  /// Components are paired by their names, and those that are left by their order.
  private static func components(_ old: ComparisonSide, _ new: ComparisonSide) -> ([Int?], [Int?]) {
    var ofOld: [Int?] = Array(repeating: nil, count: old.components.count)
    var ofNew: [Int?] = Array(repeating: nil, count: new.components.count)
    var byName: [String: Int] = [:]
    for (number, component) in old.document.components.enumerated() { byName[component.name] = number }
    for (number, component) in new.document.components.enumerated() {
      guard let other = byName[component.name] else { continue }
      ofOld[other] = number
      ofNew[number] = other
    }
    let rest = ofOld.indices.filter { ofOld[$0] == nil }
    for (other, number) in zip(rest, ofNew.indices.filter { ofNew[$0] == nil }) {
      ofOld[other] = number
      ofNew[number] = other
    }
    return (ofOld, ofNew)
  }

  /// The units directly inside each unit.
  struct Families {
    /// Units grouped by the unit around them, each group in document order.
    private let sorted: [Int]
    /// Where each group begins: those of the components first, then those of the units.
    private let starts: [Int]
    private let components: Int

    init(_ side: ComparisonSide) {
      components = side.components.count
      func group(_ unit: ComparisonSide.Unit) -> Int {
        unit.parent.map { $0 + side.components.count } ?? unit.component
      }
      var starts = Array(repeating: 0, count: side.components.count + side.units.count + 1)
      for unit in side.units { starts[group(unit) + 1] += 1 }
      for next in starts.indices.dropFirst() { starts[next] += starts[next - 1] }
      var sorted = Array(repeating: 0, count: side.units.count)
      var next = starts
      for (number, unit) in side.units.enumerated() {
        sorted[next[group(unit)]] = number
        next[group(unit)] += 1
      }
      (self.sorted, self.starts) = (sorted, starts)
    }

    subscript(unit unit: Int) -> ArraySlice<Int> { self[group: components + unit] }

    subscript(component component: Int) -> ArraySlice<Int> { self[group: component] }

    private subscript(group group: Int) -> ArraySlice<Int> { sorted[starts[group]..<starts[group + 1]] }
  }
}
