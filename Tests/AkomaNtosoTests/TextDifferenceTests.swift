import AkomaNtoso
import TestSupport
import Testing

@Suite("Two texts, word by word")
struct TextDifferenceTests {
  /// Deleted words in `[-…-]`, inserted ones in `{+…+}`.
  private func marked(_ difference: TextDifference) -> String {
    difference.runs.map { run in
      switch run {
      case .equal: difference.text(of: run)
      case .deleted: "[-\(difference.text(of: run))-]"
      case .inserted: "{+\(difference.text(of: run))+}"
      }
    }.joined()
  }

  @Test(
    "Only the words that differ are marked, with the space that goes or comes with them",
    arguments: [
      ("a fine of ten pounds", "a fine of fifty pounds", "a fine of [-ten-]{+fifty+} pounds"),
      ("a fine", "a fine or prison", "a fine{+ or prison+}"),
      ("the old rule", "the rule", "the [-old -]rule"),
      ("the rule", "the old rule", "the {+old +}rule"),
      ("dogs; cats", "dogs, cats", "dogs[-;-]{+,+} cats"),
      ("within 1.5 km", "within 2.5 km", "within [-1-]{+2+}.5 km"),
      ("", "new", "{+new+}"),
      ("old", "", "[-old-]"),
      ("same", "same", "same"),
      ("", "", ""),
    ])
  func marks(old: String, new: String, expected: String) {
    #expect(marked(TextDifference(old: old, new: new)) == expected)
  }

  @Test(
    "A text that is written without spaces is compared letter by letter, and no letter loses its signs",
    arguments: [
      ("ผู้ใดค้ามนุษย์ต้องระวางโทษ", "ผู้ใดค้าเด็กต้องระวางโทษ", "ผู้ใดค้า[-มนุษย์-]{+เด็ก+}ต้องระวางโทษ"),
      ("ป่า", "ป้า", "[-ป่-]{+ป้+}า"), ("ក្កន", "ក្ខន", "[-ក្ក-]{+ក្ខ+}ន"), ("第三条", "第五条", "第[-三-]{+五+}条"),
    ])
  func unspaced(old: String, new: String, expected: String) {
    #expect(marked(TextDifference(old: old, new: new)) == expected)
  }

  @Test(
    "White space and the way Unicode writes a letter change no word",
    arguments: [
      ("a b", "a  b"), ("a b", "a\u{A0}b"), ("(a) b", "(a)b"), ("điều", "đie\u{302}\u{300}u"), ("é", "e\u{301}"),
      ("ក ខ", "ក\u{200B}ខ"),
    ])
  func sameWords(old: String, new: String) {
    #expect(!TextDifference(old: old, new: new).changesWords)
    #expect(applied(TextDifference(old: old, new: new)) == new)
  }

  @Test(
    "A word is a change, and so is a mark of punctuation", arguments: [("a b", "ab"), ("a; b", "a, b"), ("a", "A")])
  func otherWords(old: String, new: String) {
    #expect(TextDifference(old: old, new: new).changesWords)
  }

  @Test("A word or two that happen to be the same do not break up what was written anew")
  func coincidence() {
    let difference = TextDifference(
      old: "any person who contravenes this section is guilty of an offence",
      new: "the council may by notice in the gazette of an authority exempt land")
    #expect(difference.runs.count == 2)
  }

  @Test("The runs make up both texts without a gap, for random edits of random texts", arguments: 0..<120)
  func coverage(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (old, new) = RandomText.pair(words: 1 << (seed % 12), using: &random)
    let difference = TextDifference(old: old, new: new)
    expectCovering(difference)
    #expect(applied(difference) == new)
    #expect(difference.changesWords == (old != new))
  }

  @Test("The two ways round mirror each other", arguments: 0..<120)
  func mirror(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let (old, new) = RandomText.pair(words: 1 << (seed % 12), using: &random)
    let mirrored = TextDifference(old: old, new: new).runs.map(\.mirrored)
    #expect(Set(TextDifference(old: new, new: old).runs) == Set(mirrored))
  }

