public import AkomaNtoso
import Faults
import Guideline
public import Records

extension Corpus {
  /// Reads `corpus.yaml` of a state.
  ///
  /// - Parameter state: the folder that it lies in, which it must name.
  /// - Throws: ``Fault`` with the line at fault.
  public init(yaml: String, file: String, state folder: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly([
      "state", "name", "officialName", "compiled", "languages", "tradition", "legality", "definedTerms", "principal",
      "instruments", "coverage", "places", "unverified", "standing",
    ])
    let state = try top.text("state")
    guard state == folder else {
      throw try top.get("state").fault(
        found: "the state “\(state)”", expected: "“\(folder)”, the folder that the file lies in",
        remedy: "move the file or correct the state")
    }
    func work(_ record: Record) throws -> WorkIRI {
      guard let work = WorkIRI("/akn/\(state)/\(try record.text())") else {
        throw record.fault(
          found: "the work “\(try record.text())”", expected: "<type>/<date>/<number>", remedy: "correct the address")
      }
      return work
    }
    self.state = state
    name = try top.text("name")
    officialName = try top.text("officialName")
    compiled = try top.get("compiled").date()
    languages = try top.texts("languages")
    tradition = try top.text("tradition")
    principal = try work(top.get("principal"))
    let terms = try top.get("definedTerms")
    definedTerms = try Dictionary(
      uniqueKeysWithValues: terms.keys().map { role in
        let term = try terms.get(role)
        return (role, Term(english: try term.text("english"), original: try term.textOrEmpty("original")))
      })
    instruments = try top.list("instruments").map { record in
      try record.allowOnly(["work", "title", "cited", "covers", "mark", "officialText", "missing"])
      return Instrument(
        work: try record.find("work").map(work), title: try record.text("title"),
        cited: try record.textOrEmpty("cited"), covers: try record.list("covers").map { try $0.choice() },
        mark: try record.choice("mark"), officialText: try record.text("officialText"),
        missing: try record.textOrEmpty("missing"))
    }
    coverage = try Corpus.coverage(top.get("coverage"))
    let places = try top.get("places")
    func place(_ key: String) throws -> PortionIRI { try places.get(key).get("after").portion(of: state) }
    defaultPlace = try place("default")
    self.places = try Dictionary(
      uniqueKeysWithValues: places.keys().filter { $0 != "default" }.map { key in
        guard let theme = Theme(rawValue: key) else {
          throw try places.get(key).fault(
            found: "the theme “\(key)”", expected: "default or a theme", remedy: "correct the spelling")
        }
        return (theme, try place(key))
      })
    unverified = try top.texts("unverified")
    standing = try top.list("standing").map {
      Statement(text: try $0.text("text"), mark: try $0.choice("mark"))
    }
  }

  private enum Sources: String, CaseIterable { case complete, incomplete }

  /// The coverage of every theme: one that is left out would make silence a guess.
  private static func coverage(_ record: Record) throws -> [Theme: Coverage] {
    try record.allowOnly(Theme.allCases.map(\.rawValue))
    return try Dictionary(
      uniqueKeysWithValues: Theme.allCases.map { theme in
        let entry = try record.get(theme.rawValue)
        let sources: Sources = try entry.choice("sources")
        return (theme, Coverage(isComplete: sources == .complete, because: try entry.text("because")))
      })
  }
}

extension Record {
  /// This text as a day.
  public func date() throws -> CalendarDate {
    let text = try text()
    guard let date = CalendarDate(text) else {
      throw fault(found: "the date “\(text)”", expected: "a day as YYYY-MM-DD", remedy: "correct the date")
    }
    return date
  }

  /// This text as the address of a provision in a state's law: `act/2003-05-26/ra-9208~sec_17`.
  public func portion(of state: String) throws -> PortionIRI {
    let text = try text()
    guard let portion = PortionIRI(local: text, country: state) else {
      throw fault(
        found: "the address “\(text)”", expected: "<type>/<date>/<number>~<eId>",
        remedy: "copy the address of the provision from the state's page")
    }
    return portion
  }
}
