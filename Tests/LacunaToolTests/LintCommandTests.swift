import Foundation
import TestSupport
import Testing

@Suite("lacuna lint", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct LintCommandTests {
  private let scratch: ScratchFolder
  private let lacuna: Command

  init() throws {
    scratch = try ScratchFolder()
    lacuna = try #require(Command(product: "lacuna"))
    let law = try Repository.text("Legislation/sg/act/1965/constitution/eng@2026-04-22.xml")
    try scratch.write("law/good.xml", law)
    try scratch.write(
      "law/doubtful.xml", law.replacing("<FRBRcountry value=\"sg\"/>", with: "").replacing("1965", with: "1966"))
    try scratch.write(
      "law/bad.xml", law.replacing("period=\"#tmpg_1\"", with: "period=\"#x\"").replacing("1965", with: "1967"))
    try scratch.write("law/notes.txt", "not looked at")
  }

  private func run(_ arguments: String...) throws -> Command.Run {
    try lacuna.run(["lint"] + arguments, in: scratch.url)
  }

  @Test(
    "Errors end with exit code 1, warnings and no findings with 0",
    arguments: [
      ("good", 0, "0 errors and 0 warnings in 1 file.\n"), ("doubtful", 0, "0 errors and 1 warning in 1 file.\n"),
      ("bad", 1, "1 error and 0 warnings in 1 file.\n"),
    ])
  func exitCodes(name: String, status: Int32, summary: String) throws {
    let run = try run("law/\(name).xml")
    #expect(run.status == status && run.errors.isEmpty)
    #expect(run.output.hasSuffix(summary))
  }

  @Test("A folder is read as a whole; findings come by file and line with what to do")
  func folder() throws {
    let run = try run("law")
    #expect(
      run.output == """
        law/bad.xml:54: error akn-time-to-nothing: period="#x" leads to no element of the document. To mend it: add the \
        temporal group or the event, or correct the reference.
        law/doubtful.xml:6: warning akn-country-missing: FRBRWork has no FRBRcountry. To mend it: add FRBRcountry with the \
        code of the country in two letters.
        1 error and 1 warning in 3 files.

        """)
    #expect(run.status == 1)
  }

  @Test("One version in two files is found across them")
  func versions() throws {
    try scratch.write("law/copy.xml", String(contentsOf: scratch.url.appending(path: "law/good.xml"), encoding: .utf8))
    let run = try run("law/good.xml", "law/copy.xml")
    #expect(run.output.hasPrefix("law/good.xml:3: error akn-overlapping-versions: this file and law/copy.xml both"))
    #expect(run.status == 1)
  }

  @Test("A file that cannot be read is a finding, and the others are checked all the same")
  func unreadable() throws {
    try scratch.write("law/cut.xml", "<akomaNtoso>\n<act>")
    let run = try run("law/cut.xml", "law/doubtful.xml")
    #expect(run.output.hasPrefix("law/cut.xml:2:6: error akn-unreadable: "))
    #expect(run.output.contains("akn-country-missing") && run.status == 1)
  }

  @Test(
    "A file that is not there, a schema that is none: a fault with exit code 1",
    arguments: [["x.xml"], ["law", "--schema", "law/good.xml"]])
  func faults(arguments: [String]) throws {
    let run = try lacuna.run(["lint"] + arguments, in: scratch.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("To mend it: "), "\(run.errors)")
  }

  @Test("As JSON and as SARIF, with the files as they were named, also where the path is absolute")
  func formats() throws {
    let json = try SmallProject.json(run("law/bad.xml", "--json").output)
    #expect(json["counts"] as? [String: Int] == ["error": 1, "warning": 0])
    // The folder as the system itself names it: on some a link leads to it.
    let here = try #require(realpath(scratch.url.path, nil))
    defer { free(here) }
    for file in ["law/bad.xml", "\(String(cString: here))/law/bad.xml"] {
      let sarif = try SmallProject.json(run(file, "--sarif").output)
      #expect(sarif["version"] as? String == "2.1.0")
      let results = (sarif["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
      #expect(results?.first?["ruleId"] as? String == "akn-time-to-nothing")
      let location = (results?.first?["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      #expect((location?["artifactLocation"] as? [String: String])?["uri"] == "law/bad.xml")
    }
  }

  @Test("JSON and SARIF at once were not meant")
  func misuse() throws { #expect(try run("law", "--json", "--sarif").status == 64) }

  @Test(
    "What is not valid by a schema is a warning with its line",
    .enabled(if: Repository.shared("schema/akomantoso30.xsd") != nil, "the schema is not beside the checkout"))
  func schema() throws {
    let schema = try #require(Repository.shared("schema/akomantoso30.xsd")).path
    try scratch.write(
      "law/invalid.xml",
      String(contentsOf: scratch.url.appending(path: "law/good.xml"), encoding: .utf8)
        .replacing("contains=\"singleVersion\"", with: "contains=\"some\""))
    let run = try run("law/invalid.xml", "--schema", schema)
    #expect(run.output.hasPrefix("law/invalid.xml:3: warning akn-schema: Element 'act', attribute 'contains': "))
    #expect(run.output.hasSuffix("0 errors and 1 warning in 1 file.\n") && run.status == 0, "\(run.output)")
  }
}
