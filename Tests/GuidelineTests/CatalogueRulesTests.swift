import Guideline
import TestSupport
import Testing

@Suite("The catalogue holds together")
struct CatalogueRulesTests {
  private func catalogue() throws -> Catalogue {
    let file = "Mappings/guideline/asean-npp.yaml"
    return try Catalogue(yaml: Repository.text(file), file: file)
  }

  @Test("Every anchor is in an instrument that is listed with its name and its force")
  func instruments() throws {
    let catalogue = try catalogue()
    let listed = Set(catalogue.instruments.map(\.code))
    #expect(catalogue.recommendations.flatMap(\.anchors).allSatisfy { listed.contains($0.instrument) })
    #expect(catalogue.instruments.allSatisfy { !$0.name.isEmpty })
  }

  @Test("Every instrument that is listed is cited: none is there for show")
  func cited() throws {
    let catalogue = try catalogue()
    let cited = Set(catalogue.recommendations.flatMap(\.anchors).map(\.instrument))
    #expect(catalogue.instruments.map(\.code).filter { !cited.contains($0) }.isEmpty)
  }

  @Test("No code stands twice, and the criteria of a recommendation are numbered from one")
  func codes() throws {
    let catalogue = try catalogue()
    let codes = catalogue.recommendations.map(\.code) + catalogue.criteria.map(\.id)
    #expect(Set(codes).count == codes.count)
    for recommendation in catalogue.recommendations {
      let numbered = (1...recommendation.criteria.count).map { "\(recommendation.code).\($0)" }
      #expect(recommendation.criteria.map(\.id) == numbered)
    }
  }

  @Test("Recommendations are numbered through within their part")
  func numbers() throws {
    let catalogue = try catalogue()
    for part in catalogue.parts {
      let codes = catalogue.recommendations(in: part).map(\.code)
      #expect(codes == (1...codes.count).map { "\(part.code)\($0 < 10 ? "0" : "")\($0)" })
    }
  }

  @Test("A criterion is found by its id, and nothing by an id that is none")
  func lookUp() throws {
    let catalogue = try catalogue()
    for criterion in catalogue.criteria { #expect(catalogue.criterion(criterion.id) == criterion) }
    for id in ["", "A01", "A01.", "A01.99", "Z01.1", "a01.1"] { #expect(catalogue.criterion(id) == nil) }
  }

  @Test("Every criterion that qualifies another rests on a rule about words, or on nothing that would be found")
  func absences() throws {
    let catalogue = try catalogue()
    for criterion in catalogue.criteria {
      guard case .absence(let rule) = criterion.rule else { continue }
      let target = try #require(catalogue.criterion(rule.on))
      guard case .presence = target.rule else {
        Issue.record("\(criterion.id) qualifies \(rule.on), which finds no provision")
        continue
      }
    }
  }

  @Test("What only a person can judge says why")
  func judged() throws {
    for criterion in try catalogue().criteria {
      if case .person(let because) = criterion.rule { #expect(!because.isEmpty, "\(criterion.id)") }
    }
  }

  @Test("A presupposition is a verdict that can be reached, with its reason")
  func presuppositions() throws {
    for presupposition in try catalogue().criteria.compactMap(\.notApplicableWhen) {
      #expect(!presupposition.because.isEmpty)
      #expect(![.notAssessed, .notApplicable].contains(presupposition.verdict))
    }
  }
}
