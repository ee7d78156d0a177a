import Guideline
import Legislation

/// A simple way to find the section that answers a criterion, beside which the rules have to show their worth.
///
/// The words of the catalogue are English: on a statute in another language all of them find next to nothing.
enum Baseline: String, CaseIterable, Sendable {
  case alwaysAbsent = "always absent"
  case alwaysPresent = "always present"
  case titleMatch = "title match"
  case tfidf = "TF-IDF cosine"
  case bm25 = "BM25"
  case lsi = "LSI"

  /// A section with how well it answers.
  struct Scored: Sendable {
    let section: String
    let score: Double
  }

  /// The sections of an act for each criterion, the best first; those that share nothing with it are left out.
  ///
  /// The query is what the criterion asks with the title of its recommendation.
  func scores(_ index: TermIndex, _ catalogue: Catalogue, seed: UInt64) -> [String: [Scored]] {
    guard let scorer = scorer(index, seed: seed) else { return [:] }
    return catalogue.recommendations.reduce(into: [:]) { results, recommendation in
      for criterion in recommendation.criteria {
        let ordered = scorer(criterion.asks, recommendation.title).enumerated().filter { $0.element > 1e-9 }
          .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
        var seen: Set<String> = []
        results[criterion.id] = ordered.filter { seen.insert(index.sections[$0.offset].basicUnit).inserted }
          .map { Scored(section: index.sections[$0.offset], score: $0.element) }
      }
    }
  }

  private func scorer(_ index: TermIndex, seed: UInt64) -> ((_ asks: String, _ title: String) -> [Double])? {
    let vectors = index.documents.map(index.weights)
    func products(_ asks: String, _ title: String) -> [Double] {
      let query = index.weights(index.query(asks + " " + title))
      return vectors.map { product($0, query) }
    }
    switch self {
    case .alwaysAbsent: return nil
    case .alwaysPresent: return { _, _ in index.sections.map { _ in 1 } }
    case .titleMatch:
      return { asks, _ in
        // Words of three letters and fewer carry no meaning by themselves in English.
        let words = Set(TermIndex.words(asks).filter { $0.count > 3 })
        return index.headings.map { heading in
          let own = heading.filter { $0.count > 3 }
          return own.isEmpty ? 0 : 2 * Double(words.intersection(own).count) / Double(words.count + own.count)
        }
      }
    case .tfidf: return products
    case .bm25:
      let lengths = index.documents.map { $0.reduce(0) { $0 + $1.count } }
      let mean = Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
      let counts = index.documents.map { document in
        Dictionary(uniqueKeysWithValues: document.map { ($0.term, Double($0.count)) })
      }
      return { asks, title in
        let query = index.query(asks + " " + title)
        return counts.enumerated().map { place, counts in
          query.reduce(0) { sum, term in
            guard let count = counts[term.term] else { return sum }
            let length = 1.2 * (0.25 + 0.75 * Double(lengths[place]) / mean)
            return sum + Double(term.count) * index.rarity(term.term) * count * 2.2 / (count + length)
          }
        }
      }
    case .lsi:
      let gram = vectors.map { row in vectors.map { product(row, $0) } }
      let space = LatentSpace(gram: gram, seed: seed)
      return { asks, title in space.cosines(products(asks, title)) }
    }
  }

  /// The score from which on a criterion is called present: the one with the best F1 on statutes whose truth is known.
  ///
  /// Where the coders differ, either value counts as right.
  ///
  /// - Parameter known: of each cell its best score, and whether it is present; nil where the coders differ.
  /// - Returns: the score, infinite where nothing is found, with that F1.
  static func threshold(_ known: [(score: Double, isPresent: Bool?)]) -> (from: Double, f1: Double) {
    var (best, threshold) = (0.0, Double.infinity)
    for candidate in Set(known.map(\.score)).sorted(by: >) where candidate > 0 {
      var counts = Counts()
      for (score, isPresent) in known { counts.add(said: score >= candidate, true: isPresent ?? (score >= candidate)) }
      if let f1 = counts.f(1), f1 > best { (best, threshold) = (f1, candidate) }
    }
    return (threshold, best)
  }

  /// What the scores say with a threshold: the best section is cited where it reaches it.
  static func predictions(_ scores: [String: [Scored]], threshold: Double) -> [String: Prediction] {
    scores.mapValues { ranked in
      let best = ranked.first.flatMap { $0.score >= threshold ? $0 : nil }
      return Prediction(
        verdict: best == nil ? .absent : .met, sections: best.map { [$0.section] } ?? [],
        // Only its order counts: it is never shown as a share.
        confidence: best.map { $0.score / (1 + $0.score) } ?? 0, ranking: ranked.map(\.section))
    }
  }
}
