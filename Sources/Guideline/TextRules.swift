import Faults
import Records

/// How the full text of a statute answers the criteria (`Mappings/guideline/text-rules.yaml`).
public struct TextRules: Sendable {
  public let version: String
  public let cases: [String: [TextCase]]
  /// The criteria with cases, those first on which others rest.
  public let inOrderOfDependence: [String]

  /// - Throws: ``Fault`` with the line of an unknown criterion or idea, a case that can never hold, or a circle.
  public init(yaml: String, file: String, catalogue: Catalogue, isIdea: (String) -> Bool) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["version", "criteria"])
    version = try top.text("version")
    let listed = try top.get("criteria")
    var cases: [String: [TextCase]] = [:]
    let codes = try listed.keys()
    for code in codes {
      guard catalogue.criterion(code) != nil else {
        throw try listed.get(code).fault(
          found: "the criterion \(code)", expected: "a criterion of the catalogue", remedy: "correct the code")
      }
      cases[code] = try listed.list(code).map { try TextCase($0, isIdea: isIdea) }
    }
    var ordered: [String] = []
    func visit(_ code: String, from way: [String]) throws {
      guard !ordered.contains(code) else { return }
      for other in (cases[code] ?? []).flatMap(\.criteria) {
        let record = try listed.get(code)
        guard cases[other] != nil else {
          throw record.fault(
            found: "a case of \(code) on \(other)", expected: "a criterion with cases of its own",
            remedy: "add cases for \(other), or name another")
        }
        guard !(way + [code]).contains(other) else {
          throw record.fault(
            found: "\(code) resting on itself by way of \(other)", expected: "no circle",
            remedy: "let it rest on a criterion that does not rest on it")
        }
        try visit(other, from: way + [code])
      }
      ordered.append(code)
    }
    for code in codes { try visit(code, from: []) }
    (self.cases, inOrderOfDependence) = (cases, ordered)
  }
}

/// One way in which a provision answers a criterion, over the ideas of the lexicons for statutes.
public struct TextCase: Hashable, Sendable {
  public let verdict: Outcome
  /// The criterion whose provisions alone are looked at.
  public let on: String?
  /// The criterion without an answer to which this case does not arise.
  public let condition: String?
  /// Of each list one idea has to be there.
  public let need: [[String]]
  /// Ideas beside which the case does not hold.
  public let without: [String]
  public let within: EvidenceRule.Scope
  public let definitions: Definitions
  /// Whether provisions that only punish are looked at too.
  public let penal: Bool

  public enum Outcome: String, CaseIterable, Hashable, Sendable { case met, partly, contradicted }

  /// Whether the section of definitions is looked at.
  public enum Definitions: String, CaseIterable, Hashable, Sendable {
    case no, yes = "true", only

    /// Whether a provision is looked at which is a section of definitions, or none.
    public func admits(definitions: Bool) -> Bool { self == .yes || (self == .only) == definitions }
  }

  /// The criteria that must be judged before.
  var criteria: [String] { [on, condition].compactMap(\.self) }

  init(_ record: Record, isIdea: (String) -> Bool) throws {
    try record.allowOnly(["is", "on", "if", "need", "without", "within", "definitions", "penal"])
    func ideas(_ list: Record) throws -> [String] {
      try list.items().map { item in
        let name = try item.text()
        guard isIdea(name) else {
          throw item.fault(
            found: "the idea “\(name)”", expected: "an idea of Mappings/lexicon/statutes/concepts.yaml",
            remedy: "correct the name, or add the idea there and to the lexicons")
        }
        return name
      }
    }
    verdict = try record.choice("is")
    on = try record.find("on")?.text()
    condition = try record.find("if")?.text()
    need = try record.list("need").map(ideas)
    without = try record.find("without").map(ideas) ?? []
    within = try record.choiceIfAny("within") ?? .provision
    definitions = try record.choiceIfAny("definitions") ?? .no
    penal = try record.find("penal") == nil ? false : record.flag("penal")
    guard on != nil || !need.isEmpty, need.allSatisfy({ !$0.isEmpty }) else {
      throw record.fault(
        found: "a case without need", expected: "what a provision has to say, or the criterion that it rests on",
        remedy: "add need: [[…]] or on: …")
    }
  }
}
