import Drafting
import Faults
import Testing

@Suite("The amending formula of a state")
struct FormulaTests {
  @Test("An insertion names the act, the provision before it and the new number")
  func insertion() throws {
    #expect(
      try tradition("common-law").formula(.insert, act: "the Act", place: "25", number: "25A")
        == "the Act is amended by inserting, next after Section 25, the following Section 25A:")
    #expect(
      try tradition("philippine").formula(.insert, act: "the Act", cited: "RA 1", place: "17", number: "17-D")
        == "A new Section 17-D is hereby inserted after Section 17 of the Act (RA 1), to read as follows:")
  }

  @Test("Numbers in a formula are in the digits of the law")
  func digits() throws {
    #expect(
      try tradition("thai").formula(.insert, act: "the Act", place: "41", number: "41/1")
        == "The following shall be added as มาตรา ๔๑/๑ of the Act:")
    #expect(
      try tradition("khmer").formula(.qualify, act: "the Law", place: "19")
        == "មាត្រា ១៩ of the Law shall be amended by adding at the end:")
  }

  @Test("A replacement names the provision that gives way")
  func replacement() throws {
    #expect(
      try tradition("portuguese").formula(.replace, act: "the Law", place: "20")
        == "Artigo 20 of the Law shall henceforth be worded as follows:")
  }

  @Test("A custom without one of the three formulae is refused with its line")
  func missing() throws {
    let yaml = """
      tradition: plain
      name: Plain
      language: eng
      provision: {native: Section, english: Section}
      nativeDigits: false
      inserted: letter
      paragraphs: []
      amend:
        insert: Add {number}.
        qualify: Add to {place}.
      """
    let fault = #expect(throws: Fault.self) { _ = try Tradition(yaml: yaml, file: "drafting/plain.yaml") }
    #expect(fault?.found.contains("replace") == true)
    #expect(fault?.line == 8)
  }

  @Test("A way of numbering that nobody knows is refused")
  func unknownNumbering() throws {
    let yaml = """
      tradition: plain
      name: Plain
      language: eng
      provision: {native: Section, english: Section}
      nativeDigits: false
      inserted: roman
      """
    let fault = #expect(throws: Fault.self) { _ = try Tradition(yaml: yaml, file: "drafting/plain.yaml") }
    #expect(fault?.line == 6)
    #expect(fault?.expected == "one of letter, dash-letter, slash, lower-letter, ordinal-letter")
  }
}
