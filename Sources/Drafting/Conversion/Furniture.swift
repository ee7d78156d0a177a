/// What stands in a text and is no text of the law: page numbers, running heads, tables of contents.
public struct Furniture: Sendable {
  /// Why a line was left out.
  public enum Reason: String, CaseIterable, Sendable, Codable {
    case pageNumber = "page number"
    case runningHead = "running head"
    case rule = "rule"
    case contents = "table of contents"
    case frontMatter = "front matter of a tool"
    case marker = "marker of a tool"
    case dropped = "dropped by a hint"
    case menu = "web-site menu"
    case page = "web page around the text"
    case note = "footnote"
  }

  /// The lines that are left out, by their index.
  public private(set) var reasons: [Reason?]
  /// What a tool's marker says of the text after it: divisions and headings, by the index of its line.
  private(set) var labels: [Int: [Range<Int>]] = [:]
  /// Where the text of a line begins after a tool's marker.
  private var starts: [Int: Int] = [:]

  /// What of a line is text of the document, in order.
  func kept(of line: Int, in text: SourceText) -> [Range<Int>] {
    (labels[line] ?? []) + (reasons[line] == nil ? [self.text(of: line, in: text)] : [])
  }

  public init(_ text: SourceText, _ custom: ReadingCustom, hints: ConversionHints = ConversionHints()) {
    reasons = text.page?.reasons(text, custom) ?? text.lines.map(\.reason)
    for line in text.lines.indices where hints.drop.contains(text.lines[line].number) && !text.lines[line].isBlank {
      reasons[line] = .dropped
    }
    findFrontMatter(text)
    findMarkers(text)
    findRules(text)
    findPages(text)
    findContents(text, custom)
  }

  private mutating func findFrontMatter(_ text: SourceText) {
    var next = 0
    while next < text.lines.count, text.lines[next].isBlank || text.text(of: next) == "---" {
      guard text.text(of: next) == "---" else {
        next += 1
        continue
      }
      guard let end = (next + 1..<min(next + 40, text.lines.count)).first(where: { text.text(of: $0) == "---" }) else {
        return
      }
      for line in next...end where !text.lines[line].isBlank { reasons[line] = .frontMatter }
      next = end + 1
    }
    let source = Array("SOURCE: ".utf8)
    for line in text.lines.indices
    where !text.lines[line].isBlank && text.bytes[text.lines[line].range].starts(with: source) {
      reasons[line] = .frontMatter
    }
  }

  /// The text of a line, without a tool's marker.
  func text(of line: Int, in text: SourceText) -> Range<Int> {
    starts[line].map { $0..<text.lines[line].range.upperBound } ?? text.lines[line].range
  }

  /// Markers with which a tool has kept what it knew: `## s7 | PART 2 - OFFENCES | Aiding`, `[penal_code_article_7] …`.
  private mutating func findMarkers(_ text: SourceText) {
    var division: ArraySlice<UInt8> = []
    let marker = Array("## ".utf8)
    for line in text.lines.indices where reasons[line] == nil && !text.lines[line].isBlank {
      let range = text.lines[line].range
      let bytes = text.bytes[range]
      if bytes.starts(with: marker) {
        let parts = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard parts.count == 3 else { continue }
        reasons[line] = .marker
        var labels: [Range<Int>] = []
        let (part, heading) = (Self.trimmed(parts[1]), Self.trimmed(parts[2]))
        if !text.bytes[part].elementsEqual(Array("None".utf8)), !text.bytes[part].elementsEqual(division), !part.isEmpty
        {
          division = text.bytes[part]
          labels.append(part)
        }
        // A heading that the text repeats is no loss.
        let next = text.lines[(line + 1)...].first { !$0.isBlank }
        if let next, !heading.isEmpty, text.bytes[next.range].prefix(600).firstPlace(of: text.bytes[heading]) == nil {
          labels.append(heading)
        }
        self.labels[line] = labels
      } else if bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
        close - range.lowerBound > 8,
        bytes[range.lowerBound + 1..<close].allSatisfy({
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        }),
        bytes[range.lowerBound..<close].contains(UInt8(ascii: "_"))
      {
        var start = close + 1
        while start < range.upperBound, text.bytes[start] == 0x20 { start += 1 }
        starts[line] = start
        if start == range.upperBound { reasons[line] = .marker }
      }
    }
  }

