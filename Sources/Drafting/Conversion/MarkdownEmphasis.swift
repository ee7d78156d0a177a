/// The signs with which Markdown makes text bold or italic: tools that read PDFs write them into the words of the law.
enum MarkdownEmphasis {
  /// A text without them, its lines as they were; the same text where it has too few to be Markdown.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard isMarkdown(bytes) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "*") where next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "*"): next += 2
      case UInt8(ascii: "_") where isMark(bytes, next): next += 1
      default:
        plain.append(bytes[next])
        next += 1
      }
    }
    return plain
  }

  private static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    var (place, count) = (0, 0)
    while place + 1 < bytes.count, count < 6 {
      if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "*") {
        count += 1
        place += 1
      } else if bytes[place] == UInt8(ascii: "_"), isMark(bytes, place) {
        count += 1
      }
      place += 1
    }
    return count >= 6
  }

  /// Whether an underscore stands at the edge of a word or beside another, not within a name.
  private static func isMark(_ bytes: [UInt8], _ place: Int) -> Bool {
    func isInside(_ place: Int) -> Bool {
      place >= 0 && place < bytes.count
        && (Letters.begins(bytes, place, bytes.count) || (0x30...0x39).contains(bytes[place]) || bytes[place] >= 0x80)
    }
    return !(isInside(place - 1) && isInside(place + 1))
  }
}
