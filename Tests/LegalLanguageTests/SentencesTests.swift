import LegalLanguage
import Testing

@Suite("Sentences and items of a provision")
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences(bytes, in: 0..<bytes.count).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "A full stop, a question or an exclamation mark ends a sentence before a capital letter or another script",
    arguments: [
      ("A victim is heard. The court decides.", 2), ("Is it law? It is! So be it.", 3),
      ("It applies. มาตรา ๔๑ applies.", 2),
      ("It applies. Điều 5 applies.", 2),
    ])
  func ends(text: String, count: Int) { #expect(sentences(text).count == count) }

  @Test(
    "A full stop within a citation, a number or a name ends nothing",
    arguments: [
      "under s. 17 of the Act", "Rs. 5.000 or more", "R.A. No. 9208", "the Act No.5 of 2004", "sub-section (a).(b)",
      "i.e. a victim", "the end.",
    ])
  func abbreviations(text: String) {
    #expect(sentences(text.lowercased()).count == 1)
  }

  @Test("A semicolon and a line end a sentence whatever follows")
  func separators() {
    #expect(sentences("one; two\nthree;four") == ["one;", " two\n", "three;", "four"])
  }

  @Test("Empty lines and spaces are no sentences", arguments: ["", " ", "\n\n", " \n ; ".replacing(";", with: " ")])
  func blank(text: String) { #expect(sentences(text).isEmpty) }

  @Test("No letter is lost, and sentences are in order and do not overlap")
  func whole() {
    let text = "A. B? c; d\nĐiều 5. E! ก. ข\n\nF. "
    let bytes = Array(text.utf8)
    let ranges = Sentences(bytes, in: 0..<bytes.count).ranges
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    let kept = ranges.flatMap { bytes[$0] }.filter { $0 != 0x20 && $0 != 0x0A }
    #expect(kept == bytes.filter { $0 != 0x20 && $0 != 0x0A })
    #expect(ranges.allSatisfy { String(validating: bytes[$0], as: UTF8.self) != nil })
  }

  @Test("Only the range that is asked for is divided, and ranges are of the whole text")
  func part() {
    let bytes = Array("One; two; three".utf8)
    #expect(Sentences(bytes, in: 4..<9).ranges == [4..<9])
    #expect(Sentences(bytes, in: 4..<4).ranges.isEmpty)
  }

  @Test("A place is found in its sentence, and in none outside of all")
  func place() {
    let bytes = Array("One. Two\n\nThree".utf8)
    let sentences = Sentences(bytes, in: 0..<bytes.count)
    #expect(sentences.sentence(at: 0) == 0..<4)
    #expect(sentences.sentence(at: 6) == 4..<9)
    #expect(sentences.sentence(at: bytes.count) == nil)
  }
}
