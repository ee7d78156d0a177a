import Records

/// How a custom defines words (`definitions` in a reading).
struct DefinitionWords: Sendable {
  /// How a provision begins, or is called, in which words are defined.
  let openings: [[UInt8]]
  /// What stands between the words and their meaning: `means`.
  let verbs: [[UInt8]]
  /// The same, where nothing but a sign divides words in quotation marks at the beginning of a paragraph from it.
  let signs: [[UInt8]]
  /// What may stand between the words and the verb, and is none of them: `yang selanjutnya disebut`.
  let asides: [[UInt8]]
  /// Whether the words may stand without quotation marks.
  let isBare: Bool
  /// Whether each line may begin with such words: texts without full stops have many definitions in a paragraph.
  let isByLine: Bool
}

extension DefinitionWords {
  init(_ record: Record) throws {
    try record.allowOnly(["openings", "verbs", "signs", "asides", "bare", "lines"])
    func phrases(_ key: String) throws -> [[UInt8]] { try record.texts(key).map { Array($0.utf8) } }
    (openings, verbs) = (try phrases("openings"), try phrases("verbs"))
    (signs, asides) = (try phrases("signs"), try phrases("asides"))
    isBare = try record.find("bare") == nil ? false : record.flag("bare")
    isByLine = try record.find("lines") == nil ? false : record.flag("lines")
  }
}

/// Finds the words that an act defines, where it defines them.
///
/// Only these are marked. To mark each later use would double the document and tell a reader nothing that a search for the
/// words does not.
struct DefinitionReader {
  private let text: SourceText
  private let words: DefinitionWords
  private let main: String
  private let places: PhrasePlaces
  private(set) var marks: InlineMarks
  private var ids: Set<String> = []

  /// - Parameter marks: those that the definitions are added to.
  init?(
    _ outline: Outline, _ text: SourceText, _ custom: ReadingCustom, _ marks: InlineMarks, _ places: PhrasePlaces
  ) {
    guard let words = custom.definitions, places.has(.definition) else { return nil }
    (self.text, self.words, self.marks, main) = (text, words, marks, custom.main.element)
    self.places = places
    for provision in outline.body { visit(provision) }
  }

  private mutating func visit(_ provision: Outline.Provision) {
    guard !opens(provision) else { return read(provision, depth: 0) }
    for case .provision(let inner) in provision.parts { visit(inner) }
  }

  /// Whether a provision says, in its heading or in its own words, that it defines words.
  private func opens(_ provision: Outline.Provision) -> Bool {
    func has(_ lines: Outline.Paragraph) -> Bool {
      guard places.touch(lines, .definition) else { return false }
      let bytes = text.joined(lines)
      return words.openings.contains { bytes[...].firstPlace(of: $0[...]) != nil }
    }
    // A division may be called so, too.
    return has(provision.heading) && !provision.parts.contains { $0.element == main }
      || provision.parts.contains { if case .text(let lines) = $0 { has(lines) } else { false } }
  }

  /// - Parameter depth: how far a provision is inside the one that defines words.
  private mutating func read(_ provision: Outline.Provision, depth: Int) {
    var isFirst = true
    // A section of one line may have been taken for a heading.
    read(provision.heading, mayBeBare: false)
    for part in provision.parts {
      switch part {
      case .text(let lines):
        read(lines, mayBeBare: depth == 0 || depth == 1 && isFirst)
        isFirst = false
      case .provision(let inner): read(inner, depth: depth + 1)
      case .quoted: break
      }
    }
  }

  private mutating func read(_ lines: Outline.Paragraph, mayBeBare: Bool) {
    var starts: [Int] = []
    let bytes = text.joined(lines) { starts.append($0) }
    var found = quoted(bytes)
    if found.isEmpty, mayBeBare, words.isBare {
      if !words.isByLine { starts = [0] }
      for (place, start) in starts.enumerated() {
        let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
        if let bare = bare(bytes, start..<end) { found.append(bare) }
      }
    }
    let new = found.map { InlineMarks.Mark(range: $0, kind: .definition(define(bytes[$0]))) }
    marks.add(new, to: lines)
  }

  private mutating func define(_ bytes: ArraySlice<UInt8>) -> Int {
    let term = String(decoding: bytes, as: UTF8.self)
    let segment = term.asSegment
    var id = "term_\(marks.terms.count + 1)"
    if segment.utf8.allSatisfy({ $0 < 0x80 }), segment.first?.isLetter == true {
      id = "term_\(segment)"
      var count = 1
      while ids.contains(id) {
        count += 1
        id = "term_\(segment)_\(count)"
      }
    }
    ids.insert(id)
    marks.terms.append(DefinedTerm(id: id, words: term))
    return marks.terms.count - 1
  }

