import AkomaNtoso
import Drafting
import Foundation
import TestSupport
import Testing

/// The customs in which the project can read.
enum Customs {
  static func all(in language: String) throws -> [ReadingCustom] {
    let folder = Repository.root.appending(path: "Mappings/drafting")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".yaml") && $0 != "model-clauses.yaml" }
      .flatMap { try Tradition(yaml: Repository.text("Mappings/drafting/\($0)"), file: $0).readings }
      .filter { $0.languages.contains(language) }
  }

  static func identity(_ language: String, country: String = "zz") -> ConversionIdentity {
    ConversionIdentity(
      country: country, type: "act", date: "2014", number: "45", language: language, version: nil, title: "An Act")
  }
}

/// A text with what was found in it.
struct Converted {
  let conversion: Conversion
  let document: Document

  init(_ bytes: [UInt8], file: String, language: String, country: String = "zz") throws {
    try self.init(SourceText(plain: bytes, file: file), language: language, country: country)
  }

  init(_ text: SourceText, language: String, country: String = "zz") throws {
    conversion = try #require(Conversion(text, customs: try Customs.all(in: language)))
    document = try Document(xml: conversion.xml(Customs.identity(language, country: country)), file: text.file)
  }

  /// Where the document differs from its source.
  var difference: ConversionCheck.Difference? {
    ConversionCheck.difference(document, conversion.text, conversion.furniture)
  }

  /// What was left out, each with its line and the reason.
  var leftOut: [String] { conversion.report.leftOut.map { "\($0.line) \($0.reason.rawValue): \($0.text)" } }

  /// The act's own provisions and annexes with an id: id, number and heading, without the marks of notes.
  var outline: [String] {
    document.elements.indices.compactMap { index in
      let name = document.name(of: index)
      guard let id = document.eId(of: index), !name.hasPrefix("TLC"), !id.contains("__qstr_"),
        ![
          "hcontainer", "mod", "quotedStructure", "quotedText", "textualMod", "eventRef", "temporalGroup", "original",
        ].contains(name)
      else { return nil }
      let (num, heading) = name == "attachment" ? ("heading", "subheading") : ("num", "heading")
      func text(_ child: String) -> String {
        let words = document.child(child, of: index).map { document.text(of: $0) } ?? ""
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      return "\(id)\t\(text(num))\t\(text(heading).replacing(/^\[\d+\] *|\[\d+\]$/, with: ""))"
    }
  }

  /// The numbers of the provisions of a kind.
  func numbers(of element: String) -> [String] {
    outlineElements.filter { document.name(of: $0) == element }.map { document.num(of: $0) ?? "" }
  }

  private var outlineElements: [Int] { document.provisions.map(\.element) }
}

@Suite("Texts of each custom")
struct OutlineTests {
  @Test(
    "Every provision is found, with its number, its heading and its place; what only looks like one is not",
    arguments: [
      ("kh-library-code.km", "khm"), ("mm-fishing-workers.my", "mya"), ("my-mobile-libraries.ms", "msa"),
      ("ph-fishing-crews.en", "fil"), ("sg-food-couriers.en", "eng"), ("th-floating-markets.th", "tha"),
      ("tl-shelters.pt", "por"), ("tl-community-libraries.tet", "tet"), ("vn-domestic-workers.vi", "vie"),
    ])
  func outline(name: String, language: String) throws {
    let folder = "Tests/DraftingTests/Conversion"
    let converted = try Converted(
      Array(try Repository.text("\(folder)/\(name).txt").utf8), file: "\(name).txt", language: language)
    let expected = try Repository.text("\(folder)/\(name).outline.tsv").split(separator: "\n").map(String.init)
    let found = converted.outline
    for (line, (left, right)) in zip(found, expected).enumerated() where left != right {
      Issue.record("\(name), line \(line + 1): found \(left), expected \(right)")
      break
    }
    #expect(found.count == expected.count)
    let difference = ConversionCheck.difference(
      converted.document, converted.conversion.text, converted.conversion.furniture)
    #expect(difference == nil, "the text is not that of the source")
  }

  @Test(
    "What is left out of a text is listed, with the reason",
    arguments: [("sg-food-couriers.en", "eng"), ("tl-shelters.pt", "por"), ("vn-domestic-workers.vi", "vie")])
  func furniture(name: String, language: String) throws {
    let bytes = Array(try Repository.text("Tests/DraftingTests/Conversion/\(name).txt").utf8)
    let report = try Converted(bytes, file: name, language: language).conversion.report
    #expect(!report.leftOut.isEmpty)
    for line in report.leftOut where line.reason == .runningHead || line.reason == .pageNumber {
      #expect(line.text.contains { $0.isNumber } || report.leftOut.filter { $0.text == line.text }.count > 1)
    }
  }
}
