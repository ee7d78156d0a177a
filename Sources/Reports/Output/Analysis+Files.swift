import AkomaNtoso
import Comparator
public import Foundation

extension Analysis {
  /// Every file that a run writes, by its path within the output folder. A pure function of the analysis.
  ///
  /// - Parameter scratch: a folder for the one library that can only write through a file.
  public func files(scratch: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [
      "index.html": IndexPage(analysis: self).render(),
      "matrix.html": MatrixPage(analysis: self).render(),
      "codebook.html": CodebookPage(analysis: self).render(),
      "recommendations/index.html": RecommendationIndexPage(analysis: self).render(),
      "assets/lacuna.css": Array(StyleSheet.css.utf8),
      "analysis.schema.json": AnalysisSchema.bytes,
      "analysis.json": try AnalysisDocument(self).bytes(),
    ]
    for state in matrix.states {
      files[state.page] = StatePage(analysis: self, state: state).render()
      files["states/\(state.state).md"] = StateMarkdown(analysis: self, state: state).render()
      files["laws/\(state.state).html"] = LawPage(analysis: self, state: state).render()
    }
    for recommendation in matrix.catalogue.recommendations {
      files[recommendation.page] = RecommendationPage(analysis: self, recommendation: recommendation).render()
    }
    var differing: [String: Int] = [:]
    for (index, left) in matrix.states.enumerated() {
      for right in matrix.states[(index + 1)...] {
        let comparison = StateComparison(left, right)
        let path = ComparePage.path(left.state, right.state)
        differing[path] = comparison.differing.count
        files[path] = ComparePage(analysis: self, comparison: comparison).render()
      }
    }
    files["compare/index.html"] = CompareIndexPage(analysis: self, differing: differing).render()

    let tables = [findingsTable, evidenceTable, reformsTable]
    for (name, table) in zip(["matrix.csv", "evidence.csv", "reforms.csv"], tables) { files[name] = table.csv }
    files["matrix.xlsx"] = try Workbook(
      title: "\(Notices.product): gap matrix", date: matrix.asOf,
      tables: [readMeTable, matrixTable] + tables + [codebookTable]
    ).bytes(scratch: scratch)
    files["manifest.json"] = try Manifest(self, outputs: files).bytes()
    return files
  }
}
