import AkomaNtoso

/// What an amending provision does: which act it changes, where and how.
struct Amendment {
  /// As `textualMod` calls it (Part 2).
  enum Kind: String, CaseIterable, Sendable {
    case substitution, insertion, repeal
  }

  let kind: Kind
  /// The act that it changes.
  let act: CitedAct
  /// The provision that it changes, or after which it puts another; the act as a whole where it names none.
  let target: TargetPath
  /// Whether the target stays as it is and what is inserted comes after it.
  let isAfter: Bool

  /// The addresses of what is changed: of what is inserted, only that of the first.
  func destinations(country: String, _ levels: [AmendmentWords.Target]) -> [String] {
    let act = "/akn/\(country)/act/\(act.year)/\(act.number.asSegment)"
    guard !target.isEmpty else { return [act] }
    return target.ids(levels).prefix(kind == .insertion ? 1 : 40).map { "\(act)/~\($0)" }
  }
}

/// An act as another cites it.
struct CitedAct: Hashable {
  let number: String
  let year: String
}

/// A provision of another act, by the numbers of what is around it: section 13, subsection 1.
struct TargetPath: Equatable {
  /// As the text has them, by their level.
  private(set) var numbers: [Int: String] = [:]
  /// The numbers of others beside it that are changed alike: articles 297 and 324.
  private(set) var others: [Other] = []

  struct Other: Equatable {
    let level: Int
    let number: String
  }

  var isEmpty: Bool { numbers.isEmpty }
  var outermost: Int { numbers.keys.min() ?? Int.max }

  /// Adds the number of a level unless it has one.
  mutating func add(_ number: String, at level: Int) {
    if numbers[level] == nil { numbers[level] = number }
  }

  mutating func addOther(_ number: String, at level: Int) { others.append(Other(level: level, number: number)) }

  /// The path within another: `(1)` in section 13.
  func within(_ outer: TargetPath) -> TargetPath {
    var path = self
    for (level, number) in outer.numbers where level < outermost { path.numbers[level] = number }
    return path
  }

