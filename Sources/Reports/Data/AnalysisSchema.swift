import Comparator
import Guideline
import Legislation
import Mapper
import Reform

/// `analysis.schema.json`: the JSON Schema (draft 2020-12) of ``AnalysisDocument``.
enum AnalysisSchema {
  /// The schema as the bytes of its file.
  static var bytes: [UInt8] { Array((document.rendered() + "\n").utf8) }

  private static let text = Schema.string
  private static let texts = Schema.list(text)

  private static var document: Schema {
    .object(
      [
        ("$schema", text), ("program", text), ("asOf", .date), ("notices", texts), ("catalogue", catalogue),
        ("states", .list(state)),
      ], title: "A gap analysis of national law against the ASEAN Guideline on non-punishment")
  }

  private static var catalogue: Schema {
    .object([
      ("title", text), ("version", text), ("status", .choice(Catalogue.Status.allCases.map(\.rawValue))),
      ("lexicon", text),
      (
        "recommendations",
        .list(
          .object([
            ("code", text), ("part", text), ("title", text), ("statement", text),
            ("level", .choice(Recommendation.Level.allCases.map(\.rawValue))),
            ("confidence", .choice(Recommendation.Confidence.allCases.map(\.rawValue))), ("officialRef", text),
            (
              "criteria",
              .list(
                .object([
                  ("id", text), ("asks", text), ("essential", .boolean),
                  ("asksFor", .choice(Criterion.Kind.allCases.map(\.rawValue))),
                  ("themes", .list(.choice(Theme.allCases.map(\.rawValue)))),
                ]))
            ),
          ]))
      ),
    ])
  }

  private static let verdict = Schema.choice(Verdict.allCases.map(\.rawValue))
  private static let mark = Schema.choice(Verification.allCases.map(\.rawValue))
  private static let confidence = Schema.choice(Alignment.Confidence.allCases.map(\.rawValue))

  private static var state: Schema {
    .object([
      ("code", text), ("name", text), ("compiled", .date),
      (
        "supplied",
        .list(.object([("file", text), ("work", text), ("title", text), ("notice", text), ("replaced", texts)]))
      ),
      ("coverage", .map(.object([("complete", .boolean), ("because", text)]))),
      ("results", .map(.object([("verdict", verdict), ("counts", .map(.integer))]))),
      ("findings", .list(finding)), ("reforms", .list(reform)),
      ("readFirst", .list(.object([("criterion", text), ("instruments", texts)]))),
    ])
  }

  private static var finding: Schema {
    .object(
      [
        ("criterion", text), ("verdict", verdict),
        ("basis", .choice(["curated", "machine", "coverage", "presupposition"])), ("rationale", text),
        ("judgements", .list(judgement)),
        (
          "search",
          .object([
            ("works", texts), ("screened", .integer),
            (
              "nearMisses",
              .list(
                .object([
                  ("provision", text), ("mark", mark), ("has", .map(text)), ("lacks", .list(texts)),
                ]))
            ),
          ])
        ),
      ],
      optional: [("mark", mark), ("link", text), ("confidence", confidence), ("strength", .integer), ("change", text)])
  }

  private static var judgement: Schema {
    .object(
      [
        ("judgement", .choice(Alignment.Judgement.allCases.map(\.rawValue))),
        ("role", .choice(Finding.Role.allCases.map(\.rawValue))), ("origin", .choice(["curated", "machine"])),
        ("mark", mark),
        ("confidence", confidence), ("rationale", text), ("relationship", text), ("matchingRationale", text),
        ("method", text),
        (
          "evidence",
          .list(
            .object([
              ("provision", text), ("expression", text), ("act", text), ("label", text), ("words", text),
              ("text", text), ("textKind", .choice(TextKind.allCases.map(\.rawValue))), ("mark", mark),
              ("source", text), ("note", text), ("span", .list(.integer)),
            ]))
        ),
      ],
      optional: [
        ("by", text), ("on", .date), ("link", text), ("strength", .integer), ("qualifier", text),
        ("recheck", .choice(Recheck.allCases.map(\.rawValue))),
      ])
  }

  private static var reform: Schema {
    .object([
      ("criterion", text), ("missing", text), ("action", text), ("step", text), ("act", text), ("place", text),
      ("form", text), ("formula", text), ("heading", text), ("clause", text),
      (
        "priority",
        .object([
          ("step", .choice(Priority.Step.allCases.map(\.rawValue))), ("points", .integer), ("derivation", text),
        ])
      ),
      (
        "comparators",
        .list(.object([("state", text), ("provision", text), ("words", text), ("mark", mark)]))
      ),
    ])
  }
}

/// The little of JSON Schema that the analysis needs.
private indirect enum Schema: Sendable {
  case string, date, integer, boolean
  case choice([String])
  case list(Schema)
  case map(Schema)
  case fields([(String, Schema)], optional: [(String, Schema)], title: String?)

  static func object(
    _ fields: [(String, Schema)], optional: [(String, Schema)] = [], title: String? = nil
  ) -> Schema { .fields(fields, optional: optional, title: title) }

  func rendered(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string: return #"{ "type": "string" }"#
    case .date: return #"{ "type": "string", "format": "date" }"#
    case .integer: return #"{ "type": "integer" }"#
    case .boolean: return #"{ "type": "boolean" }"#
    case .choice(let values): return "{ \"enum\": [\(values.map { "\"\($0)\"" }.joined(separator: ", "))] }"
    case .list(let items):
      return "{\n\(inner)\"type\": \"array\",\n\(inner)\"items\": \(items.rendered(indent: inner))\n\(indent)}"
    case .map(let values):
      return
        "{\n\(inner)\"type\": \"object\",\n\(inner)\"additionalProperties\": \(values.rendered(indent: inner))\n\(indent)}"
    case .fields(let fields, let optional, let title):
      var lines: [String] = []
      if let title {
        lines.append("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
        lines.append("\"title\": \"\(title)\"")
      }
      lines.append("\"type\": \"object\"")
      lines.append("\"additionalProperties\": false")
      lines.append("\"required\": [\(fields.map { "\"\($0.0)\"" }.joined(separator: ", "))]")
      let properties = (fields + optional).map { name, schema in
        "\(inner)  \"\(name)\": \(schema.rendered(indent: inner + "  "))"
      }
      lines.append("\"properties\": {\n\(properties.joined(separator: ",\n"))\n\(inner)}")
      return "{\n\(lines.map { inner + $0 }.joined(separator: ",\n"))\n\(indent)}"
    }
  }
}
