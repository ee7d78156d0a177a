import Faults
import Records

/// The legal ideas of the evidence rules with their words in one language (`Mappings/lexicon/<lang>.yaml`).
///
///     let lexicon = try Lexicon(yaml: text, file: "Mappings/lexicon/eng.yaml")
///     let found = ConceptReader(lexicon).mentions(in: text, of: 0..<text.count)
public struct Lexicon: Sendable {
  /// ISO 639-2.
  public let language: String
  public let version: String
  public let concepts: [Concept]

  public var names: Set<String> { Set(concepts.map(\.name)) }

  /// - Throws: ``Fault`` with the line of a concept without forms, or of a form that cannot be read. Two concepts may
  ///   have the same form: the words then mention both.
  public init(yaml: String, file: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["language", "version", "concepts"])
    language = try top.text("language")
    version = try top.text("version")
    let listed = try top.get("concepts")
    concepts = try listed.keys().map { name in
      let record = try listed.get(name)
      try record.allowOnly(["means", "strength", "link", "forms"])
      let forms = try record.list("forms").map { item in
        guard let form = SurfaceForm(try item.text()) else {
          throw item.fault(
            found: "the form “\(try item.text())” of \(name)", expected: "words, with `..` only between two of them",
            remedy: "correct the form; a `*` may only end a word")
        }
        return form
      }
      guard !forms.isEmpty else {
        throw record.fault(
          found: "the concept \(name) without forms", expected: "at least one way to express it",
          remedy: "add the words that a statute uses for it")
      }
      return Concept(
        name: name, means: try record.text("means"), forms: forms, strength: try record.number("strength", in: 0...5),
        link: try record.choiceIfAny("link"))
    }
  }
}
