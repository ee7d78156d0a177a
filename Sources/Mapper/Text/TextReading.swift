public import Guideline
public import LegalLanguage

/// What is needed to read full texts: the rules, and for each language that has a lexicon its reader.
public struct TextReading: Sendable {
  public let rules: TextRules
  public let ideas: Ideas
  let lexicons: [IdeaLexicon]
  let readers: [String: IdeaReader]
  /// The cases of each criterion with their ideas as sets.
  let cases: [String: [Case]]
  let definitions: Int?
  let penalty: Int?

  struct Case: Sendable {
    let words: TextCase
    let need: [IdeaSet]
    let without: IdeaSet
  }

  public init(_ rules: TextRules, _ ideas: Ideas, _ lexicons: [IdeaLexicon]) {
    (self.rules, self.ideas, self.lexicons) = (rules, ideas, lexicons)
    readers = Dictionary(lexicons.map { ($0.language, IdeaReader($0)) }, uniquingKeysWith: { first, _ in first })
    (definitions, penalty) = (ideas.number("definitions"), ideas.number("penalty"))
    func set(_ names: [String]) -> IdeaSet { IdeaSet(names.compactMap(ideas.number)) }
    cases = rules.cases.mapValues { cases in
      cases.map { Case(words: $0, need: $0.need.map(set), without: set($0.without)) }
    }
  }

  /// The same with the terms that a state's law defines for a victim, in English and in its own language.
  public func with(victimTerms terms: [String]) -> TextReading {
    guard let victim = ideas.number("victim") else { return self }
    return TextReading(rules, ideas, lexicons.map { $0.adding(terms.filter { !$0.isEmpty }, for: victim) })
  }

  /// The languages of the lexicons, ISO 639-2.
  public var languages: [String] { readers.keys.sorted() }

  /// Whether texts of a language can be read.
  public func reads(_ language: String) -> Bool { readers[language] != nil }
}
