/// Finds where a text refers to provisions, in one pass.
///
///     section 25(1)(a)       a section with what is inside it
///     sections 3, 4 and 5    three of a kind
///     khoản 1 Điều 4         a clause, and the article around it
struct ReferenceScanner {
  private let words: ReferenceWords
  private let numbers: NumberReader
  /// The provision that runs through the act, among the kinds.
  let mainRank: Int
  /// By the first byte of their words, the kinds that may begin there.
  private var starts: [[(kind: Int, word: ReferenceWords.Word)]]

  /// Provisions that are named together.
  struct Run {
    var items: [Item]
    var range: Range<Int> { (items.first?.start ?? 0)..<end }
    var end: Int
  }

  /// A provision as it is named.
  struct Item {
    /// Its kind, from the outermost.
    let rank: Int
    let number: ProvisionNumber
    let label: String
    /// The number as it is written.
    let written: String
    /// Numbers in brackets behind it, each with where it ends.
    var chain: [(label: String, end: Int)] = []
    let start: Int
    /// Where it ends without the chain.
    var end: Int
    var relation: Relation
    /// Whether its number has no sign around it, so that it may be that of a main provision: `subsection 5(1)`.
    let isPlain: Bool
    /// Words after it for a part that has no number.
    var tail: Int?
  }

  /// How a provision stands to the one that is named before it.
  enum Relation {
    case beside, inside, around
  }

  init(_ words: ReferenceWords, _ numbers: NumberReader, main: String) {
    (self.words, self.numbers) = (words, numbers)
    mainRank = words.kinds.firstIndex { $0.element == main } ?? 0
    starts = Array(repeating: [], count: 256)
    for (kind, entry) in words.kinds.enumerated() {
      for word in entry.words {
        guard let first = word.bytes.first else { continue }
        starts[Int(first)].append((kind, word))
        if Self.isASCIILetter(first) { starts[Int(first ^ 0x20)].append((kind, word)) }
      }
    }
    for byte in starts.indices { starts[byte].sort { $0.word.bytes.count > $1.word.bytes.count } }
  }

  func runs(in bytes: [UInt8]) -> [Run] {
    var (runs, place) = ([Run](), 0)
    while place < bytes.count {
      guard !starts[Int(bytes[place])].isEmpty, let run = run(bytes, place) else {
        place += 1
        continue
      }
      runs.append(run)
      place = max(run.end, place + 1)
    }
    return runs
  }

  // MARK: - Parsing

  /// As many as nobody names in a sentence.
  private static let longest = 300

  private func run(_ bytes: [UInt8], _ place: Int) -> Run? {
    guard let first = unit(bytes, place) else { return nil }
    var run = Run(items: first, end: Self.end(of: first))
    while run.items.count < Self.longest, let last = run.items.last {
      guard let (found, relation) = unitAfter(bytes, run.end, last.rank) else { break }
      var next = found
      next[0].relation = relation
      run.items += next
      run.end = Self.end(of: next)
    }
    return run
  }

  private static func end(of items: [Item]) -> Int {
    items.last.map { $0.tail ?? $0.chain.last?.end ?? $0.end } ?? 0
  }

  /// What is named after a provision, and how it stands to it.
  private func unitAfter(_ bytes: [UInt8], _ end: Int, _ rank: Int) -> ([Item], Relation)? {
    let place = ReadingCustom.Form.spaces(bytes, end, bytes.count)
    guard place < bytes.count else { return nil }
    for link in words.links {
      guard let after = phrase(link, bytes, place),
        let next = unit(bytes, ReadingCustom.Form.spaces(bytes, after, bytes.count))
      else { continue }
      if next[0].rank < rank { return (next, .around) }
    }
    if let next = unit(bytes, place) {
      if next[0].rank > rank { return (next, .inside) }
      let isAround = next[0].rank < rank && (words.isInnerFirst || rank < mainRank)
      return (next, isAround ? .around : .beside)
    }
    for inside in words.insides {
      guard let after = phrase(inside, bytes, place),
        let next = unit(bytes, ReadingCustom.Form.spaces(bytes, after, bytes.count)), next[0].rank > rank
      else { continue }
      return (next, .inside)
    }
    guard let after = joint(bytes, place), let next = unit(bytes, after) else { return nil }
    return (next, .beside)
  }

  /// The word for a kind with its numbers.
  private func unit(_ bytes: [UInt8], _ place: Int) -> [Item]? {
    guard place < bytes.count else { return nil }
    for (kind, word) in starts[Int(bytes[place])] {
      guard let after = phrase(word.bytes, bytes, place), Letters.isWhole(word.bytes, bytes, start: place),
        let first = number(kind, bytes, ReadingCustom.Form.spaces(bytes, after, bytes.count), start: place)
      else { continue }
      var items = [first]
      if word.mayBeMany { more(&items, kind, bytes) } else { brackets(&items, bytes) }
      return items
    }
    return nil
  }

