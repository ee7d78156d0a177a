import AkomaNtoso
import Drafting
import Faults
import Foundation
import TestSupport
import Testing

extension Converted {
  /// The references in the text, each with the words and where they lead. An elucidation's number is none.
  var references: [String] {
    document.elements.indices.filter { document.name(of: $0) == "ref" }.compactMap { index in
      guard let parent = document.parent(of: index), document.name(of: parent) != "num" else { return nil }
      return "\(document.text(of: index)) \(document.attribute("href", of: index) ?? "")"
    }
  }

  /// The words that are defined.
  var definitions: [String] {
    document.elements.indices.filter { document.name(of: $0) == "def" }.map { document.text(of: $0) }
  }

  /// The references to provisions of the act that it does not have.
  var danglingReferences: [String] {
    let ids = Set(document.elements.indices.compactMap { document.eId(of: $0) })
    return document.elements.indices.filter { document.name(of: $0) == "ref" }
      .compactMap { document.attribute("href", of: $0) }
      .filter { $0.hasPrefix("#") && !ids.contains($0.droppingHash) }
  }

  /// What the report says of references that lead nowhere.
  var missing: [String] { conversion.report.warnings.map(\.what).filter { $0.hasSuffix("is not in the text") } }
}

@Suite("Cross-references of a converted text")
struct CrossReferenceTests {
  private func converted(_ text: String, _ language: String) throws -> Converted {
    try Converted(Array(text.utf8), file: "act.txt", language: language)
  }

