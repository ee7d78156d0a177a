import Foundation

/// How well a ranking of sections finds those that speak to a criterion.
struct RankingScore: Hashable, Sendable {
  /// The share of the relevant sections among the first five.
  let recallAt5: Double
  /// The mean, over the relevant sections, of the precision at the rank of each; 0 for one that is not ranked.
  let averagePrecision: Double
  /// The gain of the first ten, discounted by rank, against that of the best ranking (Järvelin and Kekäläinen 2002).
  let ndcgAt10: Double

  /// - Precondition: something is relevant.
  init(_ ranking: [String], relevant: Set<String>) {
    let hits = ranking.enumerated().filter { relevant.contains($0.element) }.map(\.offset)
    let all = Double(relevant.count)
    recallAt5 = Double(hits.count { $0 < 5 }) / all
    averagePrecision = hits.enumerated().reduce(0) { $0 + Double($1.offset + 1) / Double($1.element + 1) } / all
    func gain(_ rank: Int) -> Double { 1 / log2(Double(rank + 2)) }
    let best = (0..<min(10, relevant.count)).reduce(0) { $0 + gain($1) }
    ndcgAt10 = hits.filter { $0 < 10 }.reduce(0) { $0 + gain($1) } / best
  }
}
