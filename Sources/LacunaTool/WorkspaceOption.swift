import ArgumentParser
import Faults
import Foundation
import Workspace

/// Which workspace a command works in.
struct WorkspaceOption: ParsableArguments {
  @Option(name: .customLong("workspace"), help: "The file of the workspace.")
  var file = "lacuna.sqlite"

  /// Opens the workspace.
  ///
  /// - Parameter mustExist: a command that only reads makes no new file.
  func open(mustExist: Bool = true) throws -> Workspace { try Workspace.open(file, mustExist: mustExist) }
}

extension Workspace {
  static func open(_ file: String, mustExist: Bool = true) throws -> Workspace {
    if mustExist, !FileManager.default.fileExists(atPath: file) {
      throw Fault(
        file, found: "no such file", expected: "a workspace",
        remedy: "make one with lacuna import, or name another with --workspace")
    }
    return try Workspace(file: URL(filePath: file), name: file)
  }
}
