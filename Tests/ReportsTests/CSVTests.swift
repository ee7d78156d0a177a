import Guideline
import Testing

@testable import Reports

@Suite("Comma-separated values by RFC 4180")
struct CSVTests {
  @Test(
    "A cell is quoted where it has to be",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""),
      ("a\r\nb", "\"a\r\nb\""), ("=1,2", "\"'=1,2\""), ("\r", "\"'\r\""), ("", ""),
    ])
  func field(text: String, field: String) { #expect(CSV.field(text) == field) }

  @Test(
    "What is written is read back as it was",
    arguments: [
      "", "a", "a,b", "\"", "\"\"", "\",\"", "a\r\nb", "\n", "x\r", "ผู้เสียหาย", "\"\u{301},b", "\"\u{E31}\"", ",", "é\"",
    ])
  func roundTrip(text: String) throws {
    var csv = CSV(["one", "two"])
    csv.append([text, "end"])
    let expected = [["one", "two"], [Neutral.cell(text), "end"]]
    let rows = try CSVReader.rows(csv.bytes)
    #expect(rows.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test(
    "Every table of the real analysis is read back cell by cell",
    arguments: ["matrix.csv", "evidence.csv", "reforms.csv"])
  func real(file: String) throws {
    let analysis = try RealAnalysis.analysis.get()
    let table =
      switch file {
      case "matrix.csv": analysis.findingsTable
      case "evidence.csv": analysis.evidenceTable
      default: analysis.reformsTable
      }
    let rows = try CSVReader.rows(RealAnalysis.bytes(file))
    #expect(rows.first == table.columns.map(\.title))
    #expect(Array(rows.dropFirst()) == table.rows.map { $0.cells.map { Neutral.cell($0.plain) } })
  }

  @Test("No cell of a table starts as a formula does", arguments: ["matrix.csv", "evidence.csv", "reforms.csv"])
  func harmless(file: String) throws {
    for cell in try CSVReader.rows(RealAnalysis.bytes(file)).joined() {
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.unicodeScalars.first.map(String.init)), "\(cell)")
    }
  }

  @Test("The matrix has one row for each state and criterion, and each id once")
  func rows() throws {
    let rows = try CSVReader.rows(RealAnalysis.bytes("matrix.csv")).dropFirst()
    #expect(rows.count == 11 * 192)
    #expect(Set(rows.map { $0[0] }).count == rows.count)
  }
}