  private static func trimmed(_ slice: ArraySlice<UInt8>) -> Range<Int> {
    var slice = slice
    while slice.first == 0x20 { slice.removeFirst() }
    while slice.last == 0x20 { slice.removeLast() }
    return slice.startIndex..<slice.endIndex
  }

  /// Lines of nothing but signs: `-----`, `* * *`.
  private mutating func findRules(_ text: SourceText) {
    for line in text.lines.indices where reasons[line] == nil && !text.lines[line].isBlank {
      let bytes = text.bytes[text.lines[line].range]
      if bytes.count >= 3, bytes.allSatisfy({ "-_=*~. ".utf8.contains($0) }),
        bytes.filter({ $0 == bytes.first }).count >= 3
      {
        reasons[line] = .rule
      }
    }
  }

  /// Page numbers that stand alone, and the lines beside them that come again on other pages.
  private mutating func findPages(_ text: SourceText) {
    // The lines of each shape that comes again, in the order in which the shapes first occur.
    var (numbers, groups): ([UInt64: Int], [[Int]]) = ([:], [])
    var shapes: [(line: Int, number: Int)] = []
    numbers.reserveCapacity(text.lines.count)
    shapes.reserveCapacity(text.lines.count)
    for line in text.lines.indices where reasons[line] == nil && !text.lines[line].isBlank {
      let range = text.lines[line].range
      guard range.count < 400 else { continue }
      if range.count < 24, Self.isPageNumber(text.bytes, range), isAlone(line, text) {
        reasons[line] = .pageNumber
        continue
      }
      let shape = Self.shape(text.bytes, range)
      let next = numbers.count
      let number = numbers[shape, default: next]
      if number == next { numbers[shape] = next }
      shapes.append((line, number))
    }
    var counts = Array(repeating: 0, count: numbers.count)
    for (_, number) in shapes { counts[number] += 1 }
    var places: [Int: Int] = [:]
    for (line, number) in shapes where counts[number] >= 2 {
      if let place = places[number] {
        groups[place].append(line)
      } else {
        places[number] = groups.count
        groups.append([line])
      }
    }
    // Running heads come again, beside a page number or the beginning of a page, or with the number of the page in them.
    var isBoundary = Array(repeating: false, count: text.lines.count)
    for line in text.lines.indices
    where reasons[line] == .pageNumber || text.lines[line].beginsPage || reasons[line] == .rule {
      isBoundary[line] = true
    }
    for _ in 0..<2 {
      for lines in groups where reasons[lines[0]] == nil {
        let beside = lines.filter { isBesideBoundary($0, isBoundary, text) }.count
        let counted = Self.countsPages(lines, text)
        guard counted || lines.count >= 3 && beside * 10 >= lines.count * 7 else { continue }
        for line in lines {
          reasons[line] = .runningHead
          isBoundary[line] = true
        }
      }
    }
  }

  /// Whether a line is the first or the last of a page, or has blank lines or furniture on both sides.
  private func isAlone(_ line: Int, _ text: SourceText) -> Bool {
    let next = line + 1
    if text.lines[line].beginsPage || next == text.lines.count || text.lines[next].beginsPage { return true }
    let before = line == 0 || text.lines[line - 1].isBlank || reasons[line - 1] != nil
    return before && (text.lines[next].isBlank || reasons[next] != nil)
  }

  private func isBesideBoundary(_ line: Int, _ isBoundary: [Bool], _ text: SourceText) -> Bool {
    if text.lines[line].beginsPage { return true }
    for step in [-1, 1] {
      var (next, seen) = (line + step, 0)
      while next >= 0, next < text.lines.count, seen < 2 {
        if isBoundary[next] { return true }
        if !text.lines[next].isBlank { seen += 1 }
        next += step
      }
    }
    return false
  }

