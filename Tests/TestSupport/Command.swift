public import Foundation

/// A command that a test runs as a user would.
public struct Command: Sendable {
  public let executable: URL

  /// A command of the system, or nil where it is not installed.
  public init?(system name: String) {
    let found = ["/usr/bin/\(name)", "/bin/\(name)", "/usr/local/bin/\(name)", "/opt/homebrew/bin/\(name)"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    executable = URL(filePath: found)
  }

  /// A command of this package, as it was built for the tests; nil where it was not.
  public init?(product name: String) {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.executableURL
    guard let tests else { return nil }
    let file = tests.deletingLastPathComponent().appending(path: name)
    guard FileManager.default.isExecutableFile(atPath: file.path) else { return nil }
    executable = file
  }

  /// What a command left behind.
  public struct Run: Sendable {
    public let status: Int32
    public let output: String
    public let errors: String
  }

  /// Runs the command to its end. Its output goes through files, so that none is too long.
  ///
  /// - Parameter environment: variables that it gets beside those of the test.
  public func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try ScratchFolder()
    let files = try ["output", "errors"].map { try scratch.write($0, "") }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
