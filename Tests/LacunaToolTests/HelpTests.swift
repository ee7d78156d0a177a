import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import LacunaTool

@Suite("Help")
struct HelpTests {
  /// Every command, by the words that a user types after `lacuna`.
  private static let commands = all(Lacuna.self, [])

  private static func all(
    _ type: any ParsableCommand.Type, _ path: [String]
  ) -> [(name: String, type: any ParsableCommand.Type)] {
    [(path.joined(separator: " "), type)]
      + type.configuration.subcommands.flatMap { all($0, path + [$0._commandName]) }
  }

  private func help(_ type: any ParsableCommand.Type) -> String { Lacuna.helpMessage(for: type, columns: 80) }

  /// The long options that a text names.
  private func options(_ text: String) -> Set<String> {
    Set(
      text.components(separatedBy: "--").dropFirst()
        .map { String($0.prefix { $0.isLetter || $0 == "-" }) }.filter { $0.first?.isLetter == true })
  }

  @Test("The help of every command is as it was read and approved", arguments: commands.map(\.name))
  func snapshot(name: String) throws {
    let type = try #require(HelpTests.commands.first { $0.name == name }?.type)
    let file = name.isEmpty ? "lacuna" : name.replacing(" ", with: "-")
    let approved = try Repository.text("Tests/LacunaToolTests/Snapshots/\(file).txt")
    #expect(
      help(type).trimmingCharacters(in: .whitespacesAndNewlines)
        == approved.trimmingCharacters(in: .whitespacesAndNewlines),
      "if the change is meant: lacuna help \(name) > Tests/LacunaToolTests/Snapshots/\(file).txt")
  }

  @Test("No help is kept of a command that is gone")
  func noMore() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Tests/LacunaToolTests/Snapshots").path)
    #expect(files.count == HelpTests.commands.count)
  }

  @Test("Every command and every option has a line of help")
  func described() {
    for (name, type) in HelpTests.commands {
      #expect(!type.configuration.abstract.isEmpty, "\(name)")
      let lines = help(type).components(separatedBy: "\n")
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  --") {
        // The words stand beside the option, or under it where it is long.
        let beside = line.split(separator: " ").dropFirst().contains { !$0.hasPrefix("<") && !$0.hasSuffix(">") }
        #expect(beside || next.hasPrefix("                          "), "\(name): \(line)")
      }
    }
  }

  private static let readme = Repository.root.appending(path: "README.md")

  @Test(
    "Every command and option stands in the read-me",
    .enabled(if: FileManager.default.fileExists(atPath: readme.path), "there is no README.md"))
  func manual() throws {
    let text = try Repository.text("README.md")
    for (name, type) in HelpTests.commands where !name.isEmpty {
      #expect(text.contains("lacuna \(name)"), "\(name)")
      let missing = options(help(type)).subtracting(options(text))
      #expect(missing.isEmpty, "\(name): \(missing.sorted())")
    }
  }

  @Test(
    "Every option of lacuna that the read-me names is one",
    .enabled(if: FileManager.default.fileExists(atPath: readme.path), "there is no README.md"))
  func noInvention() throws {
    let known = HelpTests.commands.reduce(into: Set<String>()) { $0.formUnion(options(help($1.type))) }
    for line in try Repository.text("README.md").split(separator: "\n") where line.contains("lacuna ") {
      let unknown = options(String(line)).subtracting(known)
      #expect(unknown.isEmpty, "\(line)")
    }
  }
}
