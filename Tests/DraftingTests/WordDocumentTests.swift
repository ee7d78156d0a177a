import AkomaNtoso
import Drafting
import Faults
import Foundation
import TestSupport
import Testing

@Suite("Word documents as sources")
struct WordDocumentTests {
  private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private func document(_ body: String, _ parts: [String: String] = [:]) throws -> SourceText {
    let parts = parts.merging(["document": "<w:document \(Self.space)><w:body>\(body)</w:body></w:document>"]) { $1 }
    let entries = parts.sorted { $0.key < $1.key }.map { ("word/\($0.key).xml", $0.value) }
    return try SourceText(docx: try ZipFile.bytes([("[Content_Types].xml", "<Types/>")] + entries), file: "act.docx")
  }

  /// A paragraph of a list, or of none.
  private func paragraph(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
    let number = list.map { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    return "<w:p><w:pPr>\(style)\(number)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func numbering(_ levels: [(format: String, text: String)], style: String? = nil) -> String {
    let all: String = levels.enumerated().map { place, level -> String in
      let style = place == 0 ? style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "" : ""
      return """
        <w:lvl w:ilvl="\(place)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(style)\
        <w:lvlText w:val="\(level.text)"/></w:lvl>
        """
    }.joined()
    return """
      <w:numbering \(Self.space)><w:abstractNum w:abstractNumId="0">\(all)</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>\
      </w:lvlOverride></w:num></w:numbering>
      """
  }

  @Test(
    "Each paragraph is a line, with its tabs and line breaks; what was deleted is left out, what was inserted is kept")
  func paragraphs() throws {
    let text = try document(
      """
      <w:p><w:r><w:t>1.</w:t><w:tab/><w:t xml:space="preserve">A shelter </w:t></w:r>\
      <w:del><w:r><w:delText>shuts</w:delText></w:r></w:del><w:ins><w:r><w:t>opens.</w:t></w:r></w:ins></w:p>
      <w:p/>
      <w:p><w:r><w:t>2. It has beds,</w:t><w:br/><w:t>and lamps.</w:t></w:r></w:p>
      <w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>3. Done.</w:t></w:r></w:p>
      """)
    #expect(text.numbered == ["1 1. A shelter opens.", "3 2. It has beds,", "3 and lamps.", "4 3. Done."])
    #expect(text.lines.filter(\.beginsPage).map(\.number) == [4])
  }

  @Test("A row of a table is one line where each cell has one")
  func tables() throws {
    func cell(_ texts: String...) -> String { "<w:tc>\(texts.map { paragraph($0) }.joined())</w:tc>" }
    let text = try document(
      "<w:tbl><w:tr>\(cell("1."))\(cell("A shelter."))</w:tr><w:tr>\(cell("2.", "Beds."))\(cell("Lamps."))</w:tr></w:tbl>"
    )
    #expect(text.numbered == ["1 1. A shelter.", "3 2.", "4 Beds.", "5 Lamps."])
  }

  @Test("The numbers that Word makes are written as it shows them")
  func numbers() throws {
    let levels = [
      ("decimal", "Article %1."), ("lowerLetter", "(%2)"), ("upperRoman", "%3)"), ("decimal", "%1.%4"),
    ]
    let text = try document(
      [
        paragraph("One", list: 1), paragraph("one a", list: 1, level: 1), paragraph("one b", list: 1, level: 1),
        paragraph("one b I", list: 1, level: 2), paragraph("Two", list: 1), paragraph("two a", list: 1, level: 1),
        paragraph("two", list: 1, level: 3), paragraph("Anew", list: 2), paragraph("Plain"),
        paragraph("None", list: 0),
      ].joined(), ["numbering": numbering(levels)])
    #expect(
      text.numbered.map { $0.drop { $0 != " " }.dropFirst() } == [
        "Article 1. One", "(a) one a", "(b) one b", "I) one b I", "Article 2. Two", "(a) two a", "2.1 two",
        "Article 1. Anew", "Plain", "None",
      ])
  }

