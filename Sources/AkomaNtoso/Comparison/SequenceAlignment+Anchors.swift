extension SequenceAlignment {
  /// A place that corresponds beyond doubt.
  struct Anchor {
    let old: Int
    let new: Int
  }

  /// The places at which two parts are divided, in order: where four elements in a row occur once in each part, or else
  /// where one does.
  func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [Anchor] {
    let found = anchors(left, right, width: 4)
    return found.isEmpty ? anchors(left, right, width: 1) : found
  }

  private struct Occurrences {
    var (old, new) = (0, 0)
    var place = 0
  }

  private func anchors(_ left: Range<Int>, _ right: Range<Int>, width: Int) -> [Anchor] {
    guard left.count >= width, right.count >= width else { return [] }
    var seen: [Int: Occurrences] = [:]
    seen.reserveCapacity(left.count)
    for index in left.lowerBound...left.upperBound - width {
      seen[SequenceAlignment.key(old, index, width), default: Occurrences()].old += 1
    }
    for index in right.lowerBound...right.upperBound - width {
      let key = SequenceAlignment.key(new, index, width)
      guard let place = seen.index(forKey: key) else { continue }
      seen.values[place].new += 1
      seen.values[place].place = index
    }
    var found: [Anchor] = []
    for index in left.lowerBound...left.upperBound - width {
      guard let once = seen[SequenceAlignment.key(old, index, width)], once.old == 1, once.new == 1,
        old[index..<index + width] == new[once.place..<once.place + width]
      else { continue }
      found.append(Anchor(old: index, new: once.place))
    }
    return found.map(\.new).longestIncreasing.map { found[$0] }
  }

  private static func key(_ sequence: [Int], _ start: Int, _ width: Int) -> Int {
    var key = sequence[start]
    for next in start + 1..<max(start + 1, start + width) { key = (key &* 0x9E37_79B9_7F4A_7C1) ^ sequence[next] }
    return key
  }
}

extension [Int] {
  /// The indices of a longest subsequence that only rises; the first found of several.
  var longestIncreasing: [Int] {
    // For each length, the index of the smallest element that ends a subsequence of it.
    var ends: [Int] = []
    var before: [Int] = []
    before.reserveCapacity(count)
    for index in indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if self[ends[middle]] < self[index] { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : -1)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chosen: [Int] = []
    var next = ends.last ?? -1
    while next >= 0 {
      chosen.append(next)
      next = before[next]
    }
    return chosen.reversed()
  }
}
