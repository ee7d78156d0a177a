import Records

/// What a person knows better about a text than its custom does (`act.hints.yaml` beside `act.txt`).
///
///     drop: [1-40, 52]   # lines that are no text of the law
///     heading: [120]     # lines that are the heading of the provision beside them
///     text: [131]        # lines that begin no provision, though they look so
public struct ConversionHints: Sendable {
  let drop: Set<Int>
  let heading: Set<Int>
  let text: Set<Int>

  public init() { (drop, heading, text) = ([], [], []) }

  public init(yaml: String, file: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["drop", "heading", "text"])
    func lines(_ key: String) throws -> Set<Int> {
      try top.list(key).reduce(into: []) { $0.formUnion(try ConversionHints.lines($1)) }
    }
    (drop, heading, text) = (try lines("drop"), try lines("heading"), try lines("text"))
  }

  /// `52` or `1-40`.
  private static func lines(_ record: Record) throws -> ClosedRange<Int> {
    let parts = try record.text().split(separator: "-").map { Int($0.trimmingPrefix { $0 == " " }) }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, 0 < first, first <= last
    else {
      throw record.fault(
        found: "“\(try record.text())”", expected: "a line such as 52, or lines such as 1-40",
        remedy: "correct the lines")
    }
    return first...last
  }
}
