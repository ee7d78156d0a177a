import Faults
import Records
import Testing

@Suite("Words stand as the file has them")
struct RecordTextTests {
  private func text(_ yaml: String) throws -> String { try Record(yaml: "a: \(yaml)\n", file: "f.yaml").text("a") }

  @Test(
    "What YAML takes for truth, nothing, a number or a day stays a word: Norway's code is no refusal",
    arguments: [
      "no", "No", "NO", "yes", "off", "y", "true", "null", "~", "2004", "0700", "0o17", "1_000", "12:30:45",
      "2004-01-30",
      "2001-12-14T21:59:43Z", ".inf", "1.10", "<<", "=",
    ])
  func plain(word: String) throws { #expect(try text(word) == word) }

  @Test("A folded text is one line, a literal text keeps its lines, and neither has space around it")
  func blocks() throws {
    #expect(try text(">-\n  one\n  two\n") == "one two")
    #expect(try text(">\n  one\n  two\n") == "one two")
    #expect(try text("|\n  one\n  two\n\n") == "one\ntwo")
    #expect(try text("\"  one \"") == "one")
  }

  @Test(
    "Every script of the region is kept, letter for letter",
    arguments: [
      "ผู้เสียหายจากการค้ามนุษย์", "ຜູ້ຖືກເຄາະຮ້າຍ", "ជនរងគ្រោះ", "လူကုန်ကူးခံရသူ", "nạn nhân bị mua bán", "vítima de tráfico",
      "mangsa pemerdagangan orang", "𑜀",
    ])
  func scripts(word: String) throws {
    let read = try text(word)
    #expect(Array(read.utf8) == Array(word.utf8))
  }

  @Test("Keys come in the order of the file")
  func order() throws {
    #expect(try Record(yaml: "z: 1\na: 2\nm: 3\n", file: "f").keys() == ["z", "a", "m"])
  }

  @Test("An anchor that is used again is read again")
  func anchors() throws {
    let record = try Record(yaml: "a: &x {b: 1}\nc: *x\n", file: "f")
    #expect(try record.get("c").text("b") == "1")
  }

  @Test("Two documents in one file are refused: the second would be lost")
  func twoDocuments() {
    #expect(throws: Fault.self) { try Record(yaml: "a: 1\n---\na: 2\n", file: "f") }
  }

  @Test("A file with nothing but comments is called empty", arguments: ["", "\n\n", "# only this\n"])
  func empty(yaml: String) {
    let fault = #expect(throws: Fault.self) { try Record(yaml: yaml, file: "f") }
    #expect(fault?.found == "an empty file")
  }

  @Test("A document that was begun and not written has nothing to read")
  func nothing() {
    let fault = #expect(throws: Fault.self) { try Record(yaml: "---\n", file: "f").keys() }
    #expect(fault?.found == "nothing at the top of the file")
  }

  @Test(
    "A key that stands twice is refused also where one is in quotation marks",
    arguments: ["1: a\n\"1\": b\n", "no: a\n'no': b\n", "a: 1\n\"a\": 2\n", "true: a\n\"true\": b\n"])
  func quotedDuplicates(yaml: String) {
    let fault = #expect(throws: Fault.self) { try Record(yaml: yaml, file: "f") }
    #expect(fault?.found.hasSuffix("twice") == true)
    #expect(fault?.line != nil)
  }

  @Test("A key that is a list or a mapping is refused: no name can be read from it")
  func keysWithoutName() {
    let fault = #expect(throws: Fault.self) { try Record(yaml: "a: 1\n? [b]\n: 2\n? [c]\n: 3\n", file: "f") }
    #expect(fault?.line == 2)
    #expect(fault?.expected == "a text as the key")
  }

  @Test("Nesting that no reviewed file has is refused, and does not bring the program down")
  func nesting() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(throws: Fault.self) { try Record(yaml: "a: \(deep)\n", file: "f") }
  }
}
