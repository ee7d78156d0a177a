/// A text as forms are compared with it: in lower case, with one space for any space and punctuation between words.
///
/// A line feed, which divides blocks, stays one. In scripts that write no spaces between words those that stand there are
/// left out, and signs that are written in two orders, or look alike, are made one. Every byte knows where it comes from.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each byte its place in the text.
  private(set) var places: [Int32] = []

  private let isSpaced: Bool

  init(_ text: ArraySlice<UInt8>, isSpaced: Bool) {
    self.isSpaced = isSpaced
    bytes.reserveCapacity(text.count + 2)
    places.reserveCapacity(text.count + 2)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if byte < 0x80 {
        fold(byte, at: place)
        place += 1
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(place + length, text.endIndex)
        foldLonger(text[place..<end], at: place)
        place = end
      }
    }
  }

  private mutating func append(_ byte: UInt8, at place: Int) {
    bytes.append(byte)
    places.append(Int32(truncatingIfNeeded: place))
  }

  private mutating func fold(_ byte: UInt8, at place: Int) {
    switch byte {
    case 0x41...0x5A: append(byte + 0x20, at: place)
    case 0x61...0x7A, 0x30...0x39: append(byte, at: place)
    case 0x0A:
      if bytes.last == 0x20 {
        bytes.removeLast()
        places.removeLast()
      }
      if bytes.last != 0x0A { append(0x0A, at: place) }
    default: space(at: place)
    }
  }

  private mutating func space(at place: Int) {
    if isSpaced, let last = bytes.last, last != 0x20, last != 0x0A { append(0x20, at: place) }
  }

  private mutating func foldLonger(_ character: ArraySlice<UInt8>, at place: Int) {
    let first = character[character.startIndex]
    // Latin letters have two cases, and so have a few of three bytes that Vietnamese writes (E1 B8 to E1 BB).
    if first <= 0xC9
      || (first == 0xE1 && character.count == 3 && (0xB8...0xBB).contains(character[character.startIndex + 1]))
    {
      if first == 0xC2 { return space(at: place) }
      for (offset, byte) in String(decoding: character, as: UTF8.self).lowercased().utf8.enumerated() {
        append(byte, at: place + min(offset, character.count - 1))
      }
    } else if first == 0xE2, character.count == 3, character[character.startIndex + 1] == 0x80 {
      // General punctuation; what takes no room (E2 80 8B to 8F) is left out.
      if !(0x8B...0x8F).contains(character[character.startIndex + 2]) { space(at: place) }
    } else if !isSpaced, let parts = FoldedText.parts(of: character) {
      for byte in parts { append(byte, at: place) }
    } else {
      for (offset, byte) in character.enumerated() { append(byte, at: place + offset) }
      if !isSpaced { unite() }
    }
  }

  /// The letters of which one sign of Thai or Lao is made, as it is often written too.
  private static func parts(of character: ArraySlice<UInt8>) -> [UInt8]? {
    switch Array(character) {
    case [0xE0, 0xB8, 0xB3]: [0xE0, 0xB9, 0x8D, 0xE0, 0xB8, 0xB2]  // Thai am
    case [0xE0, 0xBA, 0xB3]: [0xE0, 0xBB, 0x8D, 0xE0, 0xBA, 0xB2]  // Lao am
    case [0xE0, 0xBB, 0x9D]: [0xE0, 0xBA, 0xAB, 0xE0, 0xBA, 0xA1]  // Lao ho mo
    case [0xE0, 0xBB, 0x9C]: [0xE0, 0xBA, 0xAB, 0xE0, 0xBA, 0x99]  // Lao ho no
    default: nil
    }
  }

  /// Makes the two signs at the end one way of writing: in Burmese the dot below before the killer, and the letter that is
  /// read as nya with it; in Khmer one of the two subscripts for t.
  private mutating func unite() {
    guard bytes.count >= 6 else { return }
    let end = bytes.count
    switch (bytes[(end - 6)..<(end - 3)], bytes[(end - 3)...]) {
    case ([0xE1, 0x80, 0xBA], [0xE1, 0x80, 0xB7]):
      bytes[end - 4] = 0xB7
      bytes[end - 1] = 0xBA
    case ([0xE1, 0x80, 0xA5], [0xE1, 0x80, 0xBA]): bytes[end - 4] = 0x89
    case ([0xE1, 0x9F, 0x92], [0xE1, 0x9E, 0x8A]): bytes[end - 1] = 0x8F
    default: break
    }
  }
}
