import Faults
import LegalLanguage
import TestSupport
import Testing

@Suite("The lexicon")
struct LexiconTests {
  private func fault(_ concept: String) -> Fault? {
    let yaml = "language: eng\nversion: \"1\"\nconcepts:\n  \(concept)\n"
    return #expect(throws: Fault.self) { _ = try Lexicon(yaml: yaml, file: "eng.yaml") }
  }

  @Test(
    "A concept without forms, a form that cannot be read, a strength off the ladder and an unknown link are refused",
    arguments: [
      ("x: {means: m, forms: []}", "the concept x without forms"),
      ("x: {means: m, forms: [\"..\"]}", "the form “..” of x"),
      ("x: {means: m, forms: [a ..]}", "the form “a ..” of x"), ("x: {means: m, forms: [a*b]}", "the form “a*b” of x"),
      ("x: {means: m, strength: 6, forms: [a]}", "“6”"), ("x: {means: m, link: cause, forms: [a]}", "“cause”"),
      ("x: {means: m, form: [a]}", "the key “form”"),
      ("x: {means: m}", "the concept x without forms"), ("x: {means: m, forms: [\"\"]}", "the form “” of x"),
      ("x: {means: m, forms: [\"*\"]}", "the form “*” of x"), ("x: {means: m, forms: [.. a]}", "the form “.. a” of x"),
      ("x: {means: m, forms: [\"*a\"]}", "the form “*a” of x"), ("x: {means: m, forms: [a**]}", "the form “a**” of x"),
      ("x: {means: m, forms: [\"—\"]}", "the form “—” of x"),
      ("x: {means: m, forms: [a .. —]}", "the form “a .. —” of x"),
      ("x: {means: m, forms: [\"— .. a\"]}", "the form “— .. a” of x"), ("x: {forms: [a]}", "no key “means”"),
      ("x: {means: m, forms: a}", "“a” at concepts.x.forms"), ("x: {means: m, strength: high, forms: [a]}", "“high”"),
    ])
  func refusals(concept: String, found: String) {
    let fault = fault(concept)
    #expect(fault?.found.contains(found) == true)
    #expect(fault?.line == 4)
  }

  @Test("Every form of the English lexicon is found in a text that has it, as its own concept or one that hides it")
  func everyForm() throws {
    let file = "Mappings/lexicon/eng.yaml"
    let lexicon = try Lexicon(yaml: Repository.text(file), file: file)
    let reader = ConceptReader(lexicon)
    for concept in lexicon.concepts {
      for form in concept.forms {
        let bytes = Array(
          form.written.replacing(" .. ", with: " ").replacing(" .. ", with: " ").replacing("*", with: "").utf8)
        let mentions = reader.mentions(in: bytes, of: 0..<bytes.count)
        #expect(!mentions.isEmpty, "\(concept.name): \(form.written)")
      }
    }
  }

  @Test("The first form of every concept of the English lexicon is found as that concept, in a text of nothing else")
  func firstForms() throws {
    let file = "Mappings/lexicon/eng.yaml"
    let lexicon = try Lexicon(yaml: Repository.text(file), file: file)
    let reader = ConceptReader(lexicon)
    for (index, concept) in lexicon.concepts.enumerated() {
      let form = try #require(concept.forms.first).written
      let words = form.split(separator: " ").filter { $0 != ".." }.joined(separator: " ").replacing("*", with: "")
      let bytes = Array(words.utf8)
      let mentions = reader.mentions(in: bytes, of: 0..<bytes.count)
      #expect(mentions.contains { $0.concept == index }, "\(concept.name): \(words)")
    }
  }

  @Test("The English lexicon says what each concept means, and names none twice")
  func meanings() throws {
    let file = "Mappings/lexicon/eng.yaml"
    let lexicon = try Lexicon(yaml: Repository.text(file), file: file)
    #expect(lexicon.language == "eng")
    #expect(lexicon.names.count == lexicon.concepts.count)
    #expect(lexicon.concepts.allSatisfy { !$0.means.isEmpty })
    #expect(lexicon.concepts.contains { $0.strength == 5 } && lexicon.concepts.contains { $0.link == .compulsion })
  }

  @Test("A file without a language, a version or concepts is refused", arguments: ["language", "version", "concepts"])
  func missing(key: String) {
    let lines = ["language: eng", "version: \"1\"", "concepts: {x: {means: m, forms: [a]}}"]
    let yaml = lines.filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    let fault = #expect(throws: Fault.self) { _ = try Lexicon(yaml: yaml, file: "eng.yaml") }
    #expect(fault?.found.contains("no key “\(key)”") == true)
  }
}
