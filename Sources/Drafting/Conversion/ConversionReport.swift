/// What became of a text: what was found in it, what was left out and why, and what a person should look at.
public struct ConversionReport: Sendable {
  /// How many provisions of each kind, in the order in which they first occur.
  public let counts: [(element: String, count: Int)]
  /// The lines that are not in the document.
  public let leftOut: [LeftOut]
  /// Gaps and jumps in the numbers, by line.
  public let warnings: [Warning]

  public struct LeftOut: Hashable, Sendable {
    public let line: Int
    public let text: String
    public let reason: Furniture.Reason
  }

  public struct Warning: Hashable, Sendable {
    public let line: Int
    public let what: String
  }

  init(_ text: SourceText, _ outline: Outline, _ furniture: Furniture, _ warnings: [Warning]) {
    var (counts, order) = ([String: Int](), [String]())
    func count(_ element: String) {
      if counts[element] == nil { order.append(element) }
      counts[element, default: 0] += 1
    }
    func visit(_ parts: [Outline.Part]) {
      for case .provision(let provision) in parts {
        count(provision.element)
        visit(provision.parts)
      }
    }
    visit(outline.body.map { .provision($0) })
    for annex in outline.annexes {
      count("attachment")
      visit(annex.parts)
    }
    self.counts = order.map { ($0, counts[$0] ?? 0) }
    leftOut = text.lines.indices.compactMap { line in
      furniture.reasons[line].map { LeftOut(line: text.lines[line].number, text: text.text(of: line), reason: $0) }
    }
    self.warnings = warnings.sorted { ($0.line, $0.what) < ($1.line, $1.what) }
  }

  /// The report for people, a line each.
  public var text: String {
    var lines = [
      "Found: " + (counts.isEmpty ? "no provision" : counts.map { "\($0.count) \($0.element)" }.joined(separator: ", "))
    ]
    lines.append(
      warnings.isEmpty
        ? "The numbers have no gap." : "Look at \(warnings.count) \(warnings.count == 1 ? "place" : "places"):")
    lines += warnings.map { "  line \($0.line): \($0.what)" }
    lines.append("Left out: \(leftOut.count) \(leftOut.count == 1 ? "line" : "lines")")
    lines += leftOut.map { "  line \($0.line), \($0.reason.rawValue): \($0.text)" }
    return lines.joined(separator: "\n")
  }
}
