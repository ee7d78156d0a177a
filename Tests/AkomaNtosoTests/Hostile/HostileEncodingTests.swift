import AkomaNtoso
import Faults
import Foundation
import Testing

@Suite("Bytes that are no text, or not the text that they say")
struct HostileEncodingTests {
  private static func xml(_ declared: String?, _ words: String = "ไทย é") -> String {
    (declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? "")
      + "<akomaNtoso><act>\(words)</act></akomaNtoso>"
  }

  private static func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  @Test("UTF-16 without a byte order mark is read where its XML declaration shows what it is")
  func declared() throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = try Self.bytes(Self.xml("UTF-16"), encoding)
      let document = try Document(xml: bytes, file: "sample.xml")
      #expect(document.text(of: document.main) == "ไทย é")
    }
  }

  @Test("Letters of two or four bytes that nothing explains are refused as such")
  func wide() throws {
    let mark = "\u{FEFF}"
    for bytes in [
      try Self.bytes(Self.xml(nil), .utf16LittleEndian), try Self.bytes(Self.xml(nil), .utf16BigEndian),
      try Self.bytes(Self.xml(nil), .utf32LittleEndian), try Self.bytes(Self.xml("UTF-32"), .utf32BigEndian),
      try Self.bytes(mark + Self.xml("UTF-32"), .utf32LittleEndian),
      try Self.bytes(mark + Self.xml("UTF-32"), .utf32BigEndian),
    ] {
      #expect(HostileSamples.fault(bytes)?.found.hasPrefix("letters of two or four bytes") == true)
    }
  }

  @Test(
    "Bytes that the declared encoding does not have are refused with their line, and nothing is printed",
    arguments: ["US-ASCII", "TIS-620", "UTF-7", "EBCDIC-US", "GB18030", "HTML"])
  func wrong(encoding: String) {
    let thai = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<akomaNtoso><act>ไทย é</act></akomaNtoso>"
    let fault = HostileSamples.fault(Array(thai.utf8))
    #expect(
      fault?.found == "bytes that are no text in the encoding that the file declares", "\(fault.debugDescription)")
    #expect(fault?.remedy == "save the file as UTF-8")
    #expect(fault?.line != nil)
  }

  @Test("UTF-8 that calls itself UTF-16 is refused, with a byte order mark and without")
  func narrow() {
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let fault = HostileSamples.fault(mark + Array(Self.xml("UTF-16").utf8))
      #expect(fault?.found.hasPrefix("Document labelled UTF-16 but has UTF-8 content") == true)
      #expect(fault?.line == 1)
    }
  }

  @Test("Half a letter of UTF-16 is refused: a lone surrogate, or an odd number of bytes")
  func half() throws {
    let start = try Self.bytes("\u{FEFF}<akomaNtoso><act>\n\n", .utf16LittleEndian)
    let end = try Self.bytes("</act></akomaNtoso>", .utf16LittleEndian)
    for surrogate in [[0x00, 0xD8], [0x00, 0xDC], [0x3D, 0xD8, 0x3D, 0xD8]] as [[UInt8]] {
      #expect(HostileSamples.fault(start + surrogate + end)?.line == 3)
    }
    #expect(HostileSamples.fault(start + end.dropLast())?.line == 3)
  }

  @Test(
    "UTF-8 that is longer than its letter needs, that has half a letter, or none, is refused with its line",
    arguments: [
      [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80],
      [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0x80], [0xC3], [0xE0, 0xB8], [0xFE], [0xFF], [0xEF, 0xBF, 0xBE], [0x00], [0x1B],
    ] as [[UInt8]])
  func overlong(bytes: [UInt8]) throws {
    let parts = HostileSamples.act("a|b").split(separator: "|").map { Array($0.utf8) }
    #expect(HostileSamples.fault(parts[0] + bytes + parts[1])?.line == 3)
    let attribute = HostileSamples.act("<p eId='|'/>").split(separator: "|").map { Array($0.utf8) }
    #expect(HostileSamples.fault(attribute[0] + bytes + attribute[1])?.line == 3)
  }
}
