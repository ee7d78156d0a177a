import Guideline
import LegalLanguage
import TestSupport
import Testing

@Suite("The catalogue of the Guideline")
struct CatalogueTests {
  private func catalogue() throws -> Catalogue {
    let file = "Mappings/guideline/asean-npp.yaml"
    return try Catalogue(yaml: Repository.text(file), file: file)
  }

  @Test("It has 50 recommendations and 192 criteria in five parts")
  func complete() throws {
    let catalogue = try catalogue()
    #expect(catalogue.recommendations.count == 50)
    #expect(catalogue.criteria.count == 192)
    let parts = catalogue.parts.map { "\($0.code)\(catalogue.recommendations(in: $0).count)" }
    #expect(parts == ["A12", "B12", "C13", "D8", "E5"])
  }

  @Test("It says how likely each recommendation is to stand in the Guideline, and where one can read it")
  func confidence() throws {
    let recommendations = try catalogue().recommendations
    func count(_ confidence: Recommendation.Confidence) -> Int { recommendations.count { $0.confidence == confidence } }
    #expect([count(.topic), count(.likely), count(.inferred)] == [15, 13, 22])
    func count(_ level: Recommendation.Level) -> Int { recommendations.count { $0.level == level } }
    #expect([count(.law), count(.both), count(.policy)] == [29, 20, 1])
  }

  @Test("It is provisional, and claims no number of the Guideline's own")
  func provisional() throws {
    let catalogue = try catalogue()
    #expect(catalogue.status == .provisional)
    #expect(catalogue.notice.contains("rovisional"))
    #expect(catalogue.recommendations.allSatisfy { $0.officialRef.isEmpty })
  }

  @Test("Every recommendation has a statement, addressees, and anchors with how far they were checked")
  func anchors() throws {
    for recommendation in try catalogue().recommendations {
      #expect(!recommendation.statement.isEmpty && !recommendation.addressees.isEmpty, "\(recommendation.code)")
      #expect(!recommendation.anchors.isEmpty, "\(recommendation.code)")
    }
  }

  @Test("The first criterion of every recommendation is essential, and every criterion has fields of law and a rule")
  func criteria() throws {
    for recommendation in try catalogue().recommendations {
      #expect(recommendation.criteria.first?.essential == true, "\(recommendation.code)")
      for criterion in recommendation.criteria {
        #expect(!criterion.asks.isEmpty && !criterion.themes.isEmpty, "\(criterion.id)")
        #expect(criterion.recommendation == recommendation.code)
      }
    }
  }

  @Test("Every concept of a rule is in the English lexicon")
  func concepts() throws {
    let file = "Mappings/lexicon/eng.yaml"
    let lexicon = try Lexicon(yaml: Repository.text(file), file: file)
    #expect(try catalogue().unknownConcepts(known: lexicon.names, file: "f").isEmpty)
  }

  @Test("A criterion that asks for an absence is judged on the rule that it qualifies, or says why it is not")
  func absences() throws {
    for criterion in try catalogue().criteria {
      if case .absence = criterion.rule { #expect(criterion.asksFor == .absence, "\(criterion.id)") }
    }
  }
}
