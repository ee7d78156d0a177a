extension LintReport {
  /// The findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 27 March 2020), which
  /// editors and code hosts show beside the lines.
  ///
  /// Every rule is described, also those that nothing breaks. Files are relative to the folder that the reader opens;
  /// lines and columns count from 1, and a finding without a column is on the whole line.
  ///
  /// - Parameters:
  ///   - version: of the program that made the findings.
  ///   - root: a folder whose path is left out of the files' names.
  public static func sarif(_ findings: [LintFinding], version: String, root: String = "") -> String {
    let driver = JSON.object([
      "name": .string("lacuna"), "semanticVersion": .string(version),
      "rules": .array(LintRule.allCases.map(rule)),
    ])
    let run = JSON.object([
      "tool": .object(["driver": driver]), "columnKind": .string("unicodeCodePoints"),
      "results": .array(findings.sorted().map { result($0, root: root) }),
    ])
    return JSON.object([
      "$schema": .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .array([run]),
    ]).text + "\n"
  }

  private static func rule(_ rule: LintRule) -> JSON {
    let facts = rule.facts
    let help = "\(facts.demand) \(facts.reason) To mend it: \(facts.remedy)."
    return .object([
      "id": .string(rule.rawValue), "shortDescription": message(facts.demand), "fullDescription": message(facts.reason),
      "help": message(help), "defaultConfiguration": .object(["level": .string(facts.severity.rawValue)]),
    ])
  }

  private static func result(_ finding: LintFinding, root: String) -> JSON {
    let region = finding.line.map { line in
      JSON.object(["startLine": .number(line), "startColumn": .number(finding.column ?? 1)])
    }
    let physical = JSON.object(present: [
      "artifactLocation": .object(["uri": .string(uri(finding.file, root: root))]), "region": region,
    ])
    let logical = finding.element.map {
      JSON.array([.object(["fullyQualifiedName": .string($0), "kind": .string("element")])])
    }
    return .object([
      "ruleId": .string(finding.rule.rawValue),
      "ruleIndex": .number(LintRule.allCases.firstIndex(of: finding.rule) ?? -1),
      "level": .string(finding.severity.rawValue),
      "message": message("\(finding.what). To mend it: \(finding.remedy)."),
      "locations": .array([.object(present: ["physicalLocation": physical, "logicalLocations": logical])]),
    ])
  }

  private static func message(_ text: String) -> JSON { .object(["text": .string(text)]) }

  /// A path as a relative URI reference; absolute where it leads out of the root.
  private static func uri(_ file: String, root: String) -> String {
    let folder = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    var path = file[...]
    if !folder.isEmpty, path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let escaped = path.utf8.map { byte in
      // A colon in the first part would make it a scheme.
      byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}
