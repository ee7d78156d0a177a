import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("Where the words of a provision's own text stand in the document")
struct OwnTextPlaceTests {
  private let document: Document

  init() throws {
    document = try Samples.document(
      Samples.act(
        """
        <section><num>1</num><heading>Aim</heading><intro><p>One  of
        these:</p></intro><paragraph><num>(a)</num><content><p>x</p></content></paragraph>
        <wrapUp><p>as an <b>officer</b> directs<authorialNote><p>see 2</p></authorialNote>.</p></wrapUp></section>
        """))
  }

  private func words(_ part: String) throws -> [String] {
    let unit = document.basicUnits[0]
    let own = Array(document.ownText(of: unit).utf8)
    let start = try #require((0...own.count - part.utf8.count).first { own[$0...].starts(with: part.utf8) })
    return document.places(ofOwnText: start..<start + part.utf8.count, in: unit).map { document.text(in: $0) }
  }

  @Test(
    "A stretch lies in one place, or in several where something stands between that is not the provision's own",
    arguments: [
      ("One", ["One"]), ("of these", ["of these"]), ("these: as", ["these:", "as"]), ("an officer", ["an officer"]),
      ("directs.", ["directs", "."]), (" ", []),
    ])
  func places(part: String, expected: [String]) throws { #expect(try words(part) == expected) }

  @Test("The whole own text lies in the pieces that it was made from")
  func whole() {
    for provision in document.provisions {
      let own = document.ownText(of: provision.element)
      let places = document.places(ofOwnText: 0..<own.utf8.count, in: provision.element)
      let pieces = document.ownRanges(of: provision.element).map { document.text(in: $0) }
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
      #expect(places.map { document.text(in: $0) } == pieces)
    }
  }

  @Test(
    "In documents that others wrote, every tenth of an own text is found again: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    for file in try CorpusSample.files(40) {
      let document = try Document(xml: [UInt8](try Data(contentsOf: file)), file: file.lastPathComponent)
      for provision in document.provisions.prefix(200) {
        let own = Array(document.ownText(of: provision.element).utf8)
        for start in stride(from: 0, to: own.count, by: max(1, own.count / 10)) {
          let part = start..<min(own.count, start + 30)
          let found = document.places(ofOwnText: part, in: provision.element).flatMap { document.text[$0] }
          #expect(found.filter { !$0.isSeparator } == own[part].filter { !$0.isSeparator }, "\(file.path)")
        }
      }
    }
  }
}

extension UInt8 {
  fileprivate var isSeparator: Bool { self == 0x20 || self == 0x0A }
}
