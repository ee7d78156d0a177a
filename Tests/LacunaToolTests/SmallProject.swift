import Foundation
import SmallLaw
import TestSupport
import Testing

/// A project of two states, in a folder of the test's own, with the command to run in it.
struct SmallProject {
  let scratch: ScratchFolder
  private let lacuna: Command

  /// The good state has a shield; so has the other one, with a judgement on it.
  init() throws {
    lacuna = try #require(Command(product: "lacuna"), "the command was not built")
    scratch = try ScratchFolder()
    let act = SmallAct([
      SmallProvision("1", "A victim shall not be punished.", heading: "Shield", themes: [.nonPunishment]),
      SmallProvision("2", "A shelter is open.", heading: "Shelter", themes: [.detention]),
    ])
    for (code, name) in [("zz", "Zembla"), ("yy", "Atlantis")] {
      var state = SmallState([act], code: code, name: name)
      if code == "yy" { state.complete = [.nonPunishment] }
      try state.write(to: scratch)
    }
    let criteria = [
      SmallCriterion("A01.1", Small.shield), SmallCriterion("A01.2", "{need: [[victim], [discretion]]}"),
      SmallCriterion("B01.1", "{need: [[shelter]]}", themes: [.detention]),
    ]
    try scratch.write("Mappings/guideline/asean-npp.yaml", Small.text(criteria))
    try scratch.write("Mappings/lexicon/eng.yaml", Small.words)
    let clauses = criteria.map {
      "  \($0.id): {heading: H, missing: a rule, text: Let it be., form: law, scope: insert}\n"
    }
    try scratch.write(
      "Mappings/drafting/model-clauses.yaml", "defaults: {victim: victim}\nclauses:\n\(clauses.joined())")
    try scratch.write("Mappings/drafting/common-law.yaml", Repository.text("Mappings/drafting/common-law.yaml"))
    try scratch.write(
      "Mappings/states/zz.yaml",
      SmallState.curation(
        """
        - criterion: A01.1
          verdict: met
          mark: text
          evidence:
            - {provision: act/2001/1~sec_1, words: shall not be punished}
          rationale: It says so.
        """))
  }

  /// Runs `lacuna` in the project's folder.
  func run(_ arguments: String...) throws -> Command.Run { try run(arguments) }

  func run(_ arguments: [String]) throws -> Command.Run { try lacuna.run(arguments, in: scratch.url) }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.url.appending(path: path)), as: UTF8.self)
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: scratch.url.appending(path: path).path) }

  /// Replaces a text of a file, which must be there once.
  func edit(_ path: String, _ text: String, to other: String) throws {
    let whole = try self.text(path)
    try #require(whole.ranges(of: text).count == 1, "“\(text)” in \(path)")
    try scratch.write(path, whole.replacing(text, with: other))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: scratch.url.appending(path: path)) }

  /// A JSON text as Foundation reads it.
  static func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
