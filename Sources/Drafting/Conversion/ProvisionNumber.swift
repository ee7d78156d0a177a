/// The number of a provision in order: a place in a sequence, and what an insertion added to it.
///
/// `25` comes before `25A`, that before `25B`, and these before `26`; `12 bis` before `12 ter`, `6/1` before `6/2`.
struct ProvisionNumber: Hashable, Comparable {
  let value: Int
  let inserted: [Int]

  init(_ value: Int, inserted: [Int] = []) { (self.value, self.inserted) = (value, inserted) }

  static func < (left: Self, right: Self) -> Bool {
    left.value != right.value ? left.value < right.value : left.inserted.lexicographicallyPrecedes(right.inserted)
  }

  /// Whether it may come directly after another: the next, the first of those inserted after it, or the next of these.
  func follows(_ other: ProvisionNumber) -> Bool {
    if value == other.value + 1 { return inserted.isEmpty }
    guard value == other.value, other < self, let last = inserted.last else { return false }
    if inserted.count == other.inserted.count + 1 { return inserted.starts(with: other.inserted) && last == 1 }
    return inserted.count <= other.inserted.count
      && inserted.dropLast().elementsEqual(other.inserted.prefix(inserted.count - 1))
      && last == other.inserted[inserted.count - 1] + 1
  }

  var isFirst: Bool { value == 1 && inserted.isEmpty }
}

/// The kinds of number that customs write.
enum NumberKind: String, CaseIterable, Sendable {
  /// In the digits of any script.
  case arabic
  case roman
  /// A small letter of the custom's alphabet.
  case letter
  case upper
  /// A small letter written twice, as a kind of its own.
  case double
  /// A numeral in words, from the custom's list.
  case word
  /// No number: there is only one.
  case none
}

/// What a custom knows about numbers: its alphabet, its words, and what it writes after a number that was put between two
/// others.
struct NumberReader: Sendable {
  /// Letters in the order in which they number.
  let alphabet: [[UInt8]]
  let words: [(bytes: [UInt8], value: Int)]
  /// `bis`, `ter`, …
  let suffixes: [[UInt8]]

  init(alphabet: String, words: [String], suffixes: [String]) {
    self.alphabet = alphabet.map { Array(String($0).utf8) }
    self.words = words.enumerated().map { (Array($0.element.utf8), $0.offset + 1) }.filter { !$0.0.isEmpty }
      .sorted { $0.0.count > $1.0.count }
    self.suffixes = suffixes.map { Array($0.utf8) }
  }

  /// The number of a kind that begins at a place, and where it ends.
  func read(_ kind: NumberKind, _ bytes: [UInt8], _ place: Int, _ end: Int) -> (number: ProvisionNumber, end: Int)? {
    switch kind {
    case .arabic: arabic(bytes, place, end)
    case .roman: roman(bytes, place, end)
    case .letter: letter(bytes, place, end, isUpper: false)
    case .upper: letter(bytes, place, end, isUpper: true)
    case .double: double(bytes, place, end)
    case .word: word(bytes, place, end)
    case .none: (ProvisionNumber(0), place)
    }
  }

