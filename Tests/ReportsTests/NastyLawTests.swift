import Comparator
import Drafting
import Guideline
import Legislation
import Mapper
import Reform
import SmallLaw
import TestSupport
import Testing

@testable import Reports

@Suite("A law whose words are an attack")
struct NastyLawTests {
  private static let script = "<script>alert(\"x\")</script>"
  private static let formula = "=HYPERLINK(\"http://example.org\",\"x\")"

  private func files() throws -> [String: [UInt8]] {
    let script = NastyLawTests.script.replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    let formula = NastyLawTests.formula.replacing("\"", with: "&quot;")
    var provision = SmallProvision("1", "\(formula) a victim shall not be punished \(script).", heading: "\(script)")
    provision.note = "\(formula)"
    var state = SmallState([SmallAct("act/2001/1", title: "\(script)", [provision])], name: "Zembla")
    state.complete = Set(Theme.allCases)
    let criteria = [SmallCriterion("A01.1", Small.shield), SmallCriterion("A02.1", "{need: [[shelter]]}")]
    let matrix = GapMatrix(
      try Small.catalogue(criteria), try Small.lexicon(), states: [(try state.law(), try state.curation())],
      asOf: try Small.day())
    let analysis = Analysis(
      matrix: matrix, plans: matrix.states.map { ReformPlan(findings: $0, reforms: [], inquiries: []) }, inputs: [:],
      version: "0")
    let scratch = try ScratchFolder()
    return try analysis.files(scratch: scratch.url)
  }

  @Test("No page runs it: it is shown as text")
  func pages() throws {
    let files = try files()
    for (path, bytes) in files where path.hasSuffix(".html") {
      #expect(Tags(bytes).starts("script").isEmpty, "\(path)")
    }
    let law = Tags(try #require(files["laws/zz.html"]))
    #expect(law.starts("h2").map(law.content(of:)) == [NastyLawTests.script])
  }

  @Test("No spreadsheet calculates it")
  func tables() throws {
    let rows = try CSVReader.rows(try #require(files()["evidence.csv"]))
    #expect(rows.joined().contains { $0.hasPrefix("'=HYPERLINK") })
    #expect(!rows.joined().contains { $0.hasPrefix("=") })
  }

  @Test("Markdown shows it as text")
  func markdown() throws {
    let text = String(decoding: try #require(files()["states/zz.md"]), as: UTF8.self)
    #expect(text.contains("\\<script\\>"))
    #expect(!text.replacing("\\<", with: "").contains("<"))
  }
}
