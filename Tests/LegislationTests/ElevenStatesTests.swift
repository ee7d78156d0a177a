import AkomaNtoso
import Foundation
import Guideline
import Legislation
import TestSupport
import Testing

@Suite("The law of the eleven member states, as we hold it")
struct ElevenStatesTests {
  private func library() throws -> StatuteLibrary {
    try StatuteLibrary(folder: Repository.root.appending(path: "Legislation"), name: "Legislation")
  }

  @Test("All eleven are there, without a fault")
  func complete() throws {
    let library = try library()
    #expect(library.faults.isEmpty)
    #expect(library.states.keys.sorted() == ["bn", "id", "kh", "la", "mm", "my", "ph", "sg", "th", "tl", "vn"])
  }

  @Test("Every provision is a digest with its source, its fields of law and words: nothing passes for official text")
  func digests() throws {
    for (code, law) in try library().states {
      for act in law.versions {
        for provision in act.provisions {
          let place = "\(code) \(provision.address)"
          #expect(provision.kind == .digest && !provision.source.isEmpty && !provision.themes.isEmpty, "\(place)")
          #expect(!act.text(of: provision).isEmpty && !provision.heading.isEmpty, "\(place)")
        }
      }
    }
  }

  @Test(
    "Dated versions are there where the facts give them",
    arguments: [
      ("ph", "act/2003-05-26/ra-9208", ["2003-05-26", "2013-02-06", "2022-06-23"]),
      ("my", "act/2007-07-18/act-670", ["2007-07-18", "2010-11-15", "2015-11-18", "2022-02-22"]),
      ("th", "act/2008-01-30/be-2551", ["2008-01-30", "2015-04-29", "2017-01-28", "2019-04-08"]),
    ])
  func versions(state: String, work: String, dates: [String]) throws {
    let versions = try library().states[state]?.versions.filter { $0.work.local == work } ?? []
    #expect(versions.map(\.expression.version) == dates)
  }

  @Test("Brunei's, Myanmar's and Viet Nam's laws follow one another; Indonesia's new codes begin in 2026")
  func succession() throws {
    let library = try library()
    func inForce(_ state: String, _ day: String) throws -> Set<String> {
      let day = try #require(CalendarDate(day))
      return Set(library.states[state]?.statuteBook(asOf: day).acts.map(\.work.date) ?? [])
    }
    #expect(try inForce("vn", "2025-06-30").contains("2011-03-29"))
    #expect(try !inForce("vn", "2025-06-30").contains("2024-11-28"))
    #expect(try inForce("vn", "2025-07-01").contains("2024-11-28"))
    #expect(try !inForce("vn", "2025-07-01").contains("2011-03-29"))
    #expect(try !inForce("id", "2026-01-01").contains("2023-01-02"))
    #expect(try inForce("id", "2026-01-02").contains("2023-01-02"))
    #expect(try inForce("mm", "2022-06-15").contains("2005-09-13"))
    #expect(try inForce("mm", "2022-06-16").contains("2022-06-16"))
  }

  @Test(
    "What was not read is not called complete: Brunei and Timor-Leste have no complete field of law",
    arguments: ["bn", "tl"])
  func incomplete(state: String) throws {
    let corpus = try #require(library().states[state]).corpus
    #expect(Theme.allCases.allSatisfy { !corpus.isComplete(for: [$0]) })
  }

  @Test("The non-punishment field of Singapore is complete: the Act that would have the rule was read whole")
  func singapore() throws {
    #expect(try library().states["sg"]?.corpus.isComplete(for: [.nonPunishment]) == true)
  }

  @Test("Every instrument says where its official text is published, and every field of law why it is complete or not")
  func corpora() throws {
    for (code, law) in try library().states {
      #expect(law.corpus.instruments.allSatisfy { !$0.officialText.isEmpty }, "\(code)")
      #expect(Theme.allCases.allSatisfy { law.corpus.coverage[$0]?.because.isEmpty == false }, "\(code)")
    }
  }

  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "Every document is valid Akoma Ntoso 3.0",
    .enabled(
      if: Repository.shared("schema/akomantoso30.xsd") != nil && xmllint != nil,
      "the schema is not beside the checkout, or xmllint is not installed"))
  func valid() throws {
    let schema = try #require(Repository.shared("schema/akomantoso30.xsd"))
    let folder = Repository.root.appending(path: "Legislation")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
      .sorted()
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.xmllint))
    process.currentDirectoryURL = folder
    process.arguments = ["--noout", "--nonet", "--schema", schema.path] + files
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let report = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      process.terminationStatus == 0, "\(report.split(separator: "\n").filter { !$0.hasSuffix("validates") }.prefix(5))"
    )
    #expect(files.count > 100)
  }
}
