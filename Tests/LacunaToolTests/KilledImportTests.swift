import Foundation
import TestSupport
import Testing
import Workspace

@Suite("An import that is killed")
struct KilledImportTests {
  @Test("What it reported as done is there, the file opens, and the same command finishes the rest")
  func killed() throws {
    let lacuna = try #require(Command(product: "lacuna"))
    let folder = try ScratchFolder()
    let file = folder.url.appending(path: "w.sqlite")
    let arguments = ["import", "Legislation", "--json", "--workspace", file.path]

    let process = Process()
    process.executableURL = lacuna.executable
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    var reported = Data()
    while reported.count(where: { $0 == 0x0A }) < 20 {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      reported += more
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    reported += pipe.fileHandleForReading.readDataToEndOfFile()

    // A line may have been cut short by the kill; every whole one is a promise.
    let lines = String(decoding: reported, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
    let promised = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).file }
    #expect(promised.count >= 20)
    let kept = Set(try Workspace(file: file, name: "w.sqlite").documents().map(\.file))
    #expect(kept.isSuperset(of: promised))

    #expect(try lacuna.run(arguments, in: Repository.root).status == 0)
    let whole = try Workspace(file: file, name: "w.sqlite")
    #expect(try whole.documents().count > kept.count - 1 && whole.documents().count > 100)
    #expect(try !whole.search("\"shall not be penalized\"", Workspace.Filter()).isEmpty)
  }

  private struct Line: Decodable { let file: String }
}
