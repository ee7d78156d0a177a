import Guideline
import LegalLanguage
import Legislation
import Mapper
import SmallLaw
import Testing

@Suite("A rule that asks for something to be in the law")
struct PresenceRuleTests {
  private func state(_ text: String, heading: String = "A rule") -> SmallState {
    SmallState([SmallProvision("1", text, heading: heading)])
  }

  @Test("A provision that expresses every idea in one sentence meets it, by the words from the first to the last")
  func met() throws {
    let found = try proposals(state("In short, a victim shall not be punished for entry."), Small.shield)
    let proposal = try #require(found.alignments.first)
    #expect(found.alignments.count == 1)
    #expect(proposal.verdict == .met)
    #expect(proposal.evidence.map(\.words) == ["victim shall not be punished"])
    #expect(proposal.confidence == .medium)
    #expect(proposal.evidence.first?.address.local == "act/2001/1~sec_1")
  }

  @Test("The proposal says which words stand for which idea, where, and by which catalogue and lexicon")
  func trail() throws {
    let proposal = try #require(
      proposals(state("A victim shall not be punished."), Small.shield).alignments.first)
    #expect(
      proposal.rationale
        == "The rule found victim (“victim”), not-punished (“shall not be punished”) in Section 1 of Trafficking Act.")
    #expect(proposal.origin == .machine(catalogue: "0.1", lexicon: "0.2"))
  }

  @Test("One of several ways to express an idea is enough")
  func alternatives() throws {
    let rule = "{need: [[victim], [not-punished, discretion]]}"
    #expect(try proposals(state("The judge may refrain from punishing a victim."), rule).alignments.count == 1)
  }

  @Test("A provision that leaves one idea unsaid is no proposal")
  func lacking() throws {
    #expect(try proposals(state("A child shall not be punished."), Small.shield).alignments.isEmpty)
  }

  @Test("Words that limit the rule anywhere in the provision make it partly met, and are named")
  func limited() throws {
    let text = "A victim shall not be punished.\nSubsection (1) holds for the offences listed in the Schedule."
    let proposal = try #require(
      proposals(state(text), "{need: [[victim], [not-punished]], limits: [listed]}").alignments.first)
    #expect(proposal.verdict == .partly)
    #expect(proposal.rationale.contains("It is limited by listed (“offences listed”)."))
  }

  @Test("A provision that says the contrary contradicts, even where it also says what is asked")
  func contrary() throws {
    let rule = "{need: [[victim], [not-punished]], contrary: [[victim], [punished]]}"
    let text = "A victim shall not be punished. A victim who entered unlawfully shall be punished."
    let found = try proposals(state(text), rule).alignments
    #expect(found.map(\.verdict) == [.contradicted])
    #expect(found.first?.evidence.first?.words == "victim who entered unlawfully shall be punished")
  }

  @Test("The contrary needs all of its ideas")
  func halfContrary() throws {
    let rule = "{need: [[victim], [not-punished]], contrary: [[victim], [punished]]}"
    let text = "A victim shall not be punished; a trafficker is liable to imprisonment."
    #expect(try proposals(state(text), rule).alignments.map(\.verdict) == [.met])
  }

  @Test("Within a sentence: ideas in two sentences do not make a rule")
  func withinSentence() throws {
    let text = "A victim is given a form. The owner of a lost form shall not be punished."
    let rule = "{need: [[victim], [not-punished]], within: sentence}"
    #expect(try proposals(state(text), rule).alignments.isEmpty)
    #expect(try proposals(state("A victim shall not be punished."), rule).alignments.map(\.verdict) == [.met])
  }

  @Test("Within a provision: ideas in two sentences make a rule, with low confidence and the first sentence shown")
  func withinProvision() throws {
    let text = "This section is for every victim of a trafficker. Such a person shall not be punished."
    let proposal = try #require(
      proposals(state(text), "{need: [[victim], [not-punished]], within: provision}").alignments.first)
    #expect(proposal.verdict == .met)
    #expect(proposal.confidence == .low)
    #expect(proposal.evidence.first?.words == "This section is for every victim of a trafficker.")
  }

  @Test("A heading helps within a provision, but no sentence is met by it")
  func heading() throws {
    let headed = state("Such a person shall not be punished.", heading: "Protection of victims")
    #expect(try proposals(headed, Small.shield).alignments.map(\.verdict) == [.met])
    let rule = "{need: [[victim], [not-punished]], within: sentence}"
    #expect(try proposals(headed, rule).alignments.isEmpty)
  }

  @Test("The strength is that of the weakest words, the link that of the words, or mixed")
  func strengthAndLink() throws {
    let rule = "{need: [[victim], [not-punished], [discretion], [consequence], [compelled]]}"
    let text =
      "A victim shall not be punished for a direct consequence, and the court may refrain if the victim was compelled."
    let proposal = try #require(proposals(state(text), rule).alignments.first)
    #expect(proposal.strength == Strength(2))
    #expect(proposal.link == .mixed)
    let one = try #require(
      proposals(state("A victim was compelled."), "{need: [[victim], [compelled]]}").alignments.first)
    #expect(one.link == .compulsion)
    #expect(one.strength == nil)
  }

  @Test("A criterion that only a person can judge gets no proposal, and nothing is searched for it")
  func person() throws {
    let found = try proposals(state("A victim shall not be punished."), "{judged: person, because: it is practice}")
    #expect(found.alignments.isEmpty && found.leads.isEmpty && found.misses.isEmpty)
    #expect(found.screened == 0)
  }
}
