/// The sentences and items of a text, as ranges of its UTF-8 bytes.
///
/// A sentence ends at a line feed, which divides blocks, at a semicolon, and at a full stop, question or exclamation mark
/// that a space and a capital letter follow; in Khmer and Burmese at their own signs.
public struct Sentences: Sendable {
  public let ranges: [Range<Int>]

  public init(_ text: [UInt8], in range: Range<Int>) {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    func close(at end: Int) {
      if text[start..<end].contains(where: { $0 != 0x20 && $0 != 0x0A }) { ranges.append(start..<end) }
      start = end
    }
    for index in range {
      switch text[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: ";"):
        close(at: index + 1)
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        guard index + 2 < range.upperBound, text[index + 1] == 0x20 else { continue }
        let next = text[index + 2]
        if (0x41...0x5A).contains(next) || next >= 0x80 { close(at: index + 1) }
      case 0x94, 0x95, 0x8B:
        // Khmer ។ and ៕, Burmese ။.
        guard index >= range.lowerBound + 2, text[index - 2] == 0xE1 else { continue }
        if text[index - 1] == (text[index] == 0x8B ? 0x81 : 0x9F) { close(at: index + 1) }
      default: break
      }
    }
    close(at: range.upperBound)
    self.ranges = ranges
  }

  /// The sentence that a place lies in.
  public func sentence(at place: Int) -> Range<Int>? { ranges.first { $0.contains(place) } }
}
