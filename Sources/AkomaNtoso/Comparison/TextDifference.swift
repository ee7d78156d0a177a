/// What differs between two texts, word by word.
///
///     let difference = TextDifference(old: "a fine of ten pounds", new: "a fine of fifty pounds")
///     for run in difference.runs { … }   // equal "a fine of ", deleted "ten", inserted "fifty", equal " pounds"
///
/// The runs are in order and cover both texts without a gap: the equal and the deleted ones make up the old text, the
/// equal and the inserted ones the new. Words are divided by white space and punctuation. Texts that Unicode holds to
/// be the same (canonical equivalence) are equal, however their letters are encoded.
public struct TextDifference: Hashable, Sendable {
  /// The old text in UTF-8.
  public let old: [UInt8]
  /// The new text in UTF-8.
  public let new: [UInt8]
  public let runs: [Run]
  /// Whether a word or a mark of punctuation differs; white space alone is no change of the law.
  public let changesWords: Bool

  /// A stretch of text, as ranges of bytes.
  public enum Run: Hashable, Sendable {
    case equal(old: Range<Int>, new: Range<Int>)
    case deleted(old: Range<Int>)
    case inserted(new: Range<Int>)
  }

  public init(old: String, new: String) { self.init(old: Array(old.utf8), new: Array(new.utf8)) }

  /// Compares two texts in UTF-8.
  public init(old: [UInt8], new: [UInt8]) {
    (self.old, self.new) = (old, new)
    guard old != new else {
      runs = old.isEmpty ? [] : [.equal(old: old.indices, new: new.indices)]
      changesWords = false
      return
    }
    // Which text is the old one makes no difference to what corresponds: the two ways round mirror each other.
    let turned = new.lexicographicallyPrecedes(old)
    let pairing = WordPairing(turned ? new : old, turned ? old : new)
    changesWords = pairing.changesWords
    runs = TextDifference.runs(
      equal: turned ? pairing.equal.map { ($0.new, $0.old) } : pairing.equal.map { ($0.old, $0.new) },
      old: old.count, new: new.count)
  }

  /// The words of a run.
  public func text(of run: Run) -> String {
    switch run {
    case .equal(_, let range), .inserted(let range): String(decoding: new[range], as: UTF8.self)
    case .deleted(let range): String(decoding: old[range], as: UTF8.self)
    }
  }

  /// The stretches that are equal, with what was deleted and inserted between them.
  private static func runs(equal: [(old: Range<Int>, new: Range<Int>)], old: Int, new: Int) -> [Run] {
    var runs: [Run] = []
    var (i, j) = (0, 0)
    func change(_ oldEnd: Int, _ newEnd: Int) {
      if i < oldEnd { runs.append(.deleted(old: i..<oldEnd)) }
      if j < newEnd { runs.append(.inserted(new: j..<newEnd)) }
    }
    for stretch in equal {
      change(stretch.old.lowerBound, stretch.new.lowerBound)
      runs.append(.equal(old: stretch.old, new: stretch.new))
      (i, j) = (stretch.old.upperBound, stretch.new.upperBound)
    }
    change(old, new)
    return runs
  }
}
