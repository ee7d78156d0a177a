import ArgumentParser
import Faults
import Guideline
import Reports

/// `lacuna guideline`: the catalogue.
struct GuidelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guideline", abstract: "Show or check the catalogue of recommendations.",
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  /// `lacuna guideline list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the recommendations, or show some with their criteria and anchors.")

    @Argument(help: ArgumentHelp("Recommendations to show in full, such as A01.", valueName: "code"))
    var codes: [String] = []

    @OptionGroup var folders: Folders

    @Flag(help: "Print the whole catalogue as JSON.")
    var json = false

    func run() throws {
      try reportingFaults {
        var source = MappingSource(folders.mappings)
        let catalogue = try source.catalogue()
        if json {
          print(try JSONReport.catalogue(catalogue, lexicon: source.lexicon(for: catalogue).version))
          return
        }
        print(Terminal.wrapped(catalogue.notice))
        if codes.isEmpty {
          for part in catalogue.parts {
            print("\n\(part.code) \(part.title)")
            for recommendation in catalogue.recommendations(in: part) {
              print("  \(recommendation.code) \(recommendation.title) (\(recommendation.criteria.count) criteria)")
            }
          }
        }
        for code in codes {
          guard let recommendation = catalogue.recommendation(code.uppercased()) else {
            throw Fault(
              code, found: "no such recommendation", expected: "a code of the catalogue",
              remedy: "list them with lacuna guideline")
          }
          print("\n" + text(recommendation))
        }
      }
    }

    private func text(_ recommendation: Recommendation) -> String {
      var lines = [
        "\(recommendation.code) \(recommendation.title)", Terminal.wrapped(recommendation.statement, indent: "  "),
        "  Level: \(recommendation.level.word). Catalogue: \(recommendation.confidence.word).",
      ]
      if !recommendation.note.isEmpty { lines.append(Terminal.wrapped("Note: \(recommendation.note)", indent: "  ")) }
      for anchor in recommendation.anchors {
        lines.append("  Anchor: \(anchor.instrument) \(anchor.article) (\(anchor.checked.word))")
      }
      for criterion in recommendation.criteria {
        lines.append(
          Terminal.wrapped(
            "\(criterion.id)\(criterion.essential ? " (essential)" : "") \(criterion.asks)", indent: "  "))
      }
      return lines.joined(separator: "\n")
    }
  }

  /// `lacuna guideline check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the catalogue, its rules, the lexicon and the model clauses.")

    @OptionGroup var folders: Folders

    func run() throws {
      try reportingFaults {
        var source = MappingSource(folders.mappings)
        let catalogue = try source.catalogue()
        let lexicon = try source.lexicon(for: catalogue)
        _ = try source.clauses(for: catalogue)
        let texts = try source.texts(for: catalogue)
        let traditions = try source.traditions()
        print(
          """
          The catalogue \(catalogue.version) (\(catalogue.status.rawValue)) has \(catalogue.recommendations.count) \
          recommendations and \(catalogue.criteria.count) criteria, each with a rule and a model clause; \
          \(lexicon.concepts.count) concepts and \(traditions.count) drafting traditions; \
          \(texts?.rules.cases.count ?? 0) criteria are judged on full texts, in \(texts?.languages.count ?? 0) languages. No fault.
          """)
      }
    }
  }
}
