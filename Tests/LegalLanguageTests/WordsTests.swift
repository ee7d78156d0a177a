import LegalLanguage
import Testing

@Suite("Words and sentences")
struct WordsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words(bytes[...]).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test("English words come without punctuation")
  func english() { #expect(words("A victim's act, s. 17-A.") == ["A", "victim's", "act", "s", "17", "A"]) }

  @Test(
    "Scripts without spaces are divided by dictionary, and no letter is lost",
    arguments: [
      "ผู้เสียหายจากการค้ามนุษย์ไม่ต้องรับโทษ", "ຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ", "ជនរងគ្រោះដោយអំពើជួញដូរមនុស្ស",
      "လူကုန်ကူးခံရသူကိုအရေးမယူရ",
    ])
  func dictionaries(text: String) {
    let words = words(text)
    #expect(words.count > 2)
    #expect(words.joined() == text)
  }

  @Test("Words of a slice are ranges of the whole text")
  func slice() {
    let bytes = Array("one two three".utf8)
    #expect(Words(bytes[4...]).ranges == [4..<7, 8..<13])
  }

  @Test("A text without words has none", arguments: ["", "  ", "…–,"])
  func none(text: String) { #expect(words(text).isEmpty) }

  @Test("A sentence ends at a full stop before a capital, at a semicolon and at a line")
  func sentences() {
    let text = Array("A victim is not liable. The court may act; s. 5 applies\nNext".utf8)
    let sentences = Sentences(text, in: 0..<text.count).ranges.map { String(decoding: text[$0], as: UTF8.self) }
    #expect(sentences == ["A victim is not liable.", " The court may act;", " s. 5 applies\n", "Next"])
  }
}
