public import Faults
public import Guideline
import Records

/// The clauses that would meet each criterion, written for the catalogue in English (`model-clauses.yaml`).
///
/// They are nobody's official text. They use roles in braces, such as `{victim}`, which a state's own defined terms fill.
public struct ModelClauses: Sendable {
  let file: String
  let defaults: [String: String]
  let clauses: [String: Clause]

  /// A clause for one criterion.
  public struct Clause: Hashable, Sendable {
    public let heading: String
    /// What is missing where the criterion is not met.
    public let missing: String
    public let text: String
    public let form: Form
    public let scope: Scope

    /// What kind of act it would stand in.
    public enum Form: String, CaseIterable, Sendable, Codable {
      case law
      /// Subordinate rules, a directive or policy.
      case rules
      /// Nothing to draft: something has to be done.
      case fact

      public var word: String {
        switch self {
        case .law: "in the act"
        case .rules: "in rules or a directive under the act"
        case .fact: "to be done, not drafted"
        }
      }
    }

    /// Whether it is a new provision or an addition to the one that falls short.
    public enum Scope: String, CaseIterable, Sendable, Codable { case insert, qualify }
  }

  /// The roles that clauses may name.
  private static let roles = ["victim", "victims", "authority", "prosecutor", "court", "minister"]

  /// - Throws: ``Fault`` with the line of a clause that lacks something or names an unknown role.
  public init(yaml: String, file: String) throws {
    self.file = file
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["defaults", "clauses"])
    let roles = try top.get("defaults")
    defaults = try Dictionary(uniqueKeysWithValues: roles.keys().map { ($0, try roles.text($0)) })
    let listed = try top.get("clauses")
    clauses = try Dictionary(
      uniqueKeysWithValues: listed.keys().map { id in
        let record = try listed.get(id)
        try record.allowOnly(["heading", "missing", "text", "form", "scope"])
        let text = try record.text("text")
        for role in text.split(separator: "{").dropFirst().map({ String($0.prefix { $0 != "}" }) })
        where !ModelClauses.roles.contains(role) {
          throw record.fault(
            found: "the role {\(role)} in the clause for \(id)",
            expected: "one of \(ModelClauses.roles.joined(separator: ", "))", remedy: "use one of them")
        }
        return (
          id,
          Clause(
            heading: try record.text("heading"), missing: try record.text("missing").withoutFullStop, text: text,
            form: try record.choice("form"), scope: try record.choice("scope"))
        )
      })
  }

  public func clause(_ criterion: String) -> Clause? { clauses[criterion] }

  /// The criteria of a catalogue that have no clause, and the clauses that have no criterion.
  public func faults(_ catalogue: Catalogue) -> [Fault] {
    let ids = Set(catalogue.criteria.map(\.id))
    return ids.subtracting(clauses.keys).sorted().map {
      Fault(
        file, found: "no clause for \($0)", expected: "a clause for every criterion",
        remedy: "write one, with heading, missing, text, form and scope")
    }
      + Set(clauses.keys).subtracting(ids).sorted().map {
        Fault(
          file, found: "a clause for \($0)", expected: "a criterion of the catalogue",
          remedy: "correct the code or remove the clause")
      }
  }

  /// A clause in a state's own terms.
  ///
  /// - Parameter terms: the state's term for each role, with the word of the law's own language where it is known; that
  ///   word stands after the first use.
  public func text(of clause: Clause, terms: [String: (english: String, original: String)]) -> String {
    var text = clause.text
    var filled = terms
    if filled["victims"] == nil, let victim = filled["victim"] {
      filled["victims"] = (victim.english.plural, victim.original)
    }
    for role in ModelClauses.roles.sorted(by: { $0.count > $1.count }) {
      let fallback = role == "victims" ? defaults["victim"]?.plural : defaults[role]
      guard let term = filled[role] ?? fallback.map({ ($0, "") }) else { continue }
      let marker = "{\(role)}"
      if "aeiou".contains(term.english.lowercased().prefix(1)) {
        text = text.replacing("A \(marker)", with: "An \(marker)").replacing(" a \(marker)", with: " an \(marker)")
      }
      if !term.original.isEmpty, let first = text.firstRange(of: marker) {
        text.replaceSubrange(first, with: "\(term.english) (\(term.original))")
      }
      text = text.replacing(marker, with: term.english)
    }
    return text.sentencesCapitalised
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// The plural of an English term, on its head noun: “victims of trafficking”, “trafficked persons”.
  fileprivate var plural: String {
    let head = [" of ", " in ", " under "].compactMap { firstRange(of: $0)?.lowerBound }.min() ?? endIndex
    return self[..<head] + "s" + self[head...]
  }

  /// This text with a capital at the start of each sentence.
  fileprivate var sentencesCapitalised: String {
    var result = ""
    var starts = true
    var previous: Character = " "
    for character in self {
      result.append(starts && character.isLetter ? Character(character.uppercased()) : character)
      if character.isLetter || character.isNumber { starts = false }
      if character == " ", previous == "." { starts = true }
      previous = character
    }
    return result
  }
}
