import Comparator
import Guideline
import Legislation
import Testing

@testable import Reports

/// Section 17 of the Philippine Act is the strongest rule of the region, and the wording in force was not seen in the
/// statute book: wherever it is shown, that is said.
@Suite("A mark reaches every output")
struct MarksTests {
  private let address = "act/2003-05-26/ra-9208~sec_17"

  /// The text of the element of an id on a page.
  private func content(_ id: String, of page: String) throws -> String {
    let tags = try #require(RealAnalysis.pages.get()[page])
    return tags.content(of: try #require(tags.all.firstIndex { $0.attributes["id"] == id }, "\(page)#\(id)"))
  }

  @Test("The finding, the provision and the comparison on the pages")
  func pages() throws {
    #expect(try content("A01.1", of: "states/ph.html").contains("unverified"))
    #expect(try content("act.2003-05-26.ra-9208.sec_17", of: "laws/ph.html").contains("unverified"))
    let recommendation = try #require(RealAnalysis.pages.get()["recommendations/A01.html"])
    let cell = try #require(
      recommendation.all.firstIndex { $0.attributes["href"] == "../states/ph.html#A01.1" })
    #expect(recommendation.all[cell - 1].attributes["class"] == "v-met weak")
  }

  @Test("The file in Markdown")
  func markdown() throws {
    let lines = try RealAnalysis.text("states/ph.md").split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("- **A01.1** ") })
    #expect(lines[place].contains("(curated, unverified)"))
    #expect(lines[place + 1].contains("`/akn/ph/act/2003-05-26/ra-9208/~sec_17`"))
    #expect(lines[place + 1].hasSuffix("unverified)"))
  }

  @Test("The tables")
  func tables() throws {
    let matrix = try CSVReader.rows(RealAnalysis.bytes("matrix.csv"))
    let mark = try #require(matrix[0].firstIndex(of: "mark"))
    #expect(matrix.first { $0[0] == "ph:A01.1" }?[mark] == "unverified")
    let evidence = try CSVReader.rows(RealAnalysis.bytes("evidence.csv"))
    let columns = try ["provision", "mark"].map { try #require(evidence[0].firstIndex(of: $0)) }
    let cited = evidence.filter { $0[columns[0]].hasSuffix("/act/2003-05-26/ra-9208/~sec_17") }
    #expect(!cited.isEmpty && cited.allSatisfy { $0[columns[1]] == "unverified" })
  }

  @Test("The document for programs")
  func json() throws {
    let states = try #require(JSONValue(RealAnalysis.bytes("analysis.json"))["states"]).items
    let findings = try #require(states.first { $0["code"]?.text == "ph" }?["findings"]).items
    let finding = try #require(findings.first { $0["criterion"]?.text == "A01.1" })
    #expect(finding["mark"]?.text == "unverified")
    let evidence = (finding["judgements"]?.items ?? []).filter { $0["role"]?.text == "decides" }
      .flatMap { $0["evidence"]?.items ?? [] }
    #expect(!evidence.isEmpty && evidence.allSatisfy { $0["mark"]?.text == "unverified" })
  }

  @Test("Where another state is shown how it is done, the mark of the example is shown too")
  func comparators() throws {
    let plans = try RealAnalysis.analysis.get().plans
    let reforms = plans.flatMap(\.reforms).filter { $0.comparators.contains { $0.evidence.address.local == address } }
    let reform = try #require(reforms.first)
    let article = try content("reform-\(reform.finding.criterion.id)", of: "states/\(reform.state).html")
    #expect(article.contains("unverified"))
    let rows = try CSVReader.rows(RealAnalysis.bytes("reforms.csv"))
    let column = try #require(rows[0].firstIndex(of: "comparator_clauses"))
    let row = try #require(rows.first { $0[0] == "\(reform.state):\(reform.finding.criterion.id)" })
    #expect(row[column].contains("[digest, unverified]"))
  }

  @Test("A machine's proposal is called one wherever it is shown")
  func machine() throws {
    for state in try RealAnalysis.analysis.get().matrix.states {
      for finding in state.findings where finding.basis == .machine {
        let id = finding.criterion.id
        #expect(
          try content(id, of: "states/\(state.state).html").contains("(machine proposal)"), "\(state.state) \(id)")
        let lines = try RealAnalysis.text("states/\(state.state).md").split(separator: "\n")
        #expect(
          lines.contains { $0.hasPrefix("- **\(id)** ") && $0.contains("(machine proposal, not reviewed") },
          "\(state.state) \(id)")
      }
    }
  }
}
