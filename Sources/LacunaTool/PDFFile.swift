import Drafting
import Faults
import Foundation

/// The text of a PDF, by `pdftotext` of Poppler.
enum PDFFile {
  static func text(_ file: String, language: String?) throws -> SourceText {
    let bytes = try printed(file)
    let pages = max(1, bytes.count { $0 == 0x0C })
    guard bytes.count(where: { $0 > 0x20 }) >= pages * 25 else {
      let options = language.map { "--language \($0) " } ?? ""
      throw Fault(
        file, found: "a PDF of pictures without text, such as a scan", expected: "a PDF with text",
        remedy: "have its text recognised and read that: ocrmypdf \(options)\(file) out.pdf")
    }
    return try SourceText(pdf: bytes, file: file)
  }

  private static func printed(_ file: String) throws -> [UInt8] {
    guard let tool = tool else {
      throw Fault(
        file, found: "a PDF, and no pdftotext to read it", expected: "pdftotext of Poppler",
        remedy: "install poppler-utils (apt) or poppler (brew)")
    }
    let process = Process()
    process.executableURL = tool
    process.arguments = ["-layout", "-enc", "UTF-8", "-eol", "unix", file.hasPrefix("-") ? "./\(file)" : file, "-"]
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt"))
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw refused(file, process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
    }
    return [UInt8](data)
  }

  /// The command on the search path, or where packages put it.
  private static var tool: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return "\(path):/usr/bin:/usr/local/bin:/opt/homebrew/bin".split(separator: ":").map {
      URL(filePath: String($0)).appending(path: "pdftotext")
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func refused(_ file: String, _ status: Int32, _ errors: String) -> Fault {
    if errors.contains("Incorrect password") {
      return Fault(
        file, found: "a PDF with a password", expected: "a PDF that opens without one",
        remedy: "open it with the password and print it to a PDF without one")
    }
    if status == 3 {
      return Fault(
        file, found: "a PDF whose author has barred the copying of its text", expected: "a PDF with text",
        remedy: "ask the publisher for one that may be copied")
    }
    return Fault(file, found: "a PDF that cannot be read", expected: "a PDF", remedy: "get the file again")
  }
}
