import Faults
import Foundation
import Guideline
import TestSupport
import Testing

@testable import Reports

@Suite("The folder that a run writes")
struct OutputFolderTests {
  private let scratch: ScratchFolder
  private let folder: OutputFolder

  init() throws {
    scratch = try ScratchFolder()
    folder = OutputFolder(scratch.url.appending(path: "Output"), name: "Output")
  }

  /// Writes files as a run does, with their manifest.
  private func write(_ files: [String: String]) throws {
    var bytes = files.mapValues { Array($0.utf8) }
    bytes["manifest.json"] = try Manifest(RealAnalysis.analysis.get(), outputs: bytes).bytes()
    let all = bytes
    try folder.replace { _ in all }
  }

  /// The files of the scratch folder with their texts, manifests left out.
  private func held() throws -> [String: String] {
    var held: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path) {
      let file = scratch.url.appending(path: path)
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory), !isDirectory.boolValue,
        file.lastPathComponent != "manifest.json"
      else { continue }
      held[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return held
  }

  @Test("A folder that is not there is made, with the folders in it")
  func made() throws {
    try write(["index.html": "a", "states/ph.html": "b"])
    #expect(try held() == ["Output/index.html": "a", "Output/states/ph.html": "b"])
  }

  @Test("The files of an earlier run give way, also those that the new run does not write")
  func replaced() throws {
    try write(["index.html": "old", "states/ph.html": "old"])
    try write(["index.html": "new"])
    #expect(try held() == ["Output/index.html": "new"])
  }

  @Test("What a person put into the folder is carried over")
  func carriedOver() throws {
    try write(["index.html": "old"])
    try scratch.write("Output/notes/mine.txt", "mine")
    try scratch.write("Output/.hidden", "mine")
    try write(["index.html": "new"])
    #expect(
      try held() == ["Output/index.html": "new", "Output/notes/mine.txt": "mine", "Output/.hidden": "mine"])
  }

  @Test("A folder that somebody else filled is refused and stays as it was")
  func foreign() throws {
    try scratch.write("Output/thesis.doc", "mine")
    let fault = #expect(throws: Fault.self) { try write(["index.html": "a"]) }
    #expect(fault?.file == "Output")
    #expect(fault?.remedy == "choose another folder with --output")
    #expect(try held() == ["Output/thesis.doc": "mine"])
  }

  @Test("A file in the place of the folder is refused and stays")
  func file() throws {
    try scratch.write("Output", "mine")
    let fault = #expect(throws: Fault.self) { try write(["index.html": "a"]) }
    #expect(fault?.found == "a file")
    #expect(try held() == ["Output": "mine"])
  }

  @Test("A manifest of another program is none of ours", arguments: ["{}", "{\"kind\": \"other\"}", "no JSON"])
  func foreignManifest(text: String) throws {
    try scratch.write("Output/manifest.json", text)
    #expect(throws: Fault.self) { try write(["index.html": "a"]) }
    #expect(try held().isEmpty)
  }

  @Test("An empty folder may be filled, and one with a read-me or hidden files only, which stay")
  func empty() throws {
    try scratch.write("Output/README.md", "about")
    try scratch.write("Output/.gitkeep", "")
    try write(["index.html": "a"])
    #expect(try held() == ["Output/index.html": "a", "Output/README.md": "about", "Output/.gitkeep": ""])
  }

  @Test("When something fails the old folder stands, and nothing lies beside it")
  func failing() throws {
    struct Broken: Error {}
    try write(["index.html": "old"])
    #expect(throws: Broken.self) {
      try folder.replace { new in
        try Data("half".utf8).write(to: new.appending(path: "half.html"))
        throw Broken()
      }
    }
    #expect(try held() == ["Output/index.html": "old"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["Output"])
  }

  @Test("A file that cannot be written is a fault that names the folder; the old folder stands")
  func unwritable() throws {
    try write(["index.html": "old"])
    let fault = #expect(throws: Fault.self) { try folder.replace { _ in ["a": [0x61], "a/b": [0x62]] } }
    #expect(fault?.file == "Output")
    #expect(try held() == ["Output/index.html": "old"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["Output"])
  }

  @Test("What is not complete goes beside the folder")
  func beside() throws {
    try write(["index.html": "old"])
    try folder.beside(".incomplete").replace { _ in ["index.html": Array("part".utf8)] }
    #expect(try held() == ["Output/index.html": "old", "Output.incomplete/index.html": "part"])
  }
}
