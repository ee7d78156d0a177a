import Comparator
import Guideline
import Legislation
import Mapper
import SmallLaw
import Testing

/// A judgement of a person as the file has it, on words of a provision of the one act.
func judgement(
  _ criterion: String, _ verdict: String, _ words: String, in provision: String = "sec_1", mark: String = "text",
  more: String = ""
) -> String {
  """
  - criterion: \(criterion)
    verdict: \(verdict)
    mark: \(mark)
    evidence: [{provision: act/2001/1~\(provision), words: "\(words)"}]
    rationale: \(verdict) by judgement.
    \(more)

  """
}

/// The findings on one state.
func findings(
  _ state: SmallState, _ criteria: [SmallCriterion], curated: String = "", asOf day: String = "2020-01-01"
) throws -> StateFindings {
  let matrix = GapMatrix(
    try Small.catalogue(criteria), try Small.lexicon(), states: [(try state.law(), try state.curation(curated))],
    asOf: try Small.day(day))
  return try #require(matrix.states.first)
}

/// The finding on the last of some criteria in a state of certain provisions.
func finding(
  _ provisions: [SmallProvision], _ criteria: [SmallCriterion], curated: String = "", complete: Set<Theme> = []
) throws -> Finding {
  var state = SmallState(provisions)
  state.complete = complete
  let all = try findings(state, criteria, curated: curated)
  return try #require(criteria.last.flatMap { all.finding($0.id) })
}
