import AkomaNtoso
import Drafting
import Faults
import TestSupport
import Testing

@Suite("Converting a text")
struct ConversionTests {
  private func outline(_ text: String, _ language: String = "eng", hints: String = "drop: []") throws -> [String] {
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    let conversion = try #require(
      Conversion(
        source, customs: try Customs.all(in: language), hints: try ConversionHints(yaml: hints, file: "act.hints.yaml"))
    )
    let document = try Document(xml: conversion.xml(Customs.identity(language)), file: "act.txt")
    return document.provisions.map { document.citation(of: $0.element) }
  }

  private func report(_ text: String, _ language: String = "eng") throws -> ConversionReport {
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    return try #require(Conversion(source, customs: try Customs.all(in: language))).report
  }

  @Test("(i) after (h) is a letter, after (a) a Roman numeral")
  func letterOrNumeral() throws {
    let letters = "abcdefgh".map { "(\($0)) one;\n" }.joined()
    let text = """
      1. The court must—
      \(letters)(i) nine;
      (j) ten.
      2. A person—
      (a) who—
      (i) is young; or
      (ii) is old; and
      (b) who asks.
      """
    #expect(
      try outline(text).suffix(6)
        == ["1. › (i)", "1. › (j)", "2.", "2. › (a)", "2. › (a) › (i)", "2. › (a) › (ii)", "2. › (b)"].suffix(6))
  }

  @Test("A reference that a line break put at the beginning of a line begins no provision")
  func reference() throws {
    let text = """
      Pasal 1
      Ketentuan sebagaimana dimaksud dalam
      Pasal 7 berlaku juga.
      Pasal 2
      Selesai.
      """
    #expect(try outline(text, "ind") == ["Pasal 1", "Pasal 2"])
  }

  @Test("Inserted numbers stand in their place, and what is missing is said with its line")
  func inserted() throws {
    let text = "มาตรา ๑ ก\nมาตรา ๒ ข\nมาตรา ๒ ทวิ ค\nมาตรา ๒ ตรี ง\nมาตรา ๕ จ\n"
    #expect(try outline(text, "tha").count == 5)
    #expect(try report(text, "tha").warnings.contains { $0.line == 5 && $0.what == "“มาตรา ๕” follows “มาตรา ๒ ตรี”" })
  }

  @Test("A provision whose text the source has lost is named")
  func noText() throws {
    #expect(
      try report("Pasal 1\nSatu.\nPasal 2\nPasal 3\nTiga.\n", "ind").warnings.map(\.what) == ["“Pasal 2” has no text"])
  }

  @Test("A hint drops lines, keeps a line from being a provision, or makes one a heading")
  func hints() throws {
    let text = "Pasal 1\nSatu.\nMENU\nPasal 2\nDua.\nPasal 3\nTiga.\n"
    #expect(try outline(text, "ind", hints: "drop: [3]") == ["Pasal 1", "Pasal 2", "Pasal 3"])
    #expect(try outline(text, "ind", hints: "text: [4-5]") == ["Pasal 1", "Pasal 3"])
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    let hints = try ConversionHints(yaml: "drop: [3]\nheading: [5]", file: "act.hints.yaml")
    let conversion = try #require(Conversion(source, customs: try Customs.all(in: "ind"), hints: hints))
    #expect(conversion.report.leftOut.map(\.reason) == [.dropped])
    let document = try Document(xml: conversion.xml(Customs.identity("ind")), file: "act.txt")
    #expect(document.heading(of: document.basicUnits[2]) == "Dua.")
  }

  @Test("A hint that is none is refused with its line", arguments: ["drop: [x]", "drop: [9-3]", "lines: [1]"])
  func badHints(yaml: String) {
    let fault = #expect(throws: Fault.self) { _ = try ConversionHints(yaml: yaml, file: "act.hints.yaml") }
    #expect(fault?.file == "act.hints.yaml" && fault?.line == 1)
  }

  @Test(
    "Number and year are those by which the text cites itself",
    arguments: [
      ("UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 21 TAHUN 2007 TENTANG", "ind", "21", 2007),
      ("Act 45 of 2014", "eng", "45", 2014), ("Lei n.º 3/2017 de 25 de Janeiro", "por", "3", 2017),
      ("พระราชบัญญัติ พ.ศ. ๒๕๕๑", "tha", nil, 2008), ("Luật số: 102/2016/QH13", "vie", "102/2016/QH13", nil),
      ("REPUBLIC ACT NO. 9208", "fil", "9208", nil), ("Undang-Undang Malaysia AKTA 670", "msa", "670", nil),
    ] as [(String, String, String?, Int?)])
  func citation(text: String, language: String, number: String?, year: Int?) throws {
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    let citation = try #require(Conversion(source, customs: try Customs.all(in: language))).citation
    #expect(citation.number == number && citation.year == year)
  }

  @Test("An amending act records which provision of which act it changes, and how, with the words that it puts there")
  func amendments() throws {
    let text = """
      1. This Act is the Fines (Amendment) Act 2021.

      Amendment of section 12
      2. Section 12 of the Fines Act 2007 [Act 670] is amended by deleting subsection (2).

      New section 12A
      3. The principal Act is amended by inserting after section 12 the following section:

      “Relief
      12A. A court may remit a fine.
      (2) It must hear the person.”.

      4. Section 14 of the Penal Code is not affected.
      """
    let source = try SourceText(plain: Array(text.utf8), file: "bill.txt")
    let conversion = try #require(Conversion(source, customs: try Customs.all(in: "eng")))
    let document = try Document(xml: conversion.xml(Customs.identity("eng", country: "my")), file: "bill.txt")
    #expect(document.basicUnits.compactMap { document.eId(of: $0) } == ["sec_1", "sec_2", "sec_3", "sec_4"])
    let found = document.modifications.map { modification in
      "\(modification.type) \(modification.sources.map(\.href)) \(modification.destinations.map(\.href))"
    }
    #expect(
      found == [
        "repeal [\"#sec_2\"] [\"/akn/my/act/2007/670/~sec_12__subsec_2\"]",
        "insertion [\"#sec_3\"] [\"/akn/my/act/2007/670/~sec_12\"]",
      ])
    #expect(
      document.ownText(of: document.basicUnits[2]).hasSuffix("the following section:"),
      "what is quoted is another act's")
    #expect(ConversionCheck.difference(document, source, conversion.furniture) == nil)
  }

  @Test("Nothing that XML cannot hold, and no markup, gets into the document")
  func signs() throws {
    let text = "Pasal 1\nA < B & \u{1} C > D \u{FFFE}\n"
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    let conversion = try #require(Conversion(source, customs: try Customs.all(in: "ind")))
    let document = try Document(xml: conversion.xml(Customs.identity("ind")), file: "act.txt")
    #expect(document.ownText(of: document.basicUnits[0]) == "A < B & C > D")
    let fault = #expect(throws: Fault.self) { _ = try SourceText(plain: [0x41, 0xA1, 0xC3], file: "tis620.txt") }
    #expect(fault?.remedy.contains("UTF-8") == true)
  }
}
