import AkomaNtoso
import Testing

@Suite("Versions of one work in several files")
struct LintVersionTests {
  private func version(
    _ file: String, _ expression: String, date: String = "2015-03-01", work: String = "/akn/sg/act/2014/1",
    from start: String? = nil, until end: String? = nil
  ) throws -> Document {
    var sample = LintSample(
      identification: LintSample.identification(work: work, expression: expression, date: date))
    if let start {
      sample.meta = """
        <lifecycle source="#editor"><eventRef eId="e_1" date="\(start)"/><eventRef eId="e_2" date="\(end ?? "9999-12-31")"/>
        </lifecycle><temporalData source="#editor"><temporalGroup eId="t_1">
        <timeInterval start="#e_1"\(end == nil ? "" : " end=\"#e_2\"")/></temporalGroup></temporalData>
        """
      sample.bodyAttributes = " period=\"#t_1\""
    }
    return try sample.document(file)
  }

  private func found(_ documents: [Document]) -> [String] {
    let findings = Lint.findings(among: documents)
    #expect(findings == Lint.findings(among: documents.reversed()), "the order of the files does not matter")
    #expect(findings.allSatisfy { $0.rule == .overlappingVersions && $0.line == 2 })
    return findings.map { "\($0.file): \($0.what)" }
  }

  @Test("A version that ends after the next has begun overlaps with it")
  func overlap() throws {
    let documents = [
      try version("a.xml", "eng@2010", from: "2010-01-01", until: "2018-01-01"),
      try version("b.xml", "eng@2015", from: "2015-01-01"),
    ]
    #expect(
      found(documents) == [
        "b.xml: from 2015-01-01 it is in force beside a.xml, which is so from 2010-01-01 until 2018-01-01"
      ])
  }

  @Test("A long version is compared with all that begin before it is over, not only with the next")
  func long() throws {
    let documents = [
      try version("a.xml", "eng@2010", from: "2010-01-01", until: "2030-01-01"),
      try version("b.xml", "eng@2015", from: "2015-01-01", until: "2016-01-01"),
      try version("c.xml", "eng@2020", from: "2020-01-01"),
    ]
    #expect(found(documents).map { $0.prefix(5) } == ["b.xml", "c.xml"])
  }

  @Test("One version in two files is called so")
  func copy() throws {
    let documents = [try version("a.xml", "eng@2015-03-01"), try version("b.xml", "eng@2015-03-01")]
    #expect(
      found(documents) == [
        "b.xml: this file and a.xml both say that they are the version “/akn/sg/act/2014/1/eng@2015-03-01/!main”"
      ])
  }

  @Test("Two versions that begin on one day by their periods overlap")
  func sameDay() throws {
    let documents = [
      try version("a.xml", "eng@2015", from: "2015-01-01"), try version("b.xml", "eng@2016", from: "2015-01-01"),
    ]
    #expect(found(documents).count == 1)
  }

  @Test("Versions in succession, in two languages or of two works do not overlap")
  func succession() throws {
    let first = try version("a.xml", "eng@2010", from: "2010-01-01", until: "2015-01-01")
    let others = [
      try version("b.xml", "eng@2015", from: "2015-01-01"),
      try version("c.xml", "eng@2010", work: "/akn/sg/act/2014/2", from: "2010-01-01"),
    ]
    #expect(found([first] + others).isEmpty)
    var malay = LintSample(replacing: "language=\"eng\"", by: "language=\"msa\"")
    malay.identification = malay.identification.replacing("/eng@", with: "/msa@")
    #expect(found([try LintSample().document("d.xml"), try malay.document("e.xml")]).isEmpty)
  }

  @Test("A version that does not say when it ends does so when the next begins")
  func open() throws {
    #expect(
      found([
        try version("a.xml", "eng@2010", from: "2010-01-01"), try version("b.xml", "eng@2015", from: "2015-01-01"),
        try version("c.xml", "eng@2020-01-01", date: "2020-01-01"),
      ]).isEmpty)
  }

  @Test("Two parts of one version, such as the files of a package, are no two versions")
  func parts() throws {
    var annex = LintSample()
    annex.identification = annex.identification.replacing("!main", with: "!annex_1")
    #expect(found([try LintSample().document("main.xml"), try annex.document("annex.xml")]).isEmpty)
  }
}
