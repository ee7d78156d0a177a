/// The provisions of another act among quoted lines: the section that a bill inserts, with its heading and its subsections.
struct QuotedProvisions {
  private var outliner: Outliner

  init(_ paragraphs: [Outline.Paragraph], _ text: SourceText, _ custom: ReadingCustom) {
    var lines: [Outliner.ActiveLine] = []
    for paragraph in paragraphs {
      for (place, range) in paragraph.enumerated() {
        lines.append(
          Outliner.ActiveLine(
            range: range, number: 0, follows: place > 0, indent: Self.indent(of: range, text), isQuoted: false))
      }
    }
    outliner = Outliner(text, custom, lines: lines)
  }

  /// The parts of what is quoted, in order.
  func parts() -> [Outline.Part] {
    let (lines, custom) = (outliner.lines, outliner.custom)
    let chain = mainChain()
    guard !chain.isEmpty else { return items(0..<lines.count) }
    let headings = outliner.headings(chain.map { ($0, false) })
    func start(_ place: Int) -> Int {
      guard place < chain.count else { return lines.count }
      return headings[chain[place].line]?.lowerBound ?? chain[place].line
    }
    var parts = start(0) > 0 ? items(0..<start(0)) : []
    for (place, candidate) in chain.enumerated() {
      var provision = Outline.Provision(
        element: custom.main.element, line: lines[candidate.line].number, num: candidate.num, number: candidate.number)
      let before = headings[candidate.line]?.filter { place == 0 || $0 > chain[place - 1].line } ?? []
      provision.heading = before.map { lines[$0].range }
      var reader = ItemReader(
        outliner, from: candidate, until: start(place + 1), hasHeading: !before.isEmpty, isQuotation: true)
      let found = reader.read()
      if before.isEmpty { provision.heading = found.heading }
      provision.parts = found.parts
      parts.append(.provision(provision))
    }
    return parts
  }

  private func items(_ range: Range<Int>) -> [Outline.Part] {
    var reader = ItemReader(outliner, lines: range)
    return reader.read().parts
  }

  private func mainChain() -> [Outliner.Candidate] {
    let (custom, bytes) = (outliner.custom, outliner.text.bytes)
    var candidates: [Outliner.Candidate] = []
    for (index, line) in outliner.lines.enumerated() {
      let start = OpeningMark.end(bytes, line.range)
      for form in custom.main.forms {
        guard let (number, num, end) = form.match(bytes, start..<line.range.upperBound, custom.numbers) else {
          continue
        }
        candidates.append(
          Outliner.Candidate(
            line: index, number: number, num: line.range.lowerBound..<num.upperBound, end: end,
            level: custom.divisions.count))
        break
      }
    }
    return NumberChain.best(candidates.map { ($0.number, outliner.doubt($0)) }).map { candidates[$0] }
      .filter { outliner.doubt($0) < 0.9 }
  }

  private static func indent(of range: Range<Int>, _ text: SourceText) -> Int {
    var start = range.lowerBound
    while start > 0, text.bytes[start - 1] != 0x0A, text.bytes[start - 1] != 0x0D, range.lowerBound - start < 200 {
      start -= 1
    }
    return range.lowerBound - start
  }
}

/// The quotation mark with which a line may begin.
enum OpeningMark {
  private static let signs: [[UInt8]] = ["“", "«", "\"", "‘"].map { Array($0.utf8) }

  /// Where the text after it begins; the beginning of the line where there is none.
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var next = range.lowerBound
    while next < range.upperBound {
      if let sign = signs.first(where: { bytes[next..<range.upperBound].starts(with: $0) }) {
        next += sign.count
      } else if next > range.lowerBound, let width = SourceText.Line.spaceWidth(bytes, next, range.upperBound) {
        next += width
      } else {
        break
      }
    }
    return next < range.upperBound ? next : range.lowerBound
  }
}
