import SmallLaw
import TestSupport
import Testing

/// Something wrong in one state's files, and what a user is told of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The file that is made wrong.
  let file: String
  /// The text that is replaced in it; the whole file where there is none.
  let text: String?
  let by: String
  /// The file and the line that the message names; the file that was made wrong where there is none.
  let place: String
  let found: String
  let expected: String
  let remedy: String

  init(
    _ what: String, in file: String, _ text: String? = nil, by other: String, at place: String, found: String,
    expected: String, remedy: String
  ) {
    (testDescription, self.file, self.text, by) = (what, file, text, other)
    (self.place, self.found, self.expected, self.remedy) = (place, found, expected, remedy)
  }

  static let act = "Legislation/zz/act/2001/1/eng@2001.xml"
  static let corpus = "Legislation/zz/corpus.yaml"
  static let judgements = "Mappings/states/zz.yaml"
}

extension BadInput {
  /// Faults of a statute.
  static let ofStatutes = [
    BadInput(
      "an element that is not closed", in: act, "</body>", by: "", at: "\(act):22",
      found: "Opening and ending tag mismatch: body",
      expected: "well-formed XML", remedy: "correct the line"),
    BadInput(
      "a web page", in: act, by: "<html><body/></html>", at: "\(act):1", found: "web page", expected: "akomaNtoso",
      remedy: "save the Akoma Ntoso document itself"),
    BadInput(
      "a PDF file", in: act, by: "%PDF-1.7", at: act, found: "a PDF file", expected: "an Akoma Ntoso document",
      remedy: "convert the document"),
    BadInput(
      "an empty file", in: act, by: "", at: act, found: "an empty file", expected: "an Akoma Ntoso document",
      remedy: "restore the file"),
    BadInput(
      "another root", in: act, by: "<law/>", at: "\(act):1", found: "the root element “law”", expected: "akomaNtoso",
      remedy: "convert the document"),
    BadInput(
      "another state in the work's IRI", in: act, "value=\"/akn/zz/act/2001/1\"", by: "value=\"/akn/yy/act/2001/1\"",
      at: "\(act):6", found: "an expression of /akn/zz/act/2001/1", expected: "an expression of /akn/yy/act/2001/1",
      remedy: "make FRBRWork and FRBRExpression name the same work"),
    BadInput(
      "an IRI that is none", in: act, "value=\"/akn/zz/act/2001/1\"", by: "value=\"Act 1 of 2001\"", at: "\(act):5",
      found: "the work IRI “Act 1 of 2001”", expected: "/akn/<country>/<type>/<date>/<number>",
      remedy: "correct the value"),
    BadInput(
      "a provision without a record", in: act, "<lacuna:provision href=\"#sec_2\"", by: "<lacuna:other href=\"#sec_2\"",
      at: "\(act):18", found: "the provision #sec_2 without a record", expected: "a lacuna:provision",
      remedy: "say whether it is a digest"),
    BadInput(
      "an eId twice", in: act, "<section eId=\"sec_2\">", by: "<section eId=\"sec_1\">", at: "\(act):18",
      found: "the eId sec_1 twice", expected: "each eId once", remedy: "give the second provision an eId of its own"),
    BadInput(
      "a second file of the same version", in: "Legislation/zz/act/2001/1/copy.xml",
      by: SmallAct([SmallProvision("1", "Again.")]).xml(state: "zz"), at: "Legislation/zz/act/2001/1/copy.xml:1",
      found: "the version /akn/zz/act/2001/1/eng@2001 in act/2001/1/copy.xml",
      expected: "it in act/2001/1/eng@2001.xml", remedy: "move the file"),
    BadInput(
      "an act of another state", in: "Legislation/zz/act/2002/9/eng@2002.xml",
      by: SmallAct("act/2002/9", version: "2002", [SmallProvision("1", "Away.")]).xml(state: "yy"),
      at: "Legislation/zz/act/2002/9/eng@2002.xml:1", found: "a document of the state “yy”", expected: "“zz”",
      remedy: "move the file to the folder of its state"),
    BadInput(
      "a work that the corpus does not list", in: "Legislation/zz/act/2002/9/eng@2002.xml",
      by: SmallAct("act/2002/9", version: "2002", [SmallProvision("1", "New.")]).xml(state: "zz"), at: corpus,
      found: "no instrument act/2002/9", expected: "every work of the folder", remedy: "add it"),
  ]

