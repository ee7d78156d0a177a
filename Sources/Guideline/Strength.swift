/// How strongly a rule shields a victim: a step of the ladder from 0 to 5.
public struct Strength: Hashable, Sendable, Comparable {
  public let step: Int

  /// A step, or nil where it is not from 0 to 5.
  public init?(_ step: Int) {
    guard Strength.ladder.indices.contains(step) else { return nil }
    self.step = step
  }

  private static let ladder = [
    "none", "guidance only", "may, or is to consider", "is entitled not to",
    "duty not to, with exceptions or permission",
    "no liability arises",
  ]

  public var word: String { Strength.ladder[step] }

  public static func < (left: Strength, right: Strength) -> Bool { left.step < right.step }

  /// The ladder from the lowest step, for a codebook.
  public static var all: [Strength] { ladder.indices.compactMap(Strength.init) }
}
