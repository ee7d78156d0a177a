import Faults
import Foundation

/// What a folder holds, always in the same order.
struct FolderListing {
  private let folder: URL
  private let name: String

  /// - Throws: ``Fault`` where there is no such folder.
  init(_ folder: URL, name: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory), isDirectory.boolValue else {
      throw Fault(
        name, found: "no such folder", expected: "a folder",
        remedy: "run the command in the project's folder or name the folder")
    }
    self.folder = folder
    self.name = name
  }

  /// The names of the folders directly inside it, hidden ones left out.
  var directories: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
        .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        .map(\.lastPathComponent).filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  /// The files of an ending anywhere inside it, by their paths within it.
  func files(ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }
}

/// The bytes of a file.
///
/// - Throws: ``Fault`` where it is missing or cannot be read.
func readBytes(_ url: URL, name: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: url.path) else {
    throw Fault(
      name, found: "no readable file", expected: "a file that can be read",
      remedy: "restore the file or its permissions")
  }
  return [UInt8](data)
}
