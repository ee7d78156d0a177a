public import AkomaNtoso
public import Legislation

/// A provision that expresses some of what a criterion asks, but not all.
public struct NearMiss: Hashable, Sendable {
  public let address: PortionIRI
  public let act: String
  public let provision: Provision
  /// The concepts that it expresses, with the words.
  public let found: [FoundConcept]
  /// What it does not express: each with the concepts that would have done.
  public let missing: [[String]]

  public struct FoundConcept: Hashable, Sendable {
    public let concept: String
    public let words: String
  }

  /// The share of the needed ideas that it expresses, from 0 to 1.
  public var score: Double { Double(found.count) / Double(max(1, found.count + missing.count)) }

  private static let kept = 3

  /// The nearest of them: by share, then by how far they were verified, then by address.
  static func nearest(_ misses: [NearMiss]) -> [NearMiss] {
    Array(
      misses.filter { !$0.found.isEmpty }
        .sorted {
          ($0.score, $0.provision.verification, $1.address) > ($1.score, $1.provision.verification, $0.address)
        }.prefix(kept))
  }
}