  @Test("A text has no difference from itself", arguments: 0..<40)
  func reflexive(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = RandomText.words(1 << (seed % 12), using: &random).joined(separator: " ")
    let difference = TextDifference(old: text, new: text)
    #expect(!difference.changesWords && difference.runs.count == (text.isEmpty ? 0 : 1))
  }

  @Test("A single change is found in a text of a hundred thousand words, and thousands of changes are found apart")
  func long() {
    var random = SeededGenerator(seed: 5)
    let words = (0..<100_000).map { _ in "w\(Int.random(in: 0..<20_000, using: &random))" }
    var edited = words
    edited[70_000] = "other"
    #expect(TextDifference(old: words.joined(separator: " "), new: edited.joined(separator: " ")).runs.count == 4)
    for place in stride(from: 10, to: words.count, by: 50) { edited[place] = "other" }
    let difference = TextDifference(old: words.joined(separator: " "), new: edited.joined(separator: " "))
    expectCovering(difference)
    #expect(difference.runs.count == 3 * 2_000 + 4)
  }

  @Test(
    "Texts that repeat themselves or have nothing in common are compared, too",
    arguments: [("a ", "a b "), ("a ", "b "), ("a b c ", "c b a ")])
  func repetitive(old: String, new: String) {
    let difference = TextDifference(
      old: String(repeating: old, count: 50_000), new: String(repeating: new, count: 40_000))
    expectCovering(difference)
    #expect(applied(difference).utf8.elementsEqual(difference.new))
  }

  @Test("Bytes that are no UTF-8 are compared as they stand")
  func malformed() {
    for (old, new) in [([0xE0, 0xB8], [0xE0]), ([0x80, 0x41], [0x41, 0xFF]), ([0xF0], [0xF0, 0x9F])]
      as [([UInt8], [UInt8])]
    {
      expectCovering(TextDifference(old: old, new: new))
    }
  }

  /// The new text from the old one and the runs.
  private func applied(_ difference: TextDifference) -> String {
    var bytes: [UInt8] = []
    for run in difference.runs {
      switch run {
      case .equal(let range, _): bytes += difference.old[range]
      case .deleted: continue
      case .inserted(let range): bytes += difference.new[range]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expectCovering(_ difference: TextDifference) {
    var (i, j) = (0, 0)
    for run in difference.runs {
      switch run {
      case .equal(let old, let new):
        #expect(old.lowerBound == i && new.lowerBound == j && !old.isEmpty && !new.isEmpty)
        (i, j) = (old.upperBound, new.upperBound)
      case .deleted(let old):
        #expect(old.lowerBound == i && !old.isEmpty)
        i = old.upperBound
      case .inserted(let new):
        #expect(new.lowerBound == j && !new.isEmpty)
        j = new.upperBound
      }
    }
    #expect(i == difference.old.count && j == difference.new.count)
  }
}

extension TextDifference.Run {
  /// The same run with the texts exchanged.
  fileprivate var mirrored: TextDifference.Run {
    switch self {
    case .equal(let old, let new): .equal(old: new, new: old)
    case .deleted(let old): .inserted(new: old)
    case .inserted(let new): .deleted(old: new)
    }
  }
}

/// Texts for tests that hold for any text.
enum RandomText {
  static func words(_ count: Int, using random: inout SeededGenerator) -> [String] {
    let vocabulary = ["the", "of", "a", "person", "แรงงาน", "é", "§", "must", "(1)", "may", ";", "12"]
    return (0..<count).map { _ in
      Bool.random(using: &random)
        ? vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)]
        : "word\(Int.random(in: 0..<500, using: &random))"
    }
  }

  /// A text, and the same with some words deleted, inserted, replaced and moved.
  static func pair(words count: Int, using random: inout SeededGenerator) -> (String, String) {
    let old = words(count, using: &random)
    var new = old
    for _ in 0..<Int.random(in: 0...max(1, count / 3), using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: new.insert(contentsOf: words(Int.random(in: 1...5, using: &random), using: &random), at: place)
      case 1: new.removeSubrange(place..<min(new.count, place + Int.random(in: 1...5, using: &random)))
      case 2 where place < new.count: new[place] = "other"
      default: if place < new.count { new.append(new.remove(at: place)) }
      }
    }
    return (old.joined(separator: " "), new.joined(separator: " "))
  }
}
