import Drafting
import Faults
import Testing

@Suite("A model clause in a state's own terms")
struct ClauseTextTests {
  private func text(_ text: String, _ terms: [String: (english: String, original: String)] = [:]) throws -> String {
    let all = try clauses(["A01.1: {heading: H, missing: m, text: \"\(text)\", form: law, scope: insert}"])
    return all.text(of: try #require(all.clause("A01.1")), terms: terms)
  }

  @Test("A role becomes the state's defined term")
  func term() throws {
    #expect(
      try text("The {prosecutor} shall free a {victim}.", ["victim": ("trafficked person", "")])
        == "The prosecutor shall free a trafficked person.")
  }

  @Test("A role that the state does not define has the catalogue's term")
  func fallback() throws { #expect(try text("A {victim} is free.") == "A victim of trafficking is free.") }

  @Test(
    "The plural is made on the head noun, unless the state defines it",
    arguments: [
      ("victim of trafficking in persons", "victims of trafficking in persons"),
      ("trafficked person", "trafficked persons"), ("person under protection", "persons under protection"),
    ])
  func plural(term: String, plural: String) throws {
    #expect(try text("{victims} are free.", ["victim": (term, "")]).lowercased() == "\(plural) are free.")
    #expect(
      try text("The {victims} are free.", ["victim": (term, ""), "victims": ("those trafficked", "")])
        == "The those trafficked are free.")
  }

  @Test("The catalogue's own term has a plural too")
  func defaultPlural() throws { #expect(try text("The {victims} are free.") == "The victims of trafficking are free.") }

  @Test("“A” becomes “an” before a term that starts with a vowel, and only there")
  func article() throws {
    let terms = ["victim": (english: "exploited person", original: ""), "court": (english: "court", original: "")]
    #expect(
      try text("A {victim} may ask a {court}, and a {court} may hear a {victim}.", terms)
        == "An exploited person may ask a court, and a court may hear an exploited person.")
  }

  @Test("The law's own word stands after the first use only")
  func original() throws {
    #expect(
      try text("A {victim} who names a {victim} is free.", ["victim": ("victim", "ผู้เสียหาย")])
        == "A victim (ผู้เสียหาย) who names a victim is free.")
  }

  @Test("Each sentence starts with a capital, also where a term stands first")
  func capitals() throws {
    #expect(
      try text("{victims} are free. {victims} are heard.", ["victim": ("trafficked person", "")])
        == "Trafficked persons are free. Trafficked persons are heard.")
  }

  @Test("A role that nobody knows is refused, with the line of its clause")
  func unknownRole() {
    let fault = #expect(throws: Fault.self) {
      _ = try clauses([
        clause("A01.1"), "A01.2: {heading: H, missing: m, text: \"The {king} decides.\", form: law, scope: insert}",
      ])
    }
    #expect(fault?.found == "the role {king} in the clause for A01.2")
    #expect(fault?.line == 4)
  }

  @Test(
    "A clause lacks nothing: heading, missing, text, form and scope",
    arguments: ["heading", "missing", "text", "form", "scope"])
  func lacking(key: String) {
    let whole = [("heading", "H"), ("missing", "m"), ("text", "T."), ("form", "law"), ("scope", "insert")]
    let rest = whole.filter { $0.0 != key }.map { "\($0): \($1)" }.joined(separator: ", ")
    let fault = #expect(throws: Fault.self) { _ = try clauses(["A01.1: {\(rest)}"]) }
    #expect(fault?.found.contains(key) == true)
    #expect(fault?.line == 3)
  }

  @Test("What is missing is a noun phrase that any sentence can hold: without its full stop")
  func missing() throws {
    let all = try clauses(["A01.1: {heading: H, missing: a rule., text: T., form: law, scope: insert}"])
    #expect(all.clause("A01.1")?.missing == "a rule")
  }
}
