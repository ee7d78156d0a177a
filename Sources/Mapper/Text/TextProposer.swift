public import AkomaNtoso
public import Guideline
import LegalLanguage
public import Legislation

/// Holds the full text of an act against the rules for texts.
///
///     let found = TextProposer(reading).answers(of: act)
///     found["A01.1"]?.outcome   // .met
public struct TextProposer: Sendable {
  let reading: TextReading

  public init(_ reading: TextReading) { self.reading = reading }

  /// How an act answers a criterion.
  public struct Answer: Sendable {
    public let outcome: TextCase.Outcome
    /// The provisions that say it, the most telling first: the place of each among the basic units of the document, and the
    /// words, as a range of its text.
    public let places: [(unit: Int, span: Range<Int>)]
    /// How likely it is right, from 0 to 1.
    public let likelihood: Double
    let words: TextCase
  }

  /// The answers, by criterion; a criterion without one is not answered. Nil where the language of the text has no
  /// lexicon.
  public func answers(of act: Act) -> [String: Answer]? {
    answers(of: act.document, in: act.expression.language)
  }

  /// The answers of a document whose basic units may have no ids.
  ///
  /// - Parameter language: ISO 639-2.
  public func answers(of document: Document, in language: String) -> [String: Answer]? {
    read(document, in: language).map(answers)
  }

  /// Whether there are rules by which a criterion is judged on a full text.
  public func judges(_ criterion: String) -> Bool { reading.cases[criterion] != nil }

  /// The basic units of a document, which are the provisions of its act.
  func read(_ document: Document, in language: String) -> [TextProvision]? {
    guard let reader = reading.readers[language] else { return nil }
    return document.basicUnits.map { TextProvision(document, $0, reader, reading) }
  }

  func answers(_ provisions: [TextProvision]) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for criterion in reading.rules.inOrderOfDependence {
      answers[criterion] = (reading.cases[criterion] ?? []).lazy.compactMap { answer($0, provisions, answers) }.first
    }
    return answers
  }

  private func answer(_ rule: TextReading.Case, _ provisions: [TextProvision], _ before: [String: Answer]) -> Answer? {
    if let condition = rule.words.condition, before[condition] == nil { return nil }
    let carrier = rule.words.on.flatMap { before[$0] }
    if rule.words.on != nil, carrier == nil { return nil }
    let candidates = carrier?.places.map(\.unit) ?? Array(provisions.indices)
    let hits = candidates.compactMap { index in
      hit(rule, provisions[index], isCarrier: carrier != nil).map { (index: index, hit: $0) }
    }.sorted { ($0.hit.score, -$0.index) > ($1.hit.score, -$1.index) }
    guard let best = hits.first else { return nil }
    let kept = hits.filter { $0.hit.score >= best.hit.score - 0.5 }.prefix(3)
    let own = min(0.9, 0.7 + 0.1 * best.hit.score)
    return Answer(
      outcome: rule.words.verdict, places: kept.map { ($0.index, $0.hit.span) },
      likelihood: carrier?.likelihood ?? own, words: rule.words)
  }

  private struct Hit {
    let score: Double
    let span: Range<Int>
  }

  private func hit(_ rule: TextReading.Case, _ provision: TextProvision, isCarrier: Bool) -> Hit? {
    // Most provisions have not all that is needed anywhere.
    guard rule.need.allSatisfy({ !$0.isDisjoint(with: provision.all) }) else { return nil }
    guard !isCarrier else {
      guard holds(rule, provision.all) else { return nil }
      return Hit(score: 1, span: sentence(rule, provision)?.range ?? provision.content)
    }
    guard rule.words.definitions.admits(definitions: provision.isDefinitions) else { return nil }
    let near = sentence(rule, provision)
    if rule.words.within == .sentence, near == nil { return nil }
    guard near != nil || holds(rule, rule.words.penal ? provision.all : provision.lawful) else { return nil }
    let needed = rule.need.count { !$0.isDisjoint(with: provision.heading) }
    let about = Double(needed) / Double(max(1, rule.need.count))
    return Hit(score: (near == nil ? 0.5 : 1) + about, span: near?.range ?? provision.content)
  }

  /// The first sentence that says it all.
  private func sentence(_ rule: TextReading.Case, _ provision: TextProvision) -> TextProvision.Sentence? {
    provision.sentences.first { (rule.words.penal || !$0.isPenal) && holds(rule, $0.ideas) && !rule.need.isEmpty }
  }

  private func holds(_ rule: TextReading.Case, _ ideas: IdeaSet) -> Bool {
    rule.without.isDisjoint(with: ideas) && rule.need.allSatisfy { !$0.isDisjoint(with: ideas) }
  }
}
