import Foundation
import TestSupport
import Testing

/// Two versions of an act in a folder, and a workspace into which they were imported.
private struct Versions {
  let scratch: ScratchFolder
  let command: Command

  init() throws {
    scratch = try ScratchFolder()
    command = try #require(Command(product: "lacuna"))
    try scratch.write(
      "2001.xml",
      Self.act(
        "2001-01-01",
        """
        <section eId="sec_1"><num>1.</num><heading>Fine</heading><content><p>A fine of ten pounds.</p></content></section>
        <section eId="sec_2"><num>2.</num><intro><p>No victim is</p></intro>
        <paragraph eId="sec_2__para_a"><num>(a)</num><content><p>charged; or</p></content></paragraph>
        <paragraph eId="sec_2__para_b"><num>(b)</num><content><p>punished</p></content></paragraph>
        <wrapUp><p>for that act.<authorialNote><p>A note.</p></authorialNote></p></wrapUp></section>
        """))
    try scratch.write(
      "2010.xml",
      Self.act(
        "2010-01-01",
        """
        <section eId="sec_1"><num>1.</num><heading>Fine</heading><content><p>A fine of fifty pounds.</p></content></section>
        <section eId="sec_1a"><num>1A.</num><content><p>The court decides.</p></content></section>
        """))
    #expect(try run("import", "2001.xml", "2010.xml").status == 0)
  }

  private static func act(_ date: String, _ body: String) -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#s">
    <FRBRWork><FRBRuri value="/akn/sg/act/2001/7"/><FRBRdate date="2001-01-01" name="g"/><FRBRcountry value="sg"/>
    <FRBRname value="Fines Act"/></FRBRWork><FRBRExpression><FRBRuri value="/akn/sg/act/2001/7/eng@\(date)"/>
    <FRBRdate date="\(date)" name="g"/><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
    <body>\(body)</body></act></akomaNtoso>
    """
  }

  func run(_ arguments: String...) throws -> Command.Run { try command.run(arguments, in: scratch.url) }
}

@Suite("Documents in a workspace", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct WorkspaceCommandTests {
  @Test("Two versions of a work are compared by their days: what changed, word by word, what came and what went")
  func diff() throws {
    let versions = try Versions()
    let run = try versions.run("diff", "Fines Act", "--as-of", "2005-01-01", "--with-as-of", "2012-01-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        old: Fines Act · 2001.xml (from 2001-01-01)
        new: Fines Act · 2010.xml (from 2010-01-01)
        1 inserted, 3 deleted, 1 changed

        changed: 1. Fine
        A fine of [-ten-]{+fifty+} pounds.

        deleted: 2.
        [-No victim is for that act.-]

        deleted: 2. › (a)
        [-charged; or-]

        deleted: 2. › (b)
        [-punished-]

        inserted: 1A.
        {+The court decides.+}

        """)
    #expect(try versions.run("diff", "2001.xml", "2010.xml").output == run.output, "files need no workspace")
  }

  @Test("The differences as JSON, with every word and by what a provision was known")
  func diffJSON() throws {
    let output = try Versions().run("diff", "2001.xml", "2010.xml", "--json").output
    let document = try SmallProject.json(output)
    let changes = try #require(document["changes"] as? [[String: Any]])
    #expect(
      changes.map { $0["kinds"] as? [String] } == [["changed"], ["deleted"], ["deleted"], ["deleted"], ["inserted"]])
    #expect(changes[0]["basis"] as? String == "eId")
    let runs = try #require(changes[0]["text"] as? [[String: String]])
    #expect(runs.compactMap { $0["text"] } == ["A fine of ", "ten", "fifty", " pounds."])
  }

  @Test(
    "A version is asked for that holds on no day, or that several are",
    arguments: [
      (
        ["diff", "Fines Act", "--as-of", "1999-01-01", "--with-as-of", "2012-01-01"],
        "no version in lacuna.sqlite that holds on 1999-01-01"
      ),
      (["diff", "Fines Act", "2010.xml"], "2 documents: 2001.xml (from 2001-01-01), 2010.xml (from 2010-01-01)"),
      (["diff", "Penal Code", "2010.xml"], "no such document in lacuna.sqlite"),
    ])
  func noSuchVersion(arguments: [String], says: String) throws {
    let versions = try Versions()
    let run = try versions.command.run(arguments, in: versions.scratch.url)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(
    "A provision is shown by its number, its id or its address, in reading order and without notes",
    arguments: [
      "2", "2.", "sec_2", "#sec_2", "/akn/sg/act/2001/7/eng@2001-01-01/~sec_2",
    ])
  func show(provision: String) throws {
    let run = try Versions().run(
      "show", "/akn/sg/act/2001/7", provision, "--as-of", "2005-01-01", "--workspace", "lacuna.sqlite")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        Fines Act

        2.
        2001.xml:6 #sec_2

          No victim is
          (a)
          charged; or
          (b)
          punished
          for that act.

        """)
  }

  @Test(
    "A file that was changed or lost since its import is said to be so, not shown as if it were the text that is kept")
  func changedFile() throws {
    let versions = try Versions()
    try versions.scratch.write("2001.xml", "<akomaNtoso><act><body/></act></akomaNtoso>")
    try FileManager.default.removeItem(at: versions.scratch.url.appending(path: "2010.xml"))
    func errors(_ day: String) throws -> String {
      try versions.run("show", "Fines Act", "1", "--as-of", day, "--workspace", "lacuna.sqlite").errors
    }
    #expect(try errors("2005-01-01").contains("a file that was changed since it was imported"))
    #expect(try errors("2012-01-01").contains("no such file any more"))
  }
}
