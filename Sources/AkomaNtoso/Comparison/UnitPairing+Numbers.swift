extension UnitPairing {
  /// Pairs the units of the same kind and number inside the same unit, from the outermost inwards, so that a paired
  /// provision's path of numbers leads to the same parts though its own number has changed.
  ///
  /// Where a number is missing or stands twice, the way is by equal content first, then by order.
  ///
  /// - Parameter despiteWords: also those whose words have nothing in common.
  mutating func pairByNumbers(despiteWords: Bool = false) {
    for component in new.components.indices {
      guard let other = componentOfNew[component] else { continue }
      pairFamily(childrenOfOld[component: other], childrenOfNew[component: component], despiteWords)
    }
    for unit in new.units.indices {
      guard let other = oldOfNew[unit] else { continue }
      pairFamily(childrenOfOld[unit: other], childrenOfNew[unit: unit], despiteWords)
    }
  }

  private struct Step: Hashable {
    let kind: Int
    let isQuoted: Bool
    let number: String
  }

  /// The free units of a family on one side, with their steps and how often each step occurred before.
  private struct Siblings {
    var units: [Int] = []
    var steps: [Step] = []
    var occurrences: [Int] = []
    var counts: [Step: Int] = [:]

    init(_ units: ArraySlice<Int>, of side: ComparisonSide, isFree: (Int) -> Bool) {
      for unit in units where isFree(unit) {
        let step = Step(
          kind: side.units[unit].kind, isQuoted: side.units[unit].isQuoted, number: side.number(of: unit))
        self.units.append(unit)
        steps.append(step)
        occurrences.append(counts[step, default: 0])
        counts[step, default: 0] += 1
      }
    }
  }

  private mutating func pairFamily(_ oldFamily: ArraySlice<Int>, _ newFamily: ArraySlice<Int>, _ despiteWords: Bool) {
    guard oldFamily.contains(where: isFree(old:)), newFamily.contains(where: isFree(new:)) else { return }
    let left = Siblings(oldFamily, of: old, isFree: isFree(old:))
    let right = Siblings(newFamily, of: new, isFree: isFree(new:))
    var single: [Step: Int] = [:]
    for (place, step) in left.steps.enumerated() where left.counts[step] == 1 { single[step] = left.units[place] }
    for (place, step) in right.steps.enumerated() where right.counts[step] == 1 {
      if let other = single[step] { settle(other, right.units[place], despiteWords) }
    }
    pairInOrder(left, right, despiteWords)
  }

  /// Pairs two units of the same step, or puts the pair back.
  private mutating func settle(_ oldUnit: Int, _ newUnit: Int, _ despiteWords: Bool) {
    if !despiteWords, areStrangers(oldUnit, newUnit) {
      doubt(oldUnit, newUnit, .number)
    } else {
      pair(oldUnit, newUnit, .number)
    }
  }

  private mutating func pairInOrder(_ left: Siblings, _ right: Siblings, _ despiteWords: Bool) {
    let oldPlaces = left.units.indices.filter { isFree(old: left.units[$0]) }
    let newPlaces = right.units.indices.filter { isFree(new: right.units[$0]) }
    guard !oldPlaces.isEmpty, !newPlaces.isEmpty else { return }
    let alignment = SequenceAlignment(
      oldPlaces.map { content(old.contents[left.units[$0]], left.steps[$0]) },
      newPlaces.map { content(new.contents[right.units[$0]], right.steps[$0]) })
    // Between what is equal, as many on either side and of the same steps correspond in order.
    var (i, j) = (0, 0)
    for run in alignment.runs + [.init(old: oldPlaces.count, new: newPlaces.count, count: 0)] {
      if run.old - i == run.new - j {
        for (place, other) in zip(oldPlaces[i..<run.old], newPlaces[j..<run.new])
        where left.steps[place] == right.steps[other] {
          settle(left.units[place], right.units[other], despiteWords)
        }
      }
      for step in 0..<run.count {
        let (place, other) = (oldPlaces[run.old + step], newPlaces[run.new + step])
        let isSamePath =
          left.steps[place] == right.steps[other] && left.occurrences[place] == right.occurrences[other]
        pair(left.units[place], right.units[other], isSamePath ? .number : .words)
      }
      (i, j) = (run.old + run.count, run.new + run.count)
    }
  }

  /// A number that is the same for units of the same step and content.
  private func content(_ content: UInt64, _ step: Step) -> Int {
    Int(truncatingIfNeeded: PhraseReader.mix(content ^ UInt64(step.kind * 2 + (step.isQuoted ? 1 : 0))))
  }
}
