import AkomaNtoso
import Comparator
import Foundation
import Guideline
import Legislation
import Mapper
import Reform

/// `analysis.json`: the whole analysis for programs. Its shape is ``AnalysisSchema``; keep the two together.
struct AnalysisDocument: Encodable {
  let schema = "analysis.schema.json"
  let program: String
  let asOf: String
  let notices: [String]
  let catalogue: CatalogueEntry
  let states: [StateEntry]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case program, asOf, notices, catalogue, states
  }

  init(_ analysis: Analysis) {
    let matrix = analysis.matrix
    program = "\(Notices.product) \(analysis.version)"
    asOf = matrix.asOf.description
    notices = [matrix.catalogue.notice, Notices.digests, Notices.machine, Notices.silence, RecommendationResult.rule]
    catalogue = CatalogueEntry(matrix.catalogue, lexicon: matrix.lexicon.version)
    states = matrix.states.map { StateEntry($0, matrix.catalogue, analysis.plan($0.state)) }
  }

  /// The document as the bytes of its file: keys in order, so that the same analysis gives the same bytes.
  func bytes() throws -> [UInt8] {
    try Array(JSONText.data(self)) + [0x0A]
  }
}

extension AnalysisDocument {
  struct CatalogueEntry: Encodable {
    let title, version, status, lexicon: String
    let recommendations: [RecommendationEntry]

    init(_ catalogue: Catalogue, lexicon: String) {
      (title, version, status) = (catalogue.title, catalogue.version, catalogue.status.rawValue)
      self.lexicon = lexicon
      recommendations = catalogue.recommendations.map(RecommendationEntry.init)
    }
  }

  struct RecommendationEntry: Encodable {
    let code, part, title, statement, level, confidence, officialRef: String
    let criteria: [CriterionEntry]

    init(_ recommendation: Recommendation) {
      (code, part, title) = (recommendation.code, recommendation.part, recommendation.title)
      (statement, officialRef) = (recommendation.statement, recommendation.officialRef)
      (level, confidence) = (recommendation.level.rawValue, recommendation.confidence.rawValue)
      criteria = recommendation.criteria.map {
        CriterionEntry(
          id: $0.id, asks: $0.asks, essential: $0.essential, asksFor: $0.asksFor.rawValue,
          themes: $0.themes.map(\.rawValue))
      }
    }
  }

  struct CriterionEntry: Encodable {
    let id, asks: String
    let essential: Bool
    let asksFor: String
    let themes: [String]
  }

  struct StateEntry: Encodable {
    let code, name, compiled: String
    let supplied: [SuppliedEntry]
    let coverage: [String: CoverageEntry]
    let results: [String: ResultEntry]
    let findings: [FindingEntry]
    let reforms: [ReformEntry]
    let readFirst: [InquiryEntry]

    init(_ state: StateFindings, _ catalogue: Catalogue, _ plan: ReformPlan?) {
      (code, name, compiled) = (state.state, state.corpus.name, state.corpus.compiled.description)
      supplied = state.supplied.map(SuppliedEntry.init)
      coverage = Dictionary(
        uniqueKeysWithValues: state.corpus.coverage.map {
          ($0.key.rawValue, CoverageEntry(complete: $0.value.isComplete, because: $0.value.because))
        })
      results = state.results.mapValues {
        ResultEntry(
          verdict: $0.verdict.rawValue,
          counts: Dictionary(uniqueKeysWithValues: $0.counts.map { ($0.key.rawValue, $0.value) }))
      }
      findings = state.findings.map(FindingEntry.init)
      reforms = plan?.reforms.map(ReformEntry.init) ?? []
      readFirst = plan?.inquiries.map(InquiryEntry.init) ?? []
    }
  }

  /// A text that a user supplied, in place of our digests.
  struct SuppliedEntry: Encodable {
    let file, work, title, notice: String
    let replaced: [String]

    init(_ text: SuppliedText) {
      (file, work, title) = (text.file, text.act.work.description, text.act.title)
      (notice, replaced) = (text.notice, text.replaced.map(\.expression.description))
    }
  }

  struct CoverageEntry: Encodable {
    let complete: Bool
    let because: String
  }

  struct ResultEntry: Encodable {
    let verdict: String
    let counts: [String: Int]
  }

  struct FindingEntry: Encodable {
    let criterion, verdict, basis, rationale: String
    let mark, link, confidence: String?
    let strength: Int?
    /// What a text that a user supplied changed in it.
    let change: String?
    let judgements: [JudgementEntry]
    let search: SearchEntry

