import Foundation
import Guideline
import Legislation
import TestSupport

/// A folder `Legislation/` with one small state, which tests spoil in one way each.
struct SmallState {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("zz/corpus.yaml", SmallState.corpus())
    try folder.write("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act())
  }

  func library() throws -> StatuteLibrary { try StatuteLibrary(folder: folder.url, name: "Legislation") }

  static func corpus(
    state: String = "zz", work: String = "act/2014/1", after: String = "act/2014/1~sec_1", without: String = ""
  ) -> String {
    let coverage = Theme.allCases.filter { $0.rawValue != without }
      .map { "  \($0.rawValue): {sources: incomplete, because: not read whole}" }.joined(separator: "\n")
    return """
      state: \(state)
      name: Zembla
      officialName: Kingdom of Zembla
      compiled: 2026-01-01
      languages: [eng]
      tradition: common-law
      legality: unknown
      definedTerms: {victim: {english: trafficked person, original: ""}}
      principal: act/2014/1
      instruments:
        - {work: \(work), title: Act, cited: "1", covers: [trafficking], mark: text, officialText: gazette, missing: ""}
      coverage:
      \(coverage)
      places: {default: {after: \(after)}}
      unverified: []
      standing: []
      """
  }

  static func act(
    country: String = "zz", version: String = "2015-01-01", start: String = "2015-01-01", end: String = "",
    mark: String = "text",
    record: String = "#sec_1",
    body: String =
      "<section eId=\"sec_1\"><num>Section 1</num><heading>Aim</heading><content><p>Words.</p></content></section>"
  ) -> String {
    let work = "/akn/\(country)/act/2014/1"
    let last =
      end.isEmpty ? "" : "<eventRef eId=\"e2\" date=\"\(end)\" type=\"repeal\" source=\"#o\" refersTo=\"#repeal\"/>"
    return """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:lacuna="urn:lacuna:meta:1"><act name="act"><meta>
      <identification source="#l"><FRBRWork><FRBRuri value="\(work)"/><FRBRname value="Act"/></FRBRWork>
      <FRBRExpression><FRBRuri value="\(work)/eng@\(version)"/></FRBRExpression></identification>
      <lifecycle source="#l"><eventRef eId="e1" date="\(start)" type="generation" source="#o" refersTo="#commencement"/>\(last)</lifecycle>
      <temporalData source="#l"><temporalGroup eId="t"><timeInterval start="#e1"\(end.isEmpty ? "" : " end=\"#e2\"") refersTo="#inForce"/></temporalGroup></temporalData>
      <proprietary source="#l"><lacuna:document kind="digest" source="s"/>
      <lacuna:provision href="\(record)" kind="digest" mark="\(mark)" themes="trafficking" source="s"/></proprietary>
      </meta><body period="#t">\(body)</body></act></akomaNtoso>
      """
  }
}
