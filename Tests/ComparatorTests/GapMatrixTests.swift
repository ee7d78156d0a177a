import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("Every state against every criterion")
struct GapMatrixTests {
  private let asked = [
    SmallCriterion("A01.1", Small.shield), SmallCriterion("A02.1", "{need: [[shelter]]}", themes: [.detention]),
  ]

  private func matrix(_ states: [SmallState]) throws -> GapMatrix {
    GapMatrix(
      try Small.catalogue(asked), try Small.lexicon(), states: try states.map { (try $0.law(), try $0.curation()) },
      asOf: try Small.day())
  }

  private let zembla = SmallState([SmallProvision("1", "A victim shall not be punished.")])
  private let atlantis = SmallState(
    [SmallAct([SmallProvision("1", "This Act binds the State.")])], code: "yy", name: "Atlantis")

  @Test("The states stand by name, the findings in the order of the catalogue")
  func order() throws {
    let matrix = try matrix([zembla, atlantis])
    #expect(matrix.states.map(\.state) == ["yy", "zz"])
    #expect(matrix.states.map { $0.findings.map(\.criterion.id) } == [["A01.1", "A02.1"], ["A01.1", "A02.1"]])
  }

  @Test("Two states never influence each other's findings")
  func independent() throws {
    let alone = try #require(matrix([zembla]).state("zz"))
    let beside = try #require(matrix([atlantis, zembla]).state("zz"))
    #expect(alone.findings.map(\.verdict) == beside.findings.map(\.verdict))
    #expect(alone.findings.map(\.rationale) == beside.findings.map(\.rationale))
  }

  @Test("The states that meet a criterion can be asked for")
  func withVerdict() throws {
    let matrix = try matrix([zembla, atlantis])
    #expect(matrix.states(with: .met, on: "A01.1").map(\.state) == ["zz"])
    #expect(matrix.states(with: .met, on: "A02.1").isEmpty)
  }

  @Test("A recommendation's result follows from its criteria, and says whether it rests on a machine")
  func results() throws {
    let findings = try #require(matrix([zembla]).state("zz"))
    let recommendations = try Small.catalogue(asked).recommendations
    #expect(findings.results["A01"]?.verdict == .met)
    #expect(findings.results["A02"]?.verdict == .notFound)
    #expect(recommendations.map(findings.restsOnMachine) == [true, false])
  }
}
