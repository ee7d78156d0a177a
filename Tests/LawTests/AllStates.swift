import AkomaNtoso
import Comparator
import Foundation
import TestSupport
import Testing

@testable import LacunaTool

/// The project's own law and mappings, read once for all tests.
enum AllStates {
  static let project = Result {
    try Project(
      Folders.parse([
        "--legislation", Repository.root.appending(path: "Legislation").path, "--mappings",
        Repository.root.appending(path: "Mappings").path,
      ]))
  }

  /// The matrix on a day; the day to which the law was compiled where none is given.
  static func matrix(_ day: String? = nil) throws -> GapMatrix {
    if let day { return try project.get().matrix(asOf: #require(CalendarDate(day))) }
    return try compiled.get()
  }

  private static let compiled = Result {
    let read = try project.get()
    return read.matrix(asOf: try #require(read.compiled))
  }
}
