import AkomaNtoso
import ArgumentParser
import Drafting
import Evaluation
import Faults
import Foundation
import Guideline
import Legislation
import Mapper
import Reports

/// `lacuna evaluate`: how well the machine finds what others have found.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the machine by statutes that others have read against every criterion.",
    discussion: """
      The folder holds the statutes as text/<state>-<anything>.<language>.txt, and what each coder says of each as \
      <anything>-<coder>-<state>.csv with the columns criterion, verdict (met, partly or contradicted), sections and \
      rationale; a criterion without a row is absent. Its read-me should say who the coders are.

      Each text is read as analyse --add reads it, by itself. The machine is scored beside simple baselines and beside \
      the agreement of the coders. Where the coders differ, either value counts as right. Thresholds and calibration are \
      learned on the other statutes only. The rules are not: score them by statutes that nobody had at hand who wrote them.

      Example: lacuna evaluate --gold gold --confusions
      """)

  @Option(help: ArgumentHelp("The folder of the statutes and of the labels by which to score.", valueName: "folder"))
  var gold: String

  @Option(help: "The folder of the catalogue, the lexicon, the judgements and the drafting tables.")
  var mappings = "Mappings"

  @Option(help: ArgumentHelp("The seed of the samples from which the intervals are made.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "List every cell in which the machine says what no coder says.")
  var confusions = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      var source = MappingSource(mappings)
      let catalogue = try source.catalogue()
      let lexicon = try source.lexicon(for: catalogue)
      let folder = GoldFolder(path: gold)
      let labels = try folder.gold(for: catalogue)
      let texts = try source.texts(for: catalogue, languages: Set(labels.statutes.map(\.language)))
      Terminal.progress("Reading \(labels.statutes.count) statutes …")
      let acts = try folder.acts(of: labels, mappings: mappings)
      Terminal.progress("Holding them against \(catalogue.criteria.count) criteria …")
      let evaluation = Evaluation(
        of: ProposerReading(Proposer(catalogue, lexicon, texts: texts)), gold: labels, acts: acts, catalogue: catalogue,
        seed: seed)
      let report = EvaluationReport(
        evaluation, labels, acts: acts, catalogue: catalogue, folder: folder.name, confusions: confusions)
      print(try json ? JSONText.string(report) : report.text)
    }
  }
}

/// The folder of a gold standard.
struct GoldFolder {
  let path: String

  /// The name by which outputs call it, which tells nothing of the machine.
  var name: String { path.lastPathComponent }

  func gold(for catalogue: Catalogue) throws -> Gold {
    let texts = try list("text").filter { $0.hasSuffix(".txt") }
    let tables = try list("").filter { $0.lowercased().hasSuffix(".csv") }
    return try Gold(
      texts: texts,
      tables: Dictionary(uniqueKeysWithValues: tables.map { ($0, try DocumentFiles.bytes("\(path)/\($0)")) }),
      criteria: Set(catalogue.criteria.map(\.id)), folder: name)
  }

  /// The statutes, each by itself, read as a text that a user adds is read.
  func acts(of gold: Gold, mappings: String) throws -> [String: Act] {
    try gold.statutes.reduce(into: [:]) { acts, statute in
      let file = "\(path)/text/\(statute.text)"
      let shown = "\(name)/text/\(statute.text)"
      let text = try SourceFile.text(file, language: statute.language)
      guard let conversion = try ReadingCustoms.conversion(of: text, from: file, in: [statute.language], mappings)
      else {
        throw Fault(
          shown, found: "no drafting custom in \(statute.language)", expected: "a custom of the language",
          remedy: "describe it in \(mappings)/drafting")
      }
      // Which work it is does not matter here: nothing else is in the book.
      let identity = ConversionIdentity(
        country: statute.state, type: "act", date: "2000", number: statute.text.prefix { $0 != "." }.description,
        language: statute.language, version: nil, title: conversion.title)
      acts[statute.state] = try Act(Document(xml: conversion.xml(identity), file: shown))
    }
  }

  private func list(_ folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").filter { !$0.hasPrefix(".") }
        .sorted()
    } catch {
      throw Fault(
        folder.isEmpty ? name : "\(name)/\(folder)", found: "no such folder",
        expected: "a folder with text/ and tables of labels", remedy: "name it with --gold")
    }
  }
}
