public import AkomaNtoso

extension VersionReport {
  /// Every provision in which something happened, with every word.
  public static func json(_ comparison: DocumentComparison) throws -> String {
    try JSONText.string(
      ComparedVersions(
        old: comparison.old.file, new: comparison.new.file,
        changes: comparison.changes.map { Change($0, comparison) }))
  }

  private struct ComparedVersions: Encodable {
    let old, new: String
    let changes: [Change]
  }

  private struct Change: Encodable {
    let kinds: [String]
    let old, new: Place?
    /// By what the two were known to be the same provision.
    let basis: String?
    let heading, text: [Run]?

    init(_ entry: DocumentComparison.Entry, _ comparison: DocumentComparison) {
      kinds = entry.kinds.map(\.rawValue)
      switch entry {
      case .inserted(let element):
        (old, new) = (nil, Place(element, comparison.new))
        (basis, heading, text) = (nil, nil, Run.all("inserted", comparison.new.ownText(of: element)))
      case .deleted(let element):
        (old, new) = (Place(element, comparison.old), nil)
        (basis, heading, text) = (nil, nil, Run.all("deleted", comparison.old.ownText(of: element)))
      case .paired(let pair):
        (old, new) = (Place(pair.old, comparison.old), Place(pair.new, comparison.new))
        basis = pair.basis.rawValue
        (heading, text) = (pair.heading.map(Run.all), pair.text.map(Run.all))
      }
    }
  }

  private struct Place: Encodable {
    let citation: String
    let eId, heading: String?
    let line: Int

    init(_ element: Int, _ document: Document) {
      citation = document.citation(of: element)
      eId = document.identifiers(of: element).expressionId
      heading = document.heading(of: element)
      line = document.line(of: element)
    }
  }

  private struct Run: Encodable {
    /// `equal`, `deleted` or `inserted`.
    let kind: String
    let text: String

    static func all(_ difference: TextDifference) -> [Run] {
      difference.runs.map { run in
        let kind =
          switch run {
          case .equal: "equal"
          case .deleted: "deleted"
          case .inserted: "inserted"
          }
        return Run(kind: kind, text: difference.text(of: run))
      }
    }

    static func all(_ kind: String, _ text: String) -> [Run] { text.isEmpty ? [] : [Run(kind: kind, text: text)] }
  }
}
