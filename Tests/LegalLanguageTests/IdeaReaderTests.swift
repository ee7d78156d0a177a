import Faults
import LegalLanguage
import TestSupport
import Testing

@Suite("Ideas in the full text of a statute")
struct IdeaReaderTests {
  private func ideas() throws -> Ideas {
    try Ideas(yaml: "concepts: {victim: a victim, shield: no punishment, shelter: a shelter}", file: "concepts.yaml")
  }

  private func reader(_ language: String, _ forms: String) throws -> IdeaReader {
    IdeaReader(
      try IdeaLexicon(
        yaml: "language: \(language)\nversion: \"1\"\nconcepts:\n\(forms)\n", file: "\(language).yaml", ideas: ideas()))
  }

  /// What is found in a text, each as the number of its idea and its words.
  private func found(_ text: String, _ reader: IdeaReader) -> [String] {
    let bytes = Array(text.utf8)
    return reader.mentions(in: bytes, of: 0..<bytes.count).map {
      "\($0.concept): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test("Words are found as whole words, whatever their case and the punctuation between them")
  func words() throws {
    let reader = try reader("eng", "  victim: [trafficked person]")
    #expect(
      found("A Trafficked “Person”, the\ntrafficked persons; TRAFFICKED PERSON.", reader) == [
        "0: Trafficked “Person", "0: TRAFFICKED PERSON",
      ])
  }

  @Test("A star stands for any ending, at the end of a form and within it")
  func endings() throws {
    let reader = try reader("eng", "  victim: [\"victim*\", \"person* who is trafficked\"]")
    #expect(found("victims and persons who is trafficked", reader) == ["0: victim", "0: persons who is trafficked"])
    #expect(found("personally, and later who is trafficked", reader).isEmpty, "only the next word may follow")
  }

  @Test("Two dots stand for up to five words within one block")
  func gaps() throws {
    let reader = try reader("eng", "  shield: [not .. punished]")
    #expect(found("shall not in any case whatever be punished", reader) == ["1: not in any case whatever be punished"])
    #expect(found("not one two three four five six punished", reader).isEmpty)
    #expect(found("shall not\nbe punished", reader).isEmpty, "a gap does not go on in the next block")
  }

  @Test("Of two beginnings the nearer is meant")
  func nearest() throws {
    let reader = try reader("eng", "  shield: [not .. punished]")
    #expect(found("not now and not punished", reader) == ["1: not punished"])
  }

  @Test("Scripts without spaces are read without regard to words, and capitals of Vietnamese and Portuguese are folded")
  func scripts() throws {
    #expect(found("ห้ามมิให้ดำเนินคดีกับผู้เสียหายในความผิด", try reader("tha", "  victim: [ผู้เสียหาย]")) == ["0: ผู้เสียหาย"])
    #expect(found("NẠN NHÂN và Nạn nhân", try reader("vie", "  victim: [nạn nhân]")) == ["0: NẠN NHÂN", "0: Nạn nhân"])
    #expect(found("É ISENTA", try reader("por", "  shield: [é isent*]").self) == ["1: É ISENT"])
  }

  @Test("Forms that end in one another are all found", .timeLimit(.minutes(1)))
  func overlapping() throws {
    let reader = try reader("eng", "  victim: [child victim, victim]\n  shelter: [victim shelter]")
    #expect(Set(found("a child victim shelter", reader)) == ["0: child victim", "0: victim", "2: victim shelter"])
  }

  @Test("It finds what a search for each form by itself finds, in random texts")
  func agreesWithNaiveSearch() throws {
    let forms = ["aa", "aba", "ab a", "b", "ba b", "a b a"]
    let reader = try reader("eng", "  victim: [\(forms.joined(separator: ", "))]")
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let text = String((0..<40).map { _ in ["a", "b", " "].randomElement(using: &random) ?? "a" })
      let folded = " " + text.split(separator: " ").joined(separator: " ") + " "
      let expected = forms.map { form in
        // Every place counts, those that share a space too.
        folded.indices.count { folded[$0...].hasPrefix(" \(form) ") }
      }.reduce(0, +)
      #expect(found(text, reader).count == expected, "\(text)")
    }
  }

  @Test("What was found has the right place in the text, whatever was folded")
  func places() throws {
    let reader = try reader("vie", "  victim: [nạn nhân]")
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let noise = (0..<6).map { _ in [" ", "“", "Đ", "ế", ", ", "…", "\u{200B}"].randomElement(using: &random) ?? " " }
      let text = noise.joined() + " nạn  nhân, " + noise.reversed().joined()
      #expect(found(text, reader) == ["0: nạn  nhân"], "\(text)")
    }
  }

  @Test(
    "A lexicon with a fault is refused with the line and what to do",
    arguments: [
      ("  nobody: [x]", 4, "the idea “nobody”"), ("  victim: [\"..\"]", 4, "the form “..”"),
      ("  victim: [\"a* b*c\"]", 4, "the form “a* b*c”"),
    ])
  func faults(forms: String, line: Int, found: String) throws {
    let fault = #expect(throws: Fault.self) { try reader("eng", forms) }
    #expect(fault?.line == line && fault?.found.hasPrefix(found) == true)
    #expect(fault?.remedy.isEmpty == false)
  }

  @Test("A set of ideas holds the first and the last that there can be")
  func sets() {
    let set = IdeaSet([0, 63, 64, 127])
    #expect((0..<128).filter(set.contains) == [0, 63, 64, 127])
    #expect(set.isDisjoint(with: IdeaSet([1, 65])) && !set.isDisjoint(with: IdeaSet([127])))
  }
}
