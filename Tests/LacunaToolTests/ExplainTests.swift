import TestSupport
import Testing

@Suite("Explaining a finding", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct ExplainTests {
  private let project: SmallProject

  init() throws { project = try SmallProject() }

  @Test("A lawyer is told what was found, where and why")
  func met() throws {
    let run = try project.run("explain", "zz", "a01.1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "A01.1 · Zembla, the law as of 2026-01-01\nAsks: what A01.1 asks\n✓ met (curated; statutory text read)\n"))
    #expect(run.output.contains("Why\n  It says so.\n"))
    #expect(
      run.output.contains(
        "  Section 1 of Trafficking Act (digest in our own words, not the official text; statutory text read)\n    “shall not be punished”\n"
      ))
    #expect(!run.output.contains("What is missing"))
  }

  @Test("For a gap: what is missing, what came near and lacks what, and whether the sources are complete")
  func gap() throws {
    let run = try project.run("explain", "zz", "A01.2")
    #expect(run.output.contains("What is missing\n  A provision by which: what A01.2 asks.\n"))
    #expect(
      run.output.contains("What came near\n  Section 1 of Trafficking Act: has victim (“victim”); lacks discretion.\n"))
    #expect(run.output.contains("sources incomplete"))
    #expect(try project.run("explain", "yy", "A01.2").output.contains("○ silent"))
  }

  @Test("The same as JSON")
  func json() throws {
    let finding = try SmallProject.json(project.run("explain", "zz", "A01.1", "--json").output)
    #expect((finding["finding"] as? [String: Any])?["verdict"] as? String == "met")
    #expect(finding["state"] as? String == "zz")
  }

  @Test(
    "A criterion or a state that is not there is refused with what to do",
    arguments: [["zz", "A99.1"], ["qq", "A01.1"]])
  func unknown(arguments: [String]) throws {
    let run = try project.run(["explain"] + arguments)
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("To mend it"))
  }
}

@Suite("Checking a draft", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct CheckDraftTests {
  private let project: SmallProject

  init() throws {
    project = try SmallProject()
    try project.scratch.write(
      "Mappings/guideline/text-rules.yaml",
      """
      version: "1"
      criteria:
        A01.1: [{is: met, need: [[victim], [not-punished]], within: sentence}]
        A01.2: [{is: partly, on: A01.1, need: [[discretion]]}]
        B01.1: [{is: met, need: [[shelter]]}]
      """)
    try project.scratch.write(
      "Mappings/lexicon/statutes/concepts.yaml", "concepts: {victim: v, not-punished: n, discretion: d, shelter: s}\n")
    try project.scratch.write(
      "Mappings/lexicon/statutes/eng.yaml",
      "language: eng\nversion: \"1\"\nconcepts: {victim: [\"victim*\"], not-punished: [not be punished], discretion: [may], shelter: [shelter]}\n"
    )
  }

  private func check(_ clause: String, _ options: String...) throws -> Command.Run {
    try project.scratch.write("clause.txt", clause)
    return try project.run(["check-draft", "clause.txt"] + options)
  }

  @Test("A clause is told at once what it meets and what it misses of the recommendations that it touches")
  func clause() throws {
    let run = try check("A victim shall not be punished & is free.\n\nHe may go.")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "Meets\n  A01.1 what A01.1 asks (Clause 1)\n\nMisses\n  A01.2 what A01.2 asks\n\nA first reading by words"))
    #expect(!run.output.contains("B01.1"), "shelters are another matter")
  }

  @Test("The words that the state's law defines for a victim count")
  func terms() throws {
    try project.edit(
      "Legislation/zz/corpus.yaml", "definedTerms: {}",
      to: "definedTerms: {victim: {english: injured party, original: \"\"}}")
    #expect(try check("An injured party shall not be punished.").output.contains("answers no criterion"))
    #expect(try check("An injured party shall not be punished.", "--state", "zz").output.hasPrefix("Meets\n  A01.1"))
  }

  @Test("The same as JSON, from standard input as well as from a file, and with faults named")
  func others() throws {
    #expect(try check("A victim may not be punished.", "--json").output.contains("\"answer\" : \"met\""))
    #expect(try check("x", "--language", "tha").errors.contains("such as eng"))
    #expect(try check("  \n").status == 1)
  }
}
