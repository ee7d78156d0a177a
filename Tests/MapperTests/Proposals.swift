import Guideline
import Mapper
import SmallLaw
import Testing

/// What the machine proposes on the first of some criteria, or on another of them.
func proposals(
  _ state: SmallState, _ criteria: [SmallCriterion], on id: String? = nil, level: Recommendation.Level = .law,
  curated: String = ""
) throws -> Proposer.Proposals {
  let book = try state.book()
  let proposer = Proposer(try Small.catalogue(criteria, level: level), try Small.lexicon())
  let all = proposer.proposals(for: book, curated: try state.curation(curated).alignments(in: book))
  return try #require(all[id ?? criteria[0].id])
}

/// What the machine proposes on one criterion with a rule.
func proposals(
  _ state: SmallState, _ rule: String, themes: [Theme] = [.nonPunishment], level: Recommendation.Level = .law
) throws -> Proposer.Proposals {
  try proposals(state, [SmallCriterion("A01.1", rule, themes: themes)], level: level)
}
