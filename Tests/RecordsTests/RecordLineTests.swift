import Faults
import Records
import Testing

@Suite("A fault leads to the line that has to be mended")
struct RecordLineTests {
  /// The shape of a reviewed mapping: mappings in lists in mappings, in block and in flow style.
  private let yaml = """
    # A comment, which counts as a line.
    state: ph

    findings:
      - criterion: A01.1
        reasons:
          - provision: act/2003/1~sec_17
            why: >-
              Folded text
              over two lines.
          - {provision: act/2003/1~sec_18, why: On one line}
      - criterion: A01.2
        reasons: []
    """

  private func top() throws -> Record { try Record(yaml: yaml, file: "ph.yaml") }

  @Test("Each record of a list has the line on which it begins")
  func listLines() throws {
    let findings = try top().list("findings")
    #expect(findings.map(\.line) == [5, 12])
    #expect(try findings[0].list("reasons").map(\.line) == [7, 11])
  }

  @Test("A value has the line of its key, also where the text itself begins further down")
  func valueLines() throws {
    let reason = try top().list("findings")[0].list("reasons")[0]
    #expect(try reason.get("provision").line == 7)
    #expect(try reason.get("why").line == 8)
    #expect(try top().get("findings").line == 4)
  }

  @Test("A record says by its path where in the file it is")
  func paths() throws {
    let reasons = try top().list("findings")[0].list("reasons")
    #expect(reasons[1].path == "findings[0].reasons[1]")
    #expect(try reasons[1].get("why").path == "findings[0].reasons[1].why")
    #expect(try top().path.isEmpty)
  }

  @Test("A key that is missing is reported at the record that lacks it, not at the top of the file")
  func missingKey() throws {
    let reason = try top().list("findings")[0].list("reasons")[1]
    let fault = #expect(throws: Fault.self) { try reason.text("mark") }
    #expect(fault?.line == 11)
    #expect(fault?.found == "no key “mark” in findings[0].reasons[1]")
    #expect(fault?.remedy == "add “mark:” with its value")
  }

  @Test(
    "What is no YAML is reported at its line",
    arguments: [
      ("a: 1\nb: c: d\n", 2), ("a: 1\nb: [1, 2\n", 3), ("a: 1\n\tb: 2\n", 2), ("a: 1\nb: 2\nc: *none\n", 3),
      ("a: 1\n  b: 2\n", 2), ("a: \"open\nb: 2\n", 3), ("a: 1\nb: \u{7}\n", 2),
    ])
  func brokenLines(yaml: String, line: Int) {
    let fault = #expect(throws: Fault.self) { try Record(yaml: yaml, file: "ph.yaml") }
    #expect(fault?.line == line, "\(fault?.description ?? "")")
    #expect(fault?.file == "ph.yaml" && fault?.expected == "well-formed YAML")
  }

  @Test("A key that stands twice is reported at one of its lines, however deep it lies")
  func duplicateLine() {
    let yaml = "a: 1\nb:\n  - c: 1\n    d: 2\n    c: 3\n"
    let fault = #expect(throws: Fault.self) { try Record(yaml: yaml, file: "ph.yaml") }
    #expect(fault?.line.map { [3, 5].contains($0) } == true)
    #expect(fault?.found == "the key “c” twice")
  }
}
