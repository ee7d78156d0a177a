import TestSupport
import Testing

@Suite("What the machine proposes", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct MapCommandTests {
  private let project: SmallProject

  init() throws { project = try SmallProject() }

  @Test("Every proposal is listed with its reason and its words")
  func proposals() throws {
    let run = try project.run("map", "yy")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("yy A01.1 ✓ met (machine proposal)\n"))
    #expect(run.output.contains("  act/2001/1~sec_1: “"))
    #expect(run.output.contains("2 proposals, on 1 states."))
  }

  @Test("Where a person judged otherwise both are shown, and nothing else is")
  func differences() throws {
    #expect(try project.run("map", "--differences").output.hasPrefix("0 proposals differ"))
    try project.edit("Mappings/states/zz.yaml", "verdict: met", to: "verdict: partly")
    let run = try project.run("map", "--differences")
    #expect(run.output.hasPrefix("zz A01.1 ✓ met (machine proposal); the finding is partly met (curated)\n"))
    #expect(run.output.contains("  Judged partly: It says so.\n"))
    #expect(run.output.contains("1 proposals differ"))
  }

  @Test("The same as JSON")
  func json() throws {
    let document = try SmallProject.json(project.run("map", "yy", "--json").output)
    #expect((document["proposals"] as? [Any])?.count == 2)
  }
}
