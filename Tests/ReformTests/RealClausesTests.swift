import Comparator
import Drafting
import Guideline
import Legislation
import Reform
import TestSupport
import Testing

@testable import LacunaTool

@Suite("The model clauses on the law of the states")
struct RealClausesTests {
  /// The project's plans on the day to which the law was compiled.
  private static let plans = Result {
    let project = try Project(
      Folders.parse([
        "--legislation", Repository.root.appending(path: "Legislation").path, "--mappings",
        Repository.root.appending(path: "Mappings").path,
      ]))
    let analysis = project.analysis(asOf: try #require(project.compiled))
    return (project, analysis.plans)
  }

  @Test("Every criterion of the catalogue has a clause, and every clause a criterion")
  func complete() throws {
    let (project, _) = try RealClausesTests.plans.get()
    #expect(project.clauses.faults(project.catalogue).isEmpty)
    for criterion in project.catalogue.criteria {
      let clause = try #require(project.clauses.clause(criterion.id), "\(criterion.id)")
      #expect(!clause.text.isEmpty && !clause.heading.isEmpty && !clause.missing.isEmpty)
    }
  }

  @Test("Every gap has a reform and everything not found an inquiry; nothing has both")
  func everyGap() throws {
    for plan in try RealClausesTests.plans.get().1 {
      let reformed = Set(plan.reforms.map(\.finding.criterion.id))
      let inquired = Set(plan.inquiries.map(\.finding.criterion.id))
      let findings = plan.findings.findings
      #expect(reformed == Set(findings.filter(\.verdict.isGap).map(\.criterion.id)), "\(plan.state)")
      #expect(inquired == Set(findings.filter { $0.verdict == .notFound }.map(\.criterion.id)), "\(plan.state)")
    }
  }

  @Test("No role is left open, no article stands twice or wrongly before a term, no place is left out of a formula")
  func language() throws {
    for plan in try RealClausesTests.plans.get().1 {
      for reform in plan.reforms {
        let place = "\(plan.state) \(reform.finding.criterion.id)"
        let written = reform.formula + " " + reform.clause.text
        #expect(!written.contains("{") && !written.contains("}"), "\(place)")
        let words = written.lowercased().split(whereSeparator: \.isWhitespace)
        for (word, next) in zip(words, words.dropFirst()) where ["a", "an", "the"].contains(word) {
          #expect(!["a", "an", "the"].contains(next), "\(place): \(word) \(next)")
        }
        for hole in ["()", "  ", " ,", " :"] { #expect(!reform.formula.contains(hole), "\(place): \(reform.formula)") }
      }
    }
  }

  @Test("Before a state's own terms “a” and “an” are right")
  func articles() throws {
    for plan in try RealClausesTests.plans.get().1 {
      for term in plan.findings.corpus.definedTerms.values.map({ $0.english.lowercased() }) {
        let wrong = term.first.map("aeiou".contains) == true ? " a \(term)" : " an \(term)"
        for reform in plan.reforms {
          let text = " " + reform.clause.text.lowercased()
          #expect(!text.contains(wrong), "\(plan.state) \(reform.finding.criterion.id):\(wrong)")
        }
      }
    }
  }

  @Test("No new number is one that the act has, and no two recommendations get the same")
  func numbers() throws {
    for plan in try RealClausesTests.plans.get().1 {
      var given: [String: String] = [:]
      for reform in plan.reforms {
        guard case .insert(let label, _, let place) = reform.action, !label.contains("[number]") else { continue }
        let held = plan.findings.book.acts.first { $0.title == place.act }?.provisions.map(\.num) ?? []
        #expect(!held.contains { label.hasSuffix("(\($0))") || label == $0 }, "\(plan.state) \(label)")
        let other = given.updateValue(reform.recommendation.code, forKey: "\(label) of \(place.act)")
        #expect(other ?? reform.recommendation.code == reform.recommendation.code, "\(plan.state) \(label)")
      }
    }
  }
}
