import AkomaNtoso
import Guideline
import Legislation
import Mapper

extension Finding {
  /// Decides a criterion.
  ///
  /// In this order: what people judged; that another criterion leaves it without an object; what the machine proposes,
  /// unless a person has looked and found nothing; that only a person can judge it; and last, whether the sources are
  /// complete enough for silence to mean silence.
  init(
    _ criterion: Criterion, _ book: StatuteBook, curated: [Alignment], proposals: Proposer.Proposals?,
    withoutObject: Criterion.Presupposition?
  ) {
    self.criterion = criterion
    self.curated = curated
    self.proposals = proposals?.alignments ?? []
    search = SearchRecord(
      works: proposals?.works ?? [], screened: proposals?.screened ?? 0, misses: proposals?.misses ?? [],
      leads: proposals?.leads ?? [],
      coverage: criterion.themes.compactMap { theme in book.corpus.coverage[theme].map { (theme, $0) } })

    // What was judged on a provision that a text supplied does not have is shown, and decides nothing.
    let standing = curated.filter { $0.recheck != .noProvision }
    let absent = standing.filter { $0.verdict == .absent }
    if let verdict = Finding.strongest(standing) {
      (self.verdict, basis) = (verdict, .curated)
      rationale = Finding.reasons(standing, for: verdict)
    } else if let withoutObject {
      (verdict, basis) = (.notApplicable, .presupposition)
      rationale = "\(withoutObject.criterion) is \(withoutObject.verdict.word): \(withoutObject.because)"
    } else if absent.isEmpty, let verdict = Finding.strongest(self.proposals) {
      (self.verdict, basis) = (verdict, .machine)
      rationale = Finding.reasons(self.proposals, for: verdict)
    } else if absent.isEmpty, case .person(let because) = criterion.rule {
      (verdict, basis) = (.notAssessed, .coverage)
      rationale = "Only a person can judge this: \(because.withoutFullStop)."
    } else {
      let open = (curated + search.leads).filter { $0.recheck == .noProvision }
      let complete = open.isEmpty && book.corpus.isComplete(for: criterion.themes)
      (verdict, basis) = (complete ? .silent : .notFound, .coverage)
      let silence =
        open.isEmpty ? [Finding.silence(criterion, book, verdict)] : ["No provision of the text supplied says it."]
      rationale = (absent.map(\.rationale) + silence + open.map(\.rationale)).joined(separator: " ")
    }
  }

  /// A contradiction outweighs a rule that meets, and that one a rule that partly does.
  private static func strongest(_ alignments: [Alignment]) -> Verdict? {
    let verdicts = Set(alignments.compactMap(\.verdict.asVerdict))
    return [.contradicted, .met, .partly, .notApplicable].first(where: verdicts.contains)
  }

  private static func reasons(_ alignments: [Alignment], for verdict: Verdict) -> String {
    var seen: Set<String> = []
    return alignments.filter { $0.verdict.asVerdict == verdict }.map(\.rationale).filter { seen.insert($0).inserted }
      .joined(separator: " ")
  }

  private static func silence(_ criterion: Criterion, _ book: StatuteBook, _ verdict: Verdict) -> String {
    let open = criterion.themes.filter { book.corpus.coverage[$0]?.isComplete != true }.map(\.title)
    let carries: String =
      if case .absence(let rule) = criterion.rule {
        " The rule of \(rule.on), which it would qualify, was not found."
      } else { "" }
    return verdict == .silent
      ? "The sources are complete on \(criterion.themes.map(\.title).joined(separator: ", ")), and no provision says it.\(carries)"
      : "No provision of the text supplied says it, and the sources are incomplete on \(open.joined(separator: ", ")).\(carries)"
  }
}

extension String {
  /// This text without a full stop at its end.
  public var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
