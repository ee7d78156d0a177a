import AkomaNtoso
import Testing

/// A document that breaks one rule.
struct BrokenRule: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rule: LintRule
  let sample: LintSample
  /// A text on the line that the finding names.
  let at: String
  /// What the finding says.
  let what: String

  init(_ what: String, _ rule: LintRule, _ sample: LintSample, at: String, says: String) {
    (testDescription, self.rule, self.sample, self.at, self.what) = (what, rule, sample, at, says)
  }
}

extension BrokenRule {
  static let identification = [
    BrokenRule(
      "no expression", .levelMissing, LintSample(replacing: "FRBRExpression", by: "other"), at: "<identification",
      says: "there is no FRBRExpression"),
    BrokenRule(
      "no FRBRthis", .addressMissing, LintSample(replacing: "<FRBRthis value=\"/akn/sg/act/2014/1/!main\"/>", by: ""),
      at: "<FRBRWork>", says: "FRBRWork has no FRBRthis"),
    BrokenRule(
      "an empty FRBRuri", .addressMissing,
      LintSample(replacing: "<FRBRuri value=\"/akn/sg/act/2014/1/eng@2015-03-01\"/>", by: "<FRBRuri value=\"\"/>"),
      at: "<FRBRExpression>", says: "FRBRExpression has no FRBRuri"),
    BrokenRule(
      "no date of the work", .dateMissing, LintSample(replacing: "<FRBRdate date=\"2014\" name=\"g\"/>", by: ""),
      at: "<FRBRWork>", says: "FRBRWork has no FRBRdate"),
    BrokenRule(
      "no manifestation", .manifestationIncomplete, LintSample(replacing: "FRBRManifestation", by: "other"),
      at: "<identification", says: "there is no FRBRManifestation"),
    BrokenRule(
      "a manifestation without a date", .manifestationIncomplete,
      LintSample(replacing: "<FRBRdate date=\"2020-01-01\" name=\"g\"/>", by: ""), at: "<FRBRManifestation>",
      says: "FRBRManifestation has no FRBRdate"),
    BrokenRule(
      "no country", .countryMissing, LintSample(replacing: "<FRBRcountry value=\"sg\"/>", by: ""), at: "<FRBRWork>",
      says: "FRBRWork has no FRBRcountry"),
    BrokenRule(
      "an empty language", .languageMissing, LintSample(replacing: "language=\"eng\"", by: "language=\"\""),
      at: "<FRBRExpression>", says: "FRBRExpression has no FRBRlanguage"),
    BrokenRule(
      "an expression of another work", .otherWork,
      LintSample(
        replacing: "<FRBRuri value=\"/akn/sg/act/2014/1/eng@2015-03-01\"/>",
        by: "<FRBRuri value=\"/akn/sg/act/2014/2/eng@2015-03-01\"/>"),
      at: "act/2014/2",
      says: "FRBRExpression/FRBRuri “/akn/sg/act/2014/2/eng@2015-03-01” is of another work than FRBRWork/FRBRuri "
        + "“/akn/sg/act/2014/1”"),
    BrokenRule(
      "another country than in the address", .contradiction, LintSample(replacing: "value=\"sg\"", by: "value=\"my\""),
      at: "FRBRcountry", says: "FRBRcountry is “my”, the address of the work says “sg”"),
    BrokenRule(
      "another language than in the address", .contradiction,
      LintSample(replacing: "language=\"eng\"", by: "language=\"msa\""), at: "FRBRlanguage",
      says: "FRBRlanguage is “msa”, the address of the version says “eng”"),
    BrokenRule(
      "an expression that is no version", .wrongLevel,
      LintSample(
        replacing: "<FRBRuri value=\"/akn/sg/act/2014/1/eng@2015-03-01\"/>",
        by: "<FRBRuri value=\"/akn/sg/act/2014/1/\"/>"),
      at: "<FRBRuri value=\"/akn/sg/act/2014/1/\"/>",
      says: "FRBRExpression/FRBRuri “/akn/sg/act/2014/1/” names no language and no version"),
    BrokenRule(
      "an attachment that nobody identified", .componentUnidentified, attachment, at: "<meta><identification",
      says: "the component doc has no FRBRWork/FRBRuri, no FRBRWork/FRBRdate, no FRBRExpression, no FRBRManifestation"),
  ]

