import AkomaNtoso
import ArgumentParser
import Comparator
import Faults
import Reform
import Reports

extension Project {
  /// Everything that is found on a day.
  func analysis(asOf day: CalendarDate, with added: AddedTexts.Read = .init()) -> Analysis {
    let matrix = matrix(asOf: day, with: added)
    let drafter = ReformDrafter(matrix, clauses, traditions: traditions)
    return Analysis(
      matrix: matrix, plans: matrix.states.map(drafter.plan),
      inputs: files.merging(added.files) { first, _ in first },
      version: Lacuna.version)
  }

  /// The findings on one state of a matrix.
  ///
  /// - Throws: ``Fault`` where there is no such state, or an exit code where it has faults, which have been reported.
  func findings(on code: String, in matrix: GapMatrix) throws -> StateFindings {
    if unread.contains(code.lowercased()) { throw ExitCode.failure }
    guard let state = matrix.state(code.lowercased()) else {
      throw Fault(
        code, found: "no such state", expected: "one of \(matrix.states.map(\.state).sorted().joined(separator: ", "))",
        remedy: "use the two-letter code")
    }
    return state
  }
}
