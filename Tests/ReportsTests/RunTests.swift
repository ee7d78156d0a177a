import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite("A run as a whole")
struct RunTests {
  @Test("The same law and mappings give the same bytes")
  func twice() throws {
    let scratch = try ScratchFolder()
    let again = try RealAnalysis.make().files(scratch: scratch.url)
    let files = try RealAnalysis.files.get()
    #expect(Set(again.keys) == Set(files.keys))
    for (path, bytes) in files { #expect(again[path] == bytes, "\(path)") }
  }

  @Test(
    "The same bytes come of another process, in another time zone and language, into another folder",
    .enabled(if: Command(product: "lacuna") != nil, "the command was not built"))
  func elsewhere() throws {
    let scratch = try ScratchFolder()
    let run = try #require(Command(product: "lacuna")).run(
      [
        "analyse", "--legislation", Repository.root.appending(path: "Legislation").path, "--mappings",
        Repository.root.appending(path: "Mappings").path, "--output", "here",
      ], in: scratch.url, environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "th_TH.UTF-8", "LANG": "th_TH.UTF-8"])
    try #require(run.status == 0, "\(run.errors)")
    for (path, bytes) in try RealAnalysis.files.get() {
      let written = FileManager.default.contents(atPath: scratch.url.appending(path: "here/\(path)").path)
      #expect(written.map { [UInt8]($0) } == bytes, "\(path)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["here"], "no litter beside it")
  }

  /// What would give away the machine on which a run was made.
  private var machine: [String] {
    let folders = ["/work", "/root", "/tmp", "/home", "/Users", "/private"].flatMap { folder in
      ["\"", " ", "(", ">", "“", "\n", "'"].map { "\($0)\(folder)/" }
    }
    return folders
      + [
        Repository.root.path, FileManager.default.temporaryDirectory.path, FileManager.default.currentDirectoryPath,
        "file://",
      ].filter { $0.count > 1 && $0 != "/tmp" }
  }

  @Test("No output has a path of the machine in it")
  func privacy() throws {
    var texts = try RealAnalysis.files.get().filter { $0.key != "matrix.xlsx" }
    if let unzip = Command(system: "unzip") {
      let scratch = try ScratchFolder()
      let file = scratch.url.appending(path: "matrix.xlsx")
      try Data(RealAnalysis.bytes("matrix.xlsx")).write(to: file)
      texts["matrix.xlsx"] = Array(try unzip.run(["-p", file.path]).output.utf8)
    }
    for (path, bytes) in texts {
      let data = Data(bytes)
      for name in machine { #expect(data.range(of: Data(name.utf8)) == nil, "\(path) has \(name)") }
    }
  }

  @Test("The manifest has the sum of every output but itself, and of every law and mapping that was read")
  func manifest() throws {
    let document = try JSONValue(RealAnalysis.bytes("manifest.json"))
    guard case .object(let outputs) = document["outputs"], case .object(let inputs) = document["inputs"] else {
      Issue.record("a manifest without inputs or outputs")
      return
    }
    #expect(Set(outputs.keys) == Set(try RealAnalysis.files.get().keys).subtracting(["manifest.json"]))
    var expected: Set<String> = []
    for folder in ["Legislation", "Mappings"] {
      let all = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: folder).path)
      expected.formUnion(all.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" })
    }
    // How full texts are read is read only where one was added.
    let forTexts = expected.filter { $0.contains("/lexicon/statutes/") || $0.hasSuffix("/text-rules.yaml") }
    #expect(!forTexts.isEmpty && Set(inputs.keys) == expected.subtracting(forTexts))
    #expect((Array(inputs.values) + Array(outputs.values)).allSatisfy { $0.text?.count == 64 })
  }

  @Test("The sums are SHA-256")
  func sums() throws {
    let manifest = Manifest(try RealAnalysis.analysis.get(), outputs: ["a": Array("abc".utf8)])
    #expect(
      manifest.outputs == ["a": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
  }
}
