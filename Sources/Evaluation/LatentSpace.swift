/// The strongest directions in which documents vary (Deerwester et al. 1990): the truncated singular value decomposition of
/// their term vectors, found by orthogonal iteration on the products of documents with one another.
///
/// With A = U S Vᵀ, a document's place is a row of U S, and a query q has the place S⁻¹ Uᵀ (A q): so V, which has a row a
/// term, is never needed.
struct LatentSpace: Sendable {
  /// Of each document its coordinates.
  private let places: [[Double]]
  private let directions: [(values: [Double], strength: Double)]

  /// - Parameters:
  ///   - gram: the product of every document with every other.
  ///   - rank: at most so many directions.
  init(gram: [[Double]], rank: Int = 50, rounds: Int = 40, seed: UInt64) {
    let size = gram.count
    var generator = SplitMix64(seed: seed)
    var basis = (0..<min(rank, size)).map { _ in
      (0..<size).map { _ in Double.random(in: -1...1, using: &generator) }
    }
    for _ in 0..<rounds { basis = LatentSpace.orthonormal(basis.map { LatentSpace.times(gram, $0) }) }
    directions = basis.compactMap { values in
      // What the Gram matrix stretches a direction by is the square of its singular value.
      let square = zip(values, LatentSpace.times(gram, values)).reduce(0) { $0 + $1.0 * $1.1 }
      return square > 1e-9 ? (values, square.squareRoot()) : nil
    }
    places = (0..<size).map { [directions] document in directions.map { $0.strength * $0.values[document] } }
  }

  /// The cosine of a query with each document.
  ///
  /// - Parameter products: the product of the query with each document.
  func cosines(_ products: [Double]) -> [Double] {
    let query = directions.map { direction in
      zip(direction.values, products).reduce(0) { $0 + $1.0 * $1.1 } / direction.strength
    }
    let length = LatentSpace.length(query)
    return places.map { place in
      let lengths = length * LatentSpace.length(place)
      return lengths > 1e-9 ? zip(place, query).reduce(0) { $0 + $1.0 * $1.1 } / lengths : 0
    }
  }

  private static func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  private static func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Gram and Schmidt's method in its stable order; a vector that depends on those before it becomes zero.
  private static func orthonormal(_ vectors: [[Double]]) -> [[Double]] {
    var result: [[Double]] = []
    for vector in vectors {
      var rest = vector
      let start = length(vector)
      for other in result {
        let along = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
        for place in rest.indices { rest[place] -= along * other[place] }
      }
      let end = length(rest)
      result.append(end > 1e-10 * max(start, 1e-300) ? rest.map { $0 / end } : rest.map { _ in 0 })
    }
    return result
  }
}