  /// The ids of the provision and of those beside it: `sec_13__subsec_1`.
  func ids(_ levels: [AmendmentWords.Target]) -> [String] {
    var ids = [id(levels)]
    for other in others {
      var path = self
      path.numbers[other.level] = other.number
      let id = path.id(levels)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func id(_ levels: [AmendmentWords.Target]) -> String {
    numbers.sorted { $0.key < $1.key }.map { level, number in
      EIdConvention.id(of: level < levels.count ? levels[level].element : "point", num: number)
    }.joined(separator: "__")
  }
}

/// How a custom words amendments (`amends` in a reading).
struct AmendmentWords: Sendable {
  /// How it names the provisions of a kind, from those that run through the act inwards.
  struct Target: Sendable {
    let element: String
    let forms: [ReadingCustom.Form]
  }

  /// How it says that something is changed, before it says how.
  let changes: [[UInt8]]
  let phrases: [(kind: Amendment.Kind, bytes: [UInt8])]
  let targets: [Target]
  /// How it cites the act that it amends, with its number.
  let principals: [Citation]
  /// How it calls that act without its number.
  let acts: [[UInt8]]
  /// What comes before a provision that stays, with something inserted after it.
  let afters: [[UInt8]]
  /// What comes before the provisions of a new wording, which are not those that it replaces.
  let untils: [[UInt8]]
  /// What a sentence has that only talks of amendments, or makes them depend on something.
  let talk: [[UInt8]]
  /// How the items of an amending article are numbered whose quotations have no marks.
  let unmarked: ReadingCustom.Form?
  let targetStarts: FirstBytes
}

/// What the provisions around one say of the act and the provision that is changed.
struct AmendmentContext {
  var target = TargetPath()
  var act: CitedAct?
  /// Whether they say that something is changed.
  var isAmending = false
  /// What becomes of the provisions that the items name: `The following are repealed:`.
  var listed: Amendment.Kind?
}

extension AmendmentWords {
  /// Whether a sentence makes a change or opens a list of changes.
  func saysChange(_ words: ArraySlice<UInt8>) -> Bool {
    changes.contains { words.firstPlace(of: $0[...]) != nil } || kind(of: words) != nil
  }

  /// What a sentence does to a text, by the first phrase in it; nil where it has none, or only talks of amendments.
  func kind(of words: ArraySlice<UInt8>) -> Amendment.Kind? {
    var first: (kind: Amendment.Kind, place: Int)?
    for (kind, phrase) in phrases {
      guard let place = words.firstPlace(of: phrase[...]), first.map({ place < $0.place }) ?? true else { continue }
      first = (kind, place)
    }
    return talks(words) ? nil : first?.kind
  }

  /// Whether a sentence only talks of amendments, or makes them depend on something.
  func talks(_ words: ArraySlice<UInt8>) -> Bool { talk.contains { words.firstPlace(of: $0[...]) != nil } }

  /// The provision that a sentence names, and whether what is inserted comes after it.
  ///
  /// - Parameter isInsertion: whether it is one: then what counts is what stands after `after`.
  func target(in words: [UInt8], isInsertion: Bool, _ numbers: NumberReader) -> (path: TargetPath, isAfter: Bool) {
    let end = isInsertion ? nil : untils.compactMap { words[...].firstPlace(of: $0[...]) }.min()
    let mentions = mentions(in: end.map { Array(words[..<$0]) } ?? words, numbers)
    let after = isInsertion ? afters.compactMap { words[...].firstPlace(of: $0[...]) }.min() : nil
    guard let after, let first = mentions.firstIndex(where: { $0.range.lowerBound >= after }),
      mentions[first].range.lowerBound - after < 60
    else { return (Self.path(mentions[...]), false) }
    return (Self.path(mentions[first...]).within(Self.path(mentions[..<first])), true)
  }

  private struct Mention {
    /// The numbers that it has, by their level.
    let numbers: [(level: Int, text: String)]
    let range: Range<Int>
  }

  /// One path from the first mentions of different levels, whichever way round they stand: `(1)` of section 13.
  private static func path(_ mentions: ArraySlice<Mention>) -> TargetPath {
    var (path, last, innermost, isOver) = (TargetPath(), 0, -1, false)
    for mention in mentions {
      let outer = mention.numbers.map(\.level).min() ?? 0
      let isBeside = path.isEmpty || mention.range.lowerBound - last <= 14
      guard isBeside || outer > innermost && !isOver else { break }
      last = mention.range.upperBound
      // Several of a kind: what is around the first of them may still come.
      isOver = isOver || mention.numbers.contains { path.numbers[$0.level] != nil }
      if isOver, outer >= path.outermost {
        if isBeside, mention.numbers.count == 1, path.numbers[outer] != nil {
          path.addOther(mention.numbers[0].text, at: outer)
        }
        continue
      }
      for (level, text) in mention.numbers { path.add(text, at: level) }
      innermost = max(innermost, mention.numbers.map(\.level).max() ?? 0)
    }
    return path
  }

  /// Every provision that a text names, in order.
  private func mentions(in words: [UInt8], _ numbers: NumberReader) -> [Mention] {
    var (found, place) = ([Mention](), 0)
    while place < words.count {
      guard targetStarts.contains(words[place]), !isWithinWord(words, place),
        let mention = mention(at: place, words, numbers)
      else {
        place += 1
        continue
      }
      found.append(mention)
      place = mention.range.upperBound
    }
    return found
  }

  private func isWithinWord(_ words: [UInt8], _ place: Int) -> Bool {
    guard place > 0, (0x41...0x5A).contains(words[place] & 0xDF), words[place] < 0x80 else { return false }
    return words[place - 1] >= 0x80 || (0x41...0x5A).contains(words[place - 1] & 0xDF)
  }

  private func mention(at place: Int, _ words: [UInt8], _ numbers: NumberReader) -> Mention? {
    for (level, target) in targets.enumerated() {
      for form in target.forms {
        guard let (number, num, end) = form.match(words, place..<words.count, numbers),
          // The number of an act: `n.º 2/2019`.
          !number.inserted.contains(where: { $0 > 1000 })
        else { continue }
        var (texts, next) = ([String(decoding: words[num], as: UTF8.self)], end)
        // `subsection 6(2)`, `section 6(2)(n)`.
        while next < words.count, words[next] == UInt8(ascii: "("),
          let close = words[next..<min(next + 14, words.count)].firstIndex(of: UInt8(ascii: ")")), close > next + 1,
          !words[next..<close].contains(0x20)
        {
          texts.append(String(decoding: words[next...close], as: UTF8.self))
          next = close + 1
        }
        let isFromTop = level == 0 || texts.count > level
        let levels =
          texts.indices.map { isFromTop ? $0 : texts.count == 1 ? level : $0 == 0 ? 0 : level - texts.count + 1 + $0 }
        return Mention(numbers: Array(zip(levels, texts)).map { ($0.0, $0.1) }, range: place..<next)
      }
    }
    return nil
  }

  /// The act that a text cites as one that is amended.
  ///
  /// - Parameter elsewhere: finds the year of a number that is cited without one.
  func principal(
    in bytes: ArraySlice<UInt8>, elsewhere: (_ number: String?, Citation) -> String?
  ) -> CitedAct? {
    for citation in principals {
      guard let (number, year, range) = citation.findPlace(in: bytes) else { continue }
      let act = (number ?? "nn").withPlainDigits
      if let year { return CitedAct(number: act, year: String(year)) }
      if let year = Self.year(beside: range, in: bytes) ?? elsewhere(number, citation) {
        return CitedAct(number: act, year: year)
      }
    }
    return nil
  }

  /// The same, where the text is the whole.
  func principal(in whole: [UInt8]) -> CitedAct? {
    principal(in: whole[...]) { Self.year(of: $0, $1, in: whole) }
  }

  /// The year beside another citation of the same act.
  static func year(of number: String?, _ citation: Citation, in whole: [UInt8]) -> String? {
    var rest = whole[...]
    while let (other, _, range) = citation.findPlace(in: rest) {
      if other == number, let year = year(beside: range, in: whole[...]) { return year }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  /// The year at the end of the title, right before a number (`… Act 2007 [Act 670]`), within it (`21/2016/QH14`) or soon
  /// after it (`… Act of 2003`).
  private static func year(beside citation: Range<Int>, in bytes: ArraySlice<UInt8>) -> String? {
    let before = max(bytes.startIndex, citation.lowerBound - 12)..<citation.lowerBound
    let after = citation.lowerBound..<min(bytes.endIndex, citation.upperBound + 140)
    return years(in: bytes, before).last ?? years(in: bytes, after).first
  }

  private static func years(in bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> [String] {
    let text = Array(bytes[range])
    var (years, next) = ([String](), 0)
    while next < text.count {
      guard let (value, end) = Digits.read(text, next, text.count) else {
        next += Digits.digit(text, next, text.count)?.width ?? 1
        continue
      }
      if (1800...2200).contains(value) { years.append(String(value)) }
      next = end
    }
    return years
  }
}

extension String {
  /// The same text with digits of ASCII for those of other scripts.
  fileprivate var withPlainDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
            let digit = Unicode.Scalar(UInt32(0x30 + Int(value)))
          else { return scalar }
          return digit
        }))
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first occurs; nil where it does not, or is empty.
  func firstPlace(of text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, text.count <= count else { return nil }
    return withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        for place in 0...(bytes.count - text.count) where bytes[place] == first {
          var length = 1
          while length < text.count, bytes[place + length] == text[length] { length += 1 }
          if length == text.count { return place + startIndex }
        }
        return nil
      }
    }
  }
}
