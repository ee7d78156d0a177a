import Comparator
import Guideline
import Mapper
import Testing

@testable import LacunaTool

@Suite("Every cell of the matrix")
struct EveryCellTests {
  @Test("Eleven states have a verdict on each of 192 criteria")
  func complete() throws {
    let matrix = try AllStates.matrix()
    #expect(
      matrix.states.map(\.state).sorted() == ["bn", "id", "kh", "la", "mm", "my", "ph", "sg", "th", "tl", "vn"])
    for state in matrix.states {
      #expect(state.findings.map(\.criterion.id) == matrix.catalogue.criteria.map(\.id))
      #expect(state.results.count == 50)
    }
  }

  @Test("Met, partly and contradicted rest on words of a provision in force; every verdict has a reason")
  func trail() throws {
    for state in try AllStates.matrix().states {
      for finding in state.findings {
        let place = "\(state.state) \(finding.criterion.id)"
        #expect(!finding.rationale.isEmpty, "\(place)")
        guard [.met, .partly, .contradicted].contains(finding.verdict) else { continue }
        #expect(!finding.evidence.isEmpty, "\(place)")
        for evidence in finding.evidence {
          #expect(!evidence.words.isEmpty, "\(place)")
          let act = try #require(state.book.act(evidence.address.work), "\(place)")
          #expect(act.document.text(in: evidence.span) == evidence.words, "\(place): the span is where the words stand")
          #expect(evidence.context.contains(evidence.words), "\(place)")
        }
      }
    }
  }

  @Test("A machine never decides on a text that nobody has read")
  func machineNeedsSupport() throws {
    for state in try AllStates.matrix().states {
      for finding in state.findings where finding.basis == .machine {
        #expect(finding.mark?.isUnsupported == false, "\(state.state) \(finding.criterion.id)")
      }
    }
  }

  @Test("What is unverified in the evidence is unverified in the verdict")
  func marksAreCarried() throws {
    for state in try AllStates.matrix().states {
      for finding in state.findings {
        guard let mark = finding.mark else { continue }
        for evidence in finding.evidence {
          #expect(mark <= evidence.provision.verification, "\(state.state) \(finding.criterion.id)")
        }
      }
    }
  }

  @Test("Every judgement of a person has a criterion, a provision that exists, words that stand there, and a reason")
  func curation() throws {
    let project = try AllStates.project.get()
    #expect(project.faults.isEmpty)
    for (code, curation) in project.curations {
      let law = try #require(project.library.states[code])
      #expect(curation.faults(in: law, project.catalogue).isEmpty)
      #expect(!curation.entries.isEmpty, "\(code)")
      for entry in curation.entries { #expect(entry.rationale.count >= 20, "\(code) \(entry.criterion)") }
    }
  }

  @Test("No met recommendation has a criterion that is contradicted or a first criterion that is not met")
  func results() throws {
    for state in try AllStates.matrix().states {
      for recommendation in try AllStates.matrix().catalogue.recommendations
      where state.results[recommendation.code]?.verdict == .met {
        let verdicts = state.findings(on: recommendation).map(\.verdict)
        #expect(verdicts.first == .met && !verdicts.contains(.contradicted), "\(state.state) \(recommendation.code)")
      }
    }
  }
}
