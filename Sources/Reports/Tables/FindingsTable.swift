import Comparator
import Guideline

extension Analysis {
  /// Every verdict, one row for each state and criterion: `matrix.csv`, and the sheet of the criteria.
  var findingsTable: Table {
    var table = Table(
      "Criteria",
      [
        ("id", 11), ("state", 6), ("state_name", 18), ("recommendation", 8), ("recommendation_title", 34),
        ("recommendation_result", 16), ("level", 9), ("guideline_confidence", 10), ("criterion", 9), ("asks", 50),
        ("essential", 9), ("verdict", 22), ("basis", 24), ("mark", 16), ("strength", 9), ("link", 12),
        ("confidence", 10), ("rationale", 70), ("provision", 34), ("words", 50), ("as_of", 11), ("catalogue", 16),
        ("change", 40),
      ])
    for state in matrix.states {
      for recommendation in matrix.catalogue.recommendations {
        guard let result = state.results[recommendation.code] else { continue }
        for finding in state.findings(on: recommendation) {
          let evidence = finding.basis == .coverage ? [] : finding.evidence
          table.append([
            .text("\(state.state):\(finding.criterion.id)"), .text(state.state), .text(state.corpus.name),
            .text(recommendation.code), .text(recommendation.title), .verdict(result.verdict),
            .text(recommendation.level.rawValue), .text(recommendation.confidence.letter), .text(finding.criterion.id),
            .text(finding.criterion.asks), .text(finding.criterion.essential ? "yes" : "no"),
            .verdict(finding.verdict), .text(finding.basis.word), .text(finding.mark?.rawValue ?? ""),
            .text(finding.strength.map { String($0.step) } ?? ""), .text(finding.link?.rawValue ?? ""),
            .text(finding.confidence?.rawValue ?? ""), .text(finding.rationale),
            .text(evidence.map(\.address.description).joined(separator: " ")),
            .text(evidence.map { "“\($0.words)”" }.joined(separator: " … ")), .text(matrix.asOf.description),
            .text(matrix.catalogue.standing), .text(finding.change?.sentence ?? ""),
          ])
        }
      }
    }
    return table
  }

  /// The recommendations and criteria against the states: the sheet of the matrix.
  var matrixTable: Table {
    var table = Table("Matrix", [("code", 9), ("title", 50)] + matrix.states.map { ($0.corpus.name, 17) })
    let criteria = matrix.catalogue.criteria.count
    let position = Dictionary(
      uniqueKeysWithValues: matrix.catalogue.criteria.enumerated().map { ($0.element.id, $0.offset) })
    for recommendation in matrix.catalogue.recommendations {
      /// The row of the sheet of criteria on which a state's finding stands; the first is the header.
      func row(_ state: Int, _ criterion: Criterion) -> Int { 1 + state * criteria + (position[criterion.id] ?? 0) }
      table.append(
        [.text(recommendation.code), .text(recommendation.title)]
          + matrix.states.enumerated().map { index, state in
            let result = state.results[recommendation.code]
            return .link(
              result?.verdict ?? .notAssessed, "\(result?.met.count ?? 0)/\(result?.met.of ?? 0)", sheet: "Criteria",
              row: row(index, recommendation.criteria[0]))
          })
      for criterion in recommendation.criteria {
        table.append(
          [.text(criterion.id), .text(criterion.asks)]
            + matrix.states.enumerated().map { index, state in
              .link(
                state.finding(criterion.id)?.verdict ?? .notAssessed, "", sheet: "Criteria", row: row(index, criterion))
            }, level: 1)
      }
    }
    return table
  }
}
