/// A text as forms are compared with it: in lower case, with one space for any space and punctuation between words.
///
/// A line feed, which divides blocks, stays one. In scripts that write no spaces between words those that stand there are
/// left out, and signs that are written in two orders, or look alike, are made one. Every byte knows where it comes from.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte its place in the text.
  private(set) var places: [Int32] = []

  init(_ text: ArraySlice<UInt8>, isSpaced: Bool) {
    // No sign becomes more than twice as long.
    let capacity = text.count * 2 + 8
    var length = 0
    var places: [Int32] = []
    bytes = Array(unsafeUninitializedCapacity: capacity) { bytes, count in
      places = Array(unsafeUninitializedCapacity: capacity) { places, count in
        text.withUnsafeBufferPointer { source in
          var folding = Folding(bytes: bytes, places: places, base: text.startIndex, isSpaced: isSpaced)
          folding.fold(source)
          length = folding.count
        }
        count = length
      }
      count = length
    }
    self.places = places
  }
}

/// The work of folding, into memory that is there already: a text has millions of bytes.
private struct Folding {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let places: UnsafeMutableBufferPointer<Int32>
  /// Where the text begins.
  let base: Int
  let isSpaced: Bool
  private(set) var count = 0

  init(bytes: UnsafeMutableBufferPointer<UInt8>, places: UnsafeMutableBufferPointer<Int32>, base: Int, isSpaced: Bool) {
    (self.bytes, self.places, self.base, self.isSpaced) = (bytes, places, base, isSpaced)
  }

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        fold(byte, at: place)
        place += 1
      } else {
        let end = min(place + (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2), text.count)
        foldLonger(UnsafeBufferPointer(rebasing: text[place..<end]), at: place)
        place = end
      }
    }
  }

  private mutating func append(_ byte: UInt8, at place: Int) {
    bytes[count] = byte
    places[count] = Int32(truncatingIfNeeded: base + place)
    count += 1
  }

  private var last: UInt8? { count > 0 ? bytes[count - 1] : nil }

  private mutating func fold(_ byte: UInt8, at place: Int) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte, at: place)
    case 0x41...0x5A: append(byte + 0x20, at: place)
    case 0x0A:
      if last == 0x20 { count -= 1 }
      if last != 0x0A { append(0x0A, at: place) }
    default: space(at: place)
    }
  }

  private mutating func space(at place: Int) {
    if isSpaced, let last, last != 0x20, last != 0x0A { append(0x20, at: place) }
  }

  private mutating func foldLonger(_ sign: UnsafeBufferPointer<UInt8>, at place: Int) {
    let first = sign[0]
    // Latin letters have two cases, and so have a few of three bytes that Vietnamese writes (E1 B8 to E1 BB).
    if first <= 0xC9 || (first == 0xE1 && sign.count == 3 && (0xB8...0xBB).contains(sign[1])) {
      if first == 0xC2 { return space(at: place) }
      let folded = String(decoding: sign, as: UTF8.self).lowercased().utf8
      for (offset, byte) in folded.enumerated().prefix(sign.count * 2) {
        append(byte, at: place + min(offset, sign.count - 1))
      }
    } else if first == 0xE2, sign.count == 3, sign[1] == 0x80 {
      // General punctuation; what takes no room (E2 80 8B to 8F) is left out.
      if !(0x8B...0x8F).contains(sign[2]) { space(at: place) }
    } else if !isSpaced, let parts = Folding.parts(of: sign) {
      for byte in parts { append(byte, at: place) }
    } else {
      for (offset, byte) in sign.enumerated() { append(byte, at: place + offset) }
      if !isSpaced { unite() }
    }
  }

  /// The letters of which one sign of Thai or Lao is made, as it is often written too.
  private static func parts(of sign: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard sign.count == 3, sign[0] == 0xE0 else { return nil }
    return switch (sign[1], sign[2]) {
    case (0xB8, 0xB3): [0xE0, 0xB9, 0x8D, 0xE0, 0xB8, 0xB2]  // Thai am
    case (0xBA, 0xB3): [0xE0, 0xBB, 0x8D, 0xE0, 0xBA, 0xB2]  // Lao am
    case (0xBB, 0x9D): [0xE0, 0xBA, 0xAB, 0xE0, 0xBA, 0xA1]  // Lao ho mo
    case (0xBB, 0x9C): [0xE0, 0xBA, 0xAB, 0xE0, 0xBA, 0x99]  // Lao ho no
    default: nil
    }
  }

  /// Makes the two signs at the end one way of writing: in Burmese the dot below before the killer, and the letter that is
  /// read as nya with it; in Khmer one of the two subscripts for t.
  private func unite() {
    guard count >= 6, bytes[count - 6] == 0xE1, bytes[count - 3] == 0xE1 else { return }
    let end = count
    switch (bytes[end - 5], bytes[end - 4], bytes[end - 2], bytes[end - 1]) {
    case (0x80, 0xBA, 0x80, 0xB7): (bytes[end - 4], bytes[end - 1]) = (0xB7, 0xBA)
    case (0x80, 0xA5, 0x80, 0xBA): bytes[end - 4] = 0x89
    case (0x9F, 0x92, 0x9E, 0x8A): bytes[end - 1] = 0x8F
    default: break
    }
  }
}
