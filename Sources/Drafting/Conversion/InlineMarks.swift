/// What is marked within the text of an act: its references, and the words that it defines.
///
/// Marks belong to paragraphs, and these are known by the byte of the source where they begin.
struct InlineMarks: Sendable {
  var marks: [Int: [Mark]] = [:]
  /// The words that the act defines, in order.
  var terms: [DefinedTerm] = []

  /// A part of a paragraph's text.
  struct Mark: Hashable, Sendable {
    let range: Range<Int>
    let kind: Kind
  }

  enum Kind: Hashable, Sendable {
    /// A reference to a provision of the act, by its place among them.
    case provision(Int)
    /// A reference to a provision of another act of the state.
    case act(Citation.Found, portion: String)
    /// Words that are defined, by their place among them.
    case definition(Int)
  }

  /// Adds marks to a paragraph. One that overlaps another before it is none.
  mutating func add(_ new: [Mark], to paragraph: Outline.Paragraph) {
    guard !new.isEmpty, let key = Self.key(paragraph) else { return }
    var end = 0
    let sorted = ((marks[key] ?? []) + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
    marks[key] = sorted.filter { mark in
      guard mark.range.lowerBound >= end, !mark.range.isEmpty else { return false }
      end = mark.range.upperBound
      return true
    }
  }

  /// The marks of a paragraph, in order.
  func of(_ paragraph: Outline.Paragraph) -> [Mark] {
    marks.isEmpty ? [] : Self.key(paragraph).flatMap { marks[$0] } ?? []
  }

  private static func key(_ paragraph: Outline.Paragraph) -> Int? {
    paragraph.first { !$0.isEmpty }?.lowerBound
  }
}

/// Words that an act defines.
struct DefinedTerm: Hashable, Sendable {
  /// The id of its `TLCTerm`: of the words where they are of ASCII, else of its place among the definitions.
  let id: String
  let words: String
}

/// Where the lines of a paragraph stand in its text and in the source.
struct JoinedText {
  private var lines: [(start: Int, source: Range<Int>)] = []

  init(_ paragraph: Outline.Paragraph, _ text: SourceText) {
    var starts: [Int] = []
    _ = text.joined(paragraph) { starts.append($0) }
    lines = zip(starts, paragraph.filter { !$0.isEmpty }).map { ($0, $1) }
  }

  /// Where a part of the text stands in the source, which may go over lines.
  func source(of range: Range<Int>) -> Range<Int>? {
    guard let first = lines.last(where: { $0.start <= range.lowerBound }),
      let last = lines.last(where: { $0.start < range.upperBound })
    else { return nil }
    let start = first.source.lowerBound + range.lowerBound - first.start
    let end = last.source.lowerBound + range.upperBound - last.start
    return start < end && end <= last.source.upperBound ? start..<end : nil
  }

  /// Where a part of the source stands in the text; nil unless all of it does.
  func place(of range: Range<Int>) -> Range<Int>? {
    guard let first = lines.last(where: { $0.source.lowerBound <= range.lowerBound }),
      let last = lines.last(where: { $0.source.lowerBound < range.upperBound }),
      range.lowerBound < first.source.upperBound, range.upperBound <= last.source.upperBound
    else { return nil }
    return first.start + range.lowerBound - first.source.lowerBound..<last.start + range.upperBound
      - last.source.lowerBound
  }
}

extension SourceText {
  /// The lines of a paragraph as one text. A hyphen at the end of a line joins the parts of a word.
  ///
  /// - Parameter eachStart: is told where in the text each line begins.
  func joined(_ lines: Outline.Paragraph, eachStart: (Int) -> Void = { _ in }) -> [UInt8] {
    if lines.count == 1, let line = lines.first, !line.isEmpty {
      eachStart(0)
      return Array(bytes[line])
    }
    var joined: [UInt8] = []
    joined.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for range in lines where !range.isEmpty {
      if HyphenatedLine.isHyphenated(joined[...], before: bytes[range]) {
        joined.removeLast()
      } else if !joined.isEmpty {
        joined.append(0x20)
      }
      eachStart(joined.count)
      joined.append(contentsOf: bytes[range])
    }
    return joined
  }

  /// The number of the line of a byte.
  func lineNumber(at byte: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound > byte { high = middle } else { low = middle + 1 }
    }
    return low < lines.count ? lines[low].number : lines.last?.number ?? 0
  }
}
