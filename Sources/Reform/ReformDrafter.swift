public import Comparator
public import Drafting
import Guideline
import Legislation
import Mapper

/// Drafts the reforms that would close the gaps of a state.
///
///     let plan = ReformDrafter(matrix, clauses, traditions: traditions).plan(for: findings)
///     plan.reforms.first?.formula
public struct ReformDrafter: Sendable {
  let matrix: GapMatrix
  let clauses: ModelClauses
  let traditions: [String: Tradition]

  /// - Parameter traditions: by their names in the states' `corpus.yaml`.
  public init(_ matrix: GapMatrix, _ clauses: ModelClauses, traditions: [String: Tradition]) {
    self.matrix = matrix
    self.clauses = clauses
    self.traditions = traditions
  }

  /// The reforms of a state, or none where its drafting tradition is not described.
  public func plan(for findings: StateFindings) -> ReformPlan {
    var numbering = Numbering(findings.book)
    var reforms: [Reform] = []
    var inquiries: [Inquiry] = []
    for recommendation in matrix.catalogue.recommendations {
      var inserted: Numbering.NewProvision?
      for finding in findings.findings(on: recommendation) {
        if finding.verdict == .notFound {
          inquiries.append(
            Inquiry(
              recommendation: recommendation, finding: finding,
              instruments: findings.corpus.unread(on: finding.criterion.themes)))
        } else if finding.verdict.isGap, let tradition = traditions[findings.corpus.tradition],
          let clause = clauses.clause(finding.criterion.id)
        {
          reforms.append(
            draft(clause, finding, recommendation, findings, tradition, &numbering, &inserted))
        }
      }
    }
    // A stable sort: equal priorities stay in the order of the catalogue.
    let ordered = reforms.enumerated().sorted {
      ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
    }.map(\.element)
    return ReformPlan(findings: findings, reforms: ordered, inquiries: inquiries)
  }

  private func draft(
    _ clause: ModelClauses.Clause, _ finding: Finding, _ recommendation: Recommendation, _ findings: StateFindings,
    _ tradition: Tradition, _ numbering: inout Numbering, _ inserted: inout Numbering.NewProvision?
  ) -> Reform {
    let action: Reform.Action
    let formula: String
    let place = findings.place(for: finding)
    switch clause.form {
    case .rules:
      action = .rules(under: place)
      formula = ""
    case .fact:
      action = .act(place)
      formula = ""
    case .law:
      if let fallsShort = findings.fallsShort(finding), clause.scope == .qualify || finding.verdict == .contradicted {
        action = .qualify(fallsShort)
        formula = tradition.formula(
          .qualify, act: fallsShort.act, cited: fallsShort.cited, place: fallsShort.written)
      } else {
        var provision = inserted ?? numbering.next(after: place, tradition)
        let paragraph = tradition.paragraph(provision.paragraphs)
        provision.paragraphs += 1
        inserted = provision
        action = .insert(label: tradition.label(provision.number), paragraph: paragraph, after: provision.place)
        formula = tradition.formula(
          .insert, act: provision.place.act, cited: provision.place.cited,
          place: provision.place.written, number: provision.number)
      }
    }
    return Reform(
      state: findings.state, recommendation: recommendation, finding: finding, action: action, missing: clause.missing,
      clause: Reform.DraftClause(
        heading: clause.heading,
        text: clauses.text(of: clause, terms: findings.corpus.definedTerms.mapValues { ($0.english, $0.original) }),
        form: clause.form),
      formula: formula, comparators: comparators(finding, for: findings.state),
      priority: Priority(finding, recommendation))
  }

  private static let shownComparators = 4

  /// The provisions of other states that meet the criterion: judged by people first, the best verified first.
  private func comparators(_ finding: Finding, for state: String) -> [Reform.Comparator] {
    let found = matrix.states(with: .met, on: finding.criterion.id).filter { $0.state != state }
      .compactMap { other -> Reform.Comparator? in
        guard let theirs = other.finding(finding.criterion.id), let evidence = theirs.evidence.first,
          let mark = theirs.mark
        else { return nil }
        return Reform.Comparator(
          state: other.state, name: other.corpus.name, evidence: evidence, mark: mark, basis: theirs.basis)
      }
    let ordered = found.sorted {
      ($0.basis == .curated ? 1 : 0, $0.mark, $1.name) > ($1.basis == .curated ? 1 : 0, $1.mark, $0.name)
    }
    return Array(ordered.prefix(ReformDrafter.shownComparators))
  }
}
