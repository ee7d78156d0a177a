/// Which elements of two sequences correspond, in order: what is left over was deleted from the one or inserted in the
/// other.
///
/// Where the sequences differ in little, the alignment is the shortest edit script (Myers, "An O(ND) Difference
/// Algorithm", 1986). The work is bounded: where they differ in much, they are first divided at what occurs only once
/// in each (patience), and what has nothing in common is left without correspondence. So the time grows with the
/// length, never with its square.
struct SequenceAlignment {
  /// So many elements that are the same on both sides.
  struct Run: Hashable {
    let old: Int
    let new: Int
    let count: Int
  }

  /// In order on both sides, none touching the next on both.
  private(set) var runs: [Run] = []
  let old: [Int]
  let new: [Int]

  /// How many edits the shortest script may have before the sequences are divided.
  private static let mostEdits = 400
  /// How often a part may be divided.
  private static let mostDivisions = 12

  init(_ old: [Int], _ new: [Int]) {
    (self.old, self.new) = (old, new)
    align(old.indices, new.indices, divisions: 0)
  }

  private mutating func align(_ oldPart: Range<Int>, _ newPart: Range<Int>, divisions: Int) {
    var (left, right) = (oldPart, newPart)
    while let i = left.first, let j = right.first, old[i] == new[j] {
      (left, right) = (i + 1..<left.upperBound, j + 1..<right.upperBound)
    }
    append(Run(old: oldPart.lowerBound, new: newPart.lowerBound, count: left.lowerBound - oldPart.lowerBound))
    while let i = left.last, let j = right.last, old[i] == new[j] {
      (left, right) = (left.lowerBound..<i, right.lowerBound..<j)
    }
    if !left.isEmpty, !right.isEmpty {
      if let script = shortestScript(left, right) {
        for run in script { append(run) }
      } else if divisions < SequenceAlignment.mostDivisions {
        var (i, j) = (left.lowerBound, right.lowerBound)
        for anchor in anchors(left, right) {
          align(i..<anchor.old, j..<anchor.new, divisions: divisions + 1)
          append(Run(old: anchor.old, new: anchor.new, count: 1))
          (i, j) = (anchor.old + 1, anchor.new + 1)
        }
        // Without a place to divide at, there is nothing more to find.
        if i > left.lowerBound { align(i..<left.upperBound, j..<right.upperBound, divisions: divisions + 1) }
      }
    }
    append(Run(old: left.upperBound, new: right.upperBound, count: oldPart.upperBound - left.upperBound))
  }

  private mutating func append(_ run: Run) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.old + last.count == run.old, last.new + last.count == run.new {
      runs[runs.count - 1] = Run(old: last.old, new: last.new, count: last.count + run.count)
    } else {
      runs.append(run)
    }
  }

  /// The runs of the shortest edit script, or nil where it takes too many edits or too long to find.
  private func shortestScript(_ left: Range<Int>, _ right: Range<Int>) -> [Run]? {
    let (n, m) = (left.count, right.count)
    let most = min(n + m, SequenceAlignment.mostEdits)
    var budget = 8 * (n + m) + 65_536
    // The furthest place reached on each diagonal, and what it was before each number of edits.
    var furthest = Array(repeating: 0, count: 2 * most + 3)
    let zero = most + 1
    var history: [Int] = []
    for edits in 0...most {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let down =
          diagonal == -edits
          || (diagonal != edits && furthest[zero + diagonal - 1] < furthest[zero + diagonal + 1])
        var x = down ? furthest[zero + diagonal + 1] : furthest[zero + diagonal - 1] + 1
        let start = x
        while x < n, x - diagonal < m, old[left.lowerBound + x] == new[right.lowerBound + x - diagonal] { x += 1 }
        budget -= 1 + x - start
        furthest[zero + diagonal] = x
        if x >= n, x - diagonal >= m { return path(left, right, history, edits: edits) }
      }
      guard budget > 0 else { return nil }
      for diagonal in stride(from: -edits, through: edits, by: 2) { history.append(furthest[zero + diagonal]) }
    }
    return nil
  }

  /// The way back through the places reached, as runs from the beginning.
  ///
  /// - Parameter history: for 0, 1, 2, … edits the place on each diagonal that can be reached with so many.
  private func path(_ left: Range<Int>, _ right: Range<Int>, _ history: [Int], edits: Int) -> [Run] {
    var runs: [Run] = []
    var (x, y) = (left.count, right.count)
    for edit in stride(from: edits, to: 0, by: -1) {
      // Before this edit there were edit places, on the diagonals -(edit - 1), -(edit - 3), …
      let first = edit * (edit - 1) / 2
      func reached(_ diagonal: Int) -> Int? {
        abs(diagonal) < edit ? history[first + (diagonal + edit - 1) / 2] : nil
      }
      let diagonal = x - y
      let (fromLeft, fromAbove) = (reached(diagonal - 1), reached(diagonal + 1))
      let down = diagonal == -edit || (diagonal != edit && (fromLeft ?? -1) < (fromAbove ?? -1))
      let before = down ? fromAbove ?? 0 : fromLeft ?? 0
      let start = down ? before : before + 1
      if x > start {
        runs.append(
          Run(old: left.lowerBound + start, new: right.lowerBound + start - diagonal, count: x - start))
      }
      x = before
      y = before - (down ? diagonal + 1 : diagonal - 1)
    }
    if x > 0 { runs.append(Run(old: left.lowerBound, new: right.lowerBound, count: x)) }
    return runs.reversed()
  }
}
