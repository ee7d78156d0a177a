import Evaluation

extension EvaluationReport {
  /// The report for people, no wider than 120 columns.
  var text: String {
    ([head, presence, agreementTable, ranking, calibrationTable, baselineTable] + [confusionList].compactMap(\.self))
      .joined(separator: "\n\n")
  }

  private var head: String {
    let names = coders.count == 1 ? "the coder \(coders[0])" : "the coders \(coders.listed)"
    var lines = [
      "Gold: labels by \(names) of the folder \(gold); see its README for who they are and what their labels are worth.",
      """
      \(statutes.count.counted("statute", "statutes")), \(criteria) criteria, \(cells) cells. In \(disputed) of them the coders \
      differ; there either value counts as right.
      """,
    ]
    lines += statutes.map {
      "  \($0.state)  \($0.text) (\($0.language)), \($0.provisions) provisions, read by \($0.coders.listed)"
    }
    lines += [
      "If the words and rules of the machine were written with these statutes or labels at hand, the figures show how well",
      "they fit, not how well other statutes are read. No split of the statutes below undoes that.",
    ]
    lines.append(
      "In brackets: 95 % bootstrap intervals over cells, \(samples) samples, seed \(seed). A dash: not defined.")
    return lines.joined(separator: "\n")
  }

  private var presence: String {
    let measures: [Measure] = [.precision, .recall, .f1, .f2, .gapPrecision, .gapRecall]
    return Columns(
      title:
        "The machine: present (met, partly or contradicted) against absent; and absent, the gap cells, by themselves",
      head: ["", "precision", "recall", "F1", "F2", "gap precision", "gap recall"],
      rows: groups(of: machine).map { [$0.name] + measures.map($0.group.long) }
    ).text
  }

  private var agreementTable: String {
    func row(_ state: String, _ pair: String, _ group: Group, _ coder: String) -> [String] {
      [state, pair, group.long(.alpha(coder)), "\(group.bothPresent[coder] ?? 0)"]
        + [.sections(coder), .paragraphs(coder)].map(group.long)
    }
    let own = groups(of: machine).flatMap { state, group in
      coders.filter { group.figure(.alpha($0)) != nil }.map { row(state, "machine and \($0)", group, $0) }
    }
    let others = agreement.flatMap { pair in
      groups(of: pair).flatMap { state, group in group.bothPresent.keys.map { row(state, pair.name, group, $0) } }
    }
    return Columns(
      title: """
        Agreement: nominal Krippendorff's alpha over the four values; F1 of the sections cited where both call it present
        """,
      head: ["", "", "alpha", "both", "F1 of sections", "F1 with paragraphs"], rows: own + others
    ).text
  }

  private var ranking: String {
    Columns(
      title:
        "The machine's ranking of sections, against those of any coder, over the criteria that a coder calls present",
      head: ["", "recall@5", "MAP", "nDCG@10"],
      rows: groups(of: machine).map { [$0.name] + [.recallAt5, .map, .ndcgAt10].map($0.group.long) }
    ).text
  }

  private var calibrationTable: String {
    func rows(_ name: String, _ bins: Bins) -> [[String]] {
      bins.map {
        [
          name, "\($0.from)–\($0.to)", "\($0.count)", $0.meanConfidence?.twoDecimals ?? "–",
          $0.shareRight?.twoDecimals ?? "–",
        ]
      }
    }
    let errors = groups(of: machine).map {
      "  \($0.name): \($0.group.short(.rawError)) as given, \($0.group.short(.calibratedError)) calibrated"
    }
    return Columns(
      title: "Confidence of what the machine calls present, and how often a coder calls it present too, all statutes",
      head: ["", "confidence", "count", "mean", "right"],
      rows: rows("as given", machine.together.calibration)
        + rows("calibrated on the other statutes", machine.together.calibratedByOthers)
    ).text + "\nExpected calibration error\n" + errors.joined(separator: "\n")
  }

  private var baselineTable: String {
    let measures: [Measure] = [.f2, .gapPrecision, .gapRecall, .recallAt5, .map, .ndcgAt10]
    var notes = [
      "The baselines look for the English words of the catalogue: on statutes in other languages they find next to nothing.",
      "“Always present” cites the first section and ranks the sections in their order.",
    ]
    if statutes.count == 1 {
      notes.append("With one statute there is no other to choose a threshold on: the baselines call nothing present.")
    }
    return Columns(
      title: "Beside baselines, all statutes; their thresholds are chosen on the other statutes",
      head: ["", "F1", "F2", "gap P", "gap R", "recall@5", "MAP", "nDCG@10"],
      rows: ([machine] + baselines).map { reader in
        [reader.name, reader.together.long(.f1)] + measures.map(reader.together.short)
      }
    ).text + "\n"
      + Columns(
        title: "F1 by statute; in round brackets with the threshold best for that very statute, which nobody can know",
        head: [""] + ([machine] + baselines).map(\.name),
        rows: statutes.map { statute in
          [statute.state]
            + ([machine] + baselines).map { reader in
              let f1 = reader.statutes.first { $0.state == statute.state }?.short(.f1) ?? "–"
              return f1 + (reader.ceilings?[statute.state].map { " (\($0.twoDecimals))" } ?? "")
            }
        }
      ).text + "\n" + notes.joined(separator: "\n")
  }

  private var confusionList: String? {
    guard let confusions else { return nil }
    let lines = confusions.map { cell in
      Terminal.wrapped(
        "\(cell.state) \(cell.criterion)  \(([cell.machine] + cell.coders).map(\.text).joined(separator: " · "))",
        indent: "  ")
    }
    return (["\(confusions.count.counted("cell", "cells")) in which the machine says what no coder says"] + lines)
      .joined(separator: "\n")
  }

  private func groups(of reader: Reader) -> [(name: String, group: Group)] {
    reader.statutes.map { ($0.state ?? "", $0) } + (reader.statutes.count > 1 ? [("all", reader.together)] : [])
  }
}

extension EvaluationReport.Group {
  fileprivate func short(_ measure: Measure) -> String { figure(measure)?.short ?? "–" }

  fileprivate func long(_ measure: Measure) -> String { figure(measure)?.long ?? "–" }
}

/// A table in columns as wide as what stands in them.
private struct Columns {
  let title: String
  let head: [String]
  let rows: [[String]]

  var text: String {
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let lines = all.map { row in
      var line = " "
      for (cell, width) in zip(row, widths) {
        line += " " + cell + String(repeating: " ", count: width - cell.count + 1)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([title] + lines).joined(separator: "\n")
  }
}

extension [String] {
  /// `A`, `A and B`, `A, B and C`.
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  fileprivate func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
