import TestSupport
import Testing

@Suite("Evaluating", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct EvaluateCommandTests {
  /// A project with a gold folder of one small act, coded by one coder.
  private func project(_ rows: String = "A01.1,met,2,it says so\n") throws -> SmallProject {
    let project = try SmallProject()
    try project.scratch.write(
      "gold/text/zz-shield-act.en.txt",
      """
      Shield Act

      Short title
      1. This Act is the Shield Act.

      Shield of victims
      2. A victim shall not be punished.

      Shelters
      3. A shelter is open to any victim.

      """)
    try project.scratch.write("gold/x-A-ZZ.csv", "criterion,verdict,sections,rationale\n" + rows)
    return project
  }

  @Test("The report says what the gold is and stays within 120 columns")
  func report() throws {
    let run = try project().run("evaluate", "--gold", "gold", "--confusions")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Gold: labels by the coder A of the folder gold; see its README"))
    #expect(run.output.contains("1 statute, 3 criteria, 3 cells."))
    #expect(run.output.contains("seed 1"))
    #expect(run.output.contains("not how well other statutes are read"))
    #expect(run.output.contains("zz B01.1 machine met 3 · A absent"), "\(run.output)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test("The same as JSON, the same each time, with the seed that was given")
  func json() throws {
    let project = try project()
    let run = try project.run("evaluate", "--gold", "gold", "--json", "--seed", "7")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try project.run("evaluate", "--gold", "gold", "--json", "--seed", "7").output == run.output)
    let report = try SmallProject.json(run.output)
    #expect(report["seed"] as? Int == 7)
    #expect(report["cells"] as? Int == 3)
    #expect((report["baselines"] as? [Any])?.count == 6)
    #expect(report["confusions"] == nil)
  }

  @Test("Wrong labels end with exit code 1, each with its line")
  func faults() throws {
    let run = try project("A01.1,met,2,x\nA01.7,met,2,x\nA01.2,maybe,2,x\n").run("evaluate", "--gold", "gold")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("gold/x-A-ZZ.csv:3: found the criterion “A01.7”") == true, "\(run.errors)")
  }

  @Test("A folder that is not there is named")
  func missing() throws {
    let run = try project().run("evaluate", "--gold", "golden")
    #expect(run.status == 1)
    #expect(run.errors.contains("golden"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
