import AkomaNtoso
import CLibXML2
import Foundation
import TestSupport
import Testing

@Suite("Writing Akoma Ntoso")
struct WritingTests {
  @Test(
    "A document read and written again is the same document",
    arguments: [
      "<akomaNtoso xmlns=\"urn:a\" xmlns:x=\"urn:x\"><act x:b=\"1\" a='2'><x:y/><body> a <b>c</b>\n&lt;d&gt; </body></act></akomaNtoso>",
      "<?xml-model href=\"m\"?><!-- before --><akomaNtoso><act><?pi some data?><body><!-- in --><p/></body></act></akomaNtoso><!-- after -->",
      "<akomaNtoso><act><body><p><![CDATA[a < b & c]]> tail</p></body></act></akomaNtoso>",
      "<akomaNtoso><act name=\"A &amp; B &quot;C&quot; &#10; D\"><body>มาตรา ๔๑</body></act></akomaNtoso>",
      "<a:akomaNtoso xmlns:a=\"urn:a\"><a:act xmlns=\"urn:other\"><body><p xmlns=\"\">x</p></body></a:act></a:akomaNtoso>",
    ])
  func roundTrip(xml: String) throws {
    let written = try Samples.document(xml).xml
    #expect(try canonical(written) == canonical(Array(xml.utf8)))
  }

  @Test("A reference in an attribute is read as its character")
  func attributeReferences() throws {
    let document = try Samples.document("<akomaNtoso><act name=\"Ebrahim &amp; Co\"><body/></act></akomaNtoso>")
    #expect(document.attribute("name", of: document.main) == "Ebrahim & Co")
  }

  @Test("Every law of the project is written as it was read")
  func ownLaw() throws {
    let folder = Repository.root.appending(path: "Legislation")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
    #expect(!files.isEmpty)
    for file in files.sorted() {
      let bytes = try Repository.bytes("Legislation/\(file)")
      #expect(try canonical(Document(xml: bytes, file: file).xml) == canonical(bytes), "\(file)")
    }
  }

  @Test(
    "Documents that others wrote are written as they were read: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    for file in try CorpusSample.files(80) {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(try canonical(Document(xml: bytes, file: file.lastPathComponent).xml) == canonical(bytes), "\(file.path)")
    }
  }

  /// The Canonical XML of a document, with comments (W3C, Canonical XML 1.0).
  private func canonical(_ xml: [UInt8]) throws -> [UInt8] {
    let parsed = xml.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(XML_PARSE_NONET.rawValue))
    }
    let document = try #require(parsed)
    defer { xmlFreeDoc(document) }
    var result: UnsafeMutablePointer<xmlChar>?
    let count = xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_1_0.rawValue), nil, 1, &result)
    defer { free(result) }
    return Array(UnsafeBufferPointer(start: result, count: Int(count)))
  }
}

/// Documents of the corpus beside the checkout: always the same sample, from every source.
enum CorpusSample {
  /// So many files in a seeded order; all of them where `LACUNA_WHOLE_CORPUS` is set.
  static func files(_ count: Int) throws -> [URL] {
    guard let corpus = Repository.shared("corpus") else { return [] }
    var files = try FileManager.default.subpathsOfDirectory(atPath: corpus.path)
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".akn") }.sorted()
    var random = SeededGenerator(seed: 7)
    files.shuffle(using: &random)
    let isWhole = ProcessInfo.processInfo.environment["LACUNA_WHOLE_CORPUS"] != nil
    return files.prefix(isWhole ? files.count : count).map { corpus.appending(path: $0) }
  }
}
