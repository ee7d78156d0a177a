import Comparator
import Guideline
import Testing

@testable import Reports

@Suite("The gap matrix")
struct MatrixPageTests {
  private struct Cell: Hashable {
    let classes: String
    let href: String
    let text: String
  }

  /// The cells of the rows of a class, row by row.
  private func rows(_ kind: String) throws -> [[Cell]] {
    let tags = try #require(RealAnalysis.pages.get()["matrix.html"])
    var rows: [[Cell]] = []
    var isInside = false
    for (index, tag) in tags.all.enumerated() where tag.kind == .start {
      if tag.name == "tr" {
        isInside = tag.attributes["class"]?.split(separator: " ").first.map(String.init) == kind
        if isInside { rows.append([]) }
      } else if tag.name == "td", isInside {
        let cell = Cell(
          classes: tag.attributes["class"] ?? "", href: tags.all[index + 1].attributes["href"] ?? "",
          text: tags.content(of: index))
        rows[rows.count - 1].append(cell)
      }
    }
    return rows
  }

  @Test("All 192 criteria against all eleven states, each cell with sign, word and the way to the finding")
  func criteria() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    let rows = try rows("crit")
    try #require(rows.count == 192 && matrix.states.count == 11)
    for (criterion, cells) in zip(matrix.catalogue.criteria, rows) {
      try #require(cells.count == 11, "\(criterion.id)")
      for (state, cell) in zip(matrix.states, cells) {
        let finding = try #require(state.finding(criterion.id))
        let machine = finding.basis == .machine ? " machine" : ""
        let weak = finding.mark?.isUnsupported == true ? " weak" : ""
        #expect(
          cell
            == Cell(
              classes: "v-\(finding.verdict.rawValue)\(machine)\(weak)",
              href: "states/\(state.state).html#\(criterion.id)",
              text: "\(finding.verdict.symbol) \(finding.verdict.short)"))
      }
    }
  }

  @Test("All 50 recommendations against all eleven states, with how many criteria are met")
  func recommendations() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    let rows = try rows("rec")
    try #require(rows.count == 50)
    for (recommendation, cells) in zip(matrix.catalogue.recommendations, rows) {
      for (state, cell) in zip(matrix.states, cells) {
        let result = try #require(state.results[recommendation.code])
        #expect(
          cell.text
            == "\(result.verdict.symbol) \(result.verdict.short)\(result.met.count) of \(result.met.of) met")
        #expect(cell.href == "states/\(state.state).html#\(recommendation.code)")
      }
      #expect(cells.count == 11)
    }
  }

  @Test("Every finding stands on the page of its state, with its verdict in words")
  func findings() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    for state in matrix.states {
      let tags = try #require(RealAnalysis.pages.get()["states/\(state.state).html"])
      let articles = Dictionary(
        tags.starts("article").map { (tags.all[$0].attributes["id"] ?? "", $0) },
        uniquingKeysWith: { first, _ in first })
      for finding in state.findings {
        let article = try #require(articles[finding.criterion.id], "\(state.state) \(finding.criterion.id)")
        let classes = tags.all[article].attributes["class"] ?? ""
        #expect(classes.contains("f-\(finding.verdict.rawValue)"), "\(state.state) \(finding.criterion.id)")
      }
    }
  }
}
