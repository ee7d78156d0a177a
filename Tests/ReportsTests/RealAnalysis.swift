import Foundation
import Reports
import TestSupport
import Testing

@testable import LacunaTool

/// The analysis of the project's own law and mappings, with every file it writes, made once for all tests.
enum RealAnalysis {
  static let analysis = Result { try make() }

  static let files = Result {
    let scratch = try ScratchFolder()
    return try analysis.get().files(scratch: scratch.url)
  }

  /// The tags of every page, by its path.
  static let pages = Result {
    try files.get().filter { $0.key.hasSuffix(".html") }.mapValues(Tags.init)
  }

  static func make() throws -> Analysis {
    let project = try Project(
      Folders.parse([
        "--legislation", Repository.root.appending(path: "Legislation").path, "--mappings",
        Repository.root.appending(path: "Mappings").path,
      ]))
    return project.analysis(asOf: try #require(project.compiled))
  }

  static func bytes(_ path: String) throws -> [UInt8] { try #require(files.get()[path], "\(path)") }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}
