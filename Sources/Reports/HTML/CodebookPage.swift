import Comparator
import Guideline
import Legislation
import Reform

/// `codebook.html`: what every sign, word and number means, and how it came about.
struct CodebookPage {
  let analysis: Analysis

  func render() -> [UInt8] {
    let page = Page(analysis: analysis, path: "codebook.html", title: "How to read it")
    let catalogue = analysis.matrix.catalogue
    return page.render { main in
      main.element("h2", "Verdicts on a criterion")
      main.legend()
      main.element("p", Notices.silence)
      main.element("h2", "Results of a recommendation")
      main.element("p", RecommendationResult.rule)
      main.element("h2", "Who says so")
      main.element(
        "p",
        Notices.curated + " " + Notices.machine
          + " Where a person and the machine differ, both are shown and the person's judgement counts.")
      main.element("h2", "How far a text was verified")
      main.element("ul", ["class": "tight"]) { list in
        for mark in Verification.allCases {
          list.element("li") { item in
            item.mark(mark)
            item.text(" \(mark.rawValue)")
          }
        }
      }
      main.element("p", "A verdict has the weakest mark of the texts it rests on.")
      main.element("h2", "Strength of a rule")
      main.element("ul", ["class": "tight"]) { list in
        for strength in Strength.all { list.element("li", "\(strength.step): \(strength.word)") }
      }
      main.element("h2", "Priority of a reform")
      main.element("p", Priority.rule)
      main.element("h2", "Confidence that a recommendation stands in the Guideline")
      main.element("ul", ["class": "tight"]) { list in
        for confidence in Recommendation.Confidence.allCases {
          list.element("li", "\(confidence.letter): \(confidence.word)")
        }
      }
      main.element("h2", "Spreadsheets")
      main.element("p", Neutral.explanation)
      main.element("h2", "Criteria")
      for recommendation in catalogue.recommendations {
        main.element("h3", "\(recommendation.code) \(recommendation.title)")
        main.element("ul", ["class": "tight"]) { list in
          for criterion in recommendation.criteria {
            list.element(
              "li",
              "\(criterion.id) \(criterion.asks) (\(criterion.asksFor.rawValue)\(criterion.essential ? ", essential" : ""); fields of law: \(criterion.themes.map(\.title).joined(separator: "; ")))"
            )
          }
        }
      }
    }
  }
}
