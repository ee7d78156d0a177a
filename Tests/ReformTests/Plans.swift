import Comparator
import Drafting
import Guideline
import LegalLanguage
import Legislation
import Mapper
import Reform
import SmallLaw
import TestSupport
import Testing

/// The drafting customs of the project, by the names of their files.
func tradition(_ id: String) throws -> Tradition {
  let path = "Mappings/drafting/\(id).yaml"
  return try Tradition(yaml: Repository.text(path), file: path)
}

/// Model clauses of a test: one line of YAML a criterion.
func clauses(_ lines: [String]) throws -> ModelClauses {
  let defaults = "defaults: {victim: victim of trafficking, authority: agency, prosecutor: prosecutor, court: court}"
  return try ModelClauses(
    yaml: "\(defaults)\nclauses:\n" + lines.map { "  \($0)\n" }.joined(), file: "model-clauses.yaml")
}

/// A clause of a criterion, in a line of YAML.
func clause(_ criterion: String, form: String = "law", scope: String = "insert") -> String {
  "\(criterion): {heading: On \(criterion), missing: a rule on \(criterion), text: Let it be., form: \(form), scope: \(scope)}"
}

/// States with the judgements of people, held against criteria, and the reforms of the first of them.
struct Plans {
  var states: [(state: SmallState, curated: String)]
  var criteria: [SmallCriterion]
  var clauses: [String]
  var level = Recommendation.Level.law
  var confidence = Recommendation.Confidence.topic

  init(
    _ states: [(state: SmallState, curated: String)], _ criteria: [SmallCriterion], _ clauses: [String]? = nil
  ) {
    (self.states, self.criteria) = (states, criteria)
    self.clauses = clauses ?? criteria.map { clause($0.id) }
  }

  func plan() throws -> ReformPlan {
    let law = try states.map { (law: try $0.state.law(), curation: try $0.state.curation($0.curated)) }
    let matrix = GapMatrix(
      try Small.catalogue(criteria, level: level, confidence: confidence), try Small.lexicon(), states: law,
      asOf: try Small.day())
    let customs = Dictionary(
      try Set(states.map(\.state.tradition)).map { ($0, try tradition($0)) }, uniquingKeysWith: { first, _ in first })
    let findings = try #require(matrix.state(states[0].state.code))
    return ReformDrafter(matrix, try ReformTests.clauses(clauses), traditions: customs).plan(for: findings)
  }
}

/// A judgement on a provision of the one act.
func judgement(_ criterion: String, _ verdict: String, in provision: String = "sec_1", mark: String = "text") -> String
{
  """
  - criterion: \(criterion)
    verdict: \(verdict)
    mark: \(mark)
    evidence: [{provision: act/2001/1~\(provision)}]
    rationale: It is so.

  """
}
