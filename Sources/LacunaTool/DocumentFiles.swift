import AkomaNtoso
import Faults
import Foundation

/// The documents that a user names: files, or folders that hold them.
enum DocumentFiles {
  /// The files of the paths, those of a folder in the same order on every machine.
  static func all(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw Fault(path, found: "no such file or folder", expected: "a document or a folder", remedy: "check the name")
      }
      guard isDirectory.boolValue else { return [path] }
      return try FileManager.default.subpathsOfDirectory(atPath: path)
        .filter {
          ($0.hasSuffix(".xml") || $0.hasSuffix(".akn")) && !$0.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .sorted().map { "\(path.hasSuffix("/") ? String(path.dropLast()) : path)/\($0)" }
    }
  }

  /// What a file holds: a document, or the documents of a package.
  static func documents(_ file: String) throws -> [Document] {
    let bytes = try bytes(file)
    guard AkomaNtosoPackage.isPackage(bytes) else { return [try Document(xml: bytes, file: file)] }
    return try AkomaNtosoPackage(bytes, file: file).documents.map(\.document)
  }

  /// The bytes of a file, which is not opened where it has more than any document may have.
  static func bytes(_ file: String) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int ?? 0
    let limits = ReadingLimits()
    guard size <= limits.bytes else { throw limits.tooLarge(size, file: file) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Fault(file, found: "no readable file", expected: "a document", remedy: "check the name and the permissions")
    }
    return [UInt8](data)
  }
}