  /// The numbers after the first.
  private func more(_ items: inout [Item], _ kind: Int, _ bytes: [UInt8]) {
    while items.count < Self.longest {
      brackets(&items, bytes)
      let end = Self.end(of: items)
      guard let after = joint(bytes, ReadingCustom.Form.spaces(bytes, end, bytes.count)),
        let next = number(kind, bytes, after, start: after)
      else { return }
      items.append(next)
    }
  }

  /// More of what is inside the last, after a joint: `section 5(1) and (2)`. Several without one are meant where a joint
  /// ends them, `(4) (8) and (9)`; else what follows may be the number of the next item.
  private func brackets(_ items: inout [Item], _ bytes: [UInt8]) {
    var joined = items.count
    while items.count < Self.longest, let last = items.last, let end = last.chain.last?.end {
      let place = ReadingCustom.Form.spaces(bytes, end, bytes.count)
      let isJoined = bracket(bytes, place) == nil
      guard let start = isJoined ? joint(bytes, place) : place, let next = bracket(bytes, start),
        last.chain.last.map({ $0.label.first?.isNumber == next.label.first?.isNumber }) == true
      else { break }
      var item = Item(
        rank: last.rank, number: last.number, label: last.label, written: last.written, start: start, end: start,
        relation: .beside, isPlain: last.isPlain)
      item.chain = last.chain.dropLast().map { ($0.label, start) } + [next]
      chain(&item, bytes, next.end)
      items.append(item)
      if isJoined { joined = items.count }
    }
    items.removeLast(items.count - joined)
  }

  private func number(_ kind: Int, _ bytes: [UInt8], _ place: Int, start: Int) -> Item? {
    for form in words.kinds[kind].numbers {
      guard let (number, range, end) = form.find(bytes, place, bytes.count, numbers) else { continue }
      // A number without a sign is the whole of it.
      if form.after.isEmpty, end < bytes.count, bytes[end] < 0x80, Letters.begins(bytes, end, bytes.count) { continue }
      var item = Item(
        rank: kind, number: number, label: ProvisionIndex.label(bytes[range]),
        written: String(decoding: bytes[range], as: UTF8.self), start: start, end: end,
        relation: .beside, isPlain: form.before.isEmpty && form.after.isEmpty)
      tail(&item, bytes)
      chain(&item, bytes, item.tail ?? end)
      return item
    }
    return nil
  }

  private func chain(_ item: inout Item, _ bytes: [UInt8], _ end: Int) {
    var end = end
    while item.chain.count < 6 {
      let place = ReadingCustom.Form.spaces(bytes, end, bytes.count)
      guard let next = bracket(bytes, place) else { return }
      // Two of a kind with a space between them are two provisions: `(4) (8)`.
      if place > end, let last = item.chain.last, last.label.first?.isNumber == next.label.first?.isNumber { return }
      item.chain.append(next)
      item.tail = nil
      end = next.end
    }
  }

  private func tail(_ item: inout Item, _ bytes: [UInt8]) {
    guard !words.tails.isEmpty else { return }
    var place = ReadingCustom.Form.spaces(bytes, item.end, bytes.count)
    // Several may be joined: `วรรคสองและวรรคสาม`.
    for _ in 0..<20 {
      guard let end = words.tails.lazy.compactMap({ phrase($0, bytes, place) }).first else { return }
      item.tail = end
      let next = ReadingCustom.Form.spaces(bytes, end, bytes.count)
      place = joint(bytes, next) ?? next
    }
  }

  /// A number or a letter in brackets: `(1)`, `(a)`, `(iii)`.
  private func bracket(_ bytes: [UInt8], _ place: Int) -> (label: String, end: Int)? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return nil }
    let limit = min(place + 14, bytes.count)
    guard let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: ")")), close > place + 1 else { return nil }
    let inner = bytes[place + 1..<close]
    let label = ProvisionIndex.label(inner)
    guard (1...4).contains(label.count), inner.filter({ $0 == 0x20 }).count <= 2 else { return nil }
    return (label, close + 1)
  }

  /// One or two signs or words that join, and the space after them.
  private func joint(_ bytes: [UInt8], _ place: Int) -> Int? {
    var (next, found) = (place, false)
    for _ in 0..<2 {
      guard let after = words.joints.lazy.compactMap({ phrase($0, bytes, next) }).first else { break }
      next = ReadingCustom.Form.spaces(bytes, after, bytes.count)
      found = true
    }
    return found ? next : nil
  }

  // MARK: - Words

  /// Where a phrase ends that begins at a place, as a word of its own in scripts that divide words.
  func phrase(_ phrase: [UInt8], _ bytes: [UInt8], _ place: Int) -> Int? {
    guard let end = ReadingCustom.Form.skip(phrase, bytes, place, bytes.count) else { return nil }
    return Letters.isWhole(phrase, bytes, end: end) ? end : nil
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
}
