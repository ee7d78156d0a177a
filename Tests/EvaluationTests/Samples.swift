import AkomaNtoso
import Faults
import Guideline
import Legislation
import Mapper
import SmallLaw

@testable import Evaluation

/// Statutes, labels and readers that the tests make up.
enum Samples {
  static func act(_ provisions: [SmallProvision], state: String = "zz") throws -> Act {
    let act = SmallAct(provisions)
    return try Act(Document(xml: Array(act.xml(state: state).utf8), file: act.path))
  }

  /// Three sections in which the baselines look.
  static func sections(state: String = "zz") throws -> Act {
    try act(
      [
        SmallProvision("1", "This statute may be named at length.", heading: "Short title"),
        SmallProvision("2", "The director opens a shelter for each victim in need.", heading: "Shelters for victims"),
        SmallProvision("3", "The court orders compensation from the offender.", heading: "Compensation"),
      ], state: state)
  }

  /// A catalogue of criteria that ask for what is given.
  static func catalogue(_ asks: [String: String]) throws -> Catalogue {
    var text = Small.text(asks.keys.sorted().map { SmallCriterion($0, Small.shield) })
    for (criterion, words) in asks { text = text.replacing("what \(criterion) asks", with: words) }
    return try Catalogue(yaml: text, file: "catalogue.yaml")
  }

  /// Labels by coder and state, each as `criterion verdict sections`.
  static func gold(_ labels: [String: [String]], criteria: Set<String>) throws(FaultList) -> Gold {
    let states = Set(labels.keys.map { String($0.suffix(2)) })
    return try Gold(
      texts: states.map { "\($0)-act.en.txt" },
      tables: Dictionary(
        uniqueKeysWithValues: labels.map { name, rows in
          let lines = rows.map { $0.replacing(" ", with: ",") + ",made up" }
          return (
            "x-\(name).csv", Array((["criterion,verdict,sections,rationale"] + lines).joined(separator: "\n").utf8)
          )
        }),
      criteria: criteria, folder: "gold")
  }

  /// A reader that says what it is told to.
  struct Told: Reading {
    let says: [String: [String: Prediction]]

    func findings(of act: Act, state: String) -> [String: Prediction] { says[state] ?? [:] }
  }
}
