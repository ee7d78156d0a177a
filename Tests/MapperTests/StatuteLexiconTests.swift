import Faults
import Foundation
import Guideline
import LegalLanguage
import Mapper
import TestSupport
import Testing

@Suite("The project's lexicons for full texts")
struct StatuteLexiconTests {
  private static let folder = "Mappings/lexicon/statutes"
  static let languages = ["eng", "fil", "ind", "khm", "lao", "msa", "mya", "por", "tet", "tha", "vie"]

  private static func ideas() throws -> Ideas {
    try Ideas(yaml: Repository.text("\(folder)/concepts.yaml"), file: "concepts.yaml")
  }

  static func reading(_ languages: [String]) throws -> TextReading {
    let ideas = try ideas()
    let catalogue = try Catalogue(yaml: Repository.text("Mappings/guideline/asean-npp.yaml"), file: "asean-npp.yaml")
    return TextReading(
      try TextRules(
        yaml: Repository.text("Mappings/guideline/text-rules.yaml"), file: "text-rules.yaml", catalogue: catalogue,
        isIdea: { ideas.number($0) != nil }), ideas,
      try languages.map {
        try IdeaLexicon(yaml: Repository.text("\(folder)/\($0).yaml"), file: "\($0).yaml", ideas: ideas)
      })
  }

  /// The criteria that a clause meets, partly meets or contradicts.
  private func answers(_ clause: String, _ language: String) throws -> [String: TextCase.Outcome] {
    let draft = try DraftClause(clause, file: "clause", language: language)
    return try #require(try TextProposer(Self.reading([language])).answers(of: draft.act)).mapValues(\.outcome)
  }

  @Test("Every language of the region's laws has one, and words every idea")
  func complete() throws {
    let ideas = try Self.ideas()
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: Self.folder).path)
      .sorted()
    #expect(files == ["concepts.yaml"] + Self.languages.map { "\($0).yaml" })
    for language in Self.languages {
      let lexicon = try IdeaLexicon(
        yaml: Repository.text("\(Self.folder)/\(language).yaml"), file: language, ideas: ideas)
      #expect(lexicon.worded == Set(ideas.names.indices), "\(language)")
    }
  }

  @Test(
    "A general rule of non-punishment is found in every language, with what follows from its being general",
    arguments: [
      ("eng", "A victim shall not be punished for unlawful acts committed as a direct result of being trafficked."),
      ("ind", "Korban yang melakukan tindak pidana karena dipaksa oleh pelaku tidak dipidana."),
      (
        "msa",
        "Orang yang diperdagangkan tidak boleh didakwa atas apa-apa kesalahan yang merupakan akibat langsung pemerdagangan itu."
      ),
      ("tha", "ผู้เสียหายไม่ต้องรับโทษสำหรับการกระทำอันเป็นผลโดยตรงจากการค้ามนุษย์"),
      (
        "vie",
        "Nạn nhân không bị truy cứu trách nhiệm hình sự đối với hành vi là hậu quả trực tiếp của việc bị mua bán."
      ),
      ("por", "A vítima não é punida pelos factos ilícitos que tenha sido obrigada a praticar."),
      ("lao", "ຜູ້ຖືກເຄາະຮ້າຍ ບໍ່ຖືກລົງໂທດ ຕໍ່ການກະທຳ ທີ່ເປັນຜົນໂດຍກົງ ຈາກການຄ້າມະນຸດ."),
      ("khm", "ជនរងគ្រោះមិនត្រូវផ្តន្ទាទោសចំពោះអំពើដែលជាផលវិបាកនៃការជួញដូរមនុស្សឡើយ។"),
      ("mya", "လူကုန်ကူးခံရသူကို အပြစ်ပေးခြင်း မပြုရ။"),
      ("fil", "Ang biktima ay hindi parurusahan sa mga gawang labag sa batas na bunga ng trafficking."),
    ])
  func shields(language: String, clause: String) throws {
    let found = try answers(clause, language)
    #expect(found["A01.1"] == .met, "\(language)")
    #expect(found["A08.1"] == .met, "no list of offences")
  }

  @Test(
    "What punishes is no shield, whatever the language",
    arguments: [
      ("eng", "Whoever harbours a victim shall be punished with imprisonment for a term of ten years."),
      ("ind", "Setiap orang yang menyembunyikan korban dipidana dengan pidana penjara paling lama sepuluh tahun."),
      ("tha", "ผู้ใดซ่อนเร้นผู้เสียหายต้องระวางโทษจำคุกไม่เกินสิบปี"),
      ("vie", "Người nào che giấu nạn nhân thì bị phạt tù đến mười năm."),
      ("por", "Quem ocultar a vítima é punido com pena de prisão até dez anos."),
      ("khm", "ជនណាដែលលាក់ទុកជនរងគ្រោះត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារដប់ឆ្នាំ។"),
    ])
  func penalties(language: String, clause: String) throws { #expect(try answers(clause, language)["A01.1"] == nil) }

  @Test("That a victim is charged no fee, or that a rescuer acts in good faith, is no shield of the victim")
  func lookAlikes() throws {
    for clause in [
      "A trafficked person shall not be charged any fee for services rendered.",
      "No officer shall be liable to prosecution for rescuing a trafficked person in good faith.",
      "It shall not be a defence that the victim consented to the act.",
      "A victim shall not be compelled to testify.",
    ] { #expect(try answers(clause, "eng")["A01.1"] == nil, "\(clause)") }
  }

  @Test("The language of a text is told by the ideas that it words, whatever the text is about")
  func languages() throws {
    let names = [
      "en": "eng", "id": "ind", "km": "khm", "lo": "lao", "ms": "msa", "my": "mya", "pt": "por", "tet": "tet",
      "th": "tha",
      "vi": "vie",
    ]
    let ideas = try Self.ideas()
    let readers = try Self.languages.map {
      IdeaReader(try IdeaLexicon(yaml: Repository.text("\(Self.folder)/\($0).yaml"), file: $0, ideas: ideas))
    }
    let folder = "Tests/DraftingTests/Conversion"
    let texts = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: folder).path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    #expect(texts.count >= 17)
    for text in texts {
      let language = names[String(text.split(separator: ".")[1])]
      #expect(
        LanguageGuess.language(of: try Repository.bytes("\(folder)/\(text)"), among: readers) == language, "\(text)")
    }
    #expect(LanguageGuess.language(of: Array("0123 ***".utf8), among: readers) == nil)
  }

  @Test("A closed list of offences is told from a general rule")
  func closedList() throws {
    let found = try answers(
      """
      A trafficked person shall not be liable to criminal prosecution in respect of:
      (a) his illegal entry;
      (b) his possession of any fraudulent travel document,
      where the act is a direct consequence of the trafficking.
      """, "eng")
    #expect(found["A01.1"] == .met && found["A08.1"] == .contradicted)
    #expect(found["A06.1"] == .met && found["A06.3"] == .met && found["A06.4"] == nil)
  }
}
