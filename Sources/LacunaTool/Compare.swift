import AkomaNtoso
import ArgumentParser
import Comparator
import Faults
import Reports

/// `lacuna compare`: two states, or one state on two days.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two states, or one state on two days, criterion by criterion.",
    discussion: """
      Examples: lacuna compare my th
                lacuna compare vn vn --as-of 2025-06-30 --with-as-of 2025-07-01
      """)

  @Argument(help: "The first state's two-letter code.")
  var first: String

  @Argument(help: "The second state's two-letter code.")
  var second: String

  @OptionGroup var folders: Folders
  @OptionGroup var day: Day

  @Option(help: ArgumentHelp("The day for the second state, if it is another.", valueName: "date"))
  var withAsOf: CalendarDate?

  @Flag(help: "Show every criterion, not only those on which the two differ.")
  var all = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let project = try Project(folders, only: [first.lowercased(), second.lowercased()])
      Terminal.report(project.faults)
      let asOf = try day.day(of: project)
      let left = try project.findings(on: first, in: project.matrix(asOf: asOf))
      let right = try project.findings(on: second, in: project.matrix(asOf: withAsOf ?? asOf))
      let comparison = StateComparison(left, right)
      if json {
        print(try JSONReport.comparison(comparison, project.catalogue, onlyDifferences: !all))
      } else {
        print(text(comparison))
        print("\nCatalogue \(project.catalogue.standing).")
      }
    }
  }

  private func text(_ comparison: StateComparison) -> String {
    let names = [comparison.left, comparison.right].map { "\($0.corpus.name) (\($0.book.asOf))" }
    var lines = [
      "\(names[0]) and \(names[1]): \(comparison.differing.count) of \(comparison.rows.count) criteria differ.", "",
    ]
    for row in all ? comparison.rows : comparison.differing {
      let sides = [row.left, row.right].map {
        "\($0.verdict.symbol) \($0.verdict.word)\($0.isMachineProposal ? " (machine)" : "")"
      }
      lines.append("\(row.criterion.id)  \(sides[0])  |  \(sides[1])")
      lines.append(Terminal.wrapped(row.criterion.asks, indent: "       "))
    }
    return lines.joined(separator: "\n")
  }
}
