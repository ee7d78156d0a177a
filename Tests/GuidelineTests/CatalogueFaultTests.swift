import Faults
import Guideline
import Testing

@Suite("A catalogue with a fault is refused with file, line and remedy")
struct CatalogueFaultTests {
  private func yaml(
    code: String = "A01", id: String = "A01.1", essential: String = "true", instrument: String = "ACTIP",
    part: String = "A",
    rule: String = "rule: {need: [[victim]]}", second: String = "", extra: String = ""
  ) -> String {
    """
    title: T
    version: "1"
    status: provisional
    notice: N
    instruments:
      ACTIP: {name: Convention, force: soft, source: S}
    parts:
      - {code: A, title: Frameworks}
    recommendations:
      - code: \(code)
        part: \(part)
        title: T
        statement: S
        addressees: [legislature]
        level: law
        confidence: topic
        note: ""
        officialRef: ""
        anchors:
          - {instrument: \(instrument), article: "14(7)", checked: secondary, note: ""}
        criteria:
          - id: \(id)
            asks: a rule
            essential: \(essential)
            asksFor: presence
            themes: [non-punishment]
            \(rule)
    \(second)
    \(extra)
    """
  }

  private func fault(_ yaml: String) -> Fault? {
    #expect(throws: Fault.self) { _ = try Catalogue(yaml: yaml, file: "asean-npp.yaml") }
  }

  @Test("The sample without a fault is read")
  func sample() throws { #expect(try Catalogue(yaml: yaml(), file: "f").criteria.count == 1) }

  @Test("What is wrong is named, with its line")
  func faults() {
    let second =
      "      - {id: A01.1, asks: x, essential: false, asksFor: presence, themes: [data], rule: {need: [[victim]]}}"
    for (yaml, found) in [
      (yaml(second: second), "the code A01.1 twice"), (yaml(instrument: "ACTIPP"), "an anchor in “ACTIPP”"),
      (yaml(part: "Z"), "part Z"), (yaml(essential: "false"), "A01.1, the first criterion, as not essential"),
      (yaml(id: "B01.1"), "criterion B01.1 under A01"), (yaml(rule: ""), "A01.1 without a rule"),
      (yaml(rule: "rule: {limits: [x]}"), "a rule without need, on or judged"),
      (yaml(rule: "rule: {on: A09.9}"), "a reference from A01.1 to A09.9"),
      (yaml(rule: "rule: {on: A01.1}"), "A01.1 resting on itself"), (yaml(extra: "remarks: none"), "the key “remarks”"),
    ] {
      let fault = fault(yaml)
      #expect(fault?.found.contains(found) == true, "\(fault?.found ?? "nothing") for \(found)")
      #expect(fault?.line != nil && fault?.remedy.isEmpty == false, "\(found)")
    }
  }

  @Test("A rule with a concept that no lexicon has is reported at the line of its criterion")
  func unknownConcept() throws {
    let catalogue = try Catalogue(yaml: yaml(), file: "f")
    let fault = try #require(catalogue.unknownConcepts(known: ["court"], file: "f").first)
    #expect(fault.found == "the unknown concept “victim” in the rule of A01.1")
    #expect(fault.line == 22)
  }
}
