import TestSupport
import Testing

@Suite("A text added to an analysis", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct AddedTextTests {
  private let project: SmallProject

  init() throws { project = try SmallProject() }

  private let text = """
    Trafficking Act
    Act No. 1 of 2001

    1. No person who was trafficked is liable for what he was made to do.
    2. This Act comes into force on the day of its publication.
    """

  @Test(
    "A plain text needs no step between: it is converted, put in the digest's place, and every changed cell says so")
  func plain() throws {
    try project.scratch.write("texts/act.txt", text)
    let run = try project.run("analyse", "--add", "texts/act.txt", "--country", "zz", "--in-place-of", "act/2001/1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("In place of our digest of Trafficking Act stands the text supplied in act.txt."))
    #expect(try project.text("Output/matrix.html").contains("class=\"count changed\""))
    #expect(try project.text("Output/states/zz.html").contains("To re-check: it was judged on"))
    #expect(try project.text("Output/states/zz.md").contains("**Texts supplied.**"))
    #expect(try project.text("Output/analysis.json").contains("\"recheck\" : \"otherWords\""))
    #expect(try project.text("Output/matrix.csv").contains("Changed by the text supplied"))
    #expect(try project.text("Output/laws/zz.html").contains("No person who was trafficked is liable"))
    #expect(try project.text("Output/manifest.json").contains("\"added/act.txt\""))
    #expect(try !project.text("Output/manifest.json").contains("texts/act.txt"), "no path of the user's machine")
  }

  @Test("A text of which nobody can tell which act it is is refused with the acts that it could be")
  func unknown() throws {
    try project.scratch.write("notes.txt", "1. A rule.\n2. Another rule.\n")
    let run = try project.run("analyse", "--add", "notes.txt", "--country", "zz")
    #expect(run.status == 1)
    #expect(run.errors.contains("act/2001/1") && run.errors.contains("--in-place-of"))
    #expect(!project.has("Output"))
  }

  @Test(
    "A work that is not kept, a state that is not there and a lone option are refused",
    arguments: [
      ["--country", "zz", "--in-place-of", "act/1999/9"], ["--country", "qq"], [],
    ])
  func refused(options: [String]) throws {
    try project.scratch.write("act.txt", text)
    let run = try project.run(["analyse", "--add", "act.txt"] + options)
    #expect(run.status != 0 && !run.errors.isEmpty)
    #expect(!project.has("Output"))
  }
}
