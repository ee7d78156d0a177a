/// The best of the chains in which numbers go up.
enum NumberChain {
  private struct Best {
    var score: Double
    var place: Int
  }

  /// The places of the numbers that make the best chain: each counts, the more so where it follows the one before, and the
  /// less the more doubtful it is. The cost grows as n log n.
  static func best(_ candidates: [(number: ProvisionNumber, doubt: Double)]) -> [Int] {
    guard !candidates.isEmpty else { return [] }
    // Ranks stand for the numbers, so that a few large ones take no more room than a few small ones.
    var ranks: [Int: Int] = [:]
    for value in Set(candidates.map(\.number.value)).sorted() { ranks[value] = ranks.count + 1 }
    let top = ranks.count + 1
    // The best chain that ends with a number up to each value, in a binary indexed tree; and with each value.
    var upTo = Array(repeating: Best(score: 0, place: -1), count: top + 1)
    var ending: [Int: [(number: ProvisionNumber, best: Best)]] = [:]
    var previous = Array(repeating: -1, count: candidates.count)
    var end = Best(score: 0, place: -1)
    for (place, candidate) in candidates.enumerated() {
      let number = candidate.number
      let rank = ranks[number.value] ?? 0
      var best = Best(score: number.isFirst ? 0.5 : 0, place: -1)
      var index = rank
      while index > 0 {
        let other = upTo[index]
        if other.place >= 0, other.score - 0.3 > best.score {
          best = Best(score: other.score - 0.3, place: other.place)
        }
        index -= index & -index
      }
      for value in [number.value - 1, number.value] {
        for (other, chain) in ending[value] ?? [] where other < number {
          let bonus = number.follows(other) ? 0.5 : -0.2
          if chain.score + bonus > best.score { best = Best(score: chain.score + bonus, place: chain.place) }
        }
      }
      previous[place] = best.place
      let own = Best(score: best.score + 1 - candidate.doubt, place: place)
      var ends = ending[number.value] ?? []
      if let same = ends.firstIndex(where: { $0.number == number }) {
        if ends[same].best.score < own.score { ends[same].best = own }
      } else {
        ends.append((number, own))
      }
      ending[number.value] = ends
      index = rank + 1
      while index <= top {
        if upTo[index].score < own.score || upTo[index].place < 0 { upTo[index] = own }
        index += index & -index
      }
      if own.score > end.score { end = own }
    }
    var chain: [Int] = []
    var place = end.place
    while place >= 0 {
      chain.append(place)
      place = previous[place]
    }
    return chain.reversed()
  }
}
