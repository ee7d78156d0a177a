import Guideline
import Testing

@testable import Reports

@Suite("Markdown that no text can break")
struct MarkdownTests {
  @Test(
    "What Markdown or HTML would take for markup is plain",
    arguments: [
      ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b\\>"), ("a & b", "a &amp; b"),
      ("&lt;", "&amp;lt;"), ("# a", "\\# a"), ("a | b", "a \\| b"), ("~~a~~", "\\~\\~a\\~\\~"), ("a\\b", "a\\\\b"),
    ])
  func escaping(text: String, markdown: String) { #expect(text.inMarkdown == markdown) }

  @Test("A text stays on its line, so that it cannot start a block", arguments: ["a\nb", "a\rb", "a\r\nb", "a\tb"])
  func oneLine(text: String) { #expect(text.inMarkdown == "a b") }

  @Test("A character that combines with another does not hide it", arguments: ["<\u{338}b", "|\u{301}", "[\u{E31}"])
  func combining(text: String) { #expect(text.inMarkdown.hasPrefix("\\")) }

  @Test("A state's file says what was found on every criterion, with the notice and the day")
  func complete() throws {
    let matrix = try RealAnalysis.analysis.get().matrix
    for state in matrix.states {
      let text = try RealAnalysis.text("states/\(state.state).md")
      #expect(text.contains("**Provisional catalogue.**"))
      #expect(text.contains("The law as of \(matrix.asOf)."))
      for finding in state.findings {
        #expect(text.contains("- **\(finding.criterion.id)** "), "\(state.state) \(finding.criterion.id)")
      }
    }
  }
}
