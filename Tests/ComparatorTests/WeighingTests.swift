import Comparator
import Guideline
import LegalLanguage
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("Several judgements on one criterion")
struct WeighingTests {
  private let provisions = [
    SmallProvision("1", "A victim shall not be punished."), SmallProvision("2", "A victim shall be punished."),
    SmallProvision("3", "A victim shall not be punished for offences listed here.", mark: .bill),
  ]
  private let asked = [
    SmallCriterion(
      "A01.1", "{need: [[victim], [not-punished]], limits: [listed], contrary: [[victim], [punished]]}")
  ]

  @Test("A contradiction outweighs a rule that meets, among people")
  func curatedContradiction() throws {
    let curated =
      judgement("A01.1", "met", "victim") + judgement("A01.1", "contradicted", "shall be punished", in: "sec_2")
    let found = try finding(provisions, asked, curated: curated)
    #expect(found.verdict == .contradicted)
    #expect(found.evidence.map(\.words) == ["shall be punished"], "only the deciding words are its evidence")
    #expect(found.rationale == "contradicted by judgement.")
  }

  @Test("A contradiction outweighs a rule that meets, among proposals")
  func machineContradiction() throws {
    let found = try finding(provisions, asked)
    #expect(found.verdict == .contradicted)
    #expect(found.deciding.map(\.verdict) == [.contradicted])
    #expect(found.proposals.count == 3)
  }

  @Test("A rule that meets outweighs one that does in part")
  func met() throws {
    let curated = judgement("A01.1", "partly", "victim", in: "sec_3") + judgement("A01.1", "met", "victim")
    #expect(try finding(provisions, asked, curated: curated).verdict == .met)
  }

  @Test("The proposals that say otherwise than the person are kept as overridden, those that agree are not")
  func overridden() throws {
    let found = try finding(provisions, asked, curated: judgement("A01.1", "met", "victim"))
    #expect(found.verdict == .met)
    #expect(Set(found.overridden.map(\.verdict)) == [.contradicted, .partly])
    #expect(try finding(provisions, asked).overridden.isEmpty, "nothing overrides a machine that decides")
  }

  @Test("The mark is the weakest of the deciding evidence, the strength the highest, the link mixed if they differ")
  func summary() throws {
    let curated =
      judgement("A01.1", "met", "victim")
      + judgement("A01.1", "met", "A victim", in: "sec_3", mark: "bill", more: "strength: 4\n  link: compulsion")
      + judgement("A01.1", "met", "shall", more: "strength: 3\n  link: causation")
    let found = try finding(provisions, asked, curated: curated)
    #expect(found.mark == .bill)
    #expect(found.strength == Strength(4))
    #expect(found.link == .mixed)
    #expect(found.confidence == .medium)
  }

  @Test("The same words and the same reason are given once")
  func once() throws {
    let twice = judgement("A01.1", "met", "victim") + judgement("A01.1", "met", "victim")
    let found = try finding(provisions, asked, curated: twice)
    #expect(found.evidence.count == 1)
    #expect(found.rationale == "met by judgement.")
  }
}
