import Faults
import Records
import Testing

@Suite("The value of a key has the kind that is asked for, or is refused")
struct RecordKindTests {
  private enum Mark: String, CaseIterable { case text, earlierText, notFound = "not-found" }

  private func value(_ yaml: String) throws -> Record { try Record(yaml: "a: \(yaml)\n", file: "f.yaml") }

  @Test("A choice is made by the name that the file uses, and by no other")
  func choice() throws {
    let made: Mark = try value("not-found").choice("a")
    #expect(made == .notFound)
  }

  @Test(
    "What is none of the choices is refused with the list of them",
    arguments: ["Text", "notFound", "text earlierText", "txt", "\"\"", "~"])
  func noChoice(word: String) {
    let fault = #expect(throws: Fault.self) { let _: Mark = try value(word).choice("a") }
    #expect(fault?.expected == "one of text, earlierText, not-found")
    #expect(fault?.line == 1 && fault?.found.hasSuffix("at a") == true)
  }

  @Test("A choice that may be left out is none where the key is missing, and a fault where it is misspelt")
  func choiceIfAny() throws {
    let record = try value("texts")
    let missing: Mark? = try record.choiceIfAny("b")
    #expect(missing == nil)
    #expect(throws: Fault.self) { let _: Mark? = try record.choiceIfAny("a") }
  }

  @Test("A whole number is read to both ends of its range", arguments: [("0", 0), ("5", 5), ("\"3\"", 3)])
  func number(text: String, number: Int) throws {
    #expect(try value(text).number("a", in: 0...5) == number)
    #expect(try value(text).number("b", in: 0...5) == nil)
  }

  @Test(
    "What is no whole number of the range is refused",
    arguments: ["-1", "6", "1.0", "1e0", "0x3", "three", "3 4", "99999999999999999999", "\"\"", "~", "๓"])
  func noNumber(text: String) {
    let fault = #expect(throws: Fault.self) { try value(text).number("a", in: 0...5) }
    #expect(fault?.expected == "a whole number from 0 to 5")
  }

  @Test(
    "Truth is written true or false and in no other way", arguments: ["yes", "no", "on", "True", "1", "~", "[true]"])
  func noFlag(text: String) { #expect(throws: Fault.self) { try value(text).flag("a") } }

  @Test("A flag that is left out is a fault: nobody may guess it")
  func missingFlag() throws {
    #expect(try value("false").flag("a") == false)
    #expect(throws: Fault.self) { try value("true").flag("b") }
  }

  @Test(
    "One kind in place of another is refused, and the message says what stands there",
    arguments: [
      ("[1, 2]", "a list of 2"), ("{x: 1, y: 2}", "a mapping with x, y"),
    ])
  func noText(yaml: String, summary: String) {
    let fault = #expect(throws: Fault.self) { try value(yaml).text("a") }
    #expect(fault?.found == "\(summary) at a")
  }

  @Test("A mapping or a text where a list belongs is refused", arguments: ["{x: 1}", "one", "~"])
  func noList(yaml: String) { #expect(throws: Fault.self) { try value(yaml).list("a") } }

  @Test("A list of texts with a list or a mapping in it is refused at that item")
  func noTexts() throws {
    let record = try Record(yaml: "a:\n  - one\n  - [two]\n", file: "f.yaml")
    let fault = #expect(throws: Fault.self) { try record.texts("a") }
    #expect(fault?.line == 3 && fault?.found == "a list of 1 at a[1]")
  }

  @Test("A key is asked of a mapping only", arguments: ["one", "[one]"])
  func noMapping(yaml: String) {
    let fault = #expect(throws: Fault.self) { try value(yaml).get("a").get("b") }
    #expect(fault?.expected == "a mapping of keys and values")
  }

  @Test("A list that is left out or left empty has no items")
  func emptyLists() throws {
    #expect(try value("").texts("a").isEmpty)
    #expect(try value("[]").texts("a").isEmpty)
    #expect(try value("x").texts("b").isEmpty)
  }

  @Test("A text that may be empty is empty where it is left out; one that may not is a fault")
  func emptyText() throws {
    #expect(try value("\"\"").textOrEmpty("a").isEmpty && value("x").textOrEmpty("b").isEmpty)
    #expect(throws: Fault.self) { try value("\"  \"").text("a") }
  }
}
