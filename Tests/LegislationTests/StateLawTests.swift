import AkomaNtoso
import Faults
import Legislation
import Testing

@Suite("What was read of a state fits together")
struct StateLawTests {
  private func act(_ xml: String, file: String = "a.xml") throws -> Act {
    try Act(Document(xml: Array(xml.utf8), file: file))
  }

  private func faults(_ acts: [Act], yaml: String = SmallState.corpus()) throws -> [Fault] {
    let corpus = try Corpus(yaml: yaml, file: "corpus.yaml", state: "zz")
    let list = #expect(throws: FaultList.self) {
      _ = try StateLaw(corpus: corpus, versions: acts, file: "corpus.yaml")
    }
    return list?.all ?? []
  }

  @Test("Two files of one version are refused, and both are named")
  func duplicate() throws {
    let faults = try faults([act(SmallState.act(), file: "a.xml"), act(SmallState.act(), file: "b.xml")])
    #expect(faults.map(\.found) == ["the version /akn/zz/act/2014/1/eng@2015-01-01 a second time"])
    #expect(faults.map(\.file) == ["b.xml"])
    #expect(faults.first?.expected.contains("a.xml") == true)
  }

  @Test("A work of the folder that corpus.yaml does not list is refused: nobody said what it covers")
  func unlisted() throws {
    let other = SmallState.act().replacing("act/2014/1", with: "act/2016/2")
    let faults = try faults([act(SmallState.act()), act(other)])
    #expect(faults.map(\.found) == ["no instrument act/2016/2"])
  }

  @Test("Everything that does not fit is told at once")
  func several() throws {
    let foreign = SmallState.act(country: "yy")
    let faults = try faults([act(foreign)], yaml: SmallState.corpus(work: "act/2014/9", after: "act/2014/1~sec_4"))
    #expect(
      Set(faults.map(\.found)) == [
        "a document of the state “yy”", "no instrument act/2014/1", "the work act/2014/9",
        "the principal statute act/2014/1", "the place act/2014/1~sec_4",
      ])
    #expect(faults == faults.sorted())
  }

  @Test("The statute on trafficking must be one of those that are held")
  func principal() throws {
    let yaml = SmallState.corpus().replacing("principal: act/2014/1", with: "principal: act/2014/11")
    #expect(try faults([act(SmallState.act())], yaml: yaml).map(\.found) == ["the principal statute act/2014/11"])
  }

  @Test("An instrument of which no text is held stands in the list without an address")
  func notHeld() throws {
    let yaml = SmallState.corpus().replacing(
      "instruments:",
      with: "instruments:\n  - {title: Code, covers: [defences], mark: open, officialText: unknown, missing: all}")
    let corpus = try Corpus(yaml: yaml, file: "corpus.yaml", state: "zz")
    let law = try StateLaw(corpus: corpus, versions: [act(SmallState.act())], file: "corpus.yaml")
    #expect(law.corpus.instruments.map(\.work?.local) == [nil, "act/2014/1"])
  }

  @Test("Versions are ordered by work and by the day on which they begin")
  func order() throws {
    let corpus = try Corpus(yaml: SmallState.corpus(), file: "corpus.yaml", state: "zz")
    let later = try act(SmallState.act(version: "2020-07-01", start: "2020-07-01"))
    let law = try StateLaw(corpus: corpus, versions: [later, act(SmallState.act())], file: "corpus.yaml")
    #expect(law.versions.map(\.expression.version) == ["2015-01-01", "2020-07-01"])
    #expect(law.state == "zz")
  }
}
