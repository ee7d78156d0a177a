import LegalLanguage
import Testing

@Suite("Words of every script of the region")
struct ScriptsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words(bytes[...]).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Phrases of the laws of the region, in their scripts.
  static let phrases = [
    "พระราชบัญญัติป้องกันและปราบปรามการค้ามนุษย์ พ.ศ. ๒๕๕๑ มาตรา ๔๑", "ກົດໝາຍວ່າດ້ວຍການຕ້ານການຄ້າມະນຸດ ມາດຕາ 12",
    "ច្បាប់ស្តីពីការបង្ក្រាបអំពើជួញដូរមនុស្ស មាត្រា ១០", "လူကုန်ကူးမှုတားဆီးကာကွယ်ရေးဥပဒေ ပုဒ်မ ၁၃",
    "Luật Phòng, chống mua bán người số 53/2024/QH15, Điều 5", "Undang-Undang Nomor 21 Tahun 2007, Pasal 18",
    "Lei n.º 3/2017, artigo 26.º: não punição das vítimas", "A victim’s “unlawful acts”—s 17(a)", "人口贩运受害者不受处罚",
    "பாதிக்கப்பட்டவர்", "🙂 victim 👩‍⚖️ e\u{301}",
  ]

  @Test("Words are whole letters of the text, in order, apart from one another", arguments: phrases)
  func ranges(text: String) {
    let bytes = Array(text.utf8)
    let ranges = Words(bytes[...]).ranges
    #expect(ranges.count > 0)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(ranges.allSatisfy { !$0.isEmpty && String(validating: bytes[$0], as: UTF8.self) != nil })
  }

  @Test("No letter and no digit lies outside of all words", arguments: phrases)
  func complete(text: String) {
    func letters(_ text: some StringProtocol) -> [Character] { text.filter { $0.isLetter || $0.isNumber } }
    #expect(letters(words(text).joined()) == letters(text))
  }

  @Test(
    "A word that stands alone in its sentence is found in it, with spaces or without",
    arguments: [
      ("ศาลไม่ลงโทษผู้เสียหาย", "ศาล"), ("ສານບໍ່ລົງໂທດ", "ສານ"), ("តុលាការមិនដាក់ទោស", "មិន"),
      ("phạt tiền nạn nhân", "phạt"),
    ])
  func known(text: String, word: String) { #expect(words(text).contains(word), "\(words(text))") }

  @Test("Digits of every script are words", arguments: ["๔๑", "໑໒", "១០", "၁၃", "17"])
  func digits(number: String) { #expect(words("(\(number))") == [number]) }

  @Test("A text of one letter words has as many words as letters")
  func many() {
    let text = String(repeating: "a ", count: 10_000)
    #expect(words(text).count == 10_000)
  }

  @Test("Scripts where every letter is a word are divided in full")
  func ideographs() {
    let ranges = Words(Array(String(repeating: "人b1", count: 1_000).utf8)[...]).ranges
    #expect(ranges.count >= 2_000)
  }

  @Test(
    "Bytes that are no UTF-8 do not bring the program down",
    arguments: [[0xFF], [0xE0, 0xB8], [0x61, 0xC0, 0x62], [0]])
  func noUTF8(bytes: [UInt8]) {
    let ranges = Words(bytes[...]).ranges
    #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
  }
}
