public import AkomaNtoso

/// Findings of the check of documents as text. The same findings, in whatever order they come, give the same text.
public enum LintReport {
  /// One finding a line, in the form that editors make clickable:
  ///
  ///     sg.xml:14: error akn-duplicate-id: the eId “sec_5” stands on 2 elements (lines 9, 14). To mend it: …
  public static func text(_ findings: [LintFinding]) -> String {
    findings.sorted().map { "\($0)\n" }.joined()
  }

  /// The findings, and how many there are of each severity.
  public static func json(_ findings: [LintFinding]) throws -> String {
    try JSONText.string(Document(findings)) + "\n"
  }

  private struct Document: Encodable {
    let counts: [String: Int]
    let findings: [Entry]

    init(_ findings: [LintFinding]) {
      counts = Dictionary(
        uniqueKeysWithValues: LintRule.Severity.allCases.map { severity in
          (severity.rawValue, findings.count { $0.severity == severity })
        })
      self.findings = findings.sorted().map(Entry.init)
    }
  }

  private struct Entry: Encodable {
    let rule, severity, file: String
    let line, column: Int?
    let element: String?
    let what, remedy: String

    init(_ finding: LintFinding) {
      (rule, severity, file) = (finding.rule.rawValue, finding.severity.rawValue, finding.file)
      (line, column, element) = (finding.line, finding.column, finding.element)
      (what, remedy) = (finding.what, finding.remedy)
    }
  }
}
