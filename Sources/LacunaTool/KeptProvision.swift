import AkomaNtoso
import Faults
import Reports

/// A document of a workspace of which provisions are shown.
struct KeptProvision {
  private let document: Document
  private let name: String

  init(of name: String, in workspace: String, on day: CalendarDate?) throws {
    self.name = name
    document = try NamedDocument.read(name, on: day, in: workspace)
  }

  /// Prints the provisions that a number, an id, an address or a path of numbers means.
  func show(_ reference: String, json: Bool) throws {
    let found = try elements(reference)
    if json { return print(try JSONText.string(found.map(entry))) }
    print(document.title)
    for element in found {
      let heading = document.heading(of: element).map { " \($0.replacing("\n", with: " "))" } ?? ""
      print("\n\(document.citation(of: element))\(heading)")
      print("\(document.file):\(document.line(of: element))\(document.eId(of: element).map { " #\($0)" } ?? "")\n")
      print(Terminal.wrapped(document.readingText(of: element), indent: "  "))
    }
  }

  /// By number first, as people cite; else as references are resolved.
  private func elements(_ reference: String) throws -> [Int] {
    let numbered = document.basicUnits.filter { unit in
      guard let num = document.num(of: unit), let last = num.split(whereSeparator: \.isWhitespace).last else {
        return false
      }
      return num == reference || trimmed(last) == reference
    }
    if !numbered.isEmpty { return numbered }
    let index = ReferenceIndex(document)
    let found = index.resolve(id: reference).candidates
    if !found.isEmpty { return found }
    if let candidates = index.resolve(reference)?.candidates, !candidates.isEmpty { return candidates }
    throw Fault(
      reference, found: "no such provision in \(document.title)", expected: "a number, an id or an address",
      remedy: "look it up with lacuna toc")
  }

  /// A number without the full stop or the brackets around it.
  private func trimmed(_ number: Substring) -> Substring {
    var number = number
    while let last = number.last, ".):;".contains(last) { number.removeLast() }
    while let first = number.first, "(".contains(first) { number.removeFirst() }
    return number
  }

  private struct Entry: Encodable {
    let file, citation, kind: String
    let eId, num, heading: String?
    let line: Int
    let text: String
  }

  private func entry(_ element: Int) -> Entry {
    Entry(
      file: document.file, citation: document.citation(of: element), kind: document.name(of: element),
      eId: document.eId(of: element), num: document.num(of: element), heading: document.heading(of: element),
      line: document.line(of: element), text: document.readingText(of: element))
  }
}
