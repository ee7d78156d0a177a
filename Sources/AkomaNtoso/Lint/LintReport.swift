/// Findings as text. The same findings, in whatever order they come, give the same text.
public enum LintReport {
  /// One finding a line, in the form that editors make clickable:
  ///
  ///     sg.xml:14: error akn-duplicate-id: the eId “sec_5” stands on 2 elements (lines 9, 14). To mend it: …
  public static func text(_ findings: [LintFinding]) -> String {
    findings.sorted().map { "\($0)\n" }.joined()
  }

  /// The findings, and how many there are of each severity.
  public static func json(_ findings: [LintFinding]) -> String {
    let counts = LintRule.Severity.allCases.map { severity in
      (severity.rawValue, JSON.number(findings.count { $0.severity == severity }))
    }
    let entries = findings.sorted().map { finding in
      JSON.object(present: [
        "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
        "file": .string(finding.file), "line": finding.line.map(JSON.number),
        "column": finding.column.map(JSON.number), "element": finding.element.map(JSON.string),
        "what": .string(finding.what), "remedy": .string(finding.remedy),
      ])
    }
    return JSON.object([
      "counts": .object(Dictionary(uniqueKeysWithValues: counts)), "findings": .array(entries),
    ]).text + "\n"
  }
}

extension LintFinding: CustomStringConvertible {
  /// `file:line: severity rule: what. To mend it: …`, with the column after the line where it is known.
  public var description: String {
    let place = ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    return "\(place): \(severity.rawValue) \(rule.rawValue): \(what). To mend it: \(remedy)."
  }
}
