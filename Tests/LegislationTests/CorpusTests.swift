import AkomaNtoso
import Faults
import Guideline
import Legislation
import Testing

@Suite("What is known about a state's law as a whole")
struct CorpusTests {
  private func corpus(_ yaml: String = SmallState.corpus()) throws -> Corpus {
    try Corpus(yaml: yaml, file: "zz/corpus.yaml", state: "zz")
  }

  @Test("The sample says which state it is, when it was compiled and what its instruments are")
  func sample() throws {
    let corpus = try corpus()
    #expect(corpus.name == "Zembla" && corpus.compiled == CalendarDate("2026-01-01"))
    #expect(corpus.principal.description == "/akn/zz/act/2014/1")
    #expect(corpus.instruments.map(\.mark) == [.text])
    #expect(corpus.covered(by: corpus.principal) == [.trafficking])
    #expect(try corpus.covered(by: #require(WorkIRI("/akn/zz/act/2014/2"))).isEmpty)
    #expect(corpus.definedTerms["victim"]?.english == "trafficked person")
  }

  @Test(
    "What is wrong is named with the line",
    arguments: [
      ("name: Zembla", "nam: Zembla", "the key “nam”"), ("name: Zembla", "name: \"\"", "nothing at name"),
      ("compiled: 2026-01-01", "compiled: 2026-02-30", "the date “2026-02-30”"),
      ("compiled: 2026-01-01", "compiled: today", "the date “today”"),
      ("principal: act/2014/1", "principal: act/1", "the work “act/1”"),
      ("work: act/2014/1,", "work: 2014/1,", "the work “2014/1”"),
      ("mark: text", "mark: read", "“read” at instruments[0].mark"),
      ("covers: [trafficking]", "covers: [crime]", "“crime” at instruments[0].covers[0]"),
      ("officialText: gazette", "officialText: \"\"", "nothing at instruments[0].officialText"),
      ("sources: incomplete", "sources: partial", "“partial” at coverage.trafficking.sources"),
      ("because: not read whole", "because: \"\"", "nothing at coverage.trafficking.because"),
      ("after: act/2014/1~sec_1", "after: act/2014/1", "the address “act/2014/1”"),
      ("default: {after", "labor: {after", "no key “default” in places"),
      ("places: {", "places: {labor: {after: act/2014/1~sec_1}, ", "the theme “labor”"),
      ("english: trafficked person", "english: \"\"", "nothing at definedTerms.victim.english"),
      ("standing: []", "standing: [{text: t, mark: sure}]", "“sure” at standing[0].mark"),
      ("  trafficking: {", "  crime: {", "the key “crime” in coverage"),
    ])
  func faults(old: String, new: String, found: String) {
    let yaml = SmallState.corpus().replacing(old, with: new, maxReplacements: 1)
    let fault = #expect(throws: Fault.self) { _ = try corpus(yaml) }
    #expect(fault?.found.hasPrefix(found) == true, "\(fault?.found ?? "")")
    #expect(fault?.line != nil && fault?.file == "zz/corpus.yaml" && fault?.remedy.isEmpty == false)
  }

  @Test("Each field of law must say whether its sources are complete", arguments: Theme.allCases)
  func everyTheme(theme: Theme) {
    let fault = #expect(throws: Fault.self) { _ = try corpus(SmallState.corpus(without: theme.rawValue)) }
    #expect(fault?.found == "no key “\(theme.rawValue)” in coverage")
  }

  @Test("Silence counts only where the sources are complete for every field of law that is asked about")
  func completeness() throws {
    let yaml = SmallState.corpus().replacing(
      "  defences: {sources: incomplete", with: "  defences: {sources: complete")
    let corpus = try corpus(yaml)
    #expect(corpus.isComplete(for: [.defences]))
    #expect(!corpus.isComplete(for: [.defences, .immigration]))
    #expect(!corpus.isComplete(for: [.immigration]))
  }

  @Test("An amendment belongs after the place of its field of law, and after the default where it has none")
  func places() throws {
    let yaml = SmallState.corpus().replacing("places: {", with: "places: {labour: {after: act/2014/1~sec_7}, ")
    let corpus = try corpus(yaml)
    #expect(corpus.place(for: [.data, .labour]).eId == "sec_7")
    #expect(corpus.place(for: [.data]).eId == "sec_1" && corpus.place(for: []).eId == "sec_1")
  }
}
