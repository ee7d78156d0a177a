public import AkomaNtoso

/// Proves that a document has the text of its source: the same signs in the same order, less the lines that were left out.
///
/// White space, and hyphens at the ends of lines, are no text. A heading that stands above its number in the source
/// stands after it in the document, and the dash or colon that divides a number or a heading from what follows is in
/// neither.
public struct ConversionCheck {
  /// Where a document and its source part.
  public struct Difference: Hashable, Sendable {
    /// The line of the source.
    public let line: Int
    public let source: String
    public let document: String
  }

  private var source: [UInt8] = []
  /// The line of each byte of the source.
  private var lines: [Int32] = []
  private var place = 0
  private var mayDivide = false
  private let text: [UInt8]

  /// The first place where a document differs from its source; nil where it does nowhere.
  public static func difference(
    _ document: Document, _ text: SourceText, _ furniture: Furniture
  ) -> Difference? {
    var check = ConversionCheck(document, text, furniture)
    return check.run(document)
  }

  private init(_ document: Document, _ text: SourceText, _ furniture: Furniture) {
    self.text = document.text
    for line in text.lines.indices where !text.lines[line].isBlank {
      for range in furniture.kept(of: line, in: text) {
        Self.eachSign(text.bytes, range) { byte in
          source.append(byte)
          lines.append(Int32(text.lines[line].number))
        }
      }
    }
  }

  private mutating func run(_ document: Document) -> Difference? {
    var position = 0
    for element in document.elements.indices where document.name(of: element) == "num" {
      let num = document.range(of: element)
      guard num.lowerBound >= position, let parent = document.parent(of: element) else { continue }
      if let difference = advance(position..<num.lowerBound) { return difference }
      skipDividers()
      guard let heading = document.child("heading", of: parent).map({ document.range(of: $0) }) else {
        if let difference = advance(num) { return difference }
        skipDividers()
        position = num.upperBound
        continue
      }
      let isAbove = !matches(num) && matches(heading)
      for part in isAbove ? [heading, num] : [num, heading] {
        if let difference = advance(part) { return difference }
        skipDividers()
      }
      position = max(num.upperBound, heading.upperBound)
    }
    if let difference = advance(position..<text.count) { return difference }
    while place < source.count, source[place] == UInt8(ascii: "-") { place += 1 }
    return place < source.count ? difference(text.count) : nil
  }

  /// Says that a sign that divides a number or a heading from what follows may come in the source.
  private mutating func skipDividers() { mayDivide = true }

  private static let dividers: [[UInt8]] = ["—", "–", "-", ":", "៖", "."].map { Array($0.utf8) }

  /// Whether the source goes on with a part of the document.
  private func matches(_ range: Range<Int>) -> Bool {
    var (next, same) = (place, true)
    Self.eachSign(text, range) { byte in
      guard same else { return }
      while next < source.count, source[next] != byte, source[next] == UInt8(ascii: "-") { next += 1 }
      same = next < source.count && source[next] == byte
      next += 1
    }
    return same
  }

  private mutating func advance(_ range: Range<Int>) -> Difference? {
    var (next, failed) = (place, false)
    var first = range.lowerBound
    while first < range.upperBound, text[first] <= 0x20 { first += 1 }
    guard first < range.upperBound else { return nil }
    if mayDivide {
      while let sign = Self.dividers.first(where: { source[next...].starts(with: $0) }),
        !text[first...].starts(with: sign)
      {
        next += sign.count
      }
    }
    mayDivide = false
    Self.eachSign(text, range) { byte in
      guard !failed else { return }
      while next < source.count, source[next] != byte, source[next] == UInt8(ascii: "-") { next += 1 }
      guard next < source.count, source[next] == byte else {
        failed = true
        return
      }
      next += 1
    }
    place = next
    return failed ? difference(range.lowerBound) : nil
  }

  private func difference(_ position: Int) -> Difference {
    Difference(
      line: place < lines.count ? Int(lines[place]) : Int(lines.last ?? 0),
      source: String(decoding: source[min(place, source.count)..<min(place + 60, source.count)], as: UTF8.self),
      document: String(decoding: text[position..<min(position + 80, text.count)], as: UTF8.self))
  }

  /// The bytes of a text that are no white space and no control characters.
  private static func eachSign(_ bytes: [UInt8], _ range: Range<Int>, _ body: (UInt8) -> Void) {
    var next = range.lowerBound
    while next < range.upperBound {
      if let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound) {
        next += width
      } else {
        if bytes[next] > 0x20, bytes[next] != 0x7F { body(bytes[next]) }
        next += 1
      }
    }
  }
}
