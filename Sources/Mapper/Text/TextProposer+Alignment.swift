import AkomaNtoso
import Guideline
import LegalLanguage
import Legislation

extension TextProposer {
  /// An answer as a proposal, with the words and the reason.
  func alignment(
    _ answer: Answer, _ criterion: Criterion, of act: Act, _ provisions: [TextProvision], _ state: String,
    _ catalogue: String
  ) -> Alignment {
    let evidence = answer.places.map { unit, span in
      Evidence(act, act.provisions[unit], address: act.provisions[unit].address, span: span)
    }
    let lexicon = reading.readers[act.expression.language].map { "\($0.language) \($0.version)" } ?? ""
    return Alignment(
      state: state, criterion: criterion.id, verdict: answer.outcome.judgement, strength: nil, link: nil,
      evidence: evidence, mark: evidence.map(\.provision.verification).min() ?? .open,
      rationale: rationale(answer, of: act, provisions),
      origin: .machine(catalogue: catalogue, lexicon: "\(lexicon), rules for texts \(reading.rules.version)"),
      confidence: answer.likelihood >= 0.75 ? .medium : .low, likelihood: answer.likelihood)
  }

  private func rationale(_ answer: Answer, of act: Act, _ provisions: [TextProvision]) -> String {
    let first = provisions[answer.places[0].unit]
    let ideas = answer.words.need.compactMap { group in
      first.mention(of: group, in: answer.places[0].span, reading.ideas).map { "\($0.idea) (“\($0.words)”)" }
    }
    let place = "\(act.provisions[answer.places[0].unit].label) of \(act.title.shortened)"
    let rests = answer.words.on.map { " It carries the rule that answers \($0)." } ?? ""
    return ideas.isEmpty
      ? "\(place) answers it as it stands.\(rests)"
      : "The rule found \(ideas.joined(separator: ", ")) in \(place).\(rests)"
  }

  /// The provisions that have some of what the first case needs.
  func misses(_ criterion: String, of act: Act, _ provisions: [TextProvision]) -> [NearMiss] {
    guard let rule = reading.cases[criterion]?.first(where: { !$0.need.isEmpty }) else { return [] }
    return zip(act.provisions, provisions).compactMap { own, provision in
      var found: [NearMiss.FoundConcept] = []
      var missing: [[String]] = []
      for (place, group) in rule.need.enumerated() {
        if !group.isDisjoint(with: provision.all),
          let mention = provision.mention(of: rule.words.need[place], in: nil, reading.ideas)
        {
          found.append(.init(concept: mention.idea, words: mention.words))
        } else {
          missing.append(rule.words.need[place])
        }
      }
      guard !found.isEmpty else { return nil }
      return NearMiss(
        address: own.address, act: act.title, provision: own, found: found,
        missing: missing)
    }
  }
}

extension TextProvision {
  /// The first words that express one of some ideas, within a range if there are any.
  func mention(of names: [String], in span: Range<Int>?, _ ideas: Ideas) -> (idea: String, words: String)? {
    let numbers = Set(names.compactMap(ideas.number))
    let all = mentions.filter { numbers.contains($0.concept) }
    let within = all.first { mention in span.map { $0.contains(mention.range.lowerBound) } ?? true }
    return (within ?? all.first).map { (ideas.names[$0.concept], document.text(in: $0.range)) }
  }
}

extension TextCase.Outcome {
  var judgement: Alignment.Judgement {
    switch self {
    case .met: .met
    case .partly: .partly
    case .contradicted: .contradicted
    }
  }
}

extension String {
  /// A title as a sentence can carry it.
  fileprivate var shortened: String { count > 90 ? prefix(89) + "…" : self }
}
