// Times what the reader and the workspace do with a list of files, each in the best of five runs, for reading.py to set
// beside its peers. Usage: reader-benchmark read|list|import|compare FILE-WITH-NAMES [--cores N]; reader-benchmark memory FILE
// To compare, the names are those of an old version and of the next one in turn. To align: reader-benchmark align FILE-WITH-NAMES
// FOLDER-OF-MAPPINGS; every document is read and held against all criteria with the English lexicon, whatever its language.
import AkomaNtoso
import Foundation
import Guideline
import LegalLanguage
import Mapper
import Synchronization
import Workspace

func bytes(_ file: String) -> [UInt8] { FileManager.default.contents(atPath: file).map { [UInt8]($0) } ?? [] }

/// The shortest of five runs, in seconds, and what the body counted.
func best(_ body: () throws -> Int) rethrows -> (seconds: Double, count: Int) {
  var best = Double.infinity
  var count = 0
  for _ in 0..<5 {
    let start = DispatchTime.now().uptimeNanoseconds
    count = try body()
    best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
  }
  return (best, count)
}

/// The sum of a count over all files, on so many cores.
func sum(_ files: [(name: String, bytes: [UInt8])], cores: Int, _ count: @Sendable (Document) -> Int) -> Int {
  let total = Mutex(0)
  withoutActuallyEscaping(count) { count in
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      var own = 0
      for index in stride(from: core, to: files.count, by: cores) {
        guard let document = try? Document(xml: files[index].bytes, file: files[index].name) else { continue }
        own += count(document)
      }
      let found = own
      total.withLock { $0 += found }
    }
  }
  return total.withLock { $0 }
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: reader-benchmark read|list|import|compare|memory FILE [--cores N]")
  exit(64)
}
let cores = arguments.firstIndex(of: "--cores").flatMap { Int(arguments[$0 + 1]) } ?? 1

if arguments[1] == "memory" {
  // Whoever started this measures what it took.
  print(try Document(xml: bytes(arguments[2]), file: arguments[2]).elements.count)
  exit(0)
}

let files = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n")
  .map { (name: String($0), bytes: bytes(String($0))) }
let size = files.map(\.bytes.count).reduce(0, +)
let result: (seconds: Double, count: Int)
switch arguments[1] {
case "read":
  result = best { sum(files, cores: cores) { $0.elements.count } }
case "list":
  result = best {
    sum(files, cores: cores) { document in
      var text: [UInt8] = []
      let provisions = document.provisions
      for provision in provisions {
        text.removeAll(keepingCapacity: true)
        document.appendOwnText(of: provision.element, to: &text)
      }
      return provisions.count
    }
  }
case "compare":
  // Both sides are read before, as the peer does.
  let documents = try files.map { try Document(xml: $0.bytes, file: $0.name) }
  result = best {
    stride(from: 0, to: documents.count - 1, by: 2).reduce(0) {
      $0 + DocumentComparison(documents[$1], documents[$1 + 1]).changes.count
    }
  }
case "align":
  let mappings = arguments[3]
  func text(_ path: String) -> String { String(decoding: bytes("\(mappings)/\(path)"), as: UTF8.self) }
  let ideas = try Ideas(yaml: text("lexicon/statutes/concepts.yaml"), file: "concepts.yaml")
  let catalogue = try Catalogue(yaml: text("guideline/asean-npp.yaml"), file: "asean-npp.yaml")
  let rules = try TextRules(
    yaml: text("guideline/text-rules.yaml"), file: "text-rules.yaml", catalogue: catalogue,
    isIdea: { ideas.number($0) != nil })
  let lexicon = try IdeaLexicon(yaml: text("lexicon/statutes/eng.yaml"), file: "eng.yaml", ideas: ideas)
  let proposer = TextProposer(TextReading(rules, ideas, [lexicon]))
  result = best { sum(files, cores: cores) { proposer.answers(of: $0, in: "eng")?.count ?? 0 } }
default:
  let folder = FileManager.default.temporaryDirectory.appending(path: "reader-benchmark-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  var run = 0
  result = try best {
    run += 1
    let workspace = try Workspace(file: folder.appending(path: "\(run).sqlite"), name: "benchmark")
    for file in files { _ = try? workspace.add(file.bytes, file: file.name) }
    try workspace.index()
    return try workspace.documents().count
  }
  try FileManager.default.removeItem(at: folder)
}
print("{\"seconds\": \(result.seconds), \"count\": \(result.count), \"bytes\": \(size)}")
