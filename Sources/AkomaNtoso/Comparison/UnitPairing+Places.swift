extension UnitPairing {
  /// The units of the new document that stand elsewhere than they did: inside another unit, or in another order.
  ///
  /// What counts is the nearest unit around that is in both documents. Of units whose order has changed, as few as
  /// possible are said to have moved.
  var movedUnits: Set<Int> {
    var moved: Set<Int> = []
    // The units inside each, in the order of the new document: 0 for those of a component, then the units.
    var groups: [[Int]] = Array(repeating: [], count: new.components.count + new.units.count)
    let aroundOld = nearest(old) { newOfOld[$0] != nil }
    let aroundNew = nearest(new) { oldOfNew[$0] != nil }
    for unit in new.units.indices {
      guard let other = oldOfNew[unit] else { continue }
      let isSamePlace =
        switch (aroundOld[other], aroundNew[unit]) {
        case (nil, nil): componentOfOld[old.units[other].component] == new.units[unit].component
        case (let left?, let right?): newOfOld[left] == right
        default: false
        }
      guard isSamePlace else {
        moved.insert(unit)
        continue
      }
      groups[aroundNew[unit].map { $0 + new.components.count } ?? new.units[unit].component].append(unit)
    }
    for group in groups where group.count > 1 {
      let places = group.map { oldOfNew[$0] ?? 0 }
      var kept = places.longestIncreasing[...]
      guard kept.count < group.count else { continue }
      for place in group.indices {
        if place == kept.first { kept.removeFirst() } else { moved.insert(group[place]) }
      }
    }
    return moved
  }

  /// For each unit the nearest one around it that is paired.
  private func nearest(_ side: ComparisonSide, isPaired: (Int) -> Bool) -> [Int?] {
    var around: [Int?] = Array(repeating: nil, count: side.units.count)
    for (number, unit) in side.units.enumerated() {
      guard let parent = unit.parent else { continue }
      around[number] = isPaired(parent) ? parent : around[parent]
    }
    return around
  }

  /// What happened to a pair.
  ///
  /// - Parameter turned: whether the old document of this pairing is the new one of the comparison.
  func pair(of oldUnit: Int, _ newUnit: Int, isMoved: Bool, turned: Bool) -> DocumentComparison.Pair {
    let (left, right) = (old.units[oldUnit], new.units[newUnit])
    func difference(_ oldText: [UInt8], _ newText: [UInt8]) -> TextDifference? {
      guard oldText != newText else { return nil }
      let difference = turned ? TextDifference(old: newText, new: oldText) : TextDifference(old: oldText, new: newText)
      return difference.changesWords ? difference : nil
    }
    func isSame(_ oldPieces: Range<Int>, _ newPieces: Range<Int>) -> Bool {
      oldPieces.count == newPieces.count
        && zip(old.pieces[oldPieces], new.pieces[newPieces]).allSatisfy {
          old.document.text[$0] == new.document.text[$1]
        }
    }
    let heading =
      isSame(left.heading, right.heading)
      ? nil : difference(old.document.headingText(of: left.element), new.document.headingText(of: right.element))
    var (oldText, newText): ([UInt8], [UInt8]) = ([], [])
    if !isSame(left.own, right.own) {
      old.document.appendOwnText(of: left.element, to: &oldText)
      new.document.appendOwnText(of: right.element, to: &newText)
    }
    return DocumentComparison.Pair(
      old: turned ? right.element : left.element, new: turned ? left.element : right.element,
      basis: bases[newUnit] ?? .words, isMoved: isMoved,
      isRenumbered: isRenumbered(oldUnit, newUnit),
      heading: heading, text: difference(oldText, newText))
  }

  private func isRenumbered(_ oldUnit: Int, _ newUnit: Int) -> Bool {
    if let number = old.units[oldUnit].num, let other = new.units[newUnit].num,
      old.document.text[old.document.range(of: number)] == new.document.text[new.document.range(of: other)]
    {
      return false
    }
    return old.number(of: oldUnit) != new.number(of: newUnit)
  }
}

extension Document {
  /// The heading and subheading of a provision on one line, without notes.
  fileprivate func headingText(of provision: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for head in children(of: provision) where meaning(of: head).contains(.head) && name(of: head) != "num" {
      if !bytes.isEmpty { bytes.append(0x20) }
      appendOwnText(of: head, to: &bytes)
    }
    return bytes
  }
}

extension DocumentComparison {
  /// The entries of two documents in the order of the new one.
  ///
  /// - Parameter partners: for each unit of the new document its partner in the old.
  static func entries(
    _ old: ComparisonSide, _ new: ComparisonSide, partners: [Int?], pair: (Int, Int) -> Pair
  ) -> [Entry] {
    var isPaired = Array(repeating: false, count: old.units.count)
    for case let partner? in partners { isPaired[partner] = true }
    var entries: [Entry] = []
    entries.reserveCapacity(new.units.count)
    // What was deleted after an old unit, up to the next that was not.
    func deleted(from start: Int) {
      for unit in start..<max(start, old.units.count) {
        guard !isPaired[unit] else { break }
        if old.isReported(unit) { entries.append(.deleted(old: old.units[unit].element)) }
      }
    }
    deleted(from: 0)
    for unit in new.units.indices {
      guard let partner = partners[unit] else {
        if new.isReported(unit) { entries.append(.inserted(new: new.units[unit].element)) }
        continue
      }
      if old.isReported(partner) || new.isReported(unit) { entries.append(.paired(pair(partner, unit))) }
      deleted(from: partner + 1)
    }
    return entries
  }
}

extension ComparisonSide {
  /// Whether a comparison mentions a unit: every provision, and other parts that have text of their own.
  func isReported(_ unit: Int) -> Bool { units[unit].isProvision || hasText(unit) }
}
