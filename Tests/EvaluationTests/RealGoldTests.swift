import Foundation
import Guideline
import Mapper
import TestSupport
import Testing

@testable import Evaluation
@testable import LacunaTool

/// Statutes that two coders have read; the project keeps none of it.
@Suite("Gold verdicts", .enabled(if: Repository.shared("gold") != nil, "there is no gold beside the checkout"))
struct RealGoldTests {
  private func evaluation() throws -> Evaluation {
    let mappings = Repository.root.appending(path: "Mappings").path
    var source = MappingSource(mappings)
    let catalogue = try source.catalogue()
    let folder = GoldFolder(path: try #require(Repository.shared("gold")).path)
    let gold = try folder.gold(for: catalogue)
    return Evaluation(
      of: ProposerReading(Proposer(catalogue, try source.lexicon(for: catalogue))), gold: gold,
      acts: try folder.acts(of: gold, mappings: mappings), catalogue: catalogue, samples: 10)
  }

  @Test("Three statutes, 576 cells; the coders agree as their read-me says")
  func structure() throws {
    let evaluation = try evaluation()
    #expect(evaluation.reader.statutes.map(\.state) == ["id", "sg", "th"])
    #expect(evaluation.cells.count == 576)
    let coders = try #require(evaluation.coders.first)
    let expected = [("id", 0.899, 0.93), ("sg", 0.943, 0.93), ("th", 0.885, 0.94)]
    for (group, (state, alpha, sections)) in zip(coders.statutes, expected) {
      #expect(group.state == state)
      let found = try #require(group.estimates[.alpha("A")]?.value)
      #expect(abs(found - alpha) < 0.01, "\(state) \(found)")
      let cited = try #require(group.estimates[.sections("A")]?.value)
      #expect(abs(cited - sections) < 0.01, "\(state) \(cited)")
    }
  }

  @Test("Every section that a coder cites is a provision of the text as it was read")
  func sections() throws {
    var source = MappingSource(Repository.root.appending(path: "Mappings").path)
    let catalogue = try source.catalogue()
    let folder = GoldFolder(path: try #require(Repository.shared("gold")).path)
    let gold = try folder.gold(for: catalogue)
    let acts = try folder.acts(of: gold, mappings: Repository.root.appending(path: "Mappings").path)
    for statute in gold.statutes {
      let act = try #require(acts[statute.state])
      let known = Set(act.provisions.compactMap { act.sectionNumber(of: $0.unit, in: $0) })
      let cited = Set(statute.codings.flatMap { $0.judgements.values.flatMap(\.sections) }.map(\.basicUnit))
      #expect(cited.subtracting(known).isEmpty, "\(statute.state): \(cited.subtracting(known).sorted())")
    }
  }
}
