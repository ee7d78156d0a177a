import AkomaNtoso
import Faults
import Guideline
import LegalLanguage
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("The full text of an act held against the rules for texts")
struct TextReadingTests {
  private static let ideas = """
    concepts: {victim: v, not-punished: n, compelled: c, permission: p, shelter: s, penalty: p, definitions: d, child: c}
    """
  private static let words = """
    language: eng
    version: "1"
    concepts:
      victim: ["victim*"]
      not-punished: ["not .. punished"]
      compelled: [compelled]
      permission: [unless the minister permits]
      shelter: ["shelter*"]
      penalty: [shall be liable to imprisonment]
      definitions: [in this act]
      child: [child]
    """
  private static let rules = """
    version: "1"
    criteria:
      A01.1: [{is: met, need: [[victim], [not-punished]], within: sentence}]
      A02.1: [{is: met, on: A01.1, need: [[compelled]]}]
      A03.1: [{is: partly, on: A01.1, need: [[permission]]}, {is: met, on: A01.1}]
      B01.1: [{is: met, need: [[victim], [shelter]]}]
      B02.1: [{is: met, if: A01.1, need: [[shelter]]}]
      C01.1: [{is: met, need: [[child]], definitions: only}]
    """

  private func catalogue() throws -> Catalogue {
    try Small.catalogue(
      ["A01.1", "A02.1", "A03.1", "B01.1", "B02.1", "C01.1"].map { SmallCriterion($0, Small.shield) })
  }

  private func reading(_ rules: String = rules) throws -> TextReading {
    let ideas = try Ideas(yaml: Self.ideas, file: "concepts.yaml")
    return TextReading(
      try TextRules(
        yaml: rules, file: "text-rules.yaml", catalogue: catalogue(), isIdea: { ideas.number($0) != nil }),
      ideas, [try IdeaLexicon(yaml: Self.words, file: "eng.yaml", ideas: ideas)])
  }

  /// The answers to sections with these texts, as verdict and sections.
  private func answers(_ sections: String...) throws -> [String: String] {
    let body = sections.enumerated().map { place, text in
      "<section eId=\"sec_\(place + 1)\"><num>\(place + 1).</num><content>\(text.split(separator: "\n").map { "<p>\($0)</p>" }.joined())</content></section>"
    }.joined()
    let document = try Document(
      xml: Array(
        """
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#s">
        <FRBRWork><FRBRuri value="/akn/zz/act/2001/1"/></FRBRWork><FRBRExpression><FRBRuri value="/akn/zz/act/2001/1/eng@2001"/>
        </FRBRExpression></identification></meta><body>\(body)</body></act></akomaNtoso>
        """.utf8), file: "act.xml")
    let act = try Act(document)
    let answers = try #require(try TextProposer(reading()).answers(of: act))
    return answers.mapValues { answer in
      "\(answer.outcome.rawValue) \(answer.places.map { act.provisions[$0.unit].num }.joined(separator: " "))"
    }
  }

  @Test("A rule is found where one sentence has all that is needed, and not where two have it together")
  func sentences() throws {
    #expect(try answers("A victim shall not be punished.")["A01.1"] == "met 1.")
    #expect(try answers("A victim is heard.\nNobody shall not be punished.")["A01.1"] == nil)
    #expect(try answers("A victim is heard.\nA shelter is open.")["B01.1"] == "met 1.", "here the provision is enough")
  }

  @Test("What follows from a rule is judged on its provision alone")
  func carriers() throws {
    let found = try answers("A victim shall not be punished.", "A person was compelled unless the Minister permits.")
    #expect(found["A02.1"] == nil)
    #expect(found["A03.1"] == "met 1.")
    #expect(
      try answers("A victim who was compelled shall not be punished unless the Minister permits.")["A02.1"] == "met 1.")
  }

  @Test("Of several cases the first that holds decides")
  func order() throws {
    #expect(try answers("A victim shall not be punished unless the Minister permits.")["A03.1"] == "partly 1.")
  }

  @Test("A condition on another criterion has to be fulfilled first")
  func conditions() throws {
    #expect(try answers("A shelter is open.")["B02.1"] == nil)
    #expect(try answers("A shelter is open.", "A victim shall not be punished.")["B02.1"] == "met 1.")
  }

  @Test("A clause that punishes gives no right, and a section of definitions none either, unless the case says so")
  func leftOut() throws {
    #expect(try answers("Whoever closes a shelter to a victim shall be liable to imprisonment.")["B01.1"] == nil)
    #expect(try answers("In this Act victim means a person in a shelter; child means a minor.")["B01.1"] == nil)
    #expect(try answers("In this Act child means a minor.", "A child is heard.")["C01.1"] == "met 1.")
  }

  @Test("What stands before a list is said of each of its items")
  func lists() throws {
    #expect(
      try answers("A victim who was compelled:\n(a) shall be heard;\n(b) shall not be punished.")["A01.1"] == "met 1.")
  }

  @Test("A text in a language without a lexicon is not read at all, which is no silence")
  func unread() throws {
    #expect(try !reading().reads("tha"))
  }

  @Test(
    "Rules with a fault are refused with the line and what to do",
    arguments: [
      ("  Z09.9: [{is: met, on: A01.1}]", "the criterion Z09.9"),
      ("  A01.1: [{is: met, need: [[nobody]]}]", "the idea"),
      ("  A01.1: [{is: met}]", "a case without need"), ("  A01.1: [{is: met, on: A02.1}]", "a case of A01.1 on A02.1"),
      ("  A01.1: [{is: met, on: A02.1}]\n  A02.1: [{is: met, on: A01.1}]", "A02.1 resting on itself"),
      ("  A01.1: [{is: maybe, need: [[victim]]}]", "“maybe”"),
    ])
  func faults(rules: String, found: String) throws {
    let fault = #expect(throws: Fault.self) { try reading("version: \"1\"\ncriteria:\n\(rules)\n") }
    #expect(fault?.found.contains(found) == true, "\(String(describing: fault))")
    #expect((fault?.line ?? 0) >= 3 && fault?.remedy.isEmpty == false)
  }
}
