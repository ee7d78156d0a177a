import AkomaNtoso
import ArgumentParser
import Faults
import Foundation
import Workspace

/// `lacuna import`: documents into a workspace.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import Akoma Ntoso documents into a workspace.",
    discussion: """
      Each document is added as a whole or not at all, and reported once it is kept: an import that is cut short can \
      simply be run again. What is there already is left alone. A file meta.json beside a document may say when it holds \
      (valid_from, valid_to).
      """)

  @Argument(help: ArgumentHelp("Documents, packages (.akn), or folders that hold them.", valueName: "file"))
  var paths: [String]

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Print one line of JSON for each document.")
  var json = false

  func run() throws {
    try reportingFaults {
      let kept = try workspace.open(mustExist: false)
      var counts: [String: Int] = [:]
      var faults: [Fault] = []
      for file in try DocumentFiles.all(paths) {
        do {
          try add(file, to: kept) { outcome, name in
            counts[outcome.rawValue, default: 0] += 1
            say(outcome.rawValue, name)
          }
        } catch let fault as Fault {
          faults.append(fault)
          Terminal.report([fault])
        }
      }
      Terminal.progress("Indexing …")
      try kept.index()
      if !json {
        let parts = Workspace.Outcome.allCases.map { "\(counts[$0.rawValue] ?? 0) \($0.rawValue)" }
        print("\(parts.joined(separator: ", ")), \(faults.count) refused: \(workspace.file)")
      }
      if !faults.isEmpty { throw ExitCode(1) }
    }
  }

  /// Adds what a file holds: a document, or the documents of a package.
  private func add(
    _ file: String, to kept: Workspace, _ report: (Workspace.Outcome, String) -> Void
  ) throws {
    let bytes = try DocumentFiles.bytes(file)
    let recorded = try record(beside: file)
    guard AkomaNtosoPackage.isPackage(bytes) else {
      return report(try kept.add(bytes, file: file, recorded: recorded), file)
    }
    for (name, document) in try AkomaNtosoPackage(bytes, file: file).documents {
      report(try kept.add(document.xml, file: "\(file)/\(name)", recorded: recorded), "\(file)/\(name)")
    }
  }

  private func say(_ outcome: String, _ file: String) {
    if json {
      print(#"{"outcome":"\#(outcome)","file":\#(quoted(file))}"#)
    } else if outcome != Workspace.Outcome.known.rawValue {
      print("\(outcome) \(file)")
    }
    // A line that is out is a document that is kept.
    fflush(nil)
  }

  private func quoted(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  private struct Record: Decodable {
    let valid_from: String?
    let valid_to: String?
  }

  /// What a record beside a document says of its validity.
  private func record(beside file: String) throws -> DayInterval? {
    let beside = URL(filePath: file).deletingLastPathComponent().appending(path: "meta.json")
    guard let data = FileManager.default.contents(atPath: beside.path),
      let record = try? JSONDecoder().decode(Record.self, from: data),
      let start = record.valid_from.flatMap({ CalendarDate($0) })
    else { return nil }
    return DayInterval(start: start, end: record.valid_to.flatMap { CalendarDate($0) })
  }
}
