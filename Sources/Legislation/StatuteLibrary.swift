import AkomaNtoso
public import Faults
public import Foundation

/// The folder `Legislation/`: one folder a state, named by its two-letter code.
///
///     let library = try StatuteLibrary(folder: URL(filePath: "Legislation"), name: "Legislation")
///     library.states["ph"]?.versions.count
///
/// A state whose folder has a fault is left out with all its faults, since a missing act would make the law look silent;
/// the other states are read.
public struct StatuteLibrary: Sendable {
  /// The states that could be read, by code.
  public let states: [String: StateLaw]
  /// The codes of the states that could not be read.
  public let failed: [String]
  public let faults: [Fault]
  /// The files that were read, as messages name them, with their bytes.
  public let files: [String: [UInt8]]
  private let name: String

  /// How messages name the folder of a state.
  public func name(of state: String) -> String { "\(name)/\(state)" }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - name: how messages and outputs name the folder, so that no path of this machine gets into them.
  ///   - only: the states to read; nil for all.
  /// - Throws: ``Fault`` where the folder is missing or holds no state.
  public init(folder: URL, name: String, only: Set<String>? = nil) throws {
    let found = try FolderListing(folder, name: name).directories
    guard !found.isEmpty else {
      throw Fault(
        name, found: "no state", expected: "one folder a state, such as \(name)/ph",
        remedy: "name the folder that holds the statutes with --legislation")
    }
    if let missing = only?.subtracting(found).sorted().first {
      throw Fault(
        name, found: "no state “\(missing)”", expected: "one of \(found.joined(separator: ", "))",
        remedy: "use the two-letter code of a state that is there")
    }
    var (states, failed, faults, files): ([String: StateLaw], [String], [Fault], [String: [UInt8]]) = ([:], [], [], [:])
    for code in found where only?.contains(code) ?? true {
      do throws(FaultList) {
        states[code] = try StatuteLibrary.read(folder.appending(path: code), "\(name)/\(code)", code, &files)
      } catch {
        failed.append(code)
        faults += error.all
      }
    }
    self.name = name
    (self.states, self.failed, self.faults, self.files) = (states, failed, faults.sorted(), files)
  }

  private static func read(
    _ folder: URL, _ name: String, _ code: String, _ files: inout [String: [UInt8]]
  ) throws(FaultList) -> StateLaw {
    var faults: [Fault] = []
    func attempt<Value>(_ body: () throws -> Value) -> Value? {
      do { return try body() } catch let fault as Fault {
        faults.append(fault)
      } catch {
        faults.append(
          Fault(name, found: "\(error)", expected: "a readable folder", remedy: "check that the files can be read"))
      }
      return nil
    }
    var acts: [Act] = []
    let documents = attempt { try FolderListing(folder, name: name).files(ending: ".xml") } ?? []
    for file in documents {
      let act = attempt {
        let bytes = try readBytes(folder.appending(path: file), name: "\(name)/\(file)")
        files["\(name)/\(file)"] = bytes
        let act = try Act(Document(xml: bytes, file: "\(name)/\(file)"))
        try checkPlace(act, file: file, name: "\(name)/\(file)", state: code)
        return act
      }
      if let act { acts.append(act) }
    }
    let corpus = attempt {
      let bytes = try readBytes(folder.appending(path: "corpus.yaml"), name: "\(name)/corpus.yaml")
      files["\(name)/corpus.yaml"] = bytes
      return try Corpus(yaml: String(decoding: bytes, as: UTF8.self), file: "\(name)/corpus.yaml", state: code)
    }
    guard let corpus, faults.isEmpty else { throw FaultList(faults) }
    return try StateLaw(corpus: corpus, versions: acts, file: "\(name)/corpus.yaml")
  }

  /// A file must lie where its IRI says: the address of a law is the path to it. A document that names another state is
  /// reported by ``StateLaw``.
  private static func checkPlace(_ act: Act, file: String, name: String, state: String) throws {
    let expected = "\(act.work.local)/\(act.expression.language)@\(act.expression.version).xml"
    guard file == expected || act.work.country != state else {
      throw Fault(
        name, line: 1, found: "the version \(act.expression) in \(file)", expected: "it in \(expected)",
        remedy: "move the file, or correct the IRIs in FRBRWork and FRBRExpression")
    }
  }
}
