public import Comparator
import Foundation
public import Guideline
public import Legislation
public import Mapper
public import Reform

/// The results of single commands for programs, in the words of `analysis.json`.
public enum JSONReport {
  /// The reforms of a state and what has to be read first.
  public static func reforms(_ plan: ReformPlan, _ catalogue: Catalogue) throws -> String {
    try JSONText.string(
      ReformsDocument(
        catalogue: catalogue.standing, state: plan.state, asOf: plan.findings.book.asOf.description,
        reforms: plan.reforms.map(AnalysisDocument.ReformEntry.init),
        readFirst: plan.inquiries.map(AnalysisDocument.InquiryEntry.init)))
  }

  /// Two sets of findings side by side.
  public static func comparison(
    _ comparison: StateComparison, _ catalogue: Catalogue, onlyDifferences: Bool
  ) throws -> String {
    let rows = onlyDifferences ? comparison.differing : comparison.rows
    return try JSONText.string(
      ComparisonDocument(
        catalogue: catalogue.standing, left: side(comparison.left), right: side(comparison.right),
        rows: rows.map { row in
          ComparisonDocument.Row(
            criterion: row.criterion.id, left: row.left.verdict.rawValue, right: row.right.verdict.rawValue,
            further: row.further.map { $0 == .left ? "left" : "right" })
        }))
  }

  private static func side(_ findings: StateFindings) -> ComparisonDocument.Side {
    .init(state: findings.state, asOf: findings.book.asOf.description)
  }

  /// A provision with everything that rests on it.
  public static func provision(
    _ act: Act, _ provision: Provision, _ findings: [Finding], _ catalogue: Catalogue
  ) throws -> String {
    try JSONText.string(
      ProvisionDocument(
        catalogue: catalogue.standing, provision: provision.address.description, expression: act.expression.description,
        act: act.title,
        label: provision.label, heading: provision.heading, text: act.text(of: provision),
        textKind: provision.kind.rawValue, mark: provision.verification.rawValue, source: provision.source,
        note: provision.note,
        findings: findings.map { .init(criterion: $0.criterion.id, verdict: $0.verdict.rawValue, basis: "\($0.basis)") }
      ))
  }

  /// One finding with its trail.
  public static func finding(_ finding: Finding, of state: StateFindings, _ catalogue: Catalogue) throws -> String {
    try JSONText.string(
      FindingDocument(
        catalogue: catalogue.standing, state: state.state, asOf: state.book.asOf.description,
        asks: finding.criterion.asks, finding: .init(finding)))
  }

  /// What the machine proposed, each with the finding that it belongs to.
  public static func proposals(
    _ rows: [(state: StateFindings, finding: Finding, proposal: Alignment)], _ catalogue: Catalogue
  ) throws -> String {
    try JSONText.string(
      ProposalsDocument(
        catalogue: catalogue.standing,
        proposals: rows.map { row in
          .init(
            state: row.state.state, criterion: row.finding.criterion.id, finding: row.finding.verdict.rawValue,
            basis: "\(row.finding.basis)", proposal: .init(row.proposal, role: "proposed"))
        }))
  }

  /// The catalogue.
  public static func catalogue(_ catalogue: Catalogue, lexicon: String) throws -> String {
    try JSONText.string(AnalysisDocument.CatalogueEntry(catalogue, lexicon: lexicon))
  }

  private struct ReformsDocument: Encodable {
    let catalogue, state, asOf: String
    let reforms: [AnalysisDocument.ReformEntry]
    let readFirst: [AnalysisDocument.InquiryEntry]
  }

  private struct ComparisonDocument: Encodable {
    struct Side: Encodable { let state, asOf: String }
    struct Row: Encodable {
      let criterion, left, right: String
      let further: String?
    }
    let catalogue: String
    let left, right: Side
    let rows: [Row]
  }

  private struct ProposalsDocument: Encodable {
    struct Entry: Encodable {
      let state, criterion, finding, basis: String
      let proposal: AnalysisDocument.JudgementEntry
    }
    let catalogue: String
    let proposals: [Entry]
  }

  private struct FindingDocument: Encodable {
    let catalogue, state, asOf, asks: String
    let finding: AnalysisDocument.FindingEntry
  }

  private struct ProvisionDocument: Encodable {
    struct Use: Encodable { let criterion, verdict, basis: String }
    let catalogue, provision, expression, act, label, heading, text, textKind, mark, source, note: String
    let findings: [Use]
  }
}
