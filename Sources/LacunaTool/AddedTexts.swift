import AkomaNtoso
import ArgumentParser
import Faults
import Legislation
import Mapper

/// The official texts that a user adds.
struct AddedTexts: ParsableArguments {
  @Option(
    name: .customLong("add"),
    help: ArgumentHelp("An official text to read in place of our digest; may be repeated.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The state of the added texts, by its two-letter code.", valueName: "code"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "The work in whose place the added text stands, such as act/2014-11/phta; without it, the one with its year and number, or its title.",
      valueName: "work"))
  var inPlaceOf: String?

  func validate() throws {
    if files.isEmpty != (country == nil) { throw ValidationError("--add and --country go together.") }
    if inPlaceOf != nil, files.count != 1 { throw ValidationError("--in-place-of goes with one --add.") }
  }

  /// What was read of them.
  struct Read {
    /// The texts, by state.
    var texts: [String: [SuppliedText]] = [:]
    /// How texts in their languages are read.
    var reading: TextReading?
    /// The files that were read, by the name under which they are reported.
    var files: [String: [UInt8]] = [:]
  }

  /// Reads the texts, and what is needed to read texts in their languages.
  func read(for project: Project, mappings: String) throws -> Read {
    guard let code = country?.lowercased() else { return Read() }
    if project.unread.contains(code) { throw ExitCode.failure }
    guard let law = project.states.first(where: { $0.law.state == code })?.law else {
      throw Fault(
        code, found: "no such state", expected: "one of \(project.states.map(\.law.state).joined(separator: ", "))",
        remedy: "use the two-letter code")
    }
    let kept = try inPlaceOf.map { name in
      guard let work = WorkIRI("/akn/\(code)/\(name)") ?? WorkIRI(name) else {
        throw Fault(
          name, found: "no address of a work", expected: "<type>/<date>/<number>, as in act/2014-11/phta",
          remedy: "copy it from the page of the state's law")
      }
      return work
    }
    var bytes: [String: [UInt8]] = [:]
    let texts = try files.map { path in
      let file = SuppliedFile(
        path: path, bytes: try DocumentFiles.bytes(path), country: code, mappings: mappings)
      bytes["added/\(file.name)"] = file.bytes
      return try file.text(for: law, inPlaceOf: kept)
    }
    if let twice = Dictionary(grouping: texts, by: \.act.work).values.first(where: { $0.count > 1 }) {
      throw Fault(
        twice[1].file, found: "a second text of \(twice[1].act.work.local)", expected: "one text of a work",
        remedy: "leave out \(twice[0].file) or \(twice[1].file)")
    }
    let reading = try project.texts(in: Set(texts.map(\.act.expression.language)))
    return Read(
      texts: [code: texts], reading: reading?.reading,
      files: bytes.merging(reading?.files ?? [:]) { first, _ in first })
  }
}