  /// Faults of what is said about a state.
  static let ofMappings = [
    BadInput(
      "a date that is none", in: corpus, "compiled: 2026-01-01", by: "compiled: 2026-02-30", at: "\(corpus):4",
      found: "the date “2026-02-30”", expected: "a day as YYYY-MM-DD", remedy: "correct the date"),
    BadInput(
      "the corpus of another state", in: corpus, "state: zz", by: "state: xx", at: "\(corpus):1",
      found: "the state “xx”", expected: "“zz”, the folder that the file lies in", remedy: "move the file"),
    BadInput(
      "a misspelt key", in: corpus, "languages:", by: "langauges:", at: "\(corpus):5", found: "the key “langauges”",
      expected: "languages", remedy: "correct the spelling"),
    BadInput(
      "a field of law without coverage", in: corpus, "  witness: {sources: incomplete, because: made up for a test}\n",
      by: "", at: "\(corpus):12", found: "no key “witness”", expected: "witness", remedy: "add “witness:”"),
    BadInput(
      "a drafting custom that nobody described", in: corpus, "tradition: common-law", by: "tradition: roman",
      at: corpus,
      found: "the tradition “roman”", expected: "one of common-law", remedy: "describe it in Mappings/drafting"),
    BadInput(
      "a place for amendments that is not there", in: corpus, "after: act/2001/1~sec_1", by: "after: act/2001/1~sec_9",
      at: corpus, found: "the place act/2001/1~sec_9", expected: "a provision of a document in the folder",
      remedy: "choose a provision that is there"),
    BadInput(
      "YAML that cannot be read", in: corpus, "name: Zembla\n", by: "name: “Zembla: “\n", at: "\(corpus):2",
      found: "mapping values are not allowed", expected: "well-formed YAML", remedy: "correct the line"),
    BadInput(
      "a judgement on a provision that is not there", in: judgements, "act/2001/1~sec_1", by: "act/2001/1~sec_9",
      at: "\(judgements):9", found: "the provision act/2001/1~sec_9", expected: "a provision of Legislation/zz",
      remedy: "correct the address"),
    BadInput(
      "a judgement on words that do not stand there", in: judgements, "shall not be punished", by: "is never punished",
      at: "\(judgements):9", found: "the words “is never punished”", expected: "words of act/2001/1~sec_1",
      remedy: "copy the words as they stand"),
    BadInput(
      "a judgement on an unknown criterion", in: judgements, "A01.1", by: "A09.9", at: "\(judgements):5",
      found: "the criterion A09.9", expected: "a criterion of the catalogue", remedy: "correct the code"),
    BadInput(
      "a judgement without a reason", in: judgements, "  rationale: It says so.", by: "", at: "\(judgements):5",
      found: "no key “rationale”", expected: "rationale", remedy: "add “rationale:”"),
    BadInput(
      "a judgement of a day that is none", in: judgements, "on: 2026-01-01", by: "on: 1 January 2026",
      at: "\(judgements):3", found: "the date “1 January 2026”", expected: "a day as YYYY-MM-DD",
      remedy: "correct the date"),
  ]
}

@Suite("A state with a fault", .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
struct BadInputTests {
  @Test(
    "The user is told where it is, what was found, what was expected and what to do; the other state is analysed",
    arguments: BadInput.ofStatutes + BadInput.ofMappings)
  func reported(bad: BadInput) throws {
    let project = try SmallProject()
    #expect(try project.run("analyse").status == 0)
    let before = try project.text("Output/manifest.json")
    if let text = bad.text {
      try project.edit(bad.file, text, to: bad.by)
    } else {
      try project.scratch.write(bad.file, bad.by)
    }

    let run = try project.run("analyse")
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.hasPrefix("\(bad.place): found ") }, "\(run.errors)")
    let parts = line.components(separatedBy: "; expected ")
    #expect(parts.first?.contains(bad.found) == true, "\(line)")
    let rest = parts.dropFirst().joined().components(separatedBy: ". To mend it: ")
    #expect(rest.first?.contains(bad.expected) == true, "\(line)")
    #expect(rest.last?.contains(bad.remedy) == true && rest.count == 2, "\(line)")
    #expect(Set(lines).count == lines.count, "each fault is reported once")

    #expect(run.output.contains("Not analysed, for the faults above: zz. The earlier output stands."))
    #expect(try project.text("Output/manifest.json") == before, "the output of the earlier run is untouched")
    #expect(project.has("Output/states/zz.html"))
    #expect(project.has("Output.incomplete/states/yy.html"))
    #expect(!project.has("Output.incomplete/states/zz.html"))
  }

  @Test("Every fault of a state is reported, in the order in which a person mends them")
  func all() throws {
    let project = try SmallProject()
    try project.edit(BadInput.corpus, "compiled: 2026-01-01", to: "compiled: 2026-02-30")
    try project.scratch.write(BadInput.act, "<law/>")
    let lines = try project.run("analyse").errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("\(BadInput.act):1: ") == true)
    #expect(lines.last?.hasPrefix("\(BadInput.corpus):4: ") == true)
  }

  @Test("Once it is mended, the output is replaced again")
  func mended() throws {
    let project = try SmallProject()
    let good = try project.text(BadInput.corpus)
    try project.scratch.write(BadInput.corpus, "state: zz\n")
    #expect(try project.run("analyse").status == 1)
    #expect(!project.has("Output"))
    try project.scratch.write(BadInput.corpus, good)
    #expect(try project.run("analyse").status == 0)
    #expect(project.has("Output/states/zz.html"))
  }

  @Test(
    "Asked for the state itself, each command reports the fault once and ends with exit code 1",
    arguments: [
      ["show", "zz", "1"], ["show", "zz", "1", "--as-of", "2020-01-01"], ["compare", "yy", "zz"], ["suggest", "zz"],
      ["analyse", "--state", "zz"],
    ])
  func asked(arguments: [String]) throws {
    let project = try SmallProject()
    try project.edit(BadInput.corpus, "compiled: 2026-01-01", to: "compiled: 2026-02-30")
    let run = try #require(Command(product: "lacuna")).run(arguments, in: project.scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.hasPrefix("\(BadInput.corpus):4: "), "\(run.errors)")
  }
}
