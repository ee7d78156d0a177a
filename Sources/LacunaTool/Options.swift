public import AkomaNtoso
public import ArgumentParser
import Faults

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

  func day(of project: Project) throws -> CalendarDate {
    guard let day = asOf ?? project.compiled else {
      throw FaultList(
        project.faults.isEmpty
          ? [Fault("Legislation", found: "no state", expected: "at least one", remedy: "add the law of a state")]
          : project.faults)
    }
    return day
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    guard argument.count == 10 else { return nil }
    self.init(argument)
  }
}
