import AkomaNtoso
import CLibXML2
import Foundation
import TestSupport
import Testing

@Suite("Nothing is lost")
struct ConservationTests {
  @Test("Every word belongs to a provision, to something beside one, or to the rest, and to one of them only")
  func owners() throws {
    let document = try Samples.document(
      Samples.act(
        """
        <section eId="sec_1"><num>1</num><heading>Head</heading><content><p>own <authorialNote><p>note</p></authorialNote>words
        <mod><quotedStructure><section eId="sec_9"><num>9</num><content><p>quoted</p></content></section></quotedStructure></mod>
        </p></content></section><p>between</p>
        """))
    let found = document.pieces.map { piece in
      let words = document.text(in: piece.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(piece.owner.name): \(words)"
    }.filter { !$0.hasSuffix(": ") }
    #expect(
      found == [
        "provision 0: 1 Head own", "aside 0: note", "provision 0: words", "provision 1: 9 quoted", "rest: between",
      ])
  }

  @Test(
    "In documents that others wrote, the words of all pieces together are the words of the file: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    for file in try CorpusSample.files(120) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let document = try Document(xml: bytes, file: file.lastPathComponent)
      var position = 0
      for piece in document.pieces {
        #expect(piece.range.lowerBound == position, "\(file.path)")
        position = piece.range.upperBound
      }
      #expect(position == document.text.count, "\(file.path)")
      // An independent reading: the tree's own text, white space aside.
      let letters = document.text.filter { $0 != 0x20 && $0 != 0x0A }
      #expect(try letters == content(bytes), "\(file.path)")
      var own: [Int: Int] = [:]
      for piece in document.pieces {
        guard case .provision(let place) = piece.owner else { continue }
        own[place, default: 0] += document.text[piece.range].count { !$0.isSpace }
      }
      for (place, provision) in document.provisions.enumerated() {
        // The pieces have the number and the heading, too.
        let heads = ["num", "heading", "subheading"].compactMap { document.child($0, of: provision.element) }
        let read = document.ownText(of: provision.element).utf8.count { !$0.isSpace }
        #expect(own[place, default: 0] >= read, "\(file.path) \(place)")
        if heads.isEmpty { #expect(own[place, default: 0] == read, "\(file.path) \(place)") }
      }
    }
  }

  /// The text of a document as libxml2's tree gives it, without white space.
  private func content(_ xml: [UInt8]) throws -> [UInt8] {
    let parsed = xml.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    }
    let document = try #require(parsed)
    defer { xmlFreeDoc(document) }
    let text = try #require(xmlNodeGetContent(xmlDocGetRootElement(document)))
    defer { free(text) }
    return Array(UnsafeBufferPointer(start: text, count: strlen(text))).filter { !$0.isSpace }
  }

  private func strlen(_ text: UnsafePointer<xmlChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

extension Document.Owner {
  fileprivate var name: String {
    switch self {
    case .provision(let place): "provision \(place)"
    case .aside(let place, _): "aside \(place)"
    case .rest: "rest"
    }
  }
}
