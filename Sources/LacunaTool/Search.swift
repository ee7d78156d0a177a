import AkomaNtoso
import ArgumentParser
import Foundation
import Reports
import Workspace

/// `lacuna search`: provisions by their words.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search the provisions of a workspace, in every script.",
    discussion: "Example: lacuna search '\"trafficked victim\" shelter' --on-state sg")

  @Argument(help: "Words, which all must occur; a phrase in quotation marks.")
  var query: String

  @Option(
    name: .customLong("on-state"),
    help: ArgumentHelp("Only documents of this country; may be repeated.", valueName: "code"))
  var states: [String] = []

  @Option(help: "Only documents whose address or file has this in it.")
  var work: String?

  @Option(help: ArgumentHelp("Only versions that hold on this day, as YYYY-MM-DD.", valueName: "date"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("Only provisions of this kind, such as article; may be repeated.", valueName: "element"))
  var kind: [String] = []

  @Option(help: "At most so many.")
  var limit = 20

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try reportingFaults {
      var filter = Workspace.Filter()
      (filter.states, filter.work, filter.day, filter.kinds, filter.limit) = (states, work, asOf, kind, limit)
      let hits = try workspace.open().search(query, filter)
      if json {
        print(try JSONText.string(hits))
        return
      }
      for (index, hit) in hits.enumerated() {
        if index > 0 { print() }
        print("\([hit.num, hit.heading].compactMap(\.self).joined(separator: " ")) · \(hit.title)")
        print("\(hit.file) \(hit.eId.map { "#\($0)" } ?? hit.path)\(validity(hit))\(copies(hit))")
        print(Terminal.wrapped(marked(hit), indent: "  "))
      }
      if hits.isEmpty { print("Nothing found.") }
    }
  }

  private func validity(_ hit: Workspace.Hit) -> String {
    guard let start = hit.validFrom else { return "" }
    return hit.validUntil.map { " (from \(start) until \($0))" } ?? " (from \(start))"
  }

  private func copies(_ hit: Workspace.Hit) -> String {
    hit.copies > 1 ? ", and the same words in \(hit.copies - 1) more" : ""
  }

  /// The snippet with its matches in square brackets, and in bold where a person is watching.
  private func marked(_ hit: Workspace.Hit) -> String {
    let bytes = Array(hit.snippet.utf8)
    let (before, after) = isatty(STDOUT_FILENO) == 1 ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
    var text = ""
    var position = 0
    for match in hit.matches {
      text += String(decoding: bytes[position..<match[0]], as: UTF8.self) + before
      text += String(decoding: bytes[match[0]..<match[1]], as: UTF8.self) + after
      position = match[1]
    }
    return text + String(decoding: bytes[position...], as: UTF8.self)
  }
}
