import AkomaNtoso
import Guideline

extension StatuteBook {
  /// A book that holds one act and nothing else, about whose coverage nothing is claimed: for what an act says by itself.
  public init(only act: Act) {
    let work = act.work
    let first = act.provisions.first?.address ?? PortionIRI(work: work, eId: "body")
    self.init(
      StateLaw(
        only: act,
        in: Corpus(
          state: work.country, name: work.country.uppercased(), officialName: work.country.uppercased(),
          compiled: act.inForce.start, languages: [act.expression.language], tradition: "", definedTerms: [:],
          principal: work,
          instruments: [
            Corpus.Instrument(
              work: work, title: act.title, cited: act.cited, covers: [], mark: .text, officialText: act.source,
              missing: "")
          ],
          coverage: Dictionary(
            uniqueKeysWithValues: Theme.allCases.map {
              ($0, Corpus.Coverage(isComplete: false, because: "one act was read"))
            }),
          places: [:], defaultPlace: first, unverified: [], standing: [])),
      asOf: act.inForce.start)
  }
}
