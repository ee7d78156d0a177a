extension String {
  /// A number as a path or an id writes it: without final punctuation, brackets, separators and the words before it.
  ///
  /// “Section 17-A.” becomes `17-A`, “(a)” becomes `a`, “11.2 bis” becomes `11-2bis` (Naming Convention 1.0, 5.4).
  var cleanedNumber: String {
    var bytes: [UInt8] = []
    var copy = self
    copy.withUTF8 { bytes.appendCleanedNumber($0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the cleaned form of a number in UTF-8.
  mutating func appendCleanedNumber(_ number: UnsafeBufferPointer<UInt8>) {
    let first = count
    // A word before the number is redundant; one after it (bis, ter) belongs to it.
    var (hasNumber, wordStarts) = (false, false)
    var next = 0
    while next < number.count {
      let byte = number[next]
      let scalar = byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(in: number, at: next)
      let length = byte < 0x80 ? 1 : UTF8.width(scalar)
      defer { next += length }
      switch scalar {
      case " ", "\n": wordStarts = true
      case "(", ")", "[", "]", "\"", "“", "”", "'", ":", ";": continue
      case ".", ",", "/", "–": if count > first, last != UInt8(ascii: "-") { append(UInt8(ascii: "-")) }
      default:
        if wordStarts, !hasNumber { removeSubrange(first...) }
        wordStarts = false
        hasNumber = hasNumber || scalar.isNumeral
        append(contentsOf: number[next..<Swift.min(next + length, number.count)])
      }
    }
    while count > first, last == UInt8(ascii: "-") { removeLast() }
  }
}

extension Unicode.Scalar {
  /// The scalar whose first byte stands at a place of a text in UTF-8.
  fileprivate init(in text: UnsafeBufferPointer<UInt8>, at place: Int) {
    self =
      String(decoding: text[place..<Swift.min(place + 4, text.count)], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// Whether it is a digit or another sign for a number, in any script.
  fileprivate var isNumeral: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType != nil }
}
