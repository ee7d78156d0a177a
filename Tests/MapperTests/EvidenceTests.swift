import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("The words that a judgement rests on")
struct EvidenceTests {
  /// The evidence of a judgement that cites words of a part of a provision.
  private func evidence(_ provision: SmallProvision, _ eId: String? = nil, words: String) throws -> Evidence {
    let state = SmallState([provision])
    let curation = try state.curation(
      """
      - criterion: A01.1
        verdict: met
        mark: text
        evidence:
          - {provision: "act/2001/1~\(eId ?? provision.eId)", words: "\(words)"}
        rationale: It says so.
      """)
    return try #require(curation.alignments(in: state.book()).first?.evidence.first)
  }

  /// The bytes of the act that the span of an evidence covers.
  private func spanned(_ evidence: Evidence, _ provision: SmallProvision) throws -> String {
    try #require(SmallState([provision]).book().acts.first).document.text(in: evidence.span)
  }

  @Test(
    "The span is exactly where the words stand, in every script",
    arguments: [
      ("A victim shall not be punished.", "shall not be punished"),
      ("ผู้เสียหายไม่ต้องรับโทษ ตามกฎหมาย", "ไม่ต้องรับโทษ"), ("Nạn nhân không bị xử phạt.", "không bị xử phạt"),
      ("A — “victim” – é, x", "é"),
    ])
  func span(text: String, words: String) throws {
    let provision = SmallProvision("1", text)
    let found = try evidence(provision, words: words)
    #expect(found.words == words)
    #expect(try spanned(found, provision) == words)
    #expect(String(decoding: Array(found.context.utf8)[found.spanInContext], as: UTF8.self) == words)
    #expect(found.context == text)
  }

  @Test("Where words stand more than once, the first place is cited")
  func first() throws {
    let found = try evidence(SmallProvision("1", "A victim is heard. A victim is told."), words: "A victim")
    #expect(found.spanInContext == 0..<8)
  }

  @Test("Words may run over the end of a paragraph, as a reader copies them")
  func overParagraphs() throws {
    let found = try evidence(SmallProvision("1", "A victim\nshall be heard."), words: "victim shall be")
    #expect(found.words == "victim\nshall be")
  }

  @Test("Words may be cited in a part of a provision, and not in another part")
  func part() throws {
    let text = """
      <subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>A victim is heard.</p></content></subsection>
      <subsection eId="sec_1__subsec_2"><num>(2)</num><content><p>A victim is heard again.</p></content></subsection>
      """
    let found = try evidence(SmallProvision("1", text), "sec_1__subsec_2", words: "A victim")
    #expect(found.address.eId == "sec_1__subsec_2")
    #expect(found.provision.address.eId == "sec_1", "the provision around it is what a lawyer reads")
    #expect(found.spanInContext.lowerBound > 20)
    let provision = SmallProvision("1", text)
    #expect(try spanned(found, provision) == "A victim")
  }

  @Test("The heading is cited only where the words stand nowhere else, and is then part of the context")
  func heading() throws {
    let provision = SmallProvision("1", "A victim has immunity.", heading: "Victim and immunity")
    let text = try evidence(provision, words: "immunity")
    #expect(text.context == "A victim has immunity.")
    let heading = try evidence(provision, words: "Victim and")
    #expect(heading.context.hasPrefix("Victim and immunity"))
    #expect(heading.spanInContext == 0..<10)
  }

  @Test("A provision without words is cited as a whole")
  func whole() throws {
    let found = try evidence(SmallProvision("1", "A victim is heard.\nThe court decides."), words: "")
    #expect(found.words == "A victim is heard.\nThe court decides.")
    #expect(found.words == found.context)
  }
}
