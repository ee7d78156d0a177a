import Faults
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("Judgements held against the law that they cite")
struct CurationFaultsTests {
  private let state = SmallState([
    SmallAct(
      version: "2001",
      [
        SmallProvision("1", "A victim shall not be punished.", heading: "Immunity", mark: .secondary),
        SmallProvision("2", "A victim is heard.", mark: .text),
      ]),
    SmallAct(version: "2010", [SmallProvision("1", "A victim is exempt.", heading: "Immunity", mark: .secondary)]),
  ])

  private func faults(
    criterion: String = "A01.1", mark: String = "secondary", provision: String = "sec_1",
    words: String = "shall not be punished"
  ) throws -> [Fault] {
    let curation = try state.curation(
      """
      - criterion: \(criterion)
        verdict: met
        mark: \(mark)
        evidence:
          - {provision: act/2001/1~\(provision), words: "\(words)"}
        rationale: It says so.
      """)
    return curation.faults(in: try state.law(), try Small.catalogue([SmallCriterion("A01.1", Small.shield)]))
  }

  @Test("A judgement that cites what stands there has no fault")
  func right() throws { #expect(try faults().isEmpty) }

  @Test("Words need stand in one version of the provision only")
  func eitherVersion() throws { #expect(try faults(words: "is exempt").isEmpty) }

  @Test("A provision may be cited as a whole, and words of its heading too")
  func wholeAndHeading() throws {
    #expect(try faults(words: "").isEmpty)
    #expect(try faults(words: "Immunity").isEmpty)
  }

  @Test("An unknown criterion is a fault, with the line of the judgement")
  func unknownCriterion() throws {
    let fault = try #require(faults(criterion: "A01.9").first)
    #expect(fault.found == "the criterion A01.9")
    #expect(fault.line == 5)
    #expect(fault.file == "zz.yaml")
  }

  @Test("A provision that is not there is a fault, with the line of the citation")
  func noProvision() throws {
    let fault = try #require(faults(provision: "sec_9").first)
    #expect(fault.found == "the provision act/2001/1~sec_9")
    #expect(fault.line == 9)
  }

  @Test("Words that do not stand in the provision are a fault, also where they differ by a letter")
  func noWords() throws {
    let fault = try #require(faults(words: "shall not be punishable").first)
    #expect(fault.found == "the words “shall not be punishable”")
    #expect(fault.expected == "words of act/2001/1~sec_1")
    #expect(try !faults(words: "Shall not be punished").isEmpty)
  }

  @Test("A mark that claims more than its evidence is a fault, and the remedy names the right one")
  func strongMark() throws {
    let fault = try #require(faults(mark: "text").first)
    #expect(fault.found == "the mark “text” on evidence that is marked “secondary”")
    #expect(fault.remedy == "write mark: secondary")
    #expect(try faults(mark: "text", provision: "sec_2", words: "is heard").isEmpty)
    #expect(try faults(mark: "unverified").isEmpty, "one may claim less")
  }
}
