import LegalLanguage

extension TextProposer {
  /// How many provisions are ranked.
  private static let ranked = 10

  /// The provisions in the order in which they have what a criterion needs: those that answer it, then by how much of it
  /// stands in one sentence, in the provision and in its heading. Similarity proposes; the cases decide.
  func ranking(for criterion: String, _ provisions: [TextProvision], _ answer: Answer?) -> [Int] {
    let cases = self.cases(for: criterion)
    let scored = provisions.enumerated().compactMap { place, provision -> (place: Int, score: Double)? in
      let score = cases.map { share($0, of: provision) }.max() ?? 0
      return score > 0 ? (place, score) : nil
    }.sorted { ($0.score, -$0.place) > ($1.score, -$1.place) }
    let first = answer?.places.map(\.unit) ?? []
    return Array((first + scored.map(\.place).filter { !first.contains($0) }).prefix(Self.ranked))
  }

  /// The cases that say what to look for; for one that rests on another criterion, those of the other.
  private func cases(for criterion: String) -> [TextReading.Case] {
    let own = reading.cases[criterion] ?? []
    return own.filter { !$0.need.isEmpty && $0.words.on == nil } + own.compactMap(\.words.on).flatMap { cases(for: $0) }
  }

  private func share(_ rule: TextReading.Case, of provision: TextProvision) -> Double {
    guard rule.words.definitions.admits(definitions: provision.isDefinitions) else { return 0 }
    func count(_ ideas: IdeaSet) -> Double {
      Double(rule.need.count { !$0.isDisjoint(with: ideas) }) / Double(rule.need.count)
    }
    let sentence = provision.sentences.map { count($0.ideas) }.max() ?? 0
    return 0.6 * sentence + 0.3 * count(provision.all) + 0.1 * count(provision.heading)
  }
}
