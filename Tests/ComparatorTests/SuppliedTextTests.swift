import AkomaNtoso
import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("An official text in place of our digest")
struct SuppliedTextTests {
  private let asked = [SmallCriterion("A01.1", Small.shield)]

  /// The finding on A01.1 with a text in place of the digest, which says that a victim shall not be punished.
  private func finding(
    _ text: String, curated: String = "", complete: Set<Theme> = [.nonPunishment], digest: String = "1"
  ) throws -> Finding {
    var state = SmallState([SmallProvision(digest, "A victim shall not be punished.")])
    state.complete = complete
    let law = try state.law()
    let document = try Document(xml: Array(official(text).utf8), file: "official.xml")
    let matrix = GapMatrix(
      try Small.catalogue(asked), try Small.lexicon(), states: [(law, try state.curation(curated))],
      supplied: ["zz": [try SuppliedText(document, to: law)]], asOf: try Small.day())
    return try #require(matrix.states.first?.finding("A01.1"))
  }

  private func official(_ body: String, work: String = "act/2001/1") -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#s">
    <FRBRWork><FRBRuri value="/akn/zz/\(work)"/><FRBRname value="Trafficking Act"/></FRBRWork>
    <FRBRExpression><FRBRuri value="/akn/zz/\(work)/eng@2001"/></FRBRExpression>
    </identification></meta><body>\(body)</body></act></akomaNtoso>
    """
  }

  private func section(_ text: String, eId: String = "sec_1") -> String {
    "<section eId=\"\(eId)\"><num>1.</num><content><p>\(text)</p></content></section>"
  }

  @Test("Words that were judged and stand in the text are judged still; the cell says that it rests on the text")
  func sameWords() throws {
    let found = try finding(
      section("No victim of trafficking, who shall not be punished for it, is to be held."),
      curated: judgement("A01.1", "met", "shall not be punished"))
    #expect(found.verdict == .met && found.basis == .curated)
    #expect(found.toRecheck.isEmpty)
    #expect(found.change == .grounds)
    #expect(found.evidence.map(\.provision.kind) == [.official])
  }

  @Test("Where the words differ the judgement stands, is to be re-checked and says which words were judged")
  func otherWords() throws {
    let found = try finding(
      section("Nobody who was trafficked is liable."), curated: judgement("A01.1", "met", "shall not be punished"))
    #expect(found.verdict == .met && found.basis == .curated)
    #expect(found.toRecheck.map(\.recheck) == [.otherWords])
    #expect(found.rationale.contains("To re-check: it was judged on the words “shall not be punished” of our digest"))
    #expect(found.confidence == .low)
    #expect(found.evidence.map(\.words) == ["Nobody who was trafficked is liable."], "the text as it stands is shown")
    #expect(found.change == .grounds)
  }

  @Test("Where the text has no such provision the judgement is shown and decides nothing; the law is not called silent")
  func noProvision() throws {
    let found = try finding(
      section("This Act may be cited.", eId: "sec_2"), curated: judgement("A01.1", "met", "shall not be punished"))
    #expect(found.verdict == .notFound)
    #expect(found.change == .verdict(was: .met))
    #expect(found.toRecheck.contains { $0.recheck == .noProvision && !$0.origin.isMachine })
    #expect(found.rationale.contains("no provision Section 1 was found in the text supplied"))
  }

  @Test("What the machine found in the digest and cannot read in the text is kept, to be re-checked")
  func machine() throws {
    let kept = try finding(section("Nobody who was trafficked is liable."))
    #expect(kept.verdict == .met && kept.basis == .machine)
    #expect(kept.toRecheck.map(\.recheck) == [.otherWords])
    #expect(try finding(section("Cited.", eId: "sec_2")).verdict == .notFound)
  }

  @Test("What the machine finds in the text counts before what it found in the digest")
  func readAnew() throws {
    let found = try finding(section("A victim shall not be punished."))
    #expect(found.verdict == .met && found.toRecheck.isEmpty)
    #expect(found.evidence.map(\.expression.work.number) == ["1"])
  }

  @Test(
    "A provision is found by its number, however the text divides the act",
    arguments: [
      ("1", "part_I__sec_1"), ("1", "art_1"), ("1", "chp_II__sec_1"), ("1-3", "sec_1"),
    ])
  func counterparts(digest: String, eId: String) throws {
    let found = try finding(
      section("Nobody who was trafficked is liable.", eId: eId),
      curated: judgement("A01.1", "met", "shall not be punished", in: "sec_\(digest)"), digest: digest)
    #expect(found.toRecheck.map(\.recheck) == [.otherWords])
  }

  @Test("Without a text nothing is changed")
  func without() throws {
    let state = SmallState([SmallProvision("1", "A victim shall not be punished.")])
    let all = try findings(state, asked, curated: judgement("A01.1", "met", "victim"))
    #expect(all.supplied.isEmpty && all.findings.allSatisfy { $0.change == nil && $0.toRecheck.isEmpty })
  }

  @Test("A text is that of the work with its address, its year and number, or its title, and of no other")
  func whichWork() throws {
    let law = try SmallState([
      SmallAct("act/2001-05-03/ra-12", title: "Trafficking in Persons Act 2001", [SmallProvision("1", "Held.")]),
      SmallAct("act/2003/ra-12", title: "Another Act", [SmallProvision("1", "Held.")]),
    ]).law()
    func work(_ year: String?, _ number: String?, _ beginning: String) -> String? {
      law.work(year: year, number: number, beginning: beginning)?.local
    }
    #expect(work("2001", "12", "") == "act/2001-05-03/ra-12")
    #expect(work("2002", "12", "") == nil)
    #expect(work(nil, nil, "TRAFFICKING IN PERSONS ACT, 2001\nAn Act to") == "act/2001-05-03/ra-12")
    #expect(work(nil, nil, "An Act to amend another act") == nil, "a short title proves nothing")
  }

  @Test("A text of no act that we keep stands beside our digests and replaces nothing")
  func beside() throws {
    let law = try SmallState([SmallProvision("1", "A victim shall not be punished.")]).law()
    let document = try Document(
      xml: Array(official(section("A shelter is kept."), work: "act/2010/7").utf8), file: "new.xml")
    let text = try SuppliedText(document, to: law)
    #expect(text.replaced.isEmpty && text.notice.contains("stands beside our digests"))
    #expect(law.with([text]).versions.map(\.work.local) == ["act/2001/1", "act/2010/7"])
  }
}
