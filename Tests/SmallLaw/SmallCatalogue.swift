public import AkomaNtoso
public import Guideline
public import LegalLanguage

/// A criterion that a test makes up.
public struct SmallCriterion: Sendable {
  public var id: String
  /// The evidence rule, as YAML.
  public var rule: String
  public var essential: Bool
  public var themes: [Theme]
  /// The presupposition, as YAML, or nothing.
  public var unless: String

  public init(
    _ id: String, _ rule: String, essential: Bool = true, themes: [Theme] = [.nonPunishment], unless: String = ""
  ) {
    (self.id, self.rule, self.essential, self.themes, self.unless) = (id, rule, essential, themes, unless)
  }

  var yaml: String {
    let kind = rule.hasPrefix("{on:") ? "absence" : "presence"
    return """
          - id: \(id)
            asks: what \(id) asks
            essential: \(essential)
            asksFor: \(kind)
            themes: [\(themes.map(\.rawValue).joined(separator: ", "))]
            rule: \(rule)
            \(unless.isEmpty ? "# no presupposition" : "notApplicableWhen: \(unless)")

      """
  }
}

/// The catalogues and the lexicon of the tests.
public enum Small {
  /// A catalogue of one recommendation a code, in the order of the criteria.
  public static func catalogue(
    _ criteria: [SmallCriterion], level: Recommendation.Level = .law,
    confidence: Recommendation.Confidence = .topic
  ) throws -> Catalogue {
    try Catalogue(yaml: text(criteria, level: level, confidence: confidence), file: "catalogue.yaml")
  }

  /// The catalogue as a file.
  public static func text(
    _ criteria: [SmallCriterion], level: Recommendation.Level = .law, confidence: Recommendation.Confidence = .topic
  ) -> String {
    var codes: [String] = []
    for criterion in criteria {
      let code = String(criterion.id.prefix { $0 != "." })
      if !codes.contains(code) { codes.append(code) }
    }
    let recommendations = codes.map { code in
      """
        - code: \(code)
          part: A
          title: Recommendation \(code)
          statement: What \(code) says.
          level: \(level.rawValue)
          confidence: \(confidence.rawValue)
          criteria:
      \(criteria.filter { $0.id.hasPrefix(code + ".") }.map(\.yaml).joined())
      """
    }
    return """
      title: A catalogue for tests
      version: "0.1"
      status: provisional
      notice: Made up for tests.
      instruments: {TREATY: {name: A treaty}}
      parts: [{code: A, title: A part}]
      recommendations:
      \(recommendations.joined(separator: "\n"))
      """
  }

  /// A day as a test writes it.
  public static func day(_ text: String = "2020-01-01") throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw NoDay(text: text) }
    return day
  }

  struct NoDay: Error { let text: String }

  /// A rule that a provision meets by saying that a victim is not punished.
  public static let shield = "{need: [[victim], [not-punished]]}"

  public static func lexicon() throws -> Lexicon { try Lexicon(yaml: words, file: "lexicon.yaml") }

  /// The lexicon as a file.
  public static let words = """
    language: eng
    version: "0.2"
    concepts:
      victim: {means: a victim, forms: ["victim*"]}
      not-punished: {means: no punishment, strength: 5, forms: [shall not be punished]}
      discretion: {means: a power, strength: 2, forms: [may refrain]}
      punished: {means: punishment, forms: [shall be punished]}
      consequence: {means: a consequence, link: causation, forms: [direct consequence]}
      compelled: {means: compulsion, link: compulsion, forms: [was compelled]}
      listed: {means: a closed list, forms: [offences listed]}
      permission: {means: a permission, forms: [with leave of the minister]}
      shelter: {means: a shelter, forms: ["shelter*"]}

    """
}