  private static var attachment: LintSample {
    var sample = LintSample()
    sample.after = """
      <attachments><attachment eId="att_1"><doc name="schedule">
      <meta><identification source="#editor"><FRBRWork><FRBRthis value="/akn/sg/act/2014/1/!schedule_1"/></FRBRWork>
      </identification></meta><mainBody><p>List.</p></mainBody></doc></attachment></attachments>
      """
    return sample
  }

  static let ids = [
    BrokenRule(
      "an eId twice", .duplicateId,
      LintSample(
        body: "<section eId=\"sec_1\"><content><p>A.</p></content></section>\n<part eId=\"sec_1\"><p>B</p></part>"),
      at: "<part", says: "the eId “sec_1” stands on 2 elements (lines 16, 17)"),
    BrokenRule(
      "an eId twice on one line", .duplicateId,
      LintSample(body: "<section eId=\"a\"><content><p eId=\"a\">A.</p></content></section>"), at: "<section",
      says: "the eId “a” stands on 2 elements (line 16)"),
    BrokenRule(
      "a GUID twice", .duplicateId,
      LintSample(
        body: """
          <section eId="sec_1" GUID="a"><content><p>A.</p></content></section>
          <section eId="sec_2" GUID="a"><content><p>B.</p></content></section>
          """), at: "sec_2", says: "the GUID “a” stands on 2 elements"),
    BrokenRule(
      "a space in an id", .malformedId,
      LintSample(body: "<section eId=\"sec 1\"><content><p>A.</p></content></section>"), at: "sec 1",
      says: "the eId “sec 1” has a space in it"),
    BrokenRule(
      "an id that is empty beside one that is not", .malformedId,
      LintSample(body: "<section eId=\"sec_1\" wId=\"\"><content><p>A.</p></content></section>"), at: "sec_1",
      says: "the wId “” is empty"),
    BrokenRule(
      "a sign that no address can hold", .malformedId,
      LintSample(body: "<section eId=\"sec_[1]\"><content><p>A.</p></content></section>"), at: "sec_[1]",
      says: "the eId “sec_[1]” has the sign “[” in it, which no address can hold"),
    BrokenRule(
      "a percent sign that stands for nothing", .malformedId,
      LintSample(body: "<section eId=\"sec_5%\"><content><p>A.</p></content></section>"), at: "sec_5%",
      says: "the eId “sec_5%” has a “%” in it that stands for no character"),
    BrokenRule(
      "a provision that nothing can cite", .provisionWithoutId,
      LintSample(
        body: """
          <section eId="sec_1"><content><p>A.</p></content></section>
          <section><content><p>B.</p></content></section>
          """), at: "B.", says: "1 of 2 elements section have no id (line 17)"),
    BrokenRule(
      "an id with the number of another provision", .unexpectedId,
      LintSample(
        body: """
          <section eId="sec_1"><num>1.</num><content><p>A.</p></content></section>
          <section eId="sec_2"><num>2A.</num><content><p>B.</p></content></section>
          <section eId="sec_3"><num>3.</num><content><p>C.</p></content></section>
          """), at: "B.", says: "the id “sec_2” stands on section “2A.”"),
  ]

