extension UnitPairing {
  /// Two units that have rare phrases in common.
  private struct Candidate {
    let old: Int
    let new: Int
    let likeness: Int
    let hasSameParent: Bool

    /// The order in which candidates are taken: no part of it depends on which document is the old one.
    var rank: (Int, Int, Int, Int) { (-likeness, hasSameParent ? 0 : 1, abs(old - new), old + new) }
  }

  /// A phrase that more units share is no sign that two of them are the same.
  private static let mostShared = 4
  /// So many phrases in a thousand must be common.
  private static let enough = 500
  /// Fewer phrases prove nothing but where the units stand in the same unit.
  private static let fewPhrases = 4

  /// Pairs free units by their words, the likest first. An index of their phrases finds the candidates, so that no unit
  /// is held against all others.
  ///
  /// - Parameter onlyOutermost: only units that lie in no free one, and of the same kind.
  /// - Returns: whether any was paired.
  mutating func pairByWords(onlyOutermost: Bool) -> Bool {
    let oldUnits = old.units.indices.filter { unit in
      isFree(old: unit) && !(onlyOutermost && old.units[unit].parent.map(isFree(old:)) ?? false)
    }
    let newUnits = new.units.indices.filter { unit in
      isFree(new: unit) && !(onlyOutermost && new.units[unit].parent.map(isFree(new:)) ?? false)
    }
    guard !oldUnits.isEmpty, !newUnits.isEmpty else { return false }
    let candidates = sharing(oldUnits, newUnits).compactMap { candidate($0, $1, sameKind: onlyOutermost) }
      .sorted { $0.rank < $1.rank }
    var paired = false
    for candidate in candidates where isFree(old: candidate.old) && isFree(new: candidate.new) {
      pair(candidate.old, candidate.new, .words)
      paired = true
    }
    return paired
  }

  /// The pairs of units that have a rare phrase in common, each once.
  private func sharing(_ oldUnits: [Int], _ newUnits: [Int]) -> [(Int, Int)] {
    var index: [(phrase: UInt64, unit: Int)] = []
    index.reserveCapacity((oldUnits.count + newUnits.count) * 8)
    for unit in oldUnits { for phrase in old.sketches[unit] { index.append((phrase, unit)) } }
    // Units of the new document count from -1 downwards.
    for unit in newUnits { for phrase in new.sketches[unit] { index.append((phrase, -1 - unit)) } }
    index.sort { ($0.phrase, $0.unit) < ($1.phrase, $1.unit) }
    var pairs: [(Int, Int)] = []
    var start = 0
    while start < index.count {
      var (end, middle) = (start, start)
      while end < index.count, index[end].phrase == index[start].phrase {
        if index[end].unit < 0 { middle = end + 1 }
        end += 1
      }
      if (1...UnitPairing.mostShared).contains(middle - start), (1...UnitPairing.mostShared).contains(end - middle) {
        for left in middle..<end {
          for right in start..<middle { pairs.append((index[left].unit, -1 - index[right].unit)) }
        }
      }
      start = end
    }
    pairs.sort(by: <)
    var distinct: [(Int, Int)] = []
    for pair in pairs where distinct.last.map({ $0 != pair }) ?? true { distinct.append(pair) }
    return distinct
  }

  private func candidate(_ oldUnit: Int, _ newUnit: Int, sameKind: Bool) -> Candidate? {
    let (left, right) = (old.units[oldUnit], new.units[newUnit])
    guard left.isQuoted == right.isQuoted, left.kind == right.kind || !sameKind else { return nil }
    let hasSameParent =
      switch (left.parent, right.parent) {
      case (nil, nil): componentOfOld[left.component] == right.component
      case (let left?, let right?): newOfOld[left] == right
      default: false
      }
    let fewest = min(old.sketches[oldUnit].count, new.sketches[newUnit].count)
    guard hasSameParent || fewest >= UnitPairing.fewPhrases else { return nil }
    // Of another kind only what is very like.
    let likeness = resemblance(oldUnit, newUnit).likeness * (left.kind == right.kind ? 4 : 3) / 4
    guard likeness >= UnitPairing.enough else { return nil }
    return Candidate(old: oldUnit, new: newUnit, likeness: likeness, hasSameParent: hasSameParent)
  }
}
