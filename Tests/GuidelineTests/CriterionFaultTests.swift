import Faults
import Guideline
import Testing

@Suite("A criterion or a recommendation that nobody could apply is refused")
struct CriterionFaultTests {
  /// A catalogue of one recommendation, which starts on line 9 and whose criteria start on line 18.
  private func yaml(
    _ criteria: [String], head: String = "level: law, confidence: topic", anchors: String = "", again: String = ""
  ) -> String {
    """
    title: T
    version: "1"
    status: provisional
    notice: N
    instruments:
      ACTIP: {name: Convention, force: binding, source: S}
    parts: [{code: A, title: Frameworks}]
    recommendations:
      - code: A01
        part: A
        title: T
        statement: S
        addressees: [legislature]
        \(head.replacing(", ", with: "\n    "))
        anchors: [\(anchors)]
        criteria:
    \(criteria.map { "      - {\($0)}" }.joined(separator: "\n"))
    \(again)
    """
  }

  private func criterion(
    _ number: Int, _ rule: String = "rule: {need: [[victim]]}", essential: String = "true", themes: String = "data",
    kind: String = "presence"
  ) -> String {
    "id: A01.\(number), asks: a, essential: \(essential), asksFor: \(kind), themes: [\(themes)], \(rule)"
  }

  private func fault(_ yaml: String) -> Fault? {
    #expect(throws: Fault.self) { _ = try Catalogue(yaml: yaml, file: "asean-npp.yaml") }
  }

  private func when(_ number: Int) -> String {
    "notApplicableWhen: {criterion: A01.\(number), is: silent, because: b}, rule: {need: [[x]]}"
  }

  @Test("Criteria that rest on one another in a circle are refused, however long the way round")
  func circles() {
    let two = fault(yaml([criterion(1, "rule: {on: A01.2}"), criterion(2, "rule: {on: A01.1}")]))
    #expect(two?.found == "A01.1 resting on itself" && two?.line == 18)
    let three = [criterion(1), criterion(2, when(3)), criterion(3, "rule: {on: A01.4}"), criterion(4, when(2))]
    let fault = fault(yaml(three))
    #expect(fault?.found == "A01.2 resting on itself" && fault?.line == 19)
    #expect(fault?.remedy.isEmpty == false)
  }

  @Test("A criterion may rest on one that comes later, and two on the same")
  func noCircle() throws {
    let criteria = [criterion(1, when(3)), criterion(2, "rule: {on: A01.3}"), criterion(3)]
    let catalogue = try Catalogue(yaml: yaml(criteria), file: "f")
    #expect(catalogue.criteria.map(\.dependencies) == [["A01.3"], ["A01.3"], []])
  }

  @Test("A criterion that looks into a circle without being part of it is not blamed for it")
  func besideCircle() {
    let fault = fault(
      yaml([criterion(1, when(2)), criterion(2, "rule: {on: A01.3}"), criterion(3, "rule: {on: A01.2}")]))
    #expect(fault?.found == "A01.2 resting on itself")
  }

  @Test(
    "What a criterion lacks or misspells is named at its line",
    arguments: [
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [], rule: {need: [[x]]}",
        "A01.2 without a theme"
      ),
      ("id: A01.2, asks: a, essential: false, asksFor: presence, rule: {need: [[x]]}", "A01.2 without a theme"),
      ("id: A01.2, asks: a, essential: false, asksFor: presence, themes: [law], rule: {need: [[x]]}", "“law”"),
      ("id: A01.2, asks: a, essential: no, asksFor: presence, themes: [data], rule: {need: [[x]]}", "“no”"),
      ("id: A01.2, asks: a, essential: false, asksFor: silence, themes: [data], rule: {need: [[x]]}", "“silence”"),
      ("id: A01.2, asks: \"\", essential: false, asksFor: presence, themes: [data], rule: {need: [[x]]}", "nothing at"),
      ("id: A01.2, asks: a, asksFor: presence, themes: [data], rule: {need: [[x]]}", "no key “essential”"),
      ("id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data]", "A01.2 without a rule"),
      ("id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rules: {}", "the key “rules”"),
      ("id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rule: {}", "a rule without need"),
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rule: {need: [[]]}",
        "a rule without need"
      ),
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rule: {judged: person}",
        "no key “because”"
      ),
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rule: {needs: [[x]]}",
        "the key “needs”"
      ),
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], rule: {need: [[x]], within: page}",
        "“page”"
      ),
      (
        "id: A01.2, asks: a, essential: false, asksFor: presence, themes: [data], notApplicableWhen: {criterion: A01.1, is: gone, because: b}, rule: {need: [[x]]}",
        "“gone”"
      ),
    ])
  func second(criterion: String, found: String) {
    let fault = fault(yaml([self.criterion(1), criterion]))
    #expect(fault?.found.contains(found) == true, "\(fault?.found ?? "")")
    #expect(fault?.line == 19 && fault?.file == "asean-npp.yaml" && fault?.remedy.isEmpty == false)
  }

  @Test(
    "A level, a confidence or a status of checking that the catalogue does not know is refused",
    arguments: [
      ("level: practice, confidence: topic", "", "“practice”"), ("level: law, confidence: certain", "", "“certain”"),
      ("level: law, confidence: topic", "{instrument: ACTIP, checked: twice}", "“twice”"),
      ("level: law, confidence: topic", "{instrument: ACTIP, checked: verified, line: 1}", "the key “line”"),
      ("level: law, confidence: topic, number: 1", "", "the key “number”"),
    ])
  func heads(head: String, anchors: String, found: String) {
    let fault = fault(yaml([criterion(1)], head: head, anchors: anchors))
    #expect(fault?.found.contains(found) == true, "\(fault?.found ?? "")")
    #expect(fault?.line != nil)
  }

  @Test("A recommendation without a criterion, and a catalogue without a recommendation, are refused")
  func empty() {
    #expect(fault(yaml([]))?.found == "recommendation A01 without a criterion")
    let none =
      "title: T\nversion: \"1\"\nstatus: confirmed\nnotice: N\ninstruments: {}\nparts: []\nrecommendations: []\n"
    #expect(fault(none)?.found == "no recommendation")
  }

  @Test("A recommendation that stands twice is refused at the second")
  func twice() {
    let again = """
        - {code: A01, part: A, title: T, statement: S, addressees: [], level: law, confidence: topic, criteria: [
            {\(criterion(7))}]}
      """
    let fault = fault(yaml([criterion(1)], again: again))
    #expect(fault?.found == "the code A01 twice" && fault?.line == 19)
  }
}
