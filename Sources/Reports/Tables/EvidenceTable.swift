import Comparator
import Guideline
import Mapper

extension Analysis {
  /// Every judgement with the words it rests on, whether or not it decided: `evidence.csv`.
  var evidenceTable: Table {
    var table = Table(
      "Evidence",
      [
        ("id", 11), ("state", 6), ("criterion", 9), ("judgement", 16), ("role", 14), ("origin", 18), ("by", 20),
        ("on", 11), ("provision", 40), ("expression", 44), ("act", 34), ("label", 14), ("heading", 34), ("words", 50),
        ("text", 80), ("text_kind", 30), ("mark", 14), ("source", 40), ("note", 50), ("strength", 9), ("link", 12),
        ("confidence", 10), ("oscal_relationship", 18), ("oscal_matching_rationale", 14), ("oscal_method", 12),
        ("oscal_qualifier", 20), ("rationale", 70), ("catalogue", 16),
      ])
    for state in matrix.states {
      for finding in state.findings {
        for (alignment, role) in finding.trail {
          for evidence in alignment.evidence { table.append(row(state, alignment, role.rawValue, evidence)) }
        }
      }
    }
    return table
  }

  private func row(_ state: StateFindings, _ alignment: Alignment, _ role: String, _ evidence: Evidence) -> [String] {
    var (by, on) = ("rules of catalogue \(matrix.catalogue.version), lexicon \(matrix.lexicon.version)", "")
    if case .curated(let person, let day) = alignment.origin { (by, on) = (person, day.description) }
    let provision = evidence.provision
    return [
      "\(state.state):\(alignment.criterion)", state.state, alignment.criterion, alignment.verdict.rawValue, role,
      alignment.origin.word, by, on, evidence.address.description, evidence.expression.description, evidence.act,
      provision.label, provision.heading, evidence.words, evidence.context, provision.kind.word,
      provision.verification.rawValue, provision.source, provision.note,
      alignment.strength.map { String($0.step) } ?? "", alignment.link?.rawValue ?? "", alignment.confidence.rawValue,
      alignment.relationship, alignment.matchingRationale, alignment.method, alignment.qualifier ?? "",
      alignment.rationale, matrix.catalogue.standing,
    ]
  }
}

extension Finding {
  /// What a judgement has to do with the verdict.
  enum Role: String, CaseIterable {
    case decides
    case beside
    /// It counts for nothing until somebody reads the law.
    case lead
  }

  /// Every judgement on the criterion with its role: the curated ones, the machine's, and its leads.
  var trail: [(alignment: Alignment, role: Role)] {
    let deciding = Set(deciding)
    return (curated + proposals).map { ($0, deciding.contains($0) ? .decides : .beside) }
      + search.leads.map { ($0, .lead) }
  }
}
