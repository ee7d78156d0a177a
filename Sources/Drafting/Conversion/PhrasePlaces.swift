/// Where the phrases of a custom may begin in a source, found in one pass: most paragraphs have none, and need not be read.
///
/// A place too many does no harm, one too few would. So white space may be left out, letters of ASCII may be small or
/// capital, and what goes on after the end of a line counts where its beginning is there.
struct PhrasePlaces: Sendable {
  /// What phrases are for.
  enum Use: Int, CaseIterable {
    case reference, change, definition, commencement
  }

  private struct Phrase {
    let bytes: Range<Int>
    let use: Use
    /// What comes next, where not everything may.
    let next: FirstBytes?
  }

  /// The bytes of all phrases, and the phrases in the order of their first bytes.
  private var signs: [UInt8] = []
  private var phrases: [Phrase] = []
  /// By the first byte, the phrases that may begin with it.
  private var starts = [Range<Int>](repeating: 0..<0, count: 256)
  private var places = [[Int]](repeating: [], count: Use.allCases.count)

  init(_ custom: ReadingCustom, in bytes: [UInt8]) {
    var all: [(bytes: [UInt8], use: Use, next: FirstBytes?)] = []
    for kind in custom.references?.kinds ?? [] {
      let next = FirstBytes(kind.numbers, custom.numbers)
      all += kind.words.map { ($0.bytes, .reference, next) }
    }
    all += (custom.references?.changes ?? []).map { ($0, .change, nil) }
    all += (custom.definitions?.openings ?? []).map { ($0, .definition, nil) }
    all += (custom.dates?.beginnings ?? []).map { ($0, .commencement, nil) }
    for byte in UInt8.min...UInt8.max {
      let first = phrases.count
      for phrase in all where phrase.bytes.first.map({ Self.isSame($0, byte) }) ?? false {
        let start = signs.count
        signs += phrase.bytes
        phrases.append(Phrase(bytes: start..<signs.count, use: phrase.use, next: phrase.next))
      }
      starts[Int(byte)] = first..<phrases.count
    }
    find(in: bytes)
  }

  func has(_ use: Use) -> Bool { !places[use.rawValue].isEmpty }

  /// Whether one of the phrases may stand in a paragraph.
  func touch(_ lines: Outline.Paragraph, _ use: Use) -> Bool {
    let places = places[use.rawValue]
    guard !places.isEmpty, let start = lines.first?.lowerBound, let end = lines.last?.upperBound else { return false }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < end
  }

  private mutating func find(in bytes: [UInt8]) {
    guard bytes.count > 1 else { return }
    var places = places
    let letters = (UInt8.min...UInt8.max).map { Self.isLetter($0) ? 1 : 0 as UInt8 }
    let pairs = pairs
    bytes.withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { letters in
        pairs.withUnsafeBufferPointer { pairs in
          var last: UInt8 = 0
          for place in 0..<(text.count - 1) {
            let letter = letters[Int(text[place])]
            // Within a word begins none.
            let isStart = pairs[Int(text[place]) << 8 | Int(text[place + 1])] & ~(letter & last)
            last = letter
            guard isStart == 1 else { continue }
            for phrase in starts[Int(text[place])] where begins(phrase, text, place) {
              let use = phrases[phrase].use.rawValue
              if places[use].last != place { places[use].append(place) }
            }
          }
        }
      }
    }
    self.places = places
  }

  /// 1 where a phrase may begin with two bytes, by these as one number.
  private var pairs: [UInt8] {
    var pairs = [UInt8](repeating: 0, count: 0x10000)
    for first in starts.indices {
      for phrase in phrases[starts[first]] {
        let second = phrase.bytes.count > 1 ? signs[phrase.bytes.lowerBound + 1] : 0x20
        for byte in UInt8.min...UInt8.max where second == 0x20 || byte == 0x2D || Self.isSame(second, byte) {
          pairs[first << 8 | Int(byte)] = 1
        }
      }
    }
    return pairs
  }

  private func begins(_ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let phrase = phrases[number]
    var next = place
    for sign in phrase.bytes {
      let sign = signs[sign]
      if sign == 0x20 {
        if Self.skipsSpaces(text, &next) { return true }
        continue
      }
      guard next < text.count else { return false }
      if Self.isSame(sign, text[next]) {
        next += 1
        continue
      }
      // A hyphen at the end of a line joins the parts of a word.
      guard next > place, text[next] == UInt8(ascii: "-") else { return false }
      next += 1
      return Self.skipsSpaces(text, &next)
    }
    guard let follows = phrase.next else { return true }
    return Self.skipsSpaces(text, &next) || next < text.count && follows.contains(text[next])
  }

  /// Goes on to what is no white space. Says whether that is the end of the line.
  private static func skipsSpaces(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
    while place < text.count {
      switch text[place] {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09, 0x0B, 0x0C: place += 1
      case 0xC2 where place + 1 < text.count && text[place + 1] == 0xA0: place += 2
      case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80 && (0x80...0x8B).contains(text[place + 2]):
        place += 3
      case 0xEF where place + 2 < text.count && text[place + 1] == 0xBB && text[place + 2] == 0xBF: place += 3
      default: return false
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF) }

  private static func isSame(_ first: UInt8, _ second: UInt8) -> Bool {
    first == second || isLetter(first) && first & 0xDF == second & 0xDF
  }
}
