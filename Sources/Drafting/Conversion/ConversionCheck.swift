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
  /// Where in `source` each line begins.
  private var lines: [(start: Int, number: Int)] = []
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
    var starts: [(start: Int, number: Int)] = []
    source = [UInt8](unsafeUninitializedCapacity: text.bytes.count) { buffer, count in
      for line in text.lines.indices where !text.lines[line].isBlank {
        starts.append((count, text.lines[line].number))
        for range in furniture.kept(of: line, in: text) {
          Self.eachSign(text.bytes, range) { byte in
            guard count < buffer.count else { return false }
            buffer.initializeElement(at: count, to: byte)
            count += 1
            return true
          }
        }
      }
    }
    lines = starts
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
    follow(range, from: place) != nil
  }

  private mutating func advance(_ range: Range<Int>) -> Difference? {
    var next = place
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
    guard let end = follow(range, from: next) else {
      place = next
      return difference(range.lowerBound)
    }
    place = end
    return nil
  }

  /// Where in the source a part of the document ends that begins at a place; nil where the source goes on otherwise.
  private func follow(_ range: Range<Int>, from place: Int) -> Int? {
    var next = place
    let isSame = source.withUnsafeBufferPointer { source in
      Self.eachSign(text, range) { byte in
        while next < source.count, source[next] != byte, source[next] == UInt8(ascii: "-") { next += 1 }
        guard next < source.count, source[next] == byte else { return false }
        next += 1
        return true
      }
    }
    return isSame ? next : nil
  }

  private func difference(_ position: Int) -> Difference {
    Difference(
      line: (lines.last { $0.start <= place } ?? lines.first)?.number ?? 0,
      source: String(decoding: source[min(place, source.count)..<min(place + 60, source.count)], as: UTF8.self),
      document: String(decoding: text[position..<min(position + 80, text.count)], as: UTF8.self))
  }

  /// The bytes of a text that are no white space and no control characters, until one is refused; says whether none was.
  @discardableResult
  @inline(__always)
  private static func eachSign(_ bytes: [UInt8], _ range: Range<Int>, _ body: (UInt8) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { signs in
      var next = range.lowerBound
      while next < range.upperBound {
        let byte = signs[next]
        if byte == 0xC2 || byte == 0xE2 || byte == 0xEF,
          let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound)
        {
          next += width
          continue
        }
        if byte > 0x20, byte != 0x7F, !body(byte) { return false }
        next += 1
      }
      return true
    }
  }
}
