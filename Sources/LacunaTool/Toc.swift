import AkomaNtoso
import ArgumentParser
import Faults
import Reports
import Workspace

/// `lacuna toc`: the table of contents of a document, or the documents of a workspace.
struct Toc: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the table of contents of a document of a workspace, or list the documents.",
    discussion: "Example: lacuna toc penal-code --as-of 2020-01-01")

  @Argument(
    help: ArgumentHelp("A work, a title or a file; without it the documents are listed.", valueName: "document"))
  var document: String?

  @Option(help: ArgumentHelp("Only versions that hold on this day, as YYYY-MM-DD.", valueName: "date"))
  var asOf: CalendarDate?

  @Option(help: "How many levels of provisions to show.")
  var depth = 3

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let kept = try workspace.open()
      guard let document else {
        let entries = try kept.documents(on: asOf)
        if json { return print(try JSONText.string(entries)) }
        for entry in entries { print("\(entry.validFrom ?? "          ")  \(entry.title)  \(entry.file)") }
        return
      }
      let entry = try kept.document(named: document, on: asOf)
      let provisions = try kept.provisions(of: entry)
      if json { return print(try JSONText.string(provisions)) }
      print("\(entry.title)\n\(entry.work)")
      var levels: [Int64: Int] = [:]
      for provision in provisions where !provision.isQuoted {
        let level = provision.parent.flatMap { levels[$0] }.map { $0 + 1 } ?? 0
        levels[provision.id] = level
        guard level < depth else { continue }
        let label = [provision.num, provision.heading].compactMap(\.self).joined(separator: " ")
        let shown = label.isEmpty ? provision.kind : label
        print(String(repeating: "  ", count: level) + shown.replacing("\n", with: " "))
      }
    }
  }
}
