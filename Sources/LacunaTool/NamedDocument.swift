import AkomaNtoso
import Faults
import Foundation
import Workspace

/// A document that a user names: a file, or a document of a workspace.
enum NamedDocument {
  /// - Parameters:
  ///   - name: a file, if there is one of that name; else a work, a title or a file in the workspace.
  ///   - day: of several versions in the workspace, the one that holds on this day.
  static func read(_ name: String, on day: CalendarDate?, in workspace: String) throws -> Document {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), !isFolder.boolValue {
      return try only(of: DocumentFiles.documents(name), in: name)
    }
    let kept = try Workspace.open(workspace)
    return try read(kept.document(named: name, on: day), of: kept)
  }

  /// The document of an entry, from the file from which it was imported.
  static func read(_ entry: Workspace.Entry, of workspace: Workspace) throws -> Document {
    // A document of a package stands under the name of the package, a slash and its own.
    let package = entry.file.range(of: ".akn/").map { entry.file[..<$0.upperBound].dropLast() }
    let file = package.map(String.init) ?? entry.file
    guard FileManager.default.fileExists(atPath: file) else {
      throw Fault(
        file, found: "no such file any more", expected: "the file that was imported",
        remedy: "put it back, run the command in the folder in which it was imported, or import it anew")
    }
    for document in try DocumentFiles.documents(file) where document.file == entry.file {
      if workspace.keeps(package == nil ? try DocumentFiles.bytes(file) : document.xml, as: entry) { return document }
    }
    throw Fault(
      file, found: "a file that was changed since it was imported", expected: "the file that was imported",
      remedy: "import it again; the new text then takes the place of the old")
  }

  private static func only(of documents: [Document], in file: String) throws -> Document {
    guard let first = documents.first, documents.count == 1 else {
      throw Fault(
        file, found: "a package of \(documents.count) documents", expected: "one document",
        remedy: "import the package into a workspace and name the document there")
    }
    return first
  }
}