  static let references = [
    BrokenRule(
      "a link to a provision that is not there", .linkToNothing, link("#sec_9"), at: "<ref ",
      says: "href=\"#sec_9\" leads to no element of the document"),
    BrokenRule(
      "a link by the document's own address", .linkToNothing, link("/akn/sg/act/2014/1/~sec_9"), at: "<ref ",
      says: "href=\"/akn/sg/act/2014/1/~sec_9\" leads to no element of the document"),
    BrokenRule(
      "a range that ends nowhere", .linkToNothing, link("~sec_1-&gt;sec_9"), at: "<ref ",
      says: "href=\"~sec_1->sec_9\" leads to no element of the document"),
    BrokenRule("a link to nowhere", .linkToNothing, link("#"), at: "<ref ", says: "href=\"#\" names nothing"),
    BrokenRule(
      "a concept that is not among the references", .referenceToNothing,
      LintSample(
        body: """
          <section eId="sec_1"><content><p>A <term refersTo="#victim #editor">victim</term>.</p></content></section>
          """), at: "<term", says: "refersTo=\"#victim\" is not among the references"),
    BrokenRule(
      "a source that is not among the references", .referenceToNothing,
      LintSample(meta: "<lifecycle source=\"#x\"/>\n<workflow source=\"#x\"/>"), at: "<lifecycle",
      says: "source=\"#x\" is not among the references (on 2 elements, lines 12, 13)"),
    BrokenRule(
      "a period that is not there", .timeToNothing, .time(events: LintSample.event, period: " period=\"#t_2\""),
      at: "<body", says: "period=\"#t_2\" leads to no element of the document"),
    BrokenRule(
      "a period that is an event", .timeToNothing, .time(events: LintSample.event, period: " period=\"#e_1\""),
      at: "<body", says: "period=\"#e_1\" leads to eventRef, not to temporalGroup"),
    BrokenRule(
      "an interval that starts with no event", .timeToNothing,
      .time(events: LintSample.event, interval: "start=\"#e_2\""),
      at: "<timeInterval", says: "start=\"#e_2\" leads to no element of the document"),
    BrokenRule(
      "a change that nobody makes", .modificationWithoutSource, .modification("<destination href=\"#sec_1\"/>"),
      at: "<textualMod", says: "the passive textualMod substitution has no source"),
    BrokenRule(
      "a change of nothing", .modificationWithoutDestination,
      .modification("<source href=\"/akn/sg/act/2015/2\"/><destination href=\"#\"/>"), at: "<textualMod",
      says: "the passive textualMod substitution has no destination"),
    BrokenRule(
      "a change of what is not there", .destinationToNothing,
      .modification("<source href=\"/akn/sg/act/2015/2\"/><destination href=\"#sec_7\"/>"), at: "<textualMod",
      says: "href=\"#sec_7\" leads to no element of the document"),
  ]

  private static func link(_ href: String) -> LintSample {
    LintSample(
      body: "<section eId=\"sec_1\"><content><p>See <ref href=\"\(href)\">there</ref>.</p></content></section>")
  }

  static let provisions = [
    BrokenRule(
      "a number without text", .emptyProvision,
      LintSample(body: "<section eId=\"sec_1\"><num>1</num><heading>Shield</heading><content><p/></content></section>"),
      at: "sec_1", says: "section “1 Shield” has no text"),
    BrokenRule(
      "nothing at all", .emptyProvision, LintSample(body: "<section eId=\"sec_1\"/>"), at: "sec_1",
      says: "section is empty"),
    BrokenRule(
      "text directly in a section", .bareText,
      LintSample(body: "<section eId=\"sec_1\"><num>1</num> A   victim\nis free.</section>"), at: "sec_1",
      says: "the text “A victim is free.” stands directly in section"),
    BrokenRule(
      "two versions of a section at once", .overlappingProvisions,
      .time(
        events: LintSample.event, period: "",
        body: """
          <section eId="sec_1" period="#t_1"><num>1</num><content><p>A.</p></content></section>
          <section eId="sec_1a" period="#t_1"><num>1</num><content><p>B.</p></content></section>
          """), at: "sec_1a",
      says: "from 2014-05-01 it is in force beside section#sec_1 on line 17, which is so from 2014-05-01"),
  ]

