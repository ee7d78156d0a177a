import AkomaNtoso
import Comparator
public import Foundation
import Synchronization

extension Analysis {
  /// Every file that a run writes, by its path within the output folder. A pure function of the analysis.
  ///
  /// - Parameter scratch: a folder for the one library that can only write through a file.
  public func files(scratch: URL) throws -> [String: [UInt8]] {
    var files = try made(documents(scratch: scratch) + pages())
    files["manifest.json"] = try Manifest(self, outputs: files).bytes()
    return files
  }

  /// A file that is still to be made. No file depends on another, so they can be made on all cores.
  private struct Job: Sendable {
    let path: String
    let make: @Sendable () throws -> [UInt8]
  }

  private func pages() -> [Job] {
    var jobs = [
      Job(path: "index.html") { IndexPage(analysis: self).render() },
      Job(path: "matrix.html") { MatrixPage(analysis: self).render() },
      Job(path: "codebook.html") { CodebookPage(analysis: self).render() },
      Job(path: "recommendations/index.html") { RecommendationIndexPage(analysis: self).render() },
      Job(path: "assets/lacuna.css") { Array(StyleSheet.css.utf8) },
    ]
    for state in matrix.states {
      jobs.append(Job(path: state.page) { StatePage(analysis: self, state: state).render() })
      jobs.append(Job(path: "laws/\(state.state).html") { LawPage(analysis: self, state: state).render() })
    }
    for recommendation in matrix.catalogue.recommendations {
      jobs.append(
        Job(path: recommendation.page) { RecommendationPage(analysis: self, recommendation: recommendation).render() })
    }
    var differing: [String: Int] = [:]
    for (index, left) in matrix.states.enumerated() {
      for right in matrix.states[(index + 1)...] {
        let comparison = StateComparison(left, right)
        let path = ComparePage.path(left.state, right.state)
        differing[path] = comparison.differing.count
        jobs.append(Job(path: path) { ComparePage(analysis: self, comparison: comparison).render() })
      }
    }
    let counts = differing
    jobs.append(Job(path: "compare/index.html") { CompareIndexPage(analysis: self, differing: counts).render() })
    return jobs
  }

  private func documents(scratch: URL) -> [Job] {
    // The largest first, so that no core is left alone with it at the end.
    var jobs = [
      Job(path: "matrix.xlsx") {
        try Workbook(
          title: "\(Notices.product): gap matrix", date: matrix.asOf,
          tables: [readMeTable, matrixTable, findingsTable, evidenceTable, reformsTable, codebookTable]
        ).bytes(scratch: scratch)
      },
      Job(path: "analysis.json") { try AnalysisDocument(self).bytes() },
      Job(path: "analysis.schema.json") { AnalysisSchema.bytes },
      Job(path: "matrix.csv") { findingsTable.csv },
      Job(path: "evidence.csv") { evidenceTable.csv },
      Job(path: "reforms.csv") { reformsTable.csv },
    ]
    for state in matrix.states {
      jobs.append(Job(path: "states/\(state.state).md") { StateMarkdown(analysis: self, state: state).render() })
    }
    return jobs
  }

  private func made(_ jobs: [Job]) throws -> [String: [UInt8]] {
    let results = Mutex<[String: Result<[UInt8], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let result = Result { try jobs[index].make() }
      results.withLock { $0[jobs[index].path] = result }
    }
    return try results.withLock { try $0.mapValues { try $0.get() } }
  }
}
