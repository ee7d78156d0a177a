import Faults
import Records
import Testing

@Suite("A reviewed YAML file")
struct RecordTests {
  private enum Level: String, CaseIterable { case law, both, policy }

  private func fault(_ yaml: String, _ read: (Record) throws -> Void) -> Fault? {
    #expect(throws: Fault.self) { try read(Record(yaml: yaml, file: "catalogue.yaml")) }
  }

  @Test("A fault names the file, the line, what was found, what was expected and what to do")
  func misspeltKey() {
    let fault = fault("state: ph\nnmae: Philippines\n") { try $0.allowOnly(["state", "name"]) }
    #expect(fault?.line == 2)
    #expect(
      fault?.description
        == "catalogue.yaml:2: found the key “nmae” in the top of the file; expected one of state, name. To mend it: correct the spelling or remove the key."
    )
  }

  @Test("The line of a fault deep in the file is the line of the value")
  func nestedLine() {
    let yaml = """
      recommendations:
        - code: A01
          criteria:
            - id: A01.1
              level: laws
      """
    let fault = fault(yaml) { record in
      let criterion = try record.list("recommendations")[0].list("criteria")[0]
      let _: Level = try criterion.choice("level")
    }
    #expect(fault?.line == 5)
    #expect(fault?.found.contains("recommendations[0].criteria[0].level") == true)
    #expect(fault?.expected == "one of law, both, policy")
  }

  @Test(
    "Words that YAML would turn into something else stay words", arguments: ["no", "on", "2004", "2004-01-30", "1e3"])
  func plainText(word: String) throws {
    #expect(try Record(yaml: "value: \(word)\n", file: "f").text("value") == word)
  }

  @Test("What is no YAML is refused with its line", arguments: ["a: [1, 2\n", "a: b: c\n", "\ta: 1\n"])
  func noYAML(yaml: String) {
    #expect(fault(yaml) { _ in }?.line != nil)
  }

  @Test("A key that stands twice is refused, since one of the two would be lost")
  func duplicateKey() {
    #expect(fault("a: 1\nb: 2\na: 3\n") { _ in }?.found.contains("“a” twice") == true)
  }

  @Test("An empty file, a list for a text, a text for a list and a number out of range are refused")
  func wrongKinds() {
    #expect(fault("") { _ in }?.found == "an empty file")
    #expect(fault("a: [1]\n") { _ = try $0.text("a") }?.expected == "a text")
    #expect(fault("a: one\n") { _ = try $0.list("a") }?.expected == "a list")
    #expect(fault("a: 6\n") { _ = try $0.number("a", in: 0...5) }?.expected == "a whole number from 0 to 5")
    #expect(fault("a: yes\n") { _ = try $0.flag("a") }?.expected == "true or false")
    #expect(fault("a: \"\"\n") { _ = try $0.text("a") }?.found == "nothing at a")
    #expect(fault("b: 1\n") { _ = try $0.text("a") }?.found == "no key “a” in the top of the file")
  }
}
