/// The bytes with which a text in one of some forms may begin: most lines begin with none of them, and need not be read.
struct FirstBytes: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ forms: [ReadingCustom.Form], _ numbers: NumberReader) {
    for form in forms {
      if let first = form.before.first {
        // White space may be left out; letters may be small or capital.
        if first == 0x20 { insert(0...0xFF) }
        insert(first...first)
        if (0x41...0x5A).contains(first & 0xDF) { insert(first ^ 0x20...first ^ 0x20) }
      } else {
        insert(form.number, numbers)
      }
    }
  }

  private mutating func insert(_ kind: NumberKind, _ numbers: NumberReader) {
    // White space before the number.
    for byte in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xC2, 0xE2, 0xEF] as [UInt8] { insert(byte...byte) }
    switch kind {
    case .arabic: for range in [0x30...0x39, 0xE0...0xE1] as [ClosedRange<UInt8>] { insert(range) }
    case .letter, .double: for range in [0x61...0x7A, 0x80...0xFF] as [ClosedRange<UInt8>] { insert(range) }
    case .upper: for range in [0x41...0x5A, 0x80...0xFF] as [ClosedRange<UInt8>] { insert(range) }
    case .roman: for byte in "ivxlcdmIVXLCDM".utf8 { insert(byte...byte) }
    case .word: for word in numbers.words { word.bytes.first.map { insert($0...$0) } }
    case .none: insert(0...0xFF)
    }
  }

  private mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let part =
      switch byte >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return part & (UInt64(1) << UInt64(byte & 63)) != 0
  }

  /// Whether a text may begin so at the beginning of a range.
  func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.lowerBound < range.upperBound && contains(bytes[range.lowerBound])
  }
}
