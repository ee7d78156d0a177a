public import AkomaNtoso
public import Guideline
public import LegalLanguage
public import Legislation

/// Proposes alignments by the evidence rules of the catalogue over the words of the law.
///
///     let proposals = Proposer(catalogue, lexicon).proposals(for: book, curated: alignments)
///     proposals["A01.1"]?.alignments.first?.rationale
public struct Proposer: Sendable {
  let catalogue: Catalogue
  let reader: ConceptReader
  let concepts: [String: Int]
  let texts: TextProposer?

  /// - Parameter texts: how full texts are read; without it they are read like digests.
  /// - Precondition: the lexicon has every concept of the catalogue; see ``Catalogue/unknownConcepts(known:file:)``.
  public init(_ catalogue: Catalogue, _ lexicon: Lexicon, texts: TextReading? = nil) {
    self.texts = texts.map(TextProposer.init)
    self.catalogue = catalogue
    reader = ConceptReader(lexicon)
    concepts = Dictionary(uniqueKeysWithValues: lexicon.concepts.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// What the machine found for one criterion in the law of one state.
  public struct Proposals: Sendable {
    /// The proposals, the most telling first.
    public let alignments: [Alignment]
    /// Proposals that rest on digests which nobody has verified, and contradictions that are only reported: leads for a
    /// person, never findings.
    public let leads: [Alignment]
    /// The provisions that came nearest to an answer without being one.
    public let misses: [NearMiss]
    /// How many provisions were held against the rule, and of which works.
    public let screened: Int
    public let works: [WorkIRI]
    /// The provisions of full texts that have most of what the criterion needs, the best first, whether or not they answer.
    public let ranking: [Provision]

    init(
      alignments: [Alignment], leads: [Alignment], misses: [NearMiss], screened: Int, works: [WorkIRI],
      ranking: [Provision] = []
    ) {
      (self.alignments, self.leads, self.misses) = (alignments, leads, misses)
      (self.screened, self.works, self.ranking) = (screened, works, ranking)
    }
  }

  /// The proposals for every criterion.
  ///
  /// - Parameter curated: the judgements of people on the same law; criteria that ask for an absence are judged on the
  ///   provisions that these, or failing them the proposals, give for the rule that they qualify.
  public func proposals(for book: StatuteBook, curated: [Alignment]) -> [String: Proposals] {
    let read = book.acts.compactMap { act in
      act.isFullText ? texts?.read(act.document, in: act.expression.language).map { (act: act, provisions: $0) } : nil
    }
    let fullTexts = Set(read.map(\.act.work))
    let provisions = book.acts.filter { !fullTexts.contains($0.work) }.flatMap { act in
      let covered = book.corpus.covered(by: act.work)
      return act.provisions.map { ReadProvision(act, $0, covered: covered, reader) }
    }
    let curated = Dictionary(grouping: curated, by: \.criterion)
    var results: [String: Proposals] = [:]
    for criterion in catalogue.inOrderOfDependence {
      results[criterion.id] =
        switch criterion.rule {
        case .presence(let rule): presence(rule, criterion, provisions, book.corpus.state)
        case .absence(let rule):
          absence(
            rule, criterion, provisions, on: curated[rule.on] ?? results[rule.on]?.alignments ?? [], book.corpus.state)
        case .person: Proposals(alignments: [], leads: [], misses: [], screened: 0, works: [])
        }
    }
    for (act, provisions) in read { add(act, provisions, to: &results, book.corpus.state) }
    return results
  }

  func numbers(_ names: [String]) -> Set<Int> { Set(names.compactMap { concepts[$0] }) }

  /// Divides what was found into proposals and leads, and orders both.
  func collect(_ found: [Alignment], misses: [NearMiss], screened: [ReadProvision]) -> Proposals {
    let ordered = found.sorted {
      ($0.verdict.weight, $0.mark, $0.evidence[0].address) > ($1.verdict.weight, $1.mark, $1.evidence[0].address)
    }
    return Proposals(
      alignments: ordered.filter { !$0.isLead }, leads: ordered.filter(\.isLead),
      misses: NearMiss.nearest(misses), screened: screened.count, works: Set(screened.map(\.act.work)).sorted())
  }

  /// Adds what the rules for full texts find in an act.
  private func add(
    _ act: Act, _ provisions: [TextProvision], to results: inout [String: Proposals], _ state: String
  ) {
    guard let texts else { return }
    let answers = texts.answers(provisions)
    for criterion in catalogue.criteria {
      guard let before = results[criterion.id], texts.reading.cases[criterion.id] != nil else { continue }
      let found = answers[criterion.id].map {
        texts.alignment($0, criterion, of: act, provisions, state, catalogue.version)
      }
      results[criterion.id] = Proposals(
        alignments: before.alignments + [found].compactMap(\.self), leads: before.leads,
        misses: NearMiss.nearest(before.misses + (found == nil ? texts.misses(criterion.id, of: act, provisions) : [])),
        screened: before.screened + provisions.count, works: Set(before.works + [act.work]).sorted(),
        ranking: texts.ranking(for: criterion.id, provisions, answers[criterion.id]).map { act.provisions[$0] })
    }
  }
}

extension Alignment {
  /// Whether it is too weakly supported to count. To say on a machine's word that a law works against victims takes more
  /// than a report.
  fileprivate var isLead: Bool {
    mark.isUnsupported || (verdict == .contradicted && (mark == .secondary || mark == .translation))
  }
}

extension Alignment.Judgement {
  /// How telling it is beside others on the same criterion.
  fileprivate var weight: Int {
    switch self {
    case .contradicted: 3
    case .met: 2
    case .partly: 1
    case .notApplicable, .absent: 0
    }
  }
}

extension Catalogue {
  /// Every criterion after those that it rests on.
  fileprivate var inOrderOfDependence: [Criterion] {
    var placed: Set<String> = []
    var ordered: [Criterion] = []
    func place(_ criterion: Criterion) {
      guard placed.insert(criterion.id).inserted else { return }
      criterion.dependencies.compactMap(self.criterion).forEach(place)
      ordered.append(criterion)
    }
    criteria.forEach(place)
    return ordered
  }
}