  /// Whether lines of one shape begin or end with numbers that go up as pages do.
  private static func countsPages(_ lines: [Int], _ text: SourceText) -> Bool {
    func numbers(_ read: (Range<Int>) -> Int?) -> Bool {
      let found = lines.map { read(text.lines[$0].range) }
      guard found.count >= 2, found.allSatisfy({ $0 != nil }) else { return false }
      let values = found.compactMap(\.self)
      return zip(values, values.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 <= 4 } && values.count >= 3
    }
    let shape = text.bytes[text.lines[lines[0]].range]
    guard shape.count > 12 else { return false }
    return numbers { range in
      // At the end, after much space or a long text.
      var start = range.upperBound
      while start > range.lowerBound, (0x30...0x39).contains(text.bytes[start - 1]) { start -= 1 }
      guard start > range.lowerBound + 1, start < range.upperBound, text.bytes[start - 1] == 0x20,
        text.bytes[start - 2] == 0x20
      else { return nil }
      return Digits.read(text.bytes, start, range.upperBound)?.value
    }
      || numbers { range in
        guard let (value, end) = Digits.read(text.bytes, range.lowerBound, range.upperBound),
          end + 1 < range.upperBound,
          text.bytes[end] == 0x20, text.bytes[end + 1] == 0x20
        else { return nil }
        return value
      }
  }

  private static func isPageNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var (next, digits, others) = (range.lowerBound, 0, 0)
    while next < range.upperBound {
      if let (_, width) = Digits.digit(bytes, next, range.upperBound) {
        digits += 1
        next += width
      } else if let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound) {
        next += width
      } else if "-[]|".utf8.contains(bytes[next]) {
        next += 1
      } else if bytes[next] == 0xE2, next + 2 < range.upperBound, bytes[next + 1] == 0x80 {
        next += 3
      } else {
        others += 1
        next += 1
      }
    }
    // Four digits are a year.
    return others == 0 && (1...3).contains(digits)
  }

  /// A hash value of a line with one sign for every number and every white space (FNV-1a).
  private static func shape(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var (hash, last, next) = (UInt64(0xCBF2_9CE4_8422_2325), UInt8(0), range.lowerBound)
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      last = byte
    }
    while next < range.upperBound {
      if (0x3A..<0x80).contains(bytes[next]) {
        add(bytes[next])
        next += 1
      } else if let (_, width) = Digits.digit(bytes, next, range.upperBound) {
        if last != UInt8(ascii: "#") { add(UInt8(ascii: "#")) }
        next += width
      } else if let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound) {
        if last != 0x20 { add(0x20) }
        next += width
      } else {
        add(bytes[next])
        next += 1
      }
    }
    return hash
  }

  /// A table of contents: from its heading to before its first entry comes again.
  private mutating func findContents(_ text: SourceText, _ custom: ReadingCustom) {
    guard !custom.contents.isEmpty else { return }
    guard
      let start = text.lines.indices.prefix(400).first(where: { line in
        reasons[line] == nil && custom.contents.contains { text.bytes[text.lines[line].range].elementsEqual($0) }
      })
    else { return }
    // The act begins where the numbers of its provisions begin anew.
    var (last, highest, count) = (start, 0, 0)
    for line in start + 1..<text.lines.count where reasons[line] == nil && !text.lines[line].isBlank {
      let range = text.lines[line].range
      if let number = custom.main.forms.lazy.compactMap({ $0.match(text.bytes, range, custom.numbers)?.number }).first {
        if count >= 4, number.value <= 1 || number.value * 2 < highest { break }
        (last, highest, count) = (line, max(highest, number.value), count + 1)
      } else if count >= 4, line - last < 12 {
        let isAnnex = custom.annexes?.forms.contains { $0.match(text.bytes, range, custom.numbers) != nil } ?? false
        if isAnnex || Self.endsWithPage(text.bytes, range)
          || line == last + 1 && text.lines[line].indent > text.lines[last].indent
        {
          last = line
        }
      }
      if line - start > 3000 { return }
    }
    guard count >= 4, last > start else { return }
    for line in start...last where reasons[line] == nil && !text.lines[line].isBlank { reasons[line] = .contents }
  }

  /// Whether a line ends with a page number after leaders or much space.
  private static func endsWithPage(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, (0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
    guard end < range.upperBound, end > range.lowerBound + 2 else { return false }
    return bytes[end - 2..<end].allSatisfy { $0 == UInt8(ascii: ".") || $0 == 0x20 }
  }
}
