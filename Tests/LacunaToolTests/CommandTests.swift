import TestSupport
import Testing

@Suite("The commands", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct CommandTests {
  private let project: SmallProject

  init() throws { project = try SmallProject() }

  @Test("Without a command the project is analysed; results go to the output, nothing to the errors")
  func analyse() throws {
    let run = try project.run()
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.hasPrefix("2 states against 2 recommendations (3 criteria), the law as of 2026-01-01:\n  ✓ 4 met\n"))
    #expect(run.output.hasSuffix("Open Output/index.html\n"))
    #expect(project.has("Output/index.html"))
  }

  @Test("The summary counts what was found, also as JSON")
  func summary() throws {
    let summary = try SmallProject.json(project.run("analyse", "--json").output)
    #expect(summary["states"] as? Int == 2)
    #expect(summary["verdicts"] as? [String: Int] == ["met": 4, "silent": 1, "notFound": 1])
    #expect(summary["curated"] as? Int == 1)
    #expect(summary["machineProposals"] as? Int == 3)
    #expect(summary["reforms"] as? Int == 1)
    #expect(summary["readFirst"] as? Int == 1)
    #expect(summary["unread"] as? [String] == [])
    #expect(summary["output"] as? String == "Output")
  }

  @Test("A run may be limited to some states, and read the law of another day, into another folder")
  func limited() throws {
    let run = try project.run("analyse", "--state", "zz", "--as-of", "2000-12-31", "--output", "past")
    #expect(run.output.contains("1 states against 2 recommendations (3 criteria), the law as of 2000-12-31:"))
    #expect(project.has("past/states/zz.html") && !project.has("past/states/yy.html") && !project.has("Output"))
  }

  @Test("The folders may have other names, which the messages and the manifest use")
  func folders() throws {
    try project.scratch.write("elsewhere/law/zz/corpus.yaml", project.text(BadInput.corpus))
    try project.scratch.write("elsewhere/law/zz/act/2001/1/eng@2001.xml", project.text(BadInput.act))
    let run = try project.run("analyse", "--legislation", "elsewhere/law", "--mappings", "Mappings")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try project.text("Output/manifest.json").contains("\"law/zz/corpus.yaml\""))
  }

  @Test(
    "A provision is shown by number, eId or address, with its text, its mark and what rests on it",
    arguments: ["1", "Section 1", "sec_1", "act/2001/1~sec_1", "/akn/zz/act/2001/1/~sec_1"])
  func show(provision: String) throws {
    let run = try project.run("show", "zz", provision)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Section 1. Shield\nTrafficking Act (No. 1)\n/akn/zz/act/2001/1/~sec_1\n"))
    #expect(run.output.contains("  A victim shall not be punished.\n"))
    #expect(run.output.contains("digest in our own words, not the official text; statutory text read\n"))
    #expect(run.output.contains("  A01.1 ✓ met: what A01.1 asks"))
  }

  @Test("A machine's proposal is called one")
  func showMachine() throws {
    #expect(try project.run("show", "zz", "2").output.contains("  B01.1 ✓ met (machine proposal): what B01.1 asks"))
  }

  @Test("A provision as JSON")
  func showJSON() throws {
    let document = try SmallProject.json(project.run("show", "zz", "1", "--json").output)
    #expect(document["provision"] as? String == "/akn/zz/act/2001/1/~sec_1")
    #expect(document["mark"] as? String == "text")
    #expect((document["findings"] as? [[String: String]])?.first?["basis"] == "curated")
  }

  @Test("Two states are compared on what differs, or on everything")
  func compare() throws {
    let run = try project.run("compare", "yy", "zz")
    #expect(run.output.hasPrefix("Atlantis (2026-01-01) and Zembla (2026-01-01): 1 of 3 criteria differ.\n"))
    #expect(run.output.contains("A01.2  ○ silent  |  ? not found in the text supplied\n"))
    #expect(!run.output.contains("B01.1"))
    #expect(
      try project.run("compare", "yy", "zz", "--all").output.contains("B01.1  ✓ met (machine)  |  ✓ met (machine)"))
  }

  @Test("One state is compared on two days")
  func compareDays() throws {
    let run = try project.run("compare", "zz", "zz", "--as-of", "2000-12-31", "--with-as-of", "2001-01-01", "--json")
    let document = try SmallProject.json(run.output)
    let rows = try #require(document["rows"] as? [[String: String]])
    #expect(rows.map { $0["criterion"] } == ["A01.1", "B01.1"])
    #expect(rows.map { $0["left"] } == ["notFound", "notFound"])
    #expect(rows.map { $0["right"] } == ["met", "met"])
    #expect(rows.allSatisfy { $0["further"] == nil })
  }

  @Test("Reforms are suggested for gaps, and texts to read for what was not found")
  func suggest() throws {
    let gap = try project.run("suggest", "yy").output
    #expect(
      gap.contains(
        "A01.2 ○ silent · most urgent (silent +2, essential to the recommendation +2, topic named officially +1 = 5)"))
    #expect(gap.contains("Step: insert Section 1A, paragraph (1), after Section 1 of Trafficking Act"))
    let inquiry = try project.run("suggest", "zz").output
    #expect(
      inquiry.contains(
        "1 criterion was not found in the text supplied. Read the law before legislating on them: A01.2."))
  }

  @Test("Suggestions may be limited to a recommendation, a criterion or a number")
  func suggestLimited() throws {
    #expect(try !project.run("suggest", "yy", "--on", "B01").output.contains("A01.2"))
    #expect(try project.run("suggest", "yy", "--on", "A01.2").output.contains("A01.2 ○ silent"))
    let document = try SmallProject.json(project.run("suggest", "yy", "--json", "--limit", "1").output)
    #expect((document["reforms"] as? [Any])?.count == 1)
    #expect(document["asOf"] as? String == "2026-01-01")
  }

  @Test("The catalogue is listed with its notice, and a recommendation shown with its criteria")
  func guideline() throws {
    let list = try project.run("guideline").output
    #expect(list.hasPrefix("Made up for tests.\n"))
    #expect(list.contains("  A01 Recommendation A01 (2 criteria)"))
    let one = try project.run("guideline", "list", "A01").output
    #expect(one.contains("  A01.1 (essential) what A01.1 asks"))
    let document = try SmallProject.json(project.run("guideline", "--json").output)
    #expect((document["recommendations"] as? [Any])?.count == 2)
  }

  @Test("The catalogue is checked with its lexicon, clauses and customs")
  func check() throws {
    let run = try project.run("guideline", "check")
    #expect(
      run.output.hasSuffix(
        "9 concepts and 1 drafting traditions; 0 criteria are judged on full texts, in 0 languages. No fault.\n"))
    let real = try #require(Command(product: "lacuna")).run(
      ["guideline", "check", "--mappings", Repository.root.appending(path: "Mappings").path])
    #expect(real.status == 0)
    #expect(real.output.contains("50 recommendations and 192 criteria"))
  }
}
