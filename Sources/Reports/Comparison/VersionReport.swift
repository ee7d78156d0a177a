public import AkomaNtoso

/// What differs between two versions of a document, for people and for programs.
public enum VersionReport {
  /// How changed words are marked in a text.
  public struct Marks: Sendable {
    let deleted, inserted: (before: String, after: String)

    /// `[-ten-]{+fifty+}`, as tools for programmers write it.
    public static let plain = Marks(deleted: ("[-", "-]"), inserted: ("{+", "+}"))
    /// Red and struck through, green and underlined, in a terminal.
    public static let coloured = Marks(
      deleted: ("\u{1B}[31;9m", "\u{1B}[0m"), inserted: ("\u{1B}[32;4m", "\u{1B}[0m"))
  }

  /// Each provision in which something happened, with the words that differ and some around them.
  ///
  /// - Returns: lines without an end; the caller breaks long ones.
  public static func text(_ comparison: DocumentComparison, _ marks: Marks) -> [String] {
    var lines: [String] = []
    for entry in comparison.changes {
      if !lines.isEmpty { lines.append("") }
      switch entry {
      case .inserted(let element):
        lines.append("inserted: \(label(element, comparison.new))")
        lines += body(element, comparison.new).map { marks.inserted.before + $0 + marks.inserted.after }
      case .deleted(let element):
        lines.append("deleted: \(label(element, comparison.old))")
        lines += body(element, comparison.old).map { marks.deleted.before + $0 + marks.deleted.after }
      case .paired(let pair):
        let kinds = entry.kinds.map(\.rawValue).joined(separator: ", ")
        let before = pair.isMoved || pair.isRenumbered ? " (before: \(comparison.old.citation(of: pair.old)))" : ""
        lines.append("\(kinds): \(label(pair.new, comparison.new))\(before)")
        lines += [pair.heading, pair.text].compactMap { $0.map { marked($0, marks) } }
      }
    }
    return lines
  }

  /// How many provisions something happened to: `3 changed, 1 inserted, 240 unchanged`.
  public static func summary(_ comparison: DocumentComparison) -> String {
    var counts: [DocumentComparison.Kind: Int] = [:]
    for entry in comparison.entries { for kind in entry.kinds { counts[kind, default: 0] += 1 } }
    let parts = DocumentComparison.Kind.allCases.compactMap { kind in counts[kind].map { "\($0) \(kind.rawValue)" } }
    return parts.isEmpty ? "nothing to compare" : parts.joined(separator: ", ")
  }

  private static func label(_ element: Int, _ document: Document) -> String {
    let heading = document.heading(of: element).map { " \($0.replacing("\n", with: " "))" } ?? ""
    return document.citation(of: element) + heading
  }

  private static func body(_ element: Int, _ document: Document) -> [String] {
    let text = document.ownText(of: element)
    return text.isEmpty ? [] : [text]
  }

  /// The words that differ, each with a few equal ones before and after.
  private static func marked(_ difference: TextDifference, _ marks: Marks) -> String {
    difference.runs.enumerated().map { place, run in
      let text = difference.text(of: run)
      switch run {
      case .deleted: return marks.deleted.before + text + marks.deleted.after
      case .inserted: return marks.inserted.before + text + marks.inserted.after
      case .equal: return shortened(text, isFirst: place == 0, isLast: place == difference.runs.count - 1)
      }
    }.joined()
  }

  /// How many signs of equal text are shown beside a change.
  private static let context = 60

  /// An equal stretch without its middle, or without the end away from the change.
  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let room = isFirst || isLast ? context : 2 * context
    guard text.count > room + 20 else { return text }
    let end = isFirst ? "" : String(text.prefix(context).reversed().drop { $0 != " " }.reversed())
    let start = isLast ? "" : String(text.suffix(context).drop { $0 != " " })
    return "\(end)…\(start)"
  }
}
