public import AkomaNtoso

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
  public static func sarif(_ findings: [LintFinding], version: String, root: String = "") throws -> String {
    let driver = SARIF.Driver(
      name: "lacuna", semanticVersion: version, rules: LintRule.allCases.map(SARIF.Rule.init))
    let results = findings.sorted().map { SARIF.Result($0, root: root) }
    return try JSONText.string(SARIF(runs: [SARIF.Run(tool: SARIF.Tool(driver: driver), results: results)])) + "\n"
  }
}

/// The parts of SARIF that a check of documents has. Names and shapes are those of the format (section 3).
private struct SARIF: Encodable {
  let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name, semanticVersion: String
    let rules: [Rule]
  }

  struct Message: Encodable { let text: String }

  struct Rule: Encodable {
    let id: String
    let shortDescription, fullDescription, help: Message
    let defaultConfiguration: Configuration

    struct Configuration: Encodable { let level: String }

    init(_ rule: LintRule) {
      let facts = rule.facts
      id = rule.rawValue
      (shortDescription, fullDescription) = (Message(text: facts.demand), Message(text: facts.reason))
      help = Message(text: "\(facts.demand) \(facts.reason) To mend it: \(facts.remedy).")
      defaultConfiguration = Configuration(level: facts.severity.rawValue)
    }
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]

    init(_ finding: LintFinding, root: String) {
      ruleId = finding.rule.rawValue
      ruleIndex = LintRule.allCases.firstIndex(of: finding.rule)
      level = finding.severity.rawValue
      message = Message(text: "\(finding.what). To mend it: \(finding.remedy).")
      locations = [Location(finding, root: root)]
    }
  }

  struct Location: Encodable {
    let physicalLocation: Physical
    let logicalLocations: [Logical]?

    init(_ finding: LintFinding, root: String) {
      physicalLocation = Physical(
        artifactLocation: .init(uri: Self.uri(finding.file, root: root)),
        region: finding.line.map { .init(startLine: $0, startColumn: finding.column) })
      logicalLocations = finding.element.map { [Logical(fullyQualifiedName: $0)] }
    }

    /// A path as a relative URI reference; absolute where it leads out of the root.
    private static func uri(_ file: String, root: String) -> String {
      let folder = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
      var path = file[...]
      if !folder.isEmpty, path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
      while path.hasPrefix("./") { path = path.dropFirst(2) }
      let escaped = path.utf8.map { byte in
        // A colon in the first part would make it a scheme.
        unescaped.contains(byte)
          ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }.joined()
      return path.hasPrefix("/") ? "file://" + escaped : escaped
    }

    private static let unescaped = Set(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  }

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?

    struct Artifact: Encodable { let uri: String }

    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int?
    }
  }

  struct Logical: Encodable {
    let fullyQualifiedName: String
    let kind = "element"
  }
}
