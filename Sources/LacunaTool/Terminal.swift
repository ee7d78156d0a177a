import ArgumentParser
import Faults
import Foundation

/// What a person sees while a command runs. Results go to standard output, everything else to standard error.
enum Terminal {
  /// Says what is being done, where a person is watching.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    standardError(text + "\n")
  }

  static func report(_ faults: [Fault]) {
    for fault in faults { standardError("\(fault)\n") }
  }

  private static func standardError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// A text in lines of at most 100 characters, each after an indent.
  static func wrapped(_ text: String, indent: String = "") -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, indent.count + line.count + 1 + word.count > 100 {
          lines.append(indent + line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line.isEmpty ? "" : indent + line)
    }
    return lines.joined(separator: "\n")
  }
}

/// Runs a command's body; faults are reported one a line and end it with exit code 1.
func reportingFaults(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let fault as Fault {
    Terminal.report([fault])
    throw ExitCode(1)
  } catch let faults as FaultList {
    Terminal.report(faults.all)
    throw ExitCode(1)
  }
}