  @Test("A style numbers the paragraphs that have it; one that a revision deleted counts for none")
  func styles() throws {
    let styles = """
      <w:styles \(Self.space)><w:style w:type="paragraph" w:styleId="Section"><w:pPr><w:numPr><w:numId w:val="1"/>\
      </w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Section"/></w:style>\
      </w:styles>
      """
    let deleted = """
      <w:p><w:pPr><w:pStyle w:val="Section"/><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Gone</w:delText></w:r>\
      </w:del></w:p>
      """
    let text = try document(
      paragraph("One.", style: "Section") + deleted + paragraph("Two.", style: "Sub"),
      ["styles": styles, "numbering": numbering([("upperLetter", "%1.")], style: "Section")])
    #expect(text.numbered == ["1 A. One.", "3 B. Two."])
  }

  @Test("Footnotes, headers and footers are left out and listed")
  func notes() throws {
    let sections: String = (1...5).map { paragraph("\($0). A person who runs shelter \($0) keeps a book.") }.joined()
    let reference = "<w:p><w:r><w:t>6. Ends.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
    let text = try document(
      sections + reference,
      [
        "footnotes": """
        <w:footnotes \(Self.space)><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2">\
        \(paragraph("As amended."))</w:footnote></w:footnotes>
        """,
        "header1": "<w:hdr \(Self.space)>\(paragraph("Shelters Act"))</w:hdr>",
      ])
    let converted = try Converted(text, language: "eng")
    #expect(converted.difference == nil)
    #expect(converted.leftOut == ["6 footnote: As amended.", "1 running head: Shelters Act"])
    #expect(converted.numbers(of: "section").count == 6)
  }

  @Test("What is no Word document is named for what it is")
  func others() throws {
    func found(_ entries: [(String, String)]) -> String? {
      do {
        _ = try SourceText(docx: try ZipFile.bytes(entries), file: "act.docx")
        return nil
      } catch { return (error as? Fault)?.found }
    }
    #expect(found([("xl/workbook.xml", "<a/>")]) == "a spreadsheet (.xlsx)")
    #expect(found([("content.xml", "<a/>")]) == "an OpenDocument file (.odt)")
    #expect(found([("main.xml", "<a/>")]) == "an Akoma Ntoso package")
    #expect(found([("a.txt", "a")]) == "a ZIP file without a Word document")
    #expect(found([("word/document.xml", "<a>")]) == "XML that cannot be read to its end")
    #expect(found([("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]) != nil, "no entity is read")
    #expect(throws: Fault.self) {
      try SourceText(docx: try ZipFile.bytes([("word/document.xml", "<a/>")], password: "secret"), file: "act.docx")
    }
  }

  @Test("A document that unpacks to more than it may is refused")
  func bomb() throws {
    let bytes = try ZipFile.bytes([("word/document.xml", String(repeating: " ", count: 1 << 20))])
    var limits = AkomaNtosoPackage.Limits()
    limits.bytes = 1 << 19
    #expect(throws: Fault.self) { try SourceText(docx: bytes, file: "act.docx", limits: limits) }
  }
}

@Suite("The format of a source")
struct SourceFormatTests {
  @Test("The bytes tell the format, not the name")
  func formats() throws {
    func format(_ text: String) throws -> SourceFormat { try SourceFormat(Array(text.utf8), file: "act.txt") }
    #expect(try format("%PDF-1.7") == .pdf)
    #expect(try format("PK\u{3}\u{4}") == .docx)
    #expect(try format("\u{FEFF} <!doctype HTML>") == .html)
    #expect(try format("<!-- a --><HTML>") == .html)
    #expect(try format("Section 1. See <html>.") == .plain)
  }

  @Test("A format that is not read is named, with what to do")
  func unread() throws {
    func fault(_ bytes: [UInt8]) throws -> String? {
      do { _ = try SourceFormat(bytes, file: "act") } catch { return (error as? Fault)?.found }
      return nil
    }
    let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func stream(_ name: String) -> [UInt8] { office + name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    #expect(try fault(stream("WordDocument")) == "a Word document of the older format (.doc)")
    #expect(try fault(stream("EncryptedPackage")) == "a document with a password")
    #expect(try fault(stream("Workbook")) == "a spreadsheet (.xls)")
    #expect(try fault(Array("{\\rtf1".utf8)) == "an RTF document")
    #expect(try fault([]) == "an empty file")
  }
}
