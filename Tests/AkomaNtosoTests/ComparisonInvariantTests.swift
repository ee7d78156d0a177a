import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("What holds for every comparison")
struct ComparisonInvariantTests {
  @Test(
    "For random edits of a random act, every provision is accounted for and both ways round mirror each other",
    arguments: 0..<60)
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let act = RandomAct(using: &random)
    var edited = act
    for _ in 0..<Int.random(in: 0...8, using: &random) { edited.edit(using: &random) }
    let old = try Samples.document(Samples.act(act.xml(ids: seed % 3 > 0)))
    let new = try Samples.document(Samples.act(edited.xml(ids: seed % 3 == 1)))
    try check(old, new)
  }

  @Test(
    "What was inserted in one place is all that is inserted, and what was deleted all that is deleted",
    arguments: 0..<30)
  func single(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let act = RandomAct(using: &random)
    var longer = act
    let place = Int.random(in: 0...act.sections.count, using: &random)
    longer.sections.insert(RandomAct.section(using: &random), at: place)
    let added = 1 + longer.sections[place].paragraphs.count
    // Numbers and ids are counted anew in one half of the cases.
    let (old, new) = (
      try Samples.document(Samples.act(act.xml(ids: seed % 2 == 0))),
      try Samples.document(Samples.act(longer.xml(ids: seed % 2 == 0)))
    )
    let comparison = DocumentComparison(old, new)
    #expect(comparison.entries.count { $0.kinds == [.inserted] } == added)
    #expect(!comparison.entries.contains { $0.kinds.contains(.changed) || $0.kinds.contains(.moved) })
    let back = DocumentComparison(new, old)
    #expect(back.entries.count { $0.kinds == [.deleted] } == added)
  }

  @Test(
    "No document that others wrote differs from itself: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func reflexive() throws {
    for file in try CorpusSample.files(60) {
      let document = try Document(xml: [UInt8](try Data(contentsOf: file)), file: file.lastPathComponent)
      let comparison = DocumentComparison(document, document)
      #expect(comparison.changes.isEmpty, "\(file.path)")
      #expect(comparison.entries.count >= document.provisions.count)
    }
  }

  @Test(
    "In versions of the same by-law every provision is accounted for: the corpus",
    .enabled(if: Repository.shared("corpus/za-bylaws-akn20") != nil, "the corpus is not beside the checkout"))
  func versions() throws {
    let root = try #require(Repository.shared("corpus/za-bylaws-akn20"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix("/main.xml") }
      .sorted()
    let works = Dictionary(grouping: files) { $0.split(separator: "/").dropLast(2).joined(separator: "/") }
    var pairs = 0
    for versions in works.values where versions.count > 1 {
      let documents = try versions.map {
        try Document(xml: [UInt8](try Data(contentsOf: root.appending(path: $0))), file: $0)
      }
      for (old, new) in zip(documents, documents.dropFirst()) where old.elements.count < 8_000 {
        try check(old, new)
        pairs += 1
      }
    }
    #expect(pairs > 10)
  }

  /// Whether a comparison speaks of every provision of both documents once, is exact in its words and the same the
  /// other way round.
  private func check(_ old: Document, _ new: Document) throws {
    let comparison = DocumentComparison(old, new)
    let back = DocumentComparison(new, old)
    var (left, right): ([Int], [Int]) = ([], [])
    for entry in comparison.entries {
      switch entry {
      case .inserted(let element): right.append(element)
      case .deleted(let element): left.append(element)
      case .paired(let pair):
        left.append(pair.old)
        right.append(pair.new)
        if let text = pair.text {
          #expect(text.old == Array(old.ownText(of: pair.old).utf8))
          #expect(text.new == Array(new.ownText(of: pair.new).utf8))
          #expect(text.changesWords)
        } else {
          #expect(words(old.ownText(of: pair.old)) == words(new.ownText(of: pair.new)))
        }
      }
    }
    #expect(right == right.sorted())
    #expect(Set(left).count == left.count && Set(right).count == right.count)
    #expect(Set(left).isSuperset(of: old.provisions.map(\.element)))
    #expect(Set(right).isSuperset(of: new.provisions.map(\.element)))
    #expect(Set(comparison.entries.map(\.mirrored)) == Set(back.entries.map(\.summary)))
  }

  private func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension DocumentComparison.Entry {
  /// What an entry says, without the words.
  fileprivate var summary: [Int] {
    switch self {
    case .inserted(let new): [-1, new]
    case .deleted(let old): [old, -1]
    case .paired(let pair): [pair.old, pair.new] + pair.summary
    }
  }

  /// The same with the documents exchanged.
  fileprivate var mirrored: [Int] {
    switch self {
    case .inserted(let new): [new, -1]
    case .deleted(let old): [-1, old]
    case .paired(let pair): [pair.new, pair.old] + pair.summary
    }
  }
}

extension DocumentComparison.Pair {
  fileprivate var summary: [Int] {
    [isMoved ? 1 : 0, isRenumbered ? 1 : 0, text == nil ? 0 : 1, heading == nil ? 0 : 1, basis.hashValue]
  }
}

/// An act made by chance.
private struct RandomAct {
  struct Section {
    var words: String
    var paragraphs: [String]
  }

  var sections: [Section]

  init(using random: inout SeededGenerator) {
    sections = (0..<Int.random(in: 1...12, using: &random)).map { _ in RandomAct.section(using: &random) }
  }

  static func section(using random: inout SeededGenerator) -> Section {
    let count = Int.random(in: 0...4, using: &random)
    return Section(words: words(using: &random), paragraphs: (0..<count).map { _ in words(using: &random) })
  }

  static func words(using random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 8...20, using: &random)).map { _ in "w\(Int.random(in: 0..<2000, using: &random))" }
      .joined(separator: " ")
  }

  mutating func edit(using random: inout SeededGenerator) {
    let place = Int.random(in: 0..<sections.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: sections.insert(RandomAct.section(using: &random), at: place)
    case 1 where sections.count > 1: sections.remove(at: place)
    case 2: sections.append(sections.remove(at: place))
    case 3: sections[place].words += " more"
    case 4: sections[place].paragraphs.append(RandomAct.words(using: &random))
    default: sections[place].paragraphs = sections[place].paragraphs.reversed()
    }
  }

  /// The act with numbers, and ids made from them, as they come.
  func xml(ids: Bool) -> String {
    sections.enumerated().map { number, section in
      let id = { (suffix: String) in ids ? " eId=\"sec_\(number + 1)\(suffix)\"" : "" }
      let paragraphs = section.paragraphs.enumerated().map { place, words in
        "<paragraph\(id("__para_\(place + 1)"))><num>(\(place + 1))</num><content><p>\(words)</p></content></paragraph>"
      }
      return """
        <section\(id(""))><num>\(number + 1).</num><intro><p>\(section.words)</p></intro>
        \(paragraphs.joined())</section>
        """
    }.joined()
  }
}
