import Testing

@testable import Reports

@Suite("Cells that no spreadsheet takes for a formula")
struct NeutralTests {
  @Test(
    "A cell that would start a formula gets an apostrophe before it",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", "=\u{301}1", "\r\n=1"])
  func dangerous(text: String) { #expect(Neutral.cell(text) == "'" + text) }

  @Test("NUL is dangerous and cannot be held, so it is replaced too")
  func nul() {
    #expect(Neutral.cell("\0=1") == "'\u{FFFD}=1")
    #expect(Neutral.cell("a\0b") == "a\u{FFFD}b")
  }

  @Test("Other text is left alone", arguments: ["", "a=1", " =1", "–", "“x”", "'=1", "12", "ก"])
  func harmless(text: String) { #expect(Neutral.cell(text) == text) }
}
