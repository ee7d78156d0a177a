public import AkomaNtoso
public import Guideline
public import LegalLanguage
public import Legislation
public import Mapper

/// Every state against every recommendation and every criterion, on a day.
///
///     let matrix = GapMatrix(catalogue, lexicon, states: [(law, curation)], asOf: day)
///     matrix.state("ph")?.finding("A01.1")?.verdict   // .met
///
/// It is a pure function of its arguments. Two states never influence each other's findings.
public struct GapMatrix: Sendable {
  public let catalogue: Catalogue
  /// Which words found the machine's proposals.
  public let lexicon: Lexicon
  public let asOf: CalendarDate
  /// By name of the state.
  public let states: [StateFindings]

  public func state(_ code: String) -> StateFindings? { states.first { $0.state == code } }

  /// - Parameters:
  ///   - supplied: texts to be read in place of our digests, by state.
  ///   - texts: how full texts are read.
  ///   - asOf: the day on which the law is read.
  public init(
    _ catalogue: Catalogue, _ lexicon: Lexicon, states: [(law: StateLaw, curation: Curation)],
    supplied: [String: [SuppliedText]] = [:], texts: TextReading? = nil, asOf: CalendarDate
  ) {
    self.catalogue = catalogue
    self.lexicon = lexicon
    self.asOf = asOf
    let proposer = Proposer(catalogue, lexicon, texts: texts)
    self.states = states.map { law, curation in
      let book = law.statuteBook(asOf: asOf)
      let curated = curation.alignments(in: book)
      let proposals = proposer.proposals(for: book, curated: curated)
      let findings = StateFindings(catalogue, book, curated: curated, proposals: proposals)
      guard let texts = supplied[law.state] else { return findings }
      let read = law.with(texts).statuteBook(asOf: asOf)
      let judged = curation.alignments(in: read)
      return StateFindings(
        catalogue, read, curated: judged,
        proposals: proposer.proposals(for: read, curated: judged, onDigests: proposals)
      ).compared(with: findings)
    }.sorted { $0.corpus.name < $1.corpus.name }
  }

  /// The states whose finding on a criterion has a verdict.
  public func states(with verdict: Verdict, on criterion: String) -> [StateFindings] {
    states.filter { $0.finding(criterion)?.verdict == verdict }
  }
}
