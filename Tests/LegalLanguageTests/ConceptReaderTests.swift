import LegalLanguage
import Testing

@Suite("Finding legal ideas by their words")
struct ConceptReaderTests {
  private func found(_ text: String, _ concepts: String) throws -> [String] {
    let lexicon = try Lexicon(yaml: "language: eng\nversion: \"1\"\nconcepts:\n\(concepts)", file: "eng.yaml")
    let bytes = Array(text.utf8)
    return ConceptReader(lexicon).mentions(in: bytes, of: 0..<bytes.count).map { mention in
      "\(lexicon.concepts[mention.concept].name): \(String(decoding: bytes[mention.range], as: UTF8.self))"
    }
  }

  private let concepts = """
      punish: {means: m, forms: [punish*]}
      not-punished: {means: m, forms: ["not .. punish*"]}
      victim: {means: m, forms: [victim*, victim* of trafficking, trafficked person*]}
      self-report: {means: m, forms: [self-incrimination]}
    """

  @Test("A longer form hides a shorter one inside it: “shall not be punished” does not punish")
  func longest() throws {
    #expect(
      try found("A victim of trafficking shall not be punished.", concepts) == [
        "victim: victim of trafficking", "not-punished: not be punished",
      ])
  }

  @Test("An asterisk ends a word in any way; without it the word must be whole")
  func prefixes() throws {
    #expect(
      try found("Punishment, PUNISHABLE, impunity, victimhood", concepts) == [
        "punish: Punishment", "punish: PUNISHABLE", "victim: victimhood",
      ])
  }

  @Test(
    "A gap is up to three words, and ends at the nearest place",
    arguments: [
      ("not be punished", "not-punished: not be punished"),
      ("not be liable or punished", "not-punished: not be liable or punished"),
      ("not be held liable or punished", "punish: punished"),
      ("not punished and punished", "not-punished: not punished"),
    ])
  func gaps(text: String, first: String) throws { #expect(try found(text, concepts).first == first) }

  @Test("A form is divided into words as a text is")
  func hyphens() throws {
    #expect(try found("the rule against self-incrimination", concepts) == ["self-report: self-incrimination"])
  }

  @Test("Only the range that is asked for is read")
  func range() throws {
    let lexicon = try Lexicon(yaml: "language: eng\nversion: \"1\"\nconcepts:\n\(concepts)", file: "eng.yaml")
    let bytes = Array("victim victim victim".utf8)
    #expect(ConceptReader(lexicon).mentions(in: bytes, of: 7..<13).map(\.range) == [7..<13])
  }
}
