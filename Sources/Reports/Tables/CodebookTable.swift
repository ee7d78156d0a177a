import Guideline
import Legislation
import Reform

extension Analysis {
  /// What every word of the tables means.
  var codebookTable: Table {
    var table = Table("Codebook", [("kind", 18), ("code", 18), ("word", 36), ("meaning", 110)])
    for verdict in Verdict.allCases {
      table.append(["verdict", verdict.rawValue, "\(verdict.symbol) \(verdict.word)", verdict.meaning])
    }
    table.append(["rule", "recommendation", "result of a recommendation", RecommendationResult.rule])
    table.append(["rule", "priority", "priority of a reform", Priority.rule])
    table.append(["rule", "neutral", "cells that start like formulas", Neutral.explanation])
    for mark in Verification.allCases { table.append(["mark", mark.rawValue, mark.short, mark.word]) }
    for strength in Strength.all { table.append(["strength", String(strength.step), strength.word, ""]) }
    for confidence in Recommendation.Confidence.allCases {
      table.append(["guideline_confidence", confidence.letter, confidence.rawValue, confidence.word])
    }
    for level in Recommendation.Level.allCases { table.append(["level", level.rawValue, level.word, ""]) }
    for theme in Theme.allCases { table.append(["field of law", theme.rawValue, theme.title, ""]) }
    for recommendation in matrix.catalogue.recommendations {
      table.append(["recommendation", recommendation.code, recommendation.title, recommendation.statement])
      for criterion in recommendation.criteria {
        table.append([
          "criterion", criterion.id, criterion.essential ? "essential" : "", criterion.asks,
        ])
      }
    }
    return table
  }

  /// What a reader of the workbook must know first.
  var readMeTable: Table {
    var table = Table("Read me", [("about", 26), ("what", 120)])
    let catalogue = matrix.catalogue
    for (name, text) in [
      ("What this is", "The law of \(matrix.states.count) states against \(catalogue.title)"),
      ("Law as of", matrix.asOf.description), ("Catalogue", catalogue.standing),
      ("Notice", catalogue.notice), ("Texts", Notices.digests), ("Judgements", Notices.curated),
      ("Machine", Notices.machine),
      ("Silence", Notices.silence), ("Results", RecommendationResult.rule), ("Cells", Neutral.explanation),
      (
        "Sheets",
        "Matrix: each cell leads to its row under Criteria. Evidence: one row for each judgement and text. Codebook: what the words mean."
      ),
      ("Program", "\(Notices.product) \(version), lexicon \(matrix.lexicon.version)"),
    ] {
      table.append([name, text])
    }
    return table
  }
}
