import AkomaNtoso
import Drafting
import Foundation
import TestSupport
import Testing

/// Real texts, as people find them; the project keeps none of them.
@Suite("Statutes as people find them")
struct RealTextTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let path: String
    let language: String
    /// The kind of the provisions that run through the act, how many there are, and the first and the last number.
    let element: String
    let count: Int
    let first: String
    let last: String

    var testDescription: String { path }
  }

  /// The numbers were counted in the texts: the lines that begin with the word or the number of a provision, less those that
  /// are references or belong to an elucidation or to remarks.
  static let samples = [
    Sample(
      path: "gold/text/sg-phta-2014.en.txt", language: "eng", element: "section", count: 24, first: "1.", last: "24."),
    Sample(
      path: "gold/text/id-uu-21-2007.id.txt", language: "ind", element: "article", count: 67, first: "Pasal 1",
      last: "Pasal 67"),
    Sample(
      path: "gold/text/th-atip-2551.th.txt", language: "tha", element: "section", count: 57, first: "มาตรา ๑",
      last: "มาตรา ๕๗"),
  ]

  @Test(
    "Every section is found and nothing of the text is lost", .enabled(if: Repository.shared("gold/text") != nil),
    arguments: samples)
  func gold(sample: Sample) throws {
    let file = try #require(Repository.shared(sample.path))
    let converted = try Converted([UInt8](Data(contentsOf: file)), file: sample.path, language: sample.language)
    let numbers = converted.numbers(of: sample.element)
    // Those of an elucidation are not the act's.
    let own = numbers.prefix(sample.count)
    #expect(numbers.count >= sample.count && own.first == sample.first && own.last == sample.last)
    #expect(Set(own).count == sample.count)
    let difference = ConversionCheck.difference(
      converted.document, converted.conversion.text, converted.conversion.furniture)
    #expect(difference == nil)
  }

  /// How many main provisions each has in its body, counted by a script of its own in the texts: the lines that begin with
  /// the word or number of a provision, as long as the numbers go up.
  @Test(
    "Every statute that a drafter may bring converts: all its provisions are found, and nothing of its text is lost",
    .enabled(if: Repository.shared("statutes") != nil),
    arguments: [
      ("th-immigration-act-2522.th.txt", "tha", 92), ("th-prostitution-act-2539.th.txt", "tha", 45),
      ("la-penal-code-2017.lo.txt", "lao", 425), ("ph-revised-penal-code-1930.en.txt", "eng", 367),
      ("id-immigration-law-2011.id.md", "ind", 145), ("id-witness-protection-2014.id.md", "ind", 2),
      ("my-amending-bill-2010.ms.md", "msa", 26),
      ("my-amending-bill-2021.en.md", "eng", 19),
    ])
  func statutes(name: String, language: String, count: Int) throws {
    let file = try #require(Repository.shared("statutes/\(name)"))
    let converted = try Converted([UInt8](Data(contentsOf: file)), file: name, language: language)
    let found = converted.outline.filter { $0.hasPrefix("sec_") || $0.hasPrefix("art_") }
      .filter { !$0.prefix { $0 != "\t" }.contains("__") }
    #expect(found.count == count)
    let difference = ConversionCheck.difference(
      converted.document, converted.conversion.text, converted.conversion.furniture)
    #expect(difference == nil)
  }

  /// Counted by a script of its own in the texts: the sentences and items outside quotation marks that say how they change
  /// a text (English “by substituting”, “by inserting”, …; Malay “dengan menggantikan”, …; Indonesian items of Pasal I).
  @Test(
    "Every change that an amending act makes is found, with its kind and what it changes",
    .enabled(if: Repository.shared("statutes") != nil),
    arguments: [
      ("my-amending-bill-2021.en.md", "eng", [20, 7, 6], ["sec_6__subsec_2__para_n", "sec_66__subsec_2__para_f"]),
      ("my-amending-bill-2010.ms.md", "msa", [19, 29, 2], ["sec_6__subsec_2__para_m", "sec_23__subsec_4"]),
      ("id-witness-protection-2014.id.md", "ind", [17, 10, 0], ["art_10", "art_28", "art_11__para_4"]),
    ])
  func changes(name: String, language: String, counts: [Int], targets: [String]) throws {
    let file = try #require(Repository.shared("statutes/\(name)"))
    let converted = try Converted([UInt8](Data(contentsOf: file)), file: name, language: language)
    let found = converted.changes
    #expect(["substitution", "insertion", "repeal"].map { kind in found.count { $0.hasPrefix(kind) } } == counts)
    for target in targets { #expect(found.contains { $0.contains("~\(target)\t") }, "\(target)") }
    #expect(converted.difference == nil)
    #expect(!converted.conversion.report.warnings.contains { $0.what.contains("Pasal") })
  }

  @Test(
    "Whatever is done to a text, it converts, and nothing of it is lost",
    arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (name, language) in [
      ("sg-food-couriers.en", "eng"), ("th-floating-markets.th", "tha"), ("vn-domestic-workers.vi", "vie"),
      ("id-amending-libraries.id", "ind"), ("ph-amending-crews.en", "fil"), ("vn-amending-workers.vi", "vie"),
    ] {
      let source = try Repository.text("Tests/DraftingTests/Conversion/\(name).txt")
      var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<40 {
        let line = Int.random(in: 1..<lines.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines[line - 1] += " " + lines.remove(at: line)
        case 2: lines.swapAt(line, line - 1)
        case 3: lines[line] = lines[line].replacing(/[0-9]/, with: "7")
        case 4: lines.insert(String(lines[line].prefix(lines[line].count / 2)), at: line)
        default: lines[line] = String(lines[line].shuffled(using: &random))
        }
      }
      let converted = try Converted(Array(lines.joined(separator: "\n").utf8), file: name, language: language)
      let difference = ConversionCheck.difference(
        converted.document, converted.conversion.text, converted.conversion.furniture)
      #expect(difference == nil, "seed \(seed), \(name): \(String(describing: difference))")
    }
  }
}
