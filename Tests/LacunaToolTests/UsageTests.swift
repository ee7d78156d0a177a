import TestSupport
import Testing

@Suite("The command line", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct UsageTests {
  @Test(
    "What was not understood ends with exit code 64 and says how to use the command",
    arguments: [
      ["analyse", "--colour"], ["frobnicate"], ["--as-of", "yesterday"], ["analyse", "--as-of", "2025-02-30"],
      ["analyse", "--as-of", "2025"], ["show", "zz"], ["compare", "zz"], ["suggest"],
      ["suggest", "zz", "--limit", "0"],
      ["suggest", "zz", "--limit", "many"], ["guideline", "frobnicate", "--all"],
      ["compare", "yy", "zz", "--with-as-of", "x"],
    ])
  func misuse(arguments: [String]) throws {
    let project = try SmallProject()
    let run = try #require(Command(product: "lacuna")).run(arguments, in: project.scratch.url)
    #expect(run.status == 64)
    #expect(run.errors.contains("Usage: lacuna"))
    #expect(!project.has("Output"))
  }

  @Test(
    "What the project does not have ends with exit code 1 and says what there is",
    arguments: [
      (["show", "xx", "1"], "one of yy, zz"), (["show", "zz", "99"], "laws/zz.html"),
      (["compare", "zz", "xx"], "one of yy, zz"),
      (["suggest", "xx"], "one of yy, zz"), (["suggest", "zz", "--on", "Z99"], "lacuna guideline"),
      (["guideline", "Z99"], "lacuna guideline"), (["analyse", "--state", "xx"], "one of yy, zz"),
    ])
  func unknown(arguments: [String], help: String) throws {
    let project = try SmallProject()
    let run = try #require(Command(product: "lacuna")).run(arguments, in: project.scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.contains(help), "\(run.errors)")
  }

  @Test(
    "A state and a code may be written in capitals or not",
    arguments: [
      ["show", "ZZ", "1"], ["compare", "ZZ", "yy"], ["suggest", "ZZ", "--on", "a01"],
      ["suggest", "zz", "--on", "a01.2"],
      ["analyse", "--state", "ZZ"], ["guideline", "a01"],
    ])
  func capitals(arguments: [String]) throws {
    let project = try SmallProject()
    let run = try #require(Command(product: "lacuna")).run(arguments, in: project.scratch.url)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("The version and the help need no project")
  func nothingNeeded() throws {
    let scratch = try ScratchFolder()
    let lacuna = try #require(Command(product: "lacuna"))
    #expect(try lacuna.run(["--version"], in: scratch.url).output == "0.1.0\n")
    let help = try lacuna.run(["--help"], in: scratch.url)
    #expect(help.status == 0)
    #expect(help.output.hasPrefix("OVERVIEW: "))
  }
}