  // MARK: - In quotation marks

  private static let pairs: [(open: [UInt8], close: [UInt8])] = [("“", "”"), ("«", "»"), ("\"", "\"")].map {
    (Array($0.0.utf8), Array($0.1.utf8))
  }

  /// As long as defined words are, in bytes: letters have up to three.
  private static let longest = 240

  /// The words in quotation marks that a verb follows, or, at the beginning, a sign.
  private func quoted(_ bytes: [UInt8]) -> [Range<Int>] {
    var (found, pending) = ([Range<Int>](), [Range<Int>]())
    var place = 0
    while place < bytes.count {
      guard let (range, end) = quotation(bytes, place) else {
        place += 1
        continue
      }
      let isAtStart = !bytes[..<place].contains { Letters.begins([$0], 0, 1) || $0 >= 0xE0 && $0 < 0xE2 }
      pending.append(range)
      let next = ReadingCustom.Form.spaces(bytes, end, bytes.count)
      if isMeant(bytes, next) || isAtStart && begins(words.signs, bytes, next) {
        found += pending
        pending = []
      } else if !isFollowedByAnother(bytes, next) {
        pending = []
      }
      place = end
    }
    return found
  }

  private func quotation(_ bytes: [UInt8], _ place: Int) -> (inner: Range<Int>, end: Int)? {
    for (open, close) in Self.pairs where bytes[place] == open[0] && bytes[place...].starts(with: open) {
      let start = place + open.count
      let window = bytes[start..<min(start + Self.longest, bytes.count)]
      guard let end = window.firstPlace(of: close[...]), end > start else { return nil }
      let inner = trimmed(bytes, start..<end)
      return inner.isEmpty ? nil : (inner, end + close.count)
    }
    return nil
  }

  private func begins(_ phrases: [[UInt8]], _ bytes: [UInt8], _ place: Int) -> Bool {
    phrases.contains { phrase in
      ReadingCustom.Form.skip(phrase, bytes, place, bytes.count).map { Letters.isWhole(phrase, bytes, end: $0) }
        ?? false
    }
  }

  /// Whether a verb follows, at once or after a comma: `“abduct”, in relation to an individual, means`.
  private func isMeant(_ bytes: [UInt8], _ place: Int) -> Bool {
    if begins(words.verbs, bytes, place) { return true }
    guard place < bytes.count, bytes[place] == UInt8(ascii: ",") else { return false }
    let window = bytes[place..<min(place + 160, bytes.count)].prefix { !";.".utf8.contains($0) }
    return words.verbs.contains { verb in
      guard let found = window.firstWord(verb, in: bytes) else { return false }
      // Not what another in quotation marks means.
      return Self.pairs.allSatisfy { window[..<found].firstPlace(of: $0.open[...]) == nil }
    }
  }

  /// Whether another follows that the same verb may explain: `“ship” or “vessel” means`.
  private func isFollowedByAnother(_ bytes: [UInt8], _ place: Int) -> Bool {
    let window = bytes[place..<min(place + 12, bytes.count)]
    return Self.pairs.contains { pair in
      guard let found = window.firstPlace(of: pair.open[...]) else { return false }
      return !window[..<found].contains { ";.".utf8.contains($0) }
    }
  }

  // MARK: - Without quotation marks

  /// The words from the beginning of a paragraph to the first verb or aside.
  private func bare(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let opening = words.openings.lazy.compactMap {
      ReadingCustom.Form.skip($0, bytes, line.lowerBound, line.upperBound)
    }.first
    let start = opening ?? line.lowerBound
    let window = bytes[start..<min(start + Self.longest * 2, line.upperBound)]
    func first(_ phrases: [[UInt8]], before end: Int) -> Int? {
      phrases.compactMap { window[..<end].firstWord($0, in: bytes) }.min()
    }
    guard let verb = first(words.verbs, before: window.endIndex) else { return nil }
    let range = trimmed(bytes, start..<(first(words.asides, before: verb) ?? verb))
    guard !range.isEmpty, range.count <= Self.longest, !bytes[range].contains(where: { ";:.".utf8.contains($0) }) else {
      return nil
    }
    return range
  }

  private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, " -\t*_".utf8.contains(bytes[start]) { start += 1 }
    while end > start, " ,\t*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  /// Where a word, or several, first occur and are no part of a longer one.
  func firstWord(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
    var rest = self
    while let place = rest.firstPlace(of: word[...]) {
      if Letters.isWhole(word, bytes, start: place, end: place + word.count) { return place }
      rest = rest[(place + 1)...]
    }
    return nil
  }
}

extension Outline.Part {
  fileprivate var element: String? { if case .provision(let provision) = self { provision.element } else { nil } }
}
