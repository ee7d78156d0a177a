import Faults

/// A text as people find it, in lines.
///
///     let text = try SourceText(plain: bytes, file: "act.txt")
///     text.lines[0].number   // 1
///
/// The lines are ranges of one buffer, without the white space around them; each knows its line in the file.
public struct SourceText: Sendable {
  /// The file, as the caller named it.
  public let file: String
  public let bytes: [UInt8]
  public let lines: [Line]
  /// Where the lines stand in a web page.
  let page: PageLayout?

  public struct Line: Sendable {
    /// The bytes, without white space at either end; empty where the line is blank.
    public let range: Range<Int>
    /// How far it is indented, in columns.
    public let indent: Int
    /// The line in the file, from 1.
    public let number: Int
    /// Whether a page begins with it.
    public let beginsPage: Bool
    /// Why it is no text of the law, where the format of the file says so.
    var reason: Furniture.Reason?

    public var isBlank: Bool { range.isEmpty }
  }

  /// Plain text in UTF-8, with line feeds of any kind; a form feed begins a page. What XML has no place for is white space.
  ///
  /// - Throws: ``Fault`` where it is not UTF-8: another encoding would lose letters.
  public init(plain given: [UInt8], file: String) throws {
    guard String(validating: given, as: UTF8.self) != nil else {
      throw Fault(
        file, found: "bytes that are no UTF-8", expected: "a text in UTF-8",
        remedy: "save the text as UTF-8 in an editor that knows its encoding")
    }
    let bytes = MarkdownEmphasis.removed(from: given.withoutSignsOutsideXML)
    var lines: [Line] = []
    var (start, number) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 1)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lines.append(Line(bytes, start..<end, number: number))
      number += 1
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    (self.file, self.bytes, self.lines, page) = (file, bytes, lines, nil)
  }

  init(file: String, bytes: [UInt8], lines: [Line], page: PageLayout? = nil) {
    (self.file, self.bytes, self.lines, self.page) = (file, bytes, lines, page)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func text(of line: Int) -> String { text(lines[line].range) }
}

extension SourceText.Line {
  init(_ bytes: [UInt8], _ whole: Range<Int>, number: Int) {
    var (start, indent, beginsPage) = (whole.lowerBound, 0, false)
    while start < whole.upperBound, let width = Self.spaceWidth(bytes, start, whole.upperBound) {
      switch bytes[start] {
      case 0x0C: (beginsPage, indent) = (true, 0)
      case 0x09: indent += 8 - indent % 8
      default: indent += 1
      }
      start += width
    }
    var end = whole.upperBound
    while end > start, let width = Self.spaceWidthBefore(bytes, end, start) { end -= width }
    self.init(range: start..<end, indent: indent, number: number, beginsPage: beginsPage)
  }

  /// How many bytes a white space takes that begins at a place; nil where none does. No-break and zero-width spaces are
  /// such.
  static func spaceWidth(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int? {
    switch bytes[place] {
    case 0x20, 0x09, 0x0C, 0x0B: 1
    case 0xC2 where place + 1 < end && bytes[place + 1] == 0xA0: 2
    case 0xE2 where place + 2 < end && bytes[place + 1] == 0x80 && (0x80...0x8B).contains(bytes[place + 2]): 3
    case 0xEF where place + 2 < end && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF: 3
    default: nil
    }
  }

  private static func spaceWidthBefore(_ bytes: [UInt8], _ end: Int, _ start: Int) -> Int? {
    for width in 1...3 where end - width >= start && spaceWidth(bytes, end - width, end) == width { return width }
    return nil
  }
}

extension [UInt8] {
  /// The same text with spaces for control characters and for the two that are none (U+FFFE, U+FFFF).
  fileprivate var withoutSignsOutsideXML: [UInt8] {
    var bytes = self
    for place in bytes.indices {
      switch bytes[place] {
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case 0..<0x20, 0x7F: bytes[place] = 0x20
      case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE:
        for next in place...(place + 2) { bytes[next] = 0x20 }
      default: break
      }
    }
    return bytes
  }
}