    init(_ finding: Finding) {
      (criterion, verdict) = (finding.criterion.id, finding.verdict.rawValue)
      basis = "\(finding.basis)"
      rationale = finding.rationale
      (mark, link) = (finding.mark?.rawValue, finding.link?.rawValue)
      (confidence, strength) = (finding.confidence?.rawValue, finding.strength?.step)
      change = finding.change?.sentence
      judgements = finding.trail.map { JudgementEntry($0.alignment, role: $0.role.rawValue) }
      search = SearchEntry(finding.search)
    }
  }

  struct JudgementEntry: Encodable {
    let judgement, role, origin, mark, confidence, rationale: String
    let by, on, link: String?
    /// Why it has to be looked at again.
    let recheck: String?
    let strength: Int?
    let relationship, matchingRationale, method: String
    let qualifier: String?
    let evidence: [EvidenceEntry]

    init(_ alignment: Alignment, role: String) {
      (judgement, self.role, mark) = (alignment.verdict.rawValue, role, alignment.mark.rawValue)
      (confidence, rationale) = (alignment.confidence.rawValue, alignment.rationale)
      switch alignment.origin {
      case .curated(let person, let day): (origin, by, on) = ("curated", person, day.description)
      case .machine: (origin, by, on) = ("machine", nil, nil)
      }
      recheck = alignment.recheck?.rawValue
      (link, strength) = (alignment.link?.rawValue, alignment.strength?.step)
      (relationship, matchingRationale) = (alignment.relationship, alignment.matchingRationale)
      (method, qualifier) = (alignment.method, alignment.qualifier)
      evidence = alignment.evidence.map(EvidenceEntry.init)
    }
  }

  struct EvidenceEntry: Encodable {
    let provision, expression, act, label, words, text, textKind, mark, source, note: String
    /// The first byte of the words in `text`, and the byte after the last, in UTF-8.
    let span: [Int]

    init(_ evidence: Evidence) {
      (provision, expression) = (evidence.address.description, evidence.expression.description)
      (act, label) = (evidence.act, evidence.provision.label)
      (words, text) = (evidence.words, evidence.context)
      (textKind, mark) = (evidence.provision.kind.rawValue, evidence.provision.verification.rawValue)
      (source, note) = (evidence.provision.source, evidence.provision.note)
      span = [evidence.spanInContext.lowerBound, evidence.spanInContext.upperBound]
    }
  }

  struct SearchEntry: Encodable {
    let works: [String]
    let screened: Int
    let nearMisses: [NearMissEntry]

    init(_ search: SearchRecord) {
      (works, screened) = (search.works.map(\.description), search.screened)
      nearMisses = search.misses.map { miss in
        NearMissEntry(
          provision: miss.address.description, mark: miss.provision.verification.rawValue,
          has: Dictionary(miss.found.map { ($0.concept, $0.words) }, uniquingKeysWith: { first, _ in first }),
          lacks: miss.missing)
      }
    }
  }

  struct NearMissEntry: Encodable {
    let provision, mark: String
    let has: [String: String]
    let lacks: [[String]]
  }

  struct ReformEntry: Encodable {
    let criterion, missing, action, step, act, place, form, formula, heading, clause: String
    let priority: PriorityEntry
    let comparators: [ComparatorEntry]

    init(_ reform: Reform) {
      (criterion, missing) = (reform.finding.criterion.id, reform.missing)
      (action, step) = (reform.action.word, reform.action.description)
      (act, place) = (reform.action.place.act, reform.action.place.label)
      (form, formula) = (reform.clause.form.rawValue, reform.formula)
      (heading, clause) = (reform.clause.heading, reform.clause.text)
      priority = PriorityEntry(
        step: reform.priority.step.rawValue, points: reform.priority.points, derivation: reform.priority.derivation)
      comparators = reform.comparators.map {
        ComparatorEntry(
          state: $0.state, provision: $0.evidence.address.description, words: $0.evidence.words, mark: $0.mark.rawValue)
      }
    }
  }

  struct PriorityEntry: Encodable {
    let step: String
    let points: Int
    let derivation: String
  }

  struct ComparatorEntry: Encodable {
    let state, provision, words, mark: String
  }

  struct InquiryEntry: Encodable {
    let criterion: String
    let instruments: [String]

    init(_ inquiry: Inquiry) {
      (criterion, instruments) = (inquiry.finding.criterion.id, inquiry.instruments.map(\.title))
    }
  }
}
