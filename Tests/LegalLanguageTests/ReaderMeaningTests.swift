import Faults
import LegalLanguage
import TestSupport
import Testing

@Suite("The one pass finds what the forms mean")
struct ReaderMeaningTests {
  private func lexicon(_ concepts: [(name: String, forms: [String])]) throws -> Lexicon {
    let listed = concepts.map { concept in
      "  \(concept.name): {means: m, forms: [\(concept.forms.map { "\"\($0)\"" }.joined(separator: ", "))]}"
    }
    let yaml = "language: eng\nversion: \"1\"\nconcepts:\n\(listed.joined(separator: "\n"))\n"
    return try Lexicon(yaml: yaml, file: "eng.yaml")
  }

  /// The mentions that the reader finds, as ranges of words.
  private func found(_ lexicon: Lexicon, _ words: [String]) -> Set<NaiveReader.Found> {
    let bytes = Array(words.joined(separator: " ").utf8)
    let places = Words(bytes[...]).ranges
    return Set(
      ConceptReader(lexicon).mentions(in: bytes, of: 0..<bytes.count).compactMap { mention in
        guard let first = places.firstIndex(where: { $0.lowerBound == mention.range.lowerBound }),
          let last = places.firstIndex(where: { $0.upperBound == mention.range.upperBound })
        else { return nil }
        return .init(concept: lexicon.concepts[mention.concept].name, range: first..<last + 1)
      })
  }

  @Test("Seeded lexicons and texts: the reader and the plain meaning agree", arguments: 1...40)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let vocabulary = ["a", "ab", "abc", "b", "ba", "c"]
    func form() -> String {
      var parts: [String] = []
      for position in 0..<Int.random(in: 1...4, using: &random) {
        if position > 0 { parts += Array(repeating: "..", count: max(0, Int.random(in: 0...3, using: &random) - 1)) }
        parts.append(
          vocabulary[Int.random(in: 0...5, using: &random)] + (Int.random(in: 0...3, using: &random) == 0 ? "*" : ""))
      }
      return parts.joined(separator: " ")
    }
    let concepts = (1...4).map { number in
      (name: "c\(number)", forms: (0..<Int.random(in: 1...4, using: &random)).map { _ in form() })
    }
    let lexicon = try lexicon(concepts)
    for _ in 0..<25 {
      let words = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        vocabulary[Int.random(in: 0...5, using: &random)]
      }
      #expect(
        found(lexicon, words) == NaiveReader(concepts: concepts).mentions(in: words),
        "\(concepts) in “\(words.joined(separator: " "))”")
    }
  }

  @Test("Two gaps in a row are a gap of six")
  func doubleGap() throws {
    let lexicon = try lexicon([("x", ["a .. .. b"])])
    #expect(found(lexicon, ["a", "c", "c", "c", "c", "c", "c", "b"]).count == 1)
    #expect(found(lexicon, ["a", "c", "c", "c", "c", "c", "c", "c", "b"]).isEmpty)
  }

  @Test("Two concepts with the same words are both found, and mentions that only overlap are both kept")
  func both() throws {
    let lexicon = try lexicon([("x", ["a b"]), ("y", ["a b", "b c"])])
    #expect(
      found(lexicon, ["a", "b", "c"]) == [
        .init(concept: "x", range: 0..<2), .init(concept: "y", range: 0..<2), .init(concept: "y", range: 1..<3),
      ])
  }

  @Test("Mentions come in the order in which they begin")
  func order() throws {
    let bytes = Array("b a c a b".utf8)
    let mentions = try ConceptReader(lexicon([("x", ["a", "b"]), ("y", ["c"])])).mentions(in: bytes, of: 0..<9)
    #expect(mentions.map(\.range.lowerBound) == [0, 2, 4, 6, 8])
  }

  @Test("Punctuation and line ends between the words of a form do not hide it")
  func punctuation() throws {
    let bytes = Array("shall not, be (held)\nLIABLE".utf8)
    let mentions = try ConceptReader(lexicon([("x", ["not .. liable"])])).mentions(in: bytes, of: 0..<bytes.count)
    #expect(mentions.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["not, be (held)\nLIABLE"])
  }

  @Test("Forms in scripts without spaces are found inside running text")
  func thai() throws {
    let bytes = Array("ศาลไม่ลงโทษผู้เสียหาย".utf8)
    let mentions = try ConceptReader(lexicon([("not-punished", ["ไม่ลงโทษ"])])).mentions(in: bytes, of: 0..<bytes.count)
    #expect(mentions.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["ไม่ลงโทษ"])
  }
}
