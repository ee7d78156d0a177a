import Comparator
import Foundation
import Guideline
import TestSupport
import Testing

@testable import Reports

@Suite("The workbook", .enabled(if: Command(system: "unzip") != nil, "unzip is not installed"))
struct WorkbookTests {
  /// A part of the workbook.
  private func part(_ path: String) throws -> Tags {
    let scratch = try ScratchFolder()
    let file = scratch.url.appending(path: "matrix.xlsx")
    try Data(RealAnalysis.bytes("matrix.xlsx")).write(to: file)
    let run = try #require(Command(system: "unzip")).run(["-p", file.path, path])
    try #require(run.status == 0 && !run.output.isEmpty, "\(path)")
    return Tags(Array(run.output.utf8))
  }

  private func strings() throws -> [String] {
    let tags = try part("xl/sharedStrings.xml")
    return tags.starts("t").map(tags.text(after:))
  }

  /// The texts of the cells of a sheet by their places, such as `A1`.
  private func cells(_ sheet: Int) throws -> [String: String] {
    let (tags, strings) = try (part("xl/worksheets/sheet\(sheet).xml"), strings())
    var cells: [String: String] = [:]
    for place in tags.starts("c") where tags.all[place].attributes["t"] == "s" {
      let number = try #require(Int(tags.text(after: place + 1)))
      cells[tags.all[place].attributes["r"] ?? ""] = strings[number]
    }
    return cells
  }

  @Test("The sheets stand in the order in which they are read")
  func sheets() throws {
    let tags = try part("xl/workbook.xml")
    #expect(
      tags.starts("sheet").compactMap { tags.all[$0].attributes["name"] }
        == ["Read me", "Matrix", "Criteria", "Evidence", "Gaps and reforms", "Codebook"])
  }

  @Test("No text of a cell starts as a formula does, and no cell is a formula")
  func harmless() throws {
    let strings = try strings()
    #expect(strings.count > 5000)
    for text in strings {
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(text.unicodeScalars.first.map(String.init)), "\(text)")
      #expect(text.utf16.count <= 32_767)
    }
    for sheet in 1...6 { #expect(try part("xl/worksheets/sheet\(sheet).xml").starts("f").isEmpty) }
  }

  @Test("Each cell of the matrix leads to its own finding")
  func links() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    let (cells, criteria) = try (cells(2), cells(3))
    let tags = try part("xl/worksheets/sheet2.xml")
    let links = tags.starts("hyperlink").map { tags.all[$0].attributes }
    #expect(links.count == 11 * (50 + 192))
    for link in links {
      let (place, location) = (link["ref"] ?? "", link["location"] ?? "")
      let column = try #require(place.unicodeScalars.first.map { Int($0.value) - 0x43 })
      let code = try #require(cells["A\(place.dropFirst())"])
      let criterion = code.contains(".") ? code : "\(code).1"
      let target = try #require(criteria[String(location.dropFirst("'Criteria'!".count))])
      #expect(target == "\(matrix.states[column].state):\(criterion)", "\(place)")
    }
  }

  @Test("A cell of the matrix shows the verdict by sign and word")
  func verdicts() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    let cells = try cells(2)
    let rows = Dictionary(
      cells.filter { $0.key.hasPrefix("A") }.map { ($0.value, $0.key.dropFirst()) },
      uniquingKeysWith: { first, _ in first })
    for (index, state) in matrix.states.enumerated() {
      let column = String(UnicodeScalar(UInt8(0x43 + index)))
      for finding in state.findings {
        let row = try #require(rows[finding.criterion.id])
        #expect(cells["\(column)\(row)"] == "\(finding.verdict.symbol) \(finding.verdict.short)")
      }
    }
  }

  @Test("The first sheet says that the catalogue is provisional and what the texts are")
  func readMe() throws {
    let texts = Set(try cells(1).values)
    #expect(texts.contains(try RealAnalysis.analysis.get().matrix.catalogue.notice))
    #expect(texts.isSuperset(of: [Notices.digests, Notices.machine, Notices.silence, Neutral.explanation]))
  }
}
