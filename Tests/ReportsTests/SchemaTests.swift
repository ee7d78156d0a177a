import Comparator
import Guideline
import Testing

@testable import Reports

@Suite("The analysis for programs")
struct SchemaTests {
  /// What in a document is not as its schema says; each with the path to it.
  private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String = "$") -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): the schema is no object"] }
    var problems: [String] = []
    for (keyword, rule) in keywords {
      switch keyword {
      case "$schema", "title": break
      case "type": if !value.isOf(type: rule.text ?? "") { problems.append("\(path) is no \(rule.text ?? "?")") }
      case "enum": if !rule.items.contains(value) { problems.append("\(path) is \(value.text ?? "?")") }
      case "format": if value.text.map({ !$0.isDay }) ?? true { problems.append("\(path) is no day") }
      case "items":
        for (index, item) in value.items.enumerated() { problems += self.problems(item, rule, "\(path)[\(index)]") }
      case "required":
        problems += rule.items.compactMap(\.text).filter { value[$0] == nil }.map { "\(path) lacks \($0)" }
      case "properties", "additionalProperties": break
      default: problems.append("\(path): the schema has \(keyword), which this test does not know")
      }
    }
    if case .object(let fields) = value {
      for (key, field) in fields {
        if let rule = keywords["properties"]?[key] {
          problems += self.problems(field, rule, "\(path).\(key)")
        } else if case .object = keywords["additionalProperties"], let rule = keywords["additionalProperties"] {
          problems += self.problems(field, rule, "\(path).\(key)")
        } else if keywords["additionalProperties"] != .bool(true) {
          problems.append("\(path) has \(key)")
        }
      }
    }
    return problems
  }

  @Test("It has the shape of its schema")
  func valid() throws {
    let schema = try JSONValue(RealAnalysis.bytes("analysis.schema.json"))
    let found = problems(try JSONValue(RealAnalysis.bytes("analysis.json")), schema)
    #expect(found.isEmpty, "\(found.count): \(found.prefix(5))")
  }

  @Test("The schema is one of draft 2020-12, and it would notice what is missing, too much or of another kind")
  func strict() throws {
    let schema = try JSONValue(RealAnalysis.bytes("analysis.schema.json"))
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    guard case .object(var document) = try JSONValue(RealAnalysis.bytes("analysis.json")) else { return }
    document["asOf"] = .string("yesterday")
    document["rank"] = .number(1)
    document["notices"] = nil
    document["states"] = .array([.object(["code": .number(1)])])
    let found = Set(problems(.object(document), schema))
    #expect(
      found.isSuperset(of: ["$.asOf is no day", "$ has rank", "$ lacks notices", "$.states[0].code is no string"]))
  }

  @Test("Every finding is in it, with the words at the span that it gives")
  func complete() throws {
    let document = try JSONValue(RealAnalysis.bytes("analysis.json"))
    let matrix = try RealAnalysis.analysis.get().matrix
    let states = try #require(document["states"]).items
    #expect(states.compactMap { $0["code"]?.text } == matrix.states.map(\.state))
    for (state, entry) in zip(matrix.states, states) {
      let findings = try #require(entry["findings"]).items
      #expect(findings.compactMap { $0["verdict"]?.text } == state.findings.map(\.verdict.rawValue))
      for evidence in findings.flatMap({ $0["judgements"]?.items ?? [] }).flatMap({ $0["evidence"]?.items ?? [] }) {
        guard case .number(let start) = evidence["span"]?.items.first,
          case .number(let end) = evidence["span"]?.items.last
        else {
          Issue.record("an evidence without span")
          continue
        }
        let text = try #require(evidence["text"]?.text)
        #expect(String(decoding: Array(text.utf8)[Int(start)..<Int(end)], as: UTF8.self) == evidence["words"]?.text)
      }
    }
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.string, "string"), (.bool, "boolean"), (.array, "array"), (.object, "object"): true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}

extension String {
  /// Whether this is a day as YYYY-MM-DD.
  fileprivate var isDay: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }
}