  @Test("A reference leads to the deepest provision that it names, whichever way the language goes there")
  func english() throws {
    let text = """
      PART I
      GENERAL
      1. A person may appeal under section 2(1)(b), or sections 2 and 3.
      2. (1) A court may order—
      (a) a fine; or
      (b) under paragraph (a), detention.
      (2) Subsection (1) does not apply to paragraph (a) of subsection (1) of section 2 or to Part I.
      3. Subsections (1) and (2) of section 2, and section 2(1)(a) and (b), do not apply.
      """
    #expect(
      try converted(text, "eng").references == [
        "section 2(1)(b) #sec_2__subsec_1__para_b", "sections 2 #sec_2", "3 #sec_3",
        "paragraph (a) #sec_2__subsec_1__para_a", "Subsection (1) #sec_2__subsec_1",
        "paragraph (a) of subsection (1) of section 2 #sec_2__subsec_1__para_a", "Part I #part_I",
        "Subsections (1) #sec_2__subsec_1", "(2) of section 2 #sec_2__subsec_2",
        "section 2(1)(a) #sec_2__subsec_1__para_a", "(b) #sec_2__subsec_1__para_b",
      ])
  }

  @Test(
    "Each language refers in its own words",
    arguments: [
      (
        "ind",
        "Pasal 1\n(1) Satu.\n(2) Ayat (1), Pasal 2 ayat (1) huruf a, dan ayat (2).\nPasal 2\n(1) Dua:\na. ini;\nb. itu.\n(2) Tiga.\n",
        [
          "Ayat (1) #art_1__para_1", "Pasal 2 ayat (1) huruf a #art_2__para_1__point_a", "ayat (2) #art_2__para_2",
        ]
      ),
      (
        "msa",
        "1. (1) Satu.\n(2) Subseksyen (1) dan perenggan 2(1)(a).\n2. (1) Dua:\n(a) ini.\n(2) Seksyen 1 atau 2.\n",
        [
          "Subseksyen (1) #sec_1__subsec_1", "perenggan 2(1)(a) #sec_2__subsec_1__para_a", "Seksyen 1 #sec_1",
          "2 #sec_2",
        ]
      ),
      (
        "tha",
        "มาตรา ๑ ตามมาตรา ๒ วรรคสอง มาตรา ๒ (๑) และ (๒) หรือมาตรา ๓\nมาตรา ๒ ดังนี้\n(๑) หนึ่ง\n(๒) สอง\nมาตรา ๓ สาม\n",
        ["มาตรา ๒ วรรคสอง #sec_2", "มาตรา ๒ (๑) #sec_2__para_1", "(๒) #sec_2__para_2", "มาตรา ๓ #sec_3"]
      ),
      (
        "vie",
        "Điều 1. Một\n1. Theo điểm a khoản 1 Điều 2, khoản 1 và khoản 2 Điều 2.\n2. Các điều 1 và 2; khoản 1 Điều này.\nĐiều 2. Hai\n1. Gồm:\na) này;\n2. Ba.\n",
        [
          "điểm a khoản 1 Điều 2 #art_2__para_1__point_a", "khoản 1 #art_2__para_1", "khoản 2 Điều 2 #art_2__para_2",
          "điều 1 #art_1", "2 #art_2", "khoản 1 #art_1__para_1",
        ]
      ),
      (
        "por",
        "Artigo 1.º\nUm\nNos termos da alínea a) do n.º 1 do artigo 2.º e dos artigos 1.º e 2.º\nArtigo 2.º\nDois\n1. São:\na) isto;\n2. O n.º 1.\n",
        [
          "alínea a) do n.º 1 do artigo 2.º #art_2__para_1__point_a", "artigos 1.º #art_1", "2.º #art_2",
          "n.º 1 #art_2__para_1",
        ]
      ),
      (
        "fil",
        "SECTION 1. One. – As in Section 2, paragraphs (a) and (b), and Section 2(a).\nSEC. 2. Two. – It is:\n(a) this; and\n(b) that.\n",
        ["Section 2, paragraphs (a) #sec_2__para_a", "(b) #sec_2__para_b", "Section 2(a) #sec_2__para_a"]
      ),
      (
        "lao", "ມາດຕາ 1 ໜຶ່ງ\nຕາມມາດຕາ 2 ແລະ ຂໍ້ 1 ຂອງມາດຕາ 2.\nມາດຕາ 2 ສອງ\n1. ນີ້.\n2. ນັ້ນ.\n",
        ["ມາດຕາ 2 #art_2", "ຂໍ້ 1 ຂອງມາດຕາ 2 #art_2__para_1"]
      ),
      ("khm", "មាត្រា ១.- មួយ\nតាមមាត្រា ២ នៃច្បាប់នេះ។\nមាត្រា ២.- ពីរ\nពីរ។\n", ["មាត្រា ២ #art_2"]),
      ("mya", "၁။ ပုဒ်မ ၂၊ ပုဒ်မခွဲ (က) အရ။\n၂။ နှစ်-\n(က) ဒါ။\n(ခ) ဟို။\n", ["ပုဒ်မ ၂၊ ပုဒ်မခွဲ (က) #sec_2__subsec_က"]),
    ] as [(String, String, [String])])
  func languages(language: String, text: String, expected: [String]) throws {
    #expect(try converted(text, language).references == expected)
  }

  @Test(
    "A provision of another act has its address where number and year are there; where only a title is, it has none")
  func otherActs() throws {
    let text = """
      Pasal 1
      Berdasarkan Pasal 1 ayat (2) Undang-Undang Nomor 8 Tahun 1981 dan Pasal 1 Kitab Undang-Undang Hukum Pidana.
      Pasal 2
      Pasal 1 Undang-Undang ini.
      """
    #expect(
      try converted(text, "ind").references == ["Pasal 1 ayat (2) /akn/zz/act/1981/8/~art_1", "Pasal 1 #art_1"])
    let english = "1. Section 2 of the Penal Code, or section 2 of the Passports Act 1966 [Act 150].\n2. Two.\n"
    #expect(
      try converted(english, "eng").references
        == ["section 2 of the Passports Act 1966 [Act 150]"]
        .map { _ in "section 2 /akn/zz/act/1966/150/~sec_2" })
    let thai = "มาตรา ๑ ตามมาตรา ๒ แห่งประมวลกฎหมายอาญา\nมาตรา ๒ ตามประมวลกฎหมายอาญา มาตรา ๑\n"
    #expect(try converted(thai, "tha").references.isEmpty)
  }

  @Test("A provision that the act does not have is named with its line, and leads nowhere")
  func missing() throws {
    let converted = try converted("1. One.\n2. As in\nsection 9 and section 1.\n", "eng")
    #expect(converted.references == ["section 1 #sec_1"])
    #expect(
      converted.conversion.report.warnings.contains { $0.line == 3 && $0.what == "“section 9” is not in the text" })
  }

  @Test(
    "In an amending provision the references are those of the act that it changes, and none is within its quotation")
  func amending() throws {
    let text = """
      1. This Act is the Fines (Amendment) Act 2021.
      2. Section 1 of the Fines Act 2007 [Act 670] (“the principal Act”) is amended in subsection (2).
      3. Section 1 of the principal Act is amended by inserting after section 2 the following section:

      “Relief
      2A. A court acts under section 1.”.

      4. A fine under section 1 of this Act is paid as in section 2.
      """
    #expect(
      try converted(text, "eng").references == [
        "Section 1 /akn/zz/act/2007/670/~sec_1", "Section 1 /akn/zz/act/2007/670/~sec_1",
        "section 2 /akn/zz/act/2007/670/~sec_2", "section 1 #sec_1", "section 2 #sec_2",
      ])
  }

  @Test("Of a sentence that makes a change, what stands outside the words that it quotes is marked, also over lines")
  func sentence() throws {
    let text = """
      Fines of today
      1. Section 8 of the Fines Act 2007 [Act 670] is amended by substituting for the words
      “section 2” the words “section 1”, as
      section
      9 of the principal Act has it.

      Fines of yesterday
      2. Two.
      """
    let converted = try converted(text, "eng")
    #expect(
      converted.references == ["Section 8 /akn/zz/act/2007/670/~sec_8", "section 9 /akn/zz/act/2007/670/~sec_9"])
    #expect(converted.difference == nil)
  }

  @Test(
    "An act that amends another refers to its own provisions only where it says so, whatever its language",
    arguments: [
      ("id-amending-libraries.id", "ind", []), ("kh-amending-library.km", "khm", []),
      ("la-amending-library.lo", "lao", []), ("mm-amending-fishing.my", "mya", []),
      ("ph-amending-crews.en", "fil", []), ("th-amending-markets.th", "tha", []),
      ("tl-amending-shelters.pt", "por", []), ("vn-amending-workers.vi", "vie", ["Điều 1 #art_1"]),
    ] as [(String, String, [String])])
  func amendingTexts(name: String, language: String, own: [String]) throws {
    let converted = try converted(Repository.text("Tests/DraftingTests/Conversion/\(name).txt"), language)
    #expect(converted.references.filter { $0.contains(" #") } == own)
    #expect(converted.missing.isEmpty)
    let document = converted.document
    for index in document.elements.indices where ["ref", "def"].contains(document.name(of: index)) {
      let around = sequence(first: index) { document.parent(of: $0) }.map { document.name(of: $0) }
      #expect(!around.contains("quotedStructure") && !around.contains("quotedText"))
    }
  }

  @Test(
    "Nothing in the preface is a reference, nor a number that begins its own provision, nor a word that only looks so")
  func none() throws {
    let text =
      "An Act to amend section 1\n\nBE IT ENACTED as in section 2:\n\n1. One subsection 2 persons; subsections; part I took; intersection 1.\n2. Two.\n"
    #expect(try converted(text, "eng").references.isEmpty)
  }

  /// Counted by hand in the texts. One of the Tetum text is cut in two by the head of a page, and is not marked.
  @Test(
    "In the texts of each custom every reference is marked and leads to a provision",
    arguments: [
      ("kh-library-code.km", "khm", 8, 9), ("mm-fishing-workers.my", "mya", 15, 10),
      ("my-mobile-libraries.ms", "msa", 29, 10), ("ph-fishing-crews.en", "fil", 11, 11),
      ("sg-food-couriers.en", "eng", 21, 12), ("th-floating-markets.th", "tha", 23, 11),
      ("tl-shelters.pt", "por", 9, 10), ("tl-community-libraries.tet", "tet", 4, 10),
      ("vn-domestic-workers.vi", "vie", 17, 9),
    ])
  func samples(name: String, language: String, references: Int, definitions: Int) throws {
    let text = try Repository.text("Tests/DraftingTests/Conversion/\(name).txt")
    let converted = try converted(text, language)
    #expect(converted.references.count == references)
    #expect(converted.definitions.count == definitions)
    #expect(converted.danglingReferences.isEmpty && converted.missing.isEmpty)
    #expect(converted.difference == nil)
  }

  /// The mentions that a script of its own counts in the text of the provisions, less those of other acts, those in the
  /// words of other acts and those whose paragraph the source has run into another.
  @Test(
    "In statutes as people find them, too", .enabled(if: Repository.shared("statutes") != nil),
    arguments: [
      ("gold/text/sg-phta-2014.en.txt", "eng", 28, 18), ("gold/text/id-uu-21-2007.id.txt", "ind", 86, 15),
      ("gold/text/th-atip-2551.th.txt", "tha", 35, 9), ("statutes/th-immigration-act-2522.th.txt", "tha", 159, 15),
      ("statutes/th-prostitution-act-2539.th.txt", "tha", 30, 9),
      ("statutes/id-immigration-law-2011.id.md", "ind", 155, 39),
      ("statutes/ph-revised-penal-code-1930.en.txt", "eng", 101, 0),
      ("statutes/my-amending-bill-2021.en.md", "eng", 34, 0),
    ])
  func statutes(path: String, language: String, references: Int, definitions: Int) throws {
    let file = try #require(Repository.shared(path))
    let converted = try Converted([UInt8](Data(contentsOf: file)), file: path, language: language)
    #expect(converted.references.count == references)
    #expect(converted.definitions.count == definitions)
    #expect(converted.danglingReferences.isEmpty)
  }

  @Test("A paragraph of nothing but references is read in one go")
  func long() throws {
    let text = "1. One.\n2. " + String(repeating: "section 1, section 9(2)(a) and (b); ", count: 5000) + "\n"
    let converted = try converted(text, "eng")
    #expect(converted.references.count == 5000)
    #expect(converted.difference == nil)
  }

  @Test("What a custom does not know of references is refused")
  func unknownKey() {
    let yaml = """
      tradition: test
      name: Test
      language: eng
      provision: {native: Section, english: Section}
      nativeDigits: false
      inserted: letter
      paragraphs: ["(1)"]
      amend: {insert: a, qualify: b, replace: c}
      note: none
      reading:
        - languages: [eng]
          divisions: []
          main: {element: section, forms: ["{arabic}."], heading: []}
          items: []
          references: {kinds: [], joint: [and]}
      """
    let fault = #expect(throws: Fault.self) { _ = try Tradition(yaml: yaml, file: "test.yaml") }
    #expect(fault?.found.contains("joint") == true)
  }
}
