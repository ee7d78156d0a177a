import Faults
import Records
import Testing

@Suite("A reviewed YAML file")
struct RecordTests {
  @Test("A fault names the file, the line, what was found, what was expected and what to do")
  func misspeltKey() throws {
    let record = try Record(yaml: "state: ph\nnmae: Philippines\n", file: "Legislation/ph/corpus.yaml")
    let fault = #expect(throws: Fault.self) { try record.allowOnly(["state", "name"]) }
    #expect(fault?.line == 2)
    #expect(
      fault?.description
        == "Legislation/ph/corpus.yaml:2: found the key “nmae” in the top of the file; expected one of state, name. To mend it: correct the spelling or remove the key."
    )
  }
}
