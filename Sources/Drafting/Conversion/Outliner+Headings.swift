extension Outliner {
  /// The lines above provisions that are their headings, by the line of the provision.
  func headings(_ starts: [(Candidate, Bool)]) -> [Int: Range<Int>] {
    guard custom.main.heading.contains(.before) || !hints.heading.isEmpty else { return [:] }
    let taken = Set(starts.map(\.0.line))
    var headings: [Int: Range<Int>] = [:]
    for (candidate, isDivision) in starts where !isDivision && candidate.margin == nil {
      var first = candidate.line
      while first > 0, candidate.line - first < 3, !taken.contains(first - 1), !lines[first - 1].isQuoted,
        isHeadingAbove(first - 1, of: candidate.line)
      {
        first -= 1
        if !lines[first].follows { break }
      }
      if first < candidate.line { headings[candidate.line] = first..<candidate.line }
    }
    return headings
  }

  func isHeadingAbove(_ line: Int, of main: Int) -> Bool {
    let range = lines[line].range
    if hints.heading.contains(lines[line].number) { return true }
    guard range.count < 200, text.bytes[range.upperBound - 1] != UInt8(ascii: "]") else { return false }
    return !endsSentence(range)
  }

  /// The heading of a division, and the line after it.
  func heading(
    of candidate: Candidate, _ places: [ReadingCustom.HeadingPlace], until end: Int, isDivision: Bool
  ) -> (heading: Outline.Paragraph, rest: Int) {
    var heading: Outline.Paragraph = []
    var next = candidate.line + 1
    let rest = trimmed(candidate.end..<lines[candidate.line].range.upperBound)
    if !rest.isEmpty { heading.append(rest) }
    if places.contains(.below) || !rest.isEmpty {
      while next < end, next - candidate.line <= 6, rest.isEmpty || lines[next].follows, isHeadingLine(next) {
        heading.append(lines[next].range)
        next += 1
      }
    }
    return (heading, next)
  }

  /// A range without spaces and the signs that divide a number from a heading.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if let width = SourceText.Line.spaceWidth(text.bytes, start, range.upperBound) {
        start += width
      } else if ".:-".utf8.contains(text.bytes[start]) {
        start += 1
      } else if text.bytes[start] == 0xE2, start + 2 < range.upperBound, text.bytes[start + 1] == 0x80,
        (0x93...0x95).contains(text.bytes[start + 2])
      {
        start += 3
      } else if text.bytes[start..<range.upperBound].starts(with: Self.khmerColon) {
        start += 3
      } else {
        break
      }
    }
    return start..<max(start, range.upperBound)
  }

  private static let khmerColon = Array("៖".utf8)
}
