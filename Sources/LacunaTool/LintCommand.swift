import AkomaNtoso
import ArgumentParser
import Faults
import Foundation
import Reports

/// `lacuna lint`: what is wrong in documents.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check Akoma Ntoso documents for what hurts those who read, cite or compare them.",
    discussion: """
      Every finding says where it is, what is wrong and what to do. Errors end the command with exit code 1; warnings \
      do not. Versions of one work in different files are compared with one another.

      Example: lacuna lint Legislation --sarif > lint.sarif
      """)

  @Argument(help: ArgumentHelp("Documents, packages (.akn), or folders that hold them.", valueName: "file"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "An XML Schema, such as akomantoso30.xsd; where a document is not valid by it is a warning.", valueName: "file"))
  var schema: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "Print SARIF 2.1.0, which editors and code hosts show beside the lines.")
  var sarif = false

  func validate() throws {
    if json, sarif { throw ValidationError("Choose one of --json and --sarif.") }
  }

  func run() throws {
    try reportingFaults {
      let schema = try schema.map { try DocumentSchema(file: $0) }
      var findings: [LintFinding] = []
      var versions: [VersionRecord] = []
      var count = 0
      for file in try DocumentFiles.all(paths) {
        count += 1
        do {
          for document in try DocumentFiles.documents(file) {
            findings += Lint.findings(in: document) + (schema?.findings(in: document) ?? [])
            if let version = VersionRecord(document) { versions.append(version) }
          }
        } catch let fault as Fault {
          findings.append(LintFinding(fault))
        }
      }
      findings += Lint.findings(among: versions)
      print(try report(findings, files: count), terminator: "")
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  private func report(_ findings: [LintFinding], files: Int) throws -> String {
    if json { return try LintReport.json(findings) }
    if sarif {
      let folder = FileManager.default.currentDirectoryPath
      return try LintReport.sarif(findings, version: Lacuna.version, root: folder)
    }
    let counts = LintRule.Severity.allCases.map { severity in
      let count = findings.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return LintReport.text(findings)
      + "\(counts.joined(separator: " and ")) in \(files) \(files == 1 ? "file" : "files").\n"
  }
}