  static let time = [
    BrokenRule(
      "a date that is none", .dateInvalid, LintSample(replacing: "date=\"2014\"", by: "date=\"TODAY\""),
      at: "<FRBRWork>", says: "the date “TODAY” is no day"),
    BrokenRule(
      "an event without a day", .dateInvalid,
      LintSample(meta: "<lifecycle source=\"#editor\"><eventRef eId=\"e_1\" date=\"\"/></lifecycle>"), at: "<eventRef",
      says: "the date of eventRef is empty"),
    BrokenRule(
      "amendments out of order", .lifecycleOrder,
      LintSample(
        meta: """
          <lifecycle source="#editor"><eventRef eId="e_1" date="2018-01-01" type="amendment"/>
          <eventRef eId="e_2" date="2016-01-01" type="amendment"/></lifecycle>
          """), at: "e_2", says: "the amendment of 2016-01-01 stands after that of 2018-01-01 (line 12)"),
    BrokenRule(
      "an amendment of what was repealed", .lifecycleOrder,
      LintSample(
        meta: """
          <lifecycle source="#editor"><eventRef eId="e_1" date="2018-01-01" type="repeal"/>
          <eventRef eId="e_2" date="2019-01-01" type="amendment"/></lifecycle>
          """), at: "e_2", says: "the amendment of 2019-01-01 is later than the repeal of 2018-01-01 (line 12)"),
    BrokenRule(
      "an interval that ends before it starts", .intervalBackwards,
      .time(
        events: LintSample.event
          + "<eventRef eId=\"e_2\" date=\"2013-05-01\" type=\"amendment\"/>",
        interval: "start=\"#e_1\" end=\"#e_2\""), at: "<timeInterval",
      says: "an interval starts on 2014-05-01 and ends on 2013-05-01"),
    BrokenRule(
      "intervals that no text points to", .periodMissing, .time(events: LintSample.event, period: ""), at: "<body",
      says: "the document has temporal groups, and no text points to one"),
    BrokenRule(
      "a section that points to none", .periodMissing,
      .time(
        events: LintSample.event, period: "",
        body: """
          <section eId="sec_1" period="#t_1"><content><p>A.</p></content></section>
          <section eId="sec_2"><content><p>B.</p></content></section>
          """), at: "<body", says: "body points to no temporal group, nor do 1 of its 2 provisions (line 18)"),
  ]

  static let all = identification + ids + references + provisions + time
}

@Suite("What is wrong in a document")
struct LintTests {
  @Test("The sample itself breaks no rule")
  func clean() throws { #expect(try Lint.findings(in: LintSample().document()).isEmpty) }

  @Test("A document that breaks a rule is told so once, at its line, and breaks no other", arguments: BrokenRule.all)
  func broken(_ broken: BrokenRule) throws {
    let findings = Lint.findings(in: try broken.sample.document())
    #expect(findings.map(\.rule) == [broken.rule], "\(findings)")
    let finding = try #require(findings.first)
    #expect(finding.line == broken.sample.line(of: broken.at))
    #expect(finding.what.hasPrefix(broken.what), "\(finding.what)")
    #expect(finding.file == "sample.xml" && !finding.remedy.isEmpty)
  }

  @Test("Every rule about one document is broken by some sample")
  func complete() {
    let tried = Set(BrokenRule.all.map(\.rule))
    #expect(Set(LintRule.allCases).subtracting(tried) == [.unreadable, .schema, .overlappingVersions])
  }

  @Test(
    "Every rule has a name of its own, a demand, a reason and a remedy that ends a sentence",
    arguments: LintRule.allCases)
  func facts(_ rule: LintRule) {
    #expect(rule.rawValue.hasPrefix("akn-") && rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(rule.facts.demand.hasSuffix(".") && rule.facts.reason.hasSuffix("."))
    #expect(!rule.facts.remedy.hasSuffix(".") && rule.facts.remedy.first?.isLowercase == true)
  }

  @Test("A document that cannot be read is a finding with its line and column")
  func unreadable() throws {
    let findings = Lint.findings(inXML: Array("<akomaNtoso>\n<act><body></act></akomaNtoso>".utf8), file: "a.xml")
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.rule == .unreadable && finding.line == 2)
    #expect(finding.column == 18)
    #expect(finding.what.hasPrefix("found Opening and ending tag mismatch: body") && !finding.what.contains("column"))
    #expect(finding.what.hasSuffix("expected well-formed XML"))
  }

  @Test("An empty file is at fault as a whole")
  func empty() {
    #expect(Lint.findings(inXML: [], file: "a.xml").map(\.line) == [nil])
  }
}
