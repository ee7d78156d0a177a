import Faults
public import Foundation

/// The folder that a run writes: replaced as a whole, or left as it was.
///
/// Everything is written to a new folder beside it, which then takes its place. What people put into the old folder
/// themselves is carried over; a folder that this program did not write is never replaced.
public struct OutputFolder {
  private let folder: URL
  private let name: String

  /// - Parameter name: how messages name the folder.
  public init(_ folder: URL, name: String) {
    self.folder = folder
    self.name = name
  }

  /// A folder beside it, for what is not complete.
  public func beside(_ suffix: String) -> OutputFolder {
    OutputFolder(folder.sibling(suffix), name: "\(name)\(suffix)")
  }

  /// Puts files into the folder's place.
  ///
  /// - Parameter make: makes the files, by their paths; it may use the folder it is given for scratch.
  /// - Throws: ``Fault`` where the folder is somebody else's, or whatever `make` throws; the old folder then stands.
  public func replace(_ make: (URL) throws -> [String: [UInt8]]) throws {
    let manager = FileManager.default
    let new = folder.sibling(".new-\(ProcessInfo.processInfo.processIdentifier)")
    try? manager.removeItem(at: new)
    do {
      let old = try checkedManifest()
      try manager.createDirectory(at: new, withIntermediateDirectories: true)
      let files = try make(new)
      for (path, bytes) in files {
        let file = new.appending(path: path)
        try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
      try carryOver(to: new, written: Set(files.keys), formerly: old)
      try swap(new)
    } catch let error as CocoaError {
      try? manager.removeItem(at: new)
      throw Fault(
        name, found: error.localizedDescription, expected: "a folder that can be written",
        remedy: "check the permissions and the room on the disk; the old folder is untouched")
    } catch {
      try? manager.removeItem(at: new)
      throw error
    }
  }

  /// The files that an earlier run wrote into the folder, or nil where there is none; a folder of somebody else's is a
  /// fault.
  private func checkedManifest() throws -> Manifest? {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory) else { return nil }
    guard isDirectory.boolValue else {
      throw Fault(
        name, found: "a file", expected: "a folder, or nothing there yet", remedy: "choose another folder with --output"
      )
    }
    if let manifest = Manifest(of: folder) { return manifest }
    let content = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    guard content.allSatisfy({ $0 == "README.md" }) else {
      throw Fault(
        name, found: "a folder with files that Lacuna did not write",
        expected: "an empty folder, or one of an earlier run",
        remedy: "choose another folder with --output")
    }
    return nil
  }

  /// Carries over what people put there: every file that no run wrote.
  private func carryOver(to new: URL, written: Set<String>, formerly: Manifest?) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else { return }
    for path in try manager.subpathsOfDirectory(atPath: folder.path) {
      var isDirectory: ObjCBool = false
      let file = folder.appending(path: path)
      guard manager.fileExists(atPath: file.path, isDirectory: &isDirectory), !isDirectory.boolValue else { continue }
      let ours = path == "manifest.json" || formerly?.outputs[path] != nil || written.contains(path)
      guard !ours else { continue }
      let target = new.appending(path: path)
      try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.copyItem(at: file, to: target)
    }
  }

  private func swap(_ new: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else {
      try manager.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.moveItem(at: new, to: folder)
      return
    }
    let aside = folder.sibling(".old-\(ProcessInfo.processInfo.processIdentifier)")
    try manager.moveItem(at: folder, to: aside)
    do {
      try manager.moveItem(at: new, to: folder)
    } catch {
      try manager.moveItem(at: aside, to: folder)
      throw error
    }
    try manager.removeItem(at: aside)
  }
}

extension URL {
  fileprivate func sibling(_ suffix: String) -> URL {
    deletingLastPathComponent().appending(path: lastPathComponent + suffix)
  }
}
