public import AkomaNtoso
public import ArgumentParser

/// Where the statutes and the mappings lie.
struct Folders: ParsableArguments {
  @Option(help: "The folder of the statutes, one folder a state.")
  var legislation = "Legislation"

  @Option(help: "The folder of the catalogue, the lexicon, the judgements and the drafting tables.")
  var mappings = "Mappings"
}

/// The day on which the law is read.
struct Day: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day on which the law is read, as YYYY-MM-DD. Without it: the day to which the statutes were compiled.",
      valueName: "date"))
  var asOf: CalendarDate?

  /// - Throws: an exit code where no state could be read; the faults have been reported then.
  func day(of project: Project) throws -> CalendarDate {
    guard let compiled = project.compiled else { throw ExitCode.failure }
    return asOf ?? compiled
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    guard argument.count == 10 else { return nil }
    self.init(argument)
  }
}
