import AkomaNtoso
public import Guideline
public import Legislation
public import Mapper
public import TestSupport

/// A state with a few statutes that a test makes up, read as the program reads a state's folder.
public struct SmallState: Sendable {
  public var code: String
  public var name: String
  public var acts: [SmallAct]
  /// The fields of law on which the sources are complete.
  public var complete: Set<Theme> = []
  public var tradition = "common-law"
  /// The state's own terms, as YAML: `{victim: {english: trafficked person}}`.
  public var terms = "{}"
  /// Where amendments on a field of law belong, beside the default: the first provision of the first act.
  public var places: [Theme: String] = [:]
  /// Further instruments, as lines of YAML, such as one of which no text is held.
  public var instruments = ""

  public init(_ acts: [SmallAct], code: String = "zz", name: String = "Zembla") {
    (self.acts, self.code, self.name) = (acts, code, name)
  }

  /// A state with one act.
  public init(_ provisions: [SmallProvision]) { self.init([SmallAct(provisions)], code: "zz") }

  public var corpus: String {
    let works = Dictionary(acts.map { ($0.work, $0) }, uniquingKeysWith: { first, _ in first }).values
      .sorted { $0.work < $1.work }
    let listed = works.map { act in
      """
      - {work: \(act.work), title: \(act.title.filter { $0.isLetter || $0.isNumber || $0 == " " }), covers: [\(act.covers.map(\.rawValue).joined(separator: ", "))],
         mark: text, officialText: the gazette}
      """
    }
    let coverage = Theme.allCases.map { theme in
      "  \(theme.rawValue): {sources: \(complete.contains(theme) ? "complete" : "incomplete"), because: made up for a test}"
    }
    let first = acts.first.flatMap { act in act.provisions.first.map { "\(act.work)~\($0.eId)" } } ?? ""
    let places = ["  default: {after: \(first)}"] + places.map { "  \($0.rawValue): {after: \($1)}" }.sorted()
    return """
      state: \(code)
      name: \(name)
      officialName: Realm of \(name)
      compiled: 2026-01-01
      languages: [eng]
      tradition: \(tradition)
      definedTerms: \(terms)
      principal: \(acts.first?.work ?? "")
      instruments:
      \((listed + (instruments.isEmpty ? [] : [instruments])).joined(separator: "\n"))
      coverage:
      \(coverage.joined(separator: "\n"))
      places:
      \(places.joined(separator: "\n"))
      unverified: []
      standing: []

      """
  }

  public func law() throws -> StateLaw {
    try StateLaw(
      corpus: Corpus(yaml: corpus, file: "corpus.yaml", state: code),
      versions: acts.map { try Act(Document(xml: Array($0.xml(state: code).utf8), file: $0.path)) },
      file: "corpus.yaml")
  }

  /// The law in force on a day.
  public func book(asOf day: String = "2020-01-01") throws -> StatuteBook {
    try law().statuteBook(asOf: Small.day(day))
  }

  /// Judgements of a person, as the items of the list `alignments`; none where it is empty.
  public func curation(_ items: String = "") throws -> Curation {
    try Curation(yaml: SmallState.curation(items, state: code), file: "\(code).yaml", state: code)
  }

  /// The file of a state's judgements.
  public static func curation(_ items: String, state: String = "zz") -> String {
    "state: \(state)\nby: a lawyer\non: 2026-01-01\nalignments:\n\(items)\n"
  }

  /// Writes the state's folder into a folder of statutes.
  public func write(to scratch: ScratchFolder, under folder: String = "Legislation") throws {
    try scratch.write("\(folder)/\(code)/corpus.yaml", corpus)
    for act in acts { try scratch.write("\(folder)/\(code)/\(act.path)", act.xml(state: code)) }
  }
}
