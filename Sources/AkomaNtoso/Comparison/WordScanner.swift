/// The words of a text in UTF-8, one after another, without copying any.
///
/// White space and punctuation divide words; a mark of punctuation is a word of its own. A script that is written
/// without spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) is divided into letters, each with the signs above,
/// below and beside it: where its words end, only a dictionary knows.
struct WordScanner {
  struct Word {
    let range: Range<Int>
    /// Whether it is punctuation or another sign, not a word to be pronounced.
    let isMark: Bool
  }

  private let text: [UInt8]
  private var position: Int
  private let end: Int

  init(_ text: [UInt8], in range: Range<Int>) {
    self.text = text
    (position, end) = (range.lowerBound, range.upperBound)
  }

  private enum Class { case space, mark, letter, unspaced }

  mutating func next() -> Word? {
    var start = position
    while start < end {
      let (kind, length) = classify(at: start)
      switch kind {
      case .space: start += length
      case .mark: return word(start..<start + length, isMark: true)
      case .unspaced: return word(start..<endOfLetter(start, length), isMark: false)
      case .letter: return word(start..<endOfWord(start + length), isMark: false)
      }
    }
    position = end
    return nil
  }

  private mutating func word(_ range: Range<Int>, isMark: Bool) -> Word {
    position = range.upperBound
    return Word(range: range, isMark: isMark)
  }

  private func endOfWord(_ start: Int) -> Int {
    var next = start
    while next < end {
      let (kind, length) = classify(at: next)
      guard kind == .letter else { break }
      next += length
    }
    return next
  }

  /// The end of a letter with its signs; a sign that stacks the next letter under it (virama, coeng) takes it along.
  private func endOfLetter(_ start: Int, _ length: Int) -> Int {
    var next = start + length
    var stacks = false
    while next < end, text[next] >= 0x80 {
      let (scalar, length) = scalar(at: next)
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark: stacks = scalar.value == 0x1039 || scalar.value == 0x17D2
      default:
        guard stacks else { return next }
        stacks = false
      }
      next += length
    }
    return next
  }

  @inline(__always)
  private func classify(at index: Int) -> (Class, length: Int) {
    let byte = text[index]
    guard byte >= 0x80 else {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return (.letter, 1)
      case 0...0x20, 0x7F: return (.space, 1)
      default: return (.mark, 1)
      }
    }
    let (scalar, length) = scalar(at: index)
    return (WordScanner.classify(scalar.value), length)
  }

  private static func classify(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x205E, 0xFFFD: .mark
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      .unspaced
    default: .letter
    }
  }

  /// The character at a byte of the text; a byte that begins none stands for itself.
  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let byte = text[index]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(text[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
