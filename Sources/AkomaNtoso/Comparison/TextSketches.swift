/// Samples of the phrases of many texts, by which it can be told how much two of them have in common.
///
/// A phrase is three words in a row. Of each text the phrases with the smallest hash values are kept: the same choice
/// for every text, so that the share of phrases that two samples have in common is close to that of the texts (Broder,
/// "On the resemblance and containment of documents", 1997), and exact where both are short. A sample has a fixed size,
/// however long the text is, and that of a text in parts is made from those of its parts.
struct TextSketches {
  /// How many phrases are kept of a text.
  static let size = 24

  private var hashes: [UInt64]
  private var counts: [Int]

  init(texts: Int) {
    hashes = Array(repeating: 0, count: texts * TextSketches.size)
    counts = Array(repeating: 0, count: texts)
  }

  /// The hash values kept of a text, in ascending order.
  subscript(text: Int) -> ArraySlice<UInt64> {
    let start = text * TextSketches.size
    return hashes[start..<start + counts[text]]
  }

  func isEmpty(_ text: Int) -> Bool { counts[text] == 0 }

  mutating func insert(_ hash: UInt64, in text: Int) {
    let start = text * TextSketches.size
    var place = start + counts[text]
    if counts[text] == TextSketches.size, hash >= hashes[place - 1] { return }
    while place > start, hashes[place - 1] > hash { place -= 1 }
    if place > start, hashes[place - 1] == hash { return }
    if counts[text] < TextSketches.size { counts[text] += 1 }
    var last = start + counts[text] - 1
    while last > place {
      hashes[last] = hashes[last - 1]
      last -= 1
    }
    hashes[place] = hash
  }

  /// Makes the phrases of a part those of the whole, too.
  mutating func insert(part: Int, in whole: Int) {
    let start = part * TextSketches.size
    // Not over a slice, which would hold on to the array and make each insertion a copy of it.
    for place in start..<start + counts[part] { insert(hashes[place], in: whole) }
  }

  /// What two texts have in common, as shares of a thousand.
  struct Resemblance {
    /// How much of what is in either is in both.
    let likeness: Int
    /// How much of the shorter one is in the longer: all of it, where the longer one was only added to.
    let overlap: Int

    static let full = Resemblance(likeness: 1000, overlap: 1000)

    init(likeness: Int, overlap: Int) { (self.likeness, self.overlap) = (likeness, overlap) }

    /// Compares two samples; what one of them says nothing about is held to be in common.
    init(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) {
      var (i, j) = (left.startIndex, right.startIndex)
      var (shared, seen) = (0, 0)
      while seen < size, i < left.endIndex || j < right.endIndex {
        seen += 1
        if j == right.endIndex || (i < left.endIndex && left[i] < right[j]) {
          i += 1
        } else if i == left.endIndex || right[j] < left[i] {
          j += 1
        } else {
          shared += 1
          i += 1
          j += 1
        }
      }
      let fewer = min(i - left.startIndex, j - right.startIndex)
      likeness = seen == 0 ? 1000 : shared * 1000 / seen
      overlap = fewer == 0 ? 1000 : shared * 1000 / fewer
    }
  }
}

/// The phrases of a text, made from its words as they come.
struct PhraseReader {
  private var (before, last): (UInt64, UInt64) = (0, 0)
  private(set) var count = 0

  /// The hash value of the phrase that a word ends, from the third word on.
  mutating func phrase(endingWith word: UInt64) -> UInt64? {
    let phrase = PhraseReader.mix(PhraseReader.mix(before &* 3 ^ last) ^ word)
    count += 1
    (before, last) = (last, word)
    return count > 2 ? phrase : nil
  }

  /// The hash value of a text too short for a phrase, if there is any.
  var rest: UInt64? {
    (1...2).contains(count) ? PhraseReader.mix(PhraseReader.mix(before &* 3 ^ last) ^ 1) : nil
  }

  /// Spreads the bits of a number (the finalizer of SplitMix64).
  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
