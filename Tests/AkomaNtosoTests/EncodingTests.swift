import AkomaNtoso
import Faults
import Foundation
import Testing

@Suite("Reading a file in the encoding that it declares")
struct EncodingTests {
  private func xml(_ words: String, declared: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(declared)\"?>\n<akomaNtoso><act><body><section><content><p>\(words)</p></content></section></body></act></akomaNtoso>"
  }

  private func words(_ bytes: [UInt8]) throws -> String {
    let document = try Document(xml: bytes, file: "sample.xml")
    return document.text(of: document.main)
  }

  @Test("UTF-8 with a byte order mark, and without a declaration")
  func byteOrderMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try words(mark + xml("ไทย", declared: "UTF-8").utf8) == "ไทย")
    #expect(try words(Array("<akomaNtoso><act><body>ไทย</body></act></akomaNtoso>".utf8)) == "ไทย")
  }

  @Test(
    "UTF-16 in both orders of bytes comes out as UTF-8",
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func utf16(encoding: String.Encoding) throws {
    let data = try #require(("\u{FEFF}" + xml("ຜູ້ຖືກ 𑜀 não", declared: "UTF-16")).data(using: encoding))
    #expect(try words([UInt8](data)) == "ຜູ້ຖືກ 𑜀 não")
  }

  @Test("Latin 1 that says so comes out as UTF-8")
  func latin1() throws {
    let data = try #require(xml("vítima não punível", declared: "ISO-8859-1").data(using: .isoLatin1))
    #expect(try words([UInt8](data)) == "vítima não punível")
  }

  @Test("Latin 1 that calls itself UTF-8 is refused with its line: its words would be wrong")
  func latin1AsUTF8() throws {
    let data = try #require(xml("vítima", declared: "UTF-8").data(using: .isoLatin1))
    let fault = #expect(throws: Fault.self) { _ = try words([UInt8](data)) }
    #expect(fault?.line == 2)
  }

  @Test("UTF-16 that calls itself nothing, and an encoding that does not exist, are refused")
  func unknown() throws {
    let bare = try #require("<akomaNtoso><act/></akomaNtoso>".data(using: .utf16LittleEndian))
    for bytes in [Array([0xFF] + bare.dropLast(1)), Array(xml("a", declared: "UTF-9").utf8)] {
      #expect(throws: Fault.self) { _ = try words(bytes) }
    }
  }

  @Test("A NUL is refused wherever it stands", arguments: ["before", "tag", "attribute", "text", "comment", "after"])
  func nul(place: String) {
    func nul(_ here: String) -> String { here == place ? "\0" : "" }
    let xml =
      "\(nul("before"))<akomaNtoso><a\(nul("tag"))ct name=\"a\(nul("attribute"))b\"><body><p>a\(nul("text"))b<!-- \(nul("comment")) --></p></body></act></akomaNtoso>\(nul("after"))more"
    #expect(throws: Fault.self) { _ = try words(Array(xml.utf8)) }
  }

  @Test("Words after the document are refused", arguments: ["x", "<akomaNtoso/>", "\0", "\0x", "]]>"])
  func trailing(rest: String) {
    let xml = "<akomaNtoso><act><body/></act></akomaNtoso>\(rest)"
    #expect(throws: Fault.self) { _ = try words(Array(xml.utf8)) }
  }
}
