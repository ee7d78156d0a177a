import AkomaNtoso
import Drafting
import Foundation
import TestSupport
import Testing

@Suite("PDFs as sources")
struct PDFTests {
  /// Pages as pdftotext prints them: the columns beside each other, a head above and a number below.
  private func printed(_ pages: [(left: [String], right: [String])]) -> [UInt8] {
    let all = pages.enumerated().map { number, page in
      let rows = (0..<max(page.left.count, page.right.count)).map { row in
        let left = row < page.left.count ? page.left[row] : ""
        let right = row < page.right.count ? page.right[row] : ""
        return right.isEmpty ? left : left + String(repeating: " ", count: 42 - left.count) + right
      }
      let head = String(repeating: " ", count: 30) + "Shelters Act 2014"
      let foot = String(repeating: " ", count: 39) + "\(number + 1)"
      return ([head, ""] + rows + ["", foot, ""]).joined(separator: "\n")
    }
    return Array(all.joined(separator: "\u{0C}").utf8)
  }

  /// The lines of sections, a blank line after each.
  private func sections(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.flatMap { ["\($0). A person who runs the shelter", "keeps a book of the beds.", ""] }.dropLast()
  }

  @Test("Pages of two columns are read column by column, with heads and page numbers left out")
  func columns() throws {
    let bytes = printed([
      (["1. A shelter"] + ["is open to all who come."] + [""] + sections(2...4), sections(5...8)),
      (sections(9...12), sections(13...16)), (sections(17...20), sections(21...24)),
      (sections(25...28), sections(29...31)),
    ])
    let converted = try Converted(SourceText(pdf: bytes, file: "act.pdf"), language: "eng")
    #expect(converted.numbers(of: "section") == (1...31).map { "\($0)." })
    #expect(converted.difference == nil)
    #expect(
      converted.leftOut.map { $0.drop { $0 != " " }.dropFirst() }
        == (1...4).flatMap {
          ["running head: Shelters Act 2014", "page number: \($0)"]
        })
  }

  @Test("A line across both columns parts what is above it from what is below")
  func across() throws {
    let text = try SourceText(
      pdf: Array(
        """
        aaaa aaaa aaaa aaaa     cccc cccc cccc cccc
        aaaa aaaa aaaa aaaa     cccc cccc cccc cccc
        bbbb bbbb bbbb bbbb     dddd dddd dddd dddd
        a heading that goes across the columns here
        eeee eeee eeee eeee     gggg gggg gggg gggg
        eeee eeee eeee eeee     gggg gggg gggg gggg
        ffff ffff ffff ffff     hhhh hhhh hhhh hhhh
        ffff ffff ffff ffff     hhhh hhhh hhhh hhhh
        """.utf8), file: "act.pdf")
    #expect(String(text.numbered.map { $0.drop { $0 != " " }.dropFirst().first ?? " " }) == "aabccdaeeffgghh"[...])
  }

  @Test("The lines of two columns need not stand at one height, and the last page may have one alone")
  func uneven() throws {
    func page(_ first: Int) -> [String] {
      (first..<first + 12).flatMap { number in
        let right = String(repeating: " ", count: 42)
        return ["\(number). A bed.", right + "\(number + 12). A person who runs a", right + "shelter keeps a book."]
      }
    }
    let last = ["49. A person who runs a", "shelter ends here."]
    let pages = [page(1), page(25), last].map { $0.joined(separator: "\n") }
    let text = try SourceText(pdf: Array(pages.joined(separator: "\n\u{0C}").utf8), file: "act.pdf")
    let converted = try Converted(text, language: "eng")
    #expect(converted.numbers(of: "section") == (1...49).map { "\($0)." })
    #expect(converted.difference == nil)
  }

  @Test("A page of one column stays as it is, also with a table or signatures in it")
  func single() throws {
    let lines = (1...20).map { "\($0). A person who runs the shelter keeps a book of all the beds in it." }
    let page = Array(
      (lines + ["", "Dili, 4 May          The President", "                     Ana Maria"]).joined(separator: "\n")
        .utf8)
    let (read, plain) = (try SourceText(pdf: page, file: "a"), try SourceText(plain: page, file: "a"))
    #expect(read.numbered == plain.numbered)
  }

  @Test(
    "A printed act is converted as its page is: every section, no head and no page number",
    .enabled(if: Command(system: "chromium") != nil && Command(system: "pdftotext") != nil),
    arguments: [1, 2])
  func printing(columns: Int) throws {
    let sections: String = (1...40).map { number -> String in
      let note = number == 7 ? "<p><sup>*</sup> This note explains section 7.</p>" : ""
      let text =
        "A person who runs the shelter of number \(number) keeps a book in which each bed, each lamp and each door stands"
      return "<p>\(number). (1) \(text).</p><p>(2) \(text):</p><p>(a) by day; and</p><p>(b) by night.</p>\(note)"
    }.joined()
    let folder = try ScratchFolder()
    let page = try folder.write(
      "act.html",
      """
      <!DOCTYPE html><html><head><style>
      @page { size: A4; margin: 2cm; @top-center { content: "Shelters Act 2014" } @bottom-center { content: counter(page) } }
      body { font: 10pt serif } div { columns: \(columns); column-gap: 1cm }
      </style></head><body><h1>SHELTERS ACT 2014</h1><div>\(sections)</div></body></html>
      """)
    let pdf = folder.url.appending(path: "act.pdf")
    let browser = try #require(Command(system: "chromium"))
    _ = try browser.run([
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", page.path,
    ])
    try #require(FileManager.default.fileExists(atPath: pdf.path))
    func convert(_ arguments: String...) throws -> String {
      let run = try lacuna(["convert", pdf.path, "--language", "eng", "--date", "2014", "--number", "3"] + arguments)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    let document = try Document(xml: Array(try convert("--country", "sg").utf8), file: "act.xml")
    #expect(
      document.provisions.map(\.element).filter { document.name(of: $0) == "section" }.map { document.num(of: $0) }
        == (1...40).map { "\($0)." })
    let report = try convert("--report").split(separator: "\n")
    #expect(report.first == "Found: 40 section, 80 subsection, 80 paragraph")
    #expect(report.count { $0.hasSuffix("running head: Shelters Act 2014") } >= 2)
    let words = String(decoding: document.text, as: UTF8.self)
    #expect(words.contains("This note explains section 7."), "a note that nothing marks stays as text")
  }

  /// Runs the command as a user would, in the project's folder.
  private func lacuna(_ arguments: [String]) throws -> Command.Run {
    try #require(Command(product: "lacuna")).run(arguments, in: Repository.root)
  }

  @Test(
    "A scan is named as one, with the command that recognises its text; so is a file that is no PDF within",
    .enabled(if: Command(system: "pdftotext") != nil))
  func scan() throws {
    let folder = try ScratchFolder()
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>",
    ]
    var (text, table) = ("%PDF-1.4\n", "xref\n0 4\n0000000000 65535 f \n")
    for (place, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(place + 1) 0 obj\(object)endobj\n"
    }
    let start = text.utf8.count
    text += table + "trailer<</Size 4/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF"
    func fault(_ text: String) throws -> String {
      let file = try folder.write("act.txt", text)
      return try lacuna(["convert", file.path, "--language", "khm", "--report"]).errors
    }
    let scan = try fault(text)
    #expect(scan.contains("found a PDF of pictures without text, such as a scan"))
    #expect(scan.contains("ocrmypdf --language khm "))
    #expect(try fault("%PDF-1.4\nnothing").contains("found a PDF that cannot be read"))
  }
}
