import AkomaNtoso
import Drafting
import Foundation
import TestSupport
import Testing

extension Converted {
  /// What the act changes in others: kind, target and source of each change.
  var changes: [String] {
    document.modifications.map { change in
      let targets = change.destinations.map { $0.href + ($0.position == "after" ? " after" : "") }
      let sources = change.sources.map { $0.href.drop { $0 == "#" } }
      return "\(change.type)\t\(targets.joined(separator: ", "))\t\(sources.joined(separator: ", "))"
    }
  }
}

@Suite("Acts that amend others")
struct AmendmentTests {
  private func converted(_ text: String, _ language: String = "eng") throws -> Converted {
    try Converted(Array(text.utf8), file: "bill.txt", language: language, country: "my")
  }

  @Test(
    "Each item that makes a change says which provision of which act it changes; what only talks of changes makes none",
    arguments: [
      ("id-amending-libraries.id", "ind"), ("kh-amending-library.km", "khm"), ("la-amending-library.lo", "lao"),
      ("mm-amending-fishing.my", "mya"), ("ph-amending-crews.en", "fil"), ("th-amending-markets.th", "tha"),
      ("tl-amending-shelters.pt", "por"), ("vn-amending-workers.vi", "vie"),
    ])
  func changes(name: String, language: String) throws {
    let folder = "Tests/DraftingTests/Conversion"
    let converted = try Converted(
      Array(try Repository.text("\(folder)/\(name).txt").utf8), file: "\(name).txt", language: language,
      country: String(name.prefix(2)))
    let expected = try Repository.text("\(folder)/\(name).changes.tsv").split(separator: "\n").map(String.init)
    #expect(converted.changes == expected)
    #expect(converted.difference == nil, "the text is not that of the source")
    let document = converted.document
    let mods = document.elements.indices.filter { document.name(of: $0) == "mod" }
    #expect(mods.count == expected.count, "each change stands in a mod")
  }

  @Test(
    "What is inserted is a provision with number, heading and subsections, whose ids begin with that of the quotation")
  func quoted() throws {
    let document = try converted(
      """
      1. The Fines Act 2007 [Act 670] is amended by inserting after section 12 the following section:

      “Relief
      12A. (1) A court may remit—
      (a) a fine; or
      (b) a fee.
      (2) It must hear the person.”.
      """
    ).document
    let ids = document.elements.indices.compactMap { document.eId(of: $0) }.filter { $0.contains("__qstr_1__") }
    let quotation = "sec_1__mod_1__qstr_1__sec_12A"
    #expect(
      ids == ["", "__subsec_1", "__subsec_1__para_a", "__subsec_1__para_b", "__subsec_2"].map { quotation + $0 })
    let section = try #require(document.elements.indices.first { document.eId(of: $0) == quotation })
    #expect(document.heading(of: section) == "“Relief" && document.num(of: section) == "12A.")
  }

  @Test("A paragraph within an amending section has what stands around it as its context")
  func context() throws {
    let changes = try converted(
      """
      1. Section 13 of the Fines Act 2007 [Act 670] is amended—
      (a) in subsection (1), by deleting the words “section 9”;
      (b) in subsection (2)—
      (i) in paragraph (a), by substituting for the word “may” the word “must”; and
      (ii) by inserting after paragraph (b) the following paragraph:

      “(c) a fee.”; and
      (c) by deleting subsection (4).
      2. Subsection 20(3) of the principal Act is repealed.
      3. Where a provision of the principal Act is repealed, the fine remains due.
      4. A fine shall be paid as if section 13 had not been amended.
      """
    ).changes
    let act = "/akn/my/act/2007/670/~sec_"
    #expect(
      changes == [
        "repeal\t\(act)13__subsec_1\tsec_1__para_a",
        "substitution\t\(act)13__subsec_2__para_a\tsec_1__para_b__subpara_i",
        "insertion\t\(act)13__subsec_2__para_b after\tsec_1__para_b__subpara_ii",
        "repeal\t\(act)13__subsec_4\tsec_1__para_c", "repeal\t\(act)20__subsec_3\tsec_2",
      ])
  }

  @Test("Words that a sentence puts in the place of others are marked as quoted, also over lines")
  func words() throws {
    let document = try converted(
      """
      Amendment of section 8
      1. Section 8 of the Fines Act 2007 [Act 670] is amended by substituting for the words
      “ten
      years” the words “fifteen years”.
      """
    ).document
    let quoted = document.elements.indices.filter { document.name(of: $0) == "quotedText" }
    #expect(quoted.map { document.text(of: $0) } == ["“ten years”", "“fifteen years”"])
  }

  @Test(
    "One sentence that repeals several provisions has each of them as its target; the words for a heavier fine are none"
  )
  func several() throws {
    let changes = try converted(
      """
      Pasal 1
      Dendanya ditambah 1/3 (sepertiga) dari denda dalam Pasal 2 Undang-Undang Nomor 4 Tahun 2018.
      Pasal 2
      Pasal 7 dan Pasal 9 Undang-Undang Nomor 4 Tahun 2018 tentang Taman Bacaan yang telah beberapa kali diubah dan
      ditambah dicabut dan dinyatakan tidak berlaku.
      """, "ind"
    ).changes
    #expect(changes == ["repeal\t/akn/my/act/2018/4/~art_7, /akn/my/act/2018/4/~art_9\tart_2"])
  }

  @Test("An act that amends none has no modifications, whatever it quotes")
  func none() throws {
    let changes = try converted(
      """
      1. In this Act, “officer” means a person under section 12 of the Penal Code [Act 574].
      2. The register is kept by deleting what is wrong and by inserting what is right.
      """
    ).changes
    #expect(changes.isEmpty)
  }
}
