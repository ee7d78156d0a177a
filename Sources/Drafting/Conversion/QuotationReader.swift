/// Knows which lines are text in quotation marks that began on a line of its own: the words of another act, or a form.
struct QuotationReader {
  /// Whether the act amends others: then the marks of typewriters count, which open and close alike, and lines that a
  /// colon announces and that close what they open.
  let isAmending: Bool
  private var depth = 0
  private var lines = 0
  /// Whether single marks stand around the double ones, as around a definition.
  private var isSingle = false

  init(isAmending: Bool = false) { self.isAmending = isAmending }

  /// Reads a line; says whether it is quoted.
  ///
  /// - Parameter before: the line before it.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>, after before: Range<Int>? = nil) -> Bool {
    if depth == 0, let open = Self.singleOpening(bytes, range) { return readSingle(bytes, open..<range.upperBound) }
    if isSingle { return readSingle(bytes, range) }
    let begins = mark(bytes, range.lowerBound, range.upperBound, isOpen: false) == 1
    guard depth > 0 || begins else { return false }
    if depth == 0, isAmending, Self.goesOn(bytes, range), !Self.announces(bytes, before) { return false }
    // A paragraph within a quotation may open it again.
    var next = range.lowerBound
    if depth > 0, begins { next += Self.width(bytes, next) }
    let balance = balance(bytes, next..<range.upperBound, isOpen: depth > 0)
    let wasOpen = depth > 0
    depth = max(0, depth + balance)
    forget()
    return wasOpen || depth > 0 || isAmending && isWhole(bytes, range) && Self.announces(bytes, before)
  }

  /// Whether a line ends with the mark that closes the one with which it begins.
  private func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, ".,; ".utf8.contains(bytes[end - 1]) { end -= 1 }
    let last = QuotedWords.marks.first { bytes[range.lowerBound..<end].suffix($0.close.count).elementsEqual($0.close) }
    guard let last, bytes[range].starts(with: last.open) else { return false }
    let first = range.lowerBound + last.open.count
    return first <= end - last.close.count
      && bytes[first..<end - last.close.count].firstPlace(of: last.close[...]) == nil
  }

  /// Whether small letters follow the mark: the words of a sentence that a line break has put at the beginning of a line.
  private static func goesOn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = range.lowerBound + width(bytes, range.lowerBound)
    return first < range.upperBound && (0x61...0x7A).contains(bytes[first])
  }

  /// Whether a line ends so that a quotation may come next: with a colon, a dash or the end of a word in a script that has
  /// neither.
  private static func announces(_ bytes: [UInt8], _ line: Range<Int>?) -> Bool {
    guard let last = line.flatMap({ bytes[$0].last }) else { return false }
    return last >= 0x80 || last == UInt8(ascii: ":") || last == UInt8(ascii: "-")
  }

  /// A definition in single marks: `‘ “coercion” means …;’`. Apostrophes look like the closing one, so only the end of a
  /// line counts, or one double mark too many.
  private mutating func readSingle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    (isSingle, depth) = (true, 1)
    let isOver = balance(bytes, range, isOpen: false) < 0 || Self.endsSingle(bytes[range])
    if isOver { (isSingle, depth, lines) = (false, 0, 0) }
    forget()
    return true
  }

  /// Nobody quotes for so long: the mark was never closed.
  private mutating func forget() {
    lines = depth > 0 ? lines + 1 : 0
    if lines > 400 { (depth, lines, isSingle) = (0, 0, false) }
  }

  private func balance(_ bytes: [UInt8], _ range: Range<Int>, isOpen: Bool) -> Int {
    var (balance, next) = (0, range.lowerBound)
    while next < range.upperBound {
      let mark = mark(bytes, next, range.upperBound, isOpen: isOpen ? balance >= 0 : balance > 0)
      balance += mark
      next += mark == 0 ? 1 : Self.width(bytes, next)
    }
    return balance
  }

  /// 1 where a mark opens, −1 where one closes, 0 elsewhere.
  private func mark(_ bytes: [UInt8], _ place: Int, _ end: Int, isOpen: Bool) -> Int {
    switch bytes[place] {
    case 0xE2 where place + 2 < end && bytes[place + 1] == 0x80:
      bytes[place + 2] == 0x9C ? 1 : bytes[place + 2] == 0x9D ? -1 : 0
    case 0xC2 where place + 1 < end: bytes[place + 1] == 0xAB ? 1 : bytes[place + 1] == 0xBB ? -1 : 0
    case UInt8(ascii: "\"") where isAmending: isOpen ? -1 : 1
    default: 0
    }
  }

  private static func width(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place] == 0xE2 ? 3 : bytes[place] == 0xC2 ? 2 : 1
  }

  /// Where the text begins after a single mark with a double one behind it.
  private static func singleOpening(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard bytes[range].starts(with: [0xE2, 0x80, 0x98]) else { return nil }
    var next = range.lowerBound + 3
    while next < range.upperBound, let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound) {
      next += width
    }
    return bytes[next..<range.upperBound].starts(with: [0xE2, 0x80, 0x9C]) ? next : nil
  }

  private static func endsSingle(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    for word in ["and", "or", "dan", "atau"] where line.suffix(word.utf8.count).elementsEqual(word.utf8) {
      line = line.dropLast(word.utf8.count)
    }
    while let last = line.last, ".,;_ ".utf8.contains(last) { line.removeLast() }
    return line.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
  }
}

/// The words that stand in quotation marks within a text.
enum QuotedWords {
  static let marks: [(open: [UInt8], close: [UInt8])] = [
    ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]), ([0xC2, 0xAB], [0xC2, 0xBB]),
    ([UInt8(ascii: "\"")], [UInt8(ascii: "\"")]),
  ]

  /// Their places, marks included, in order; none for a mark that is never closed.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var (found, next) = ([Range<Int>](), 0)
    while next < bytes.count {
      guard let closing = closing(bytes, next), let end = end(closing, bytes, next + 1) else {
        next += 1
        continue
      }
      found.append(next..<end)
      next = end
    }
    return found
  }

  private static func closing(_ bytes: [UInt8], _ place: Int) -> [UInt8]? {
    guard bytes[place] == 0xE2 || bytes[place] == 0xC2 || bytes[place] == UInt8(ascii: "\"") else { return nil }
    return marks.first { bytes[place...].starts(with: $0.open) }?.close
  }

  private static func end(_ closing: [UInt8], _ bytes: [UInt8], _ start: Int) -> Int? {
    bytes[start..<min(bytes.count, start + 2000)].firstPlace(of: closing[...]).map { $0 + closing.count }
  }
}
