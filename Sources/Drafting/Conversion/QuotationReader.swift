/// Knows which lines are text in quotation marks that began on a line of its own: the words of another act, or a form.
struct QuotationReader {
  private var depth = 0
  private var lines = 0

  /// Reads a line; says whether it is quoted.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let begins = Self.mark(bytes, range.lowerBound, range.upperBound) == 1
    guard depth > 0 || begins else { return false }
    // A paragraph within a quotation may open it again.
    var next = range.lowerBound
    if depth > 0, begins { next += Self.width(bytes, next) }
    var balance = 0
    while next < range.upperBound {
      let mark = Self.mark(bytes, next, range.upperBound)
      balance += mark
      next += mark == 0 ? 1 : Self.width(bytes, next)
    }
    let wasOpen = depth > 0
    depth = max(0, depth + balance)
    lines = depth > 0 ? lines + 1 : 0
    // Nobody quotes for so long: the mark was never closed.
    if lines > 400 { (depth, lines) = (0, 0) }
    return wasOpen || depth > 0
  }

  private static func mark(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int {
    if place + 2 < end, bytes[place] == 0xE2, bytes[place + 1] == 0x80 {
      return bytes[place + 2] == 0x9C ? 1 : bytes[place + 2] == 0x9D ? -1 : 0
    }
    if place + 1 < end, bytes[place] == 0xC2 { return bytes[place + 1] == 0xAB ? 1 : bytes[place + 1] == 0xBB ? -1 : 0 }
    return 0
  }

  private static func width(_ bytes: [UInt8], _ place: Int) -> Int { bytes[place] == 0xE2 ? 3 : 2 }
}
