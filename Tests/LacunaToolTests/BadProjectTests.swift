import Foundation
import TestSupport
import Testing

@Suite(
  "A project that cannot be analysed at all",
  .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct BadProjectTests {
  private static let catalogue = "Mappings/guideline/asean-npp.yaml"
  private static let clauses = "Mappings/drafting/model-clauses.yaml"
  private static let custom = "Mappings/drafting/common-law.yaml"

  /// Runs an analysis that must fail and leave everything as it is; gives the message.
  private func failing(_ project: SmallProject) throws -> String {
    let run = try project.run("analyse")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(!project.has("Output") && !project.has("Output.incomplete"))
    #expect(run.errors.contains("; expected ") && run.errors.contains(". To mend it: "), "\(run.errors)")
    return run.errors
  }

  @Test(
    "A folder that is missing is named, with the option that would name another",
    arguments: ["Legislation", "Mappings"])
  func missing(folder: String) throws {
    let project = try SmallProject()
    try project.remove(folder)
    let message = try failing(project)
    #expect(message.hasPrefix(folder))
    #expect(message.contains("name the folder"))
  }

  @Test("A folder without a state is none of statutes")
  func empty() throws {
    let project = try SmallProject()
    try project.remove("Legislation")
    try project.scratch.write("Legislation/readme.txt", "soon")
    #expect(try failing(project).hasPrefix("Legislation: found no state; expected one folder a state"))
  }

  @Test(
    "A fault of the mappings that all states share stops everything, with its line",
    arguments: [
      (catalogue, "[[shelter]]", "[[castle]]", "\(catalogue):", "the unknown concept “castle” in the rule of B01.1"),
      (catalogue, "version: \"0.1\"", "edition: \"0.1\"", "\(catalogue):2: ", "the key “edition”"),
      (catalogue, "id: A01.2", "id: A01.1", "\(catalogue):", "the code A01.1 twice"),
      (
        catalogue, "part: A\n    title: Recommendation B01", "part: Z\n    title: Recommendation B01", "\(catalogue):",
        "part Z"
      ),
      (clauses, "  B01.1: {", "  B09.9: {", "\(clauses): ", "no clause for B01.1"),
      (clauses, "  B01.1: {heading: H, ", "  B01.1: {", "\(clauses):5: ", "no key “heading”"),
      (custom, "inserted: letter", "inserted: roman", "\(custom):7: ", "“roman” at inserted"),
      (
        "Mappings/lexicon/eng.yaml", "[shall not be punished]", "[\".. punished\"]", "Mappings/lexicon/eng.yaml:5: ",
        "the form “.. punished” of not-punished"
      ),
    ])
  func shared(file: String, text: String, by other: String, place: String, found: String) throws {
    let project = try SmallProject()
    try project.edit(file, text, to: other)
    let message = try failing(project)
    #expect(message.hasPrefix(place), "\(message)")
    #expect(message.contains("found \(found)"), "\(message)")
  }

  @Test("When no state can be read, the faults are reported and nothing is written")
  func allStates() throws {
    let project = try SmallProject()
    for state in ["zz", "yy"] { try project.scratch.write("Legislation/\(state)/corpus.yaml", "state: \(state)\n") }
    let message = try failing(project)
    #expect(message.split(separator: "\n").count == 2, "\(message)")
  }

  @Test("A folder that somebody else filled is not replaced")
  func foreignOutput() throws {
    let project = try SmallProject()
    try project.scratch.write("Output/thesis.doc", "mine")
    let run = try project.run("analyse")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Output: found a folder with files that Lacuna did not write"))
    #expect(try project.text("Output/thesis.doc") == "mine")
  }

  @Test("A file in the place of the output folder is reported as one")
  func fileForOutput() throws {
    let project = try SmallProject()
    try project.scratch.write("result", "mine")
    let run = try project.run("analyse", "--output", "result")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("result: found a file; expected a folder"))
    #expect(try project.text("result") == "mine")
  }
}

@Suite(
  "The project's own law with a fault in it",
  .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct BrokenRealLawTests {
  @Test("Of eleven states one has a fault: ten are analysed, and the fault is told with its line")
  func ten() throws {
    let scratch = try ScratchFolder()
    for folder in ["Legislation", "Mappings"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: folder), to: scratch.url.appending(path: folder))
    }
    let file = "Legislation/ph/act/2003-05-26/ra-9208/eng@2003-05-26.xml"
    let act = try Repository.text(file)
    let line = try #require(
      act.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("</heading>") })
    try scratch.write(file, act.replacing("</heading>", with: "</header>"))

    let run = try #require(Command(product: "lacuna")).run(["--json"], in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(file):\(line + 1): found "), "\(run.errors)")
    let summary = try SmallProject.json(run.output)
    #expect(summary["states"] as? Int == 10)
    #expect(summary["unread"] as? [String] == ["ph"])
    #expect(summary["output"] as? String == "Output.incomplete")
    #expect(FileManager.default.fileExists(atPath: scratch.url.appending(path: "Output.incomplete/index.html").path))
  }
}