  private func arabic(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (number: ProvisionNumber, end: Int)? {
    guard let (value, next) = Digits.read(bytes, place, end), value < 100_000 else { return nil }
    let (inserted, stop) = insertion(bytes, next, end)
    return (ProvisionNumber(value, inserted: inserted), stop)
  }

  /// What stands after a number that was put between two others: `A`, `-A`, `/1`, `.º-A`, ` bis`.
  private func insertion(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (inserted: [Int], end: Int) {
    var (inserted, next) = ([Int](), place)
    // The sign of an ordinal: `12.º`, `12º`.
    if let after = ordinalSign(bytes, next, end) { next = after }
    while next < end {
      if let (ranks, after) = suffix(bytes, next, end) {
        inserted += ranks
        next = after
      } else if bytes[next] == UInt8(ascii: "/"), let (value, after) = Digits.read(bytes, next + 1, end) {
        inserted.append(value)
        next = after
      } else if let (rank, after) = attachedLetter(bytes, next, end) {
        inserted.append(rank)
        next = after
      } else {
        break
      }
    }
    return (inserted, next)
  }

  private func ordinalSign(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int? {
    let start = place < end && bytes[place] == UInt8(ascii: ".") ? place + 1 : place
    guard start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xBA || bytes[start + 1] == 0xAA else {
      return nil
    }
    return start + 2
  }

  private func suffix(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (ranks: [Int], end: Int)? {
    var start = place
    while start < end, bytes[start] == 0x20 { start += 1 }
    for (rank, suffix) in suffixes.enumerated() where bytes[start..<end].starts(with: suffix) {
      let after = start + suffix.count
      // A word of its own, that may have a number again: `bis 2`.
      guard after == end || !Letters.begins(bytes, after, end) else { continue }
      var next = after
      while next < end, bytes[next] == 0x20 { next += 1 }
      if let (again, stop) = Digits.read(bytes, next, end), again < 20, stop == end || !Letters.begins(bytes, stop, end)
      {
        return ([rank + 1, again], stop)
      }
      return ([rank + 1], after)
    }
    return nil
  }

  /// A letter of the alphabet or of ASCII, with or without a dash, and none after it: `25A`, `17-B`, `12a`, `၁၂-က`.
  private func attachedLetter(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (rank: Int, end: Int)? {
    let start = bytes[place] == UInt8(ascii: "-") ? place + 1 : place
    guard start < end else { return nil }
    let byte = bytes[start] | 0x20
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
      guard start + 1 == end || !Letters.begins(bytes, start + 1, end) else { return nil }
      return (Int(byte - UInt8(ascii: "a")) + 1, start + 1)
    }
    guard start > place, let rank = alphabet.firstIndex(where: { bytes[start..<end].starts(with: $0) }) else {
      return nil
    }
    let after = start + alphabet[rank].count
    return after == end || !Letters.begins(bytes, after, end) ? (rank + 1, after) : nil
  }

  private func roman(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (number: ProvisionNumber, end: Int)? {
    var (value, last, next) = (0, Int.max, place)
    var run = 0
    let isUpper = place < end && bytes[place] < 0x60
    while next < end, let digit = Self.romanDigit(bytes[next]), (bytes[next] < 0x60) == isUpper {
      if digit > last {
        guard run == 1, digit <= last * 10 else { return nil }
        value += digit - 2 * last
        run = 0
      } else {
        run = digit == last ? run + 1 : 1
        guard run <= 3 else { return nil }
        value += digit
      }
      last = digit
      next += 1
    }
    guard value > 0, next == end || !Letters.begins(bytes, next, end) else {
      // `IA`, `II-A`: a Roman numeral with a letter put after it.
      guard value > 0, let (rank, after) = attachedLetter(bytes, next, end) else { return nil }
      return (ProvisionNumber(value, inserted: [rank]), after)
    }
    if next < end, bytes[next] == UInt8(ascii: "-"), let (rank, after) = attachedLetter(bytes, next, end) {
      return (ProvisionNumber(value, inserted: [rank]), after)
    }
    return (ProvisionNumber(value), next)
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "i"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    case UInt8(ascii: "c"): 100
    case UInt8(ascii: "d"): 500
    case UInt8(ascii: "m"): 1000
    default: nil
    }
  }

  /// A letter, doubled after the end of the alphabet (`aa`), or with one put after it (`ba`, `c1`, `ခ-၁`).
  private func letter(
    _ bytes: [UInt8], _ place: Int, _ end: Int, isUpper: Bool
  ) -> (number: ProvisionNumber, end: Int)? {
    guard let (rank, after) = alphabetLetter(bytes, place, end, isUpper: isUpper) else { return nil }
    guard after < end else { return (ProvisionNumber(rank), after) }
    if let (next, stop) = alphabetLetter(bytes, after, end, isUpper: isUpper) {
      guard stop == end || !Letters.begins(bytes, stop, end) else { return nil }
      return next == rank
        ? (ProvisionNumber(alphabet.count + rank), stop) : (ProvisionNumber(rank, inserted: [next]), stop)
    }
    let digit = bytes[after] == UInt8(ascii: "-") ? after + 1 : after
    if let (value, stop) = Digits.read(bytes, digit, end), value < 30 {
      return (ProvisionNumber(rank, inserted: [value]), stop)
    }
    return Letters.begins(bytes, after, end) ? nil : (ProvisionNumber(rank), after)
  }

  private func double(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (number: ProvisionNumber, end: Int)? {
    guard let (rank, after) = alphabetLetter(bytes, place, end, isUpper: false),
      let (again, stop) = alphabetLetter(bytes, after, end, isUpper: false), again == rank,
      !Letters.begins(bytes, stop, end)
    else { return nil }
    return (ProvisionNumber(rank), stop)
  }

  private func alphabetLetter(
    _ bytes: [UInt8], _ place: Int, _ end: Int, isUpper: Bool
  ) -> (rank: Int, end: Int)? {
    guard place < end else { return nil }
    if bytes[place] < 0x80 {
      let isCapital = bytes[place] < 0x60
      guard isCapital == isUpper else { return nil }
      let small = bytes[place] | 0x20
      guard let rank = alphabet.firstIndex(where: { $0.count == 1 && $0[0] == small }) else { return nil }
      return (rank + 1, place + 1)
    }
    guard let rank = alphabet.firstIndex(where: { $0.count > 1 && bytes[place..<end].starts(with: $0) }) else {
      return nil
    }
    return (rank + 1, place + alphabet[rank].count)
  }

  private func word(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (number: ProvisionNumber, end: Int)? {
    for (word, value) in words where bytes[place..<end].starts(with: word) {
      let after = place + word.count
      if after == end || !Letters.begins(bytes, after, end) { return (ProvisionNumber(value), after) }
    }
    return nil
  }
}

/// Digits of ASCII, Thai, Lao, Khmer and Burmese.
enum Digits {
  /// The whole number that begins at a place, and where it ends.
  static func read(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (value: Int, end: Int)? {
    var (value, next) = (0, place)
    while next < end, let (digit, width) = digit(bytes, next, end) {
      guard value < 1_000_000 else { return nil }
      value = value * 10 + digit
      next += width
    }
    return next > place ? (value, next) : nil
  }

  static func digit(_ bytes: [UInt8], _ place: Int, _ end: Int) -> (value: Int, width: Int)? {
    let byte = bytes[place]
    if byte < 0x80 { return (0x30...0x39).contains(byte) ? (Int(byte - 0x30), 1) : nil }
    guard byte == 0xE0 || byte == 0xE1, place + 2 < end else { return nil }
    let zero: UInt8
    switch (byte, bytes[place + 1]) {
    case (0xE0, 0xB9), (0xE0, 0xBB): zero = 0x90
    case (0xE1, 0x9F): zero = 0xA0
    case (0xE1, 0x81): zero = 0x80
    // The letter wa, which many Burmese texts have in place of the digit nought.
    case (0xE1, 0x80) where bytes[place + 2] == 0x9D && place > 2 && digit(bytes, place - 3, end) != nil: return (0, 3)
    default: return nil
    }
    let last = bytes[place + 2]
    return (zero...(zero + 9)).contains(last) ? (Int(last - zero), 3) : nil
  }
}

/// Letters of every script, in UTF-8.
enum Letters {
  /// Whether a letter begins at a place. Signs of punctuation are none.
  static func begins(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
    guard place < end else { return false }
    let byte = bytes[place]
    if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) }
    guard place + 1 < end else { return true }
    switch byte {
    case 0xC2: return false
    // Dashes, quotation marks, dots.
    case 0xE2 where bytes[place + 1] == 0x80: return false
    // The full stops of Burmese and the signs of Khmer.
    case 0xE1 where place + 2 < end && bytes[place + 1] == 0x81: return !(0x8A...0x8F).contains(bytes[place + 2])
    case 0xE1 where place + 2 < end && bytes[place + 1] == 0x9F: return !(0x94...0x9B).contains(bytes[place + 2])
    default: return true
    }
  }

  /// Whether a word that begins at a place, or ends at one, is no part of a longer one. Only Latin letters divide words by
  /// spaces.
  static func isWhole(_ word: [UInt8], _ bytes: [UInt8], start: Int? = nil, end: Int? = nil) -> Bool {
    guard let first = word.first, first < 0xE0 else { return true }
    if let start, start > 0, begins(word, 0, word.count) {
      var before = start - 1
      while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
      if begins(bytes, before, bytes.count) || (0x30...0x39).contains(bytes[before]) { return false }
    }
    guard let end, end < bytes.count else { return true }
    var last = word.count - 1
    while last > 0, word[last] & 0xC0 == 0x80 { last -= 1 }
    return !begins(word, last, word.count) || !begins(bytes, end, bytes.count)
  }
}
