import AkomaNtoso
import ArgumentParser
import Foundation
import Reports

/// `lacuna diff`: two versions of a document, provision by provision.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two versions of a document, provision by provision and word by word.",
    discussion: """
      Provisions are paired by their ids, then by their numbers, then by their words; how a text is marked up and white \
      space are no difference. Deleted words stand in [-…-], inserted ones in {+…+}.

      Examples: lacuna diff old.xml new.xml
                lacuna diff penal-code --as-of 2018-01-01 --with-as-of 2020-01-01
      """)

  @Argument(
    help: ArgumentHelp("The old version: a file, or a work, a title or a file in a workspace.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new version; without it, the same document on another day.", valueName: "new"))
  var new: String?

  @Option(help: ArgumentHelp("The day of the old version, as YYYY-MM-DD.", valueName: "date"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("The day of the new version.", valueName: "date"))
  var withAsOf: CalendarDate?

  @OptionGroup var workspace: WorkspaceOption

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if new == nil, withAsOf == nil {
      throw ValidationError("Name the new version, or the day on which it holds with --with-as-of.")
    }
  }

  func run() throws {
    try reportingFaults {
      let before = try NamedDocument.read(old, on: asOf, in: workspace.file)
      let after = try NamedDocument.read(new ?? old, on: withAsOf ?? asOf, in: workspace.file)
      let comparison = DocumentComparison(before, after)
      if json { return print(try VersionReport.json(comparison)) }
      for (label, document) in [("old", before), ("new", after)] {
        let days = document.validity().map { " (from \($0.days.start))" } ?? ""
        print("\(label): \(document.title) · \(document.file)\(days)")
      }
      print("\(VersionReport.summary(comparison))\n")
      for line in VersionReport.text(comparison, isatty(STDOUT_FILENO) == 1 ? .coloured : .plain) {
        print(Terminal.wrapped(line))
      }
    }
  }
}
