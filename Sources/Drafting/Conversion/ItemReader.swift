/// Reads what is inside a main provision: its heading, and the items that follow the sequence of their numbers.
///
/// Nothing but the sequence tells a letter from a Roman numeral: `(i)` after `(h)` is a letter, after `(a)` a numeral.
struct ItemReader {
  let outliner: Outliner
  let custom: ReadingCustom
  let bytes: [UInt8]
  var segments: [Segment] = []
  private(set) var warnings: [ConversionReport.Warning] = []
  private let hasHeading: Bool
  /// Whether it reads what another act quotes: that may begin with any number, after a quotation mark.
  private let isQuotation: Bool
  private let elements: [String]
  /// The provisions that are open, the outermost first.
  private var open: [Open] = []
  private var parts: [Outline.Part] = []
  /// The paragraph that the next line may go on.
  private var paragraph: (lines: Outline.Paragraph, isQuoted: Bool) = ([], false)
  /// Whether what is read illustrates the provision: its lists are no items.
  private var isAside = false

  /// A line, or what is left of one.
  struct Segment {
    var range: Range<Int>
    let line: Int
    let follows: Bool
    let indent: Int
    let isQuoted: Bool
    /// Whether what comes before it on its line is a number, so that it may begin with another.
    var isAfterNumber: Bool
  }

  private struct Open {
    let level: Int
    let form: Int
    let indent: Int
    var provision: Outline.Provision
    let number: ProvisionNumber
  }

  /// A number that may begin an item.
  struct Marker {
    let level: Int
    let form: Int
    let number: ProvisionNumber
    let num: Range<Int>
    let end: Int
  }

  /// - Parameter elements: the elements of the items, where they are not those of the custom.
  init(
    _ outliner: Outliner, from candidate: Outliner.Candidate, until end: Int, hasHeading: Bool,
    elements: [String]? = nil, isQuotation: Bool = false
  ) {
    self.isQuotation = isQuotation
    self.outliner = outliner
    (custom, bytes) = (outliner.custom, outliner.text.bytes)
    self.elements = elements ?? custom.items.map(\.element)
    self.hasHeading = hasHeading
    let first = outliner.lines[candidate.line]
    let rest = outliner.trimmed(candidate.end..<first.range.upperBound)
    if !rest.isEmpty {
      segments.append(
        Segment(
          range: rest, line: first.number, follows: false, indent: first.indent, isQuoted: false, isAfterNumber: true))
    }
    append(candidate.line + 1..<max(candidate.line + 1, end))
  }

  /// Reads items that are quoted without the provision around them.
  init(_ outliner: Outliner, lines: Range<Int>) {
    self.outliner = outliner
    (custom, bytes) = (outliner.custom, outliner.text.bytes)
    elements = custom.items.map(\.element)
    (hasHeading, isQuotation) = (true, true)
    append(lines)
  }

  private mutating func append(_ lines: Range<Int>) {
    for active in outliner.lines[lines] {
      segments.append(
        Segment(
          range: active.range, line: active.number, follows: active.follows, indent: active.indent,
          isQuoted: active.isQuoted, isAfterNumber: false))
    }
  }

  mutating func read() -> (heading: Outline.Paragraph, parts: [Outline.Part]) {
    let heading = hasHeading ? [] : takeHeading()
    var index = 0
    while index < segments.count {
      readSegment(index)
      index += 1
    }
    close(to: 0)
    return (heading, parts)
  }

  private mutating func readSegment(_ index: Int) {
    var segment = segments[index]
    if segment.isQuoted { return attach(segment.range, segment) }
    if custom.asides.contains(where: { bytes[segment.range].starts(with: $0) }) { isAside = true }
    while true {
      if let marker = choose(markers(at: segment.range), segment, index) {
        begin(marker, segment)
        let rest = outliner.trimmed(marker.end..<segment.range.upperBound)
        guard !rest.isEmpty else { return }
        segment.range = rest
        segment.isAfterNumber = true
        continue
      }
      // Long lines have their items one after the other.
      guard segment.range.count > 400, let cut = inlineMarker(segment, index) else { break }
      attach(segment.range.lowerBound..<cut, segment)
      segment.range = cut..<segment.range.upperBound
      segment.isAfterNumber = true
    }
    attach(segment.range, segment)
  }

  func markers(at range: Range<Int>) -> [Marker] {
    let whole = range
    let range = isQuotation ? OpeningMark.end(bytes, whole)..<whole.upperBound : whole
    guard custom.itemStarts.mayBegin(bytes, range) else { return [] }
    var found: [Marker] = []
    for (level, item) in custom.items.enumerated() {
      for (form, written) in item.forms.enumerated() {
        guard let (number, num, end) = written.match(bytes, range, custom.numbers) else { continue }
        // A reference goes on with a comma.
        if end < range.upperBound, ",;)".utf8.contains(bytes[end]) { continue }
        found.append(
          Marker(level: level, form: form, number: number, num: whole.lowerBound..<num.upperBound, end: end))
      }
    }
    return found
  }

  func choose(_ markers: [Marker], _ segment: Segment, _ index: Int) -> Marker? {
    guard !markers.isEmpty else { return nil }
    if isQuotation, index == 0, open.isEmpty, parts.isEmpty, !segment.isAfterNumber { return markers.first }
    let isInSentence = !segment.isAfterNumber && segment.follows && index > 0 && endsWithin(segments[index - 1].range)
    var continuing: (marker: Marker, depth: Int)?
    for (depth, item) in open.enumerated().reversed() {
      guard
        let marker = markers.first(where: {
          $0.level == item.level && $0.form == item.form && $0.number.follows(item.number)
        })
      else { continue }
      continuing = (marker, depth)
      break
    }
    let opening = markers.first { marker in
      marker.number.isFirst && !open.contains { $0.level == marker.level && $0.form == marker.form }
    }
    if let continuing {
      // `(i)` after `(h)`: a numeral only where `(ii)` comes next.
      if let opening, opening.level != continuing.marker.level, !isInSentence,
        nextMarkers(after: index).contains(where: {
          $0.level == opening.level && $0.form == opening.form && $0.number.value == 2
        }),
        !nextMarkers(after: index).contains(where: {
          $0.level == continuing.marker.level && $0.number.follows(continuing.marker.number)
        })
      {
        return opening
      }
      return isInSentence && !isNextInList(continuing.marker, segment, continuing.depth) ? nil : continuing.marker
    }
    if let opening { return isInSentence || isAside ? nil : opening }
    guard !isInSentence, !segment.isAfterNumber else { return nil }
    // A gap: something was left out, or the source has lost it; unless the number that is missing comes later.
    for item in open.reversed() {
      guard
        let marker = markers.first(where: {
          $0.level == item.level && $0.form == item.form && item.number < $0.number
            && $0.number.value - item.number.value <= 5
        })
      else { continue }
      let comesLater = segments[(index + 1)...].contains { segment in
        self.markers(at: segment.range).contains {
          $0.level == item.level && $0.form == item.form && $0.number.follows(item.number)
        }
      }
      if !comesLater { return marker }
    }
    return nil
  }

  /// Whether an item stands as far to the left as the one before it: many lists have no signs at their ends.
  private func isNextInList(_ marker: Marker, _ segment: Segment, _ depth: Int) -> Bool {
    segment.indent == open[depth].indent && marker.end < segment.range.upperBound
  }

  /// The markers of the next line that has any.
  private func nextMarkers(after index: Int) -> [Marker] {
    for segment in segments[(index + 1)...].prefix(12) where !segment.isQuoted {
      let found = markers(at: segment.range)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a line ends within a sentence: with neither a sign nor a conjunction after which a list goes on.
  private func endsWithin(_ range: Range<Int>) -> Bool {
    if outliner.endsSentence(range) { return false }
    let tail = bytes[range].suffix(24)
    // Thai and Lao write no sign at the end of a sentence; a word that asks for a number goes on.
    if let last = tail.last, last >= 0x80, tail.count >= 3, bytes[range.upperBound - 3] == 0xE0 {
      return custom.joints.contains { bytes[range].suffix($0.count).elementsEqual($0) }
    }
    if tail.last == UInt8(ascii: ",") { return false }
    return !Self.conjunctions.contains {
      tail.elementsEqual($0) || tail.suffix($0.count + 1).elementsEqual([0x20] + $0)
    }
  }

  private static let conjunctions = ["and", "or", "dan", "atau", "dan/atau", "e", "ou", "và", "hoặc", "no", "ka"].map {
    Array($0.utf8)
  }

  private mutating func begin(_ marker: Marker, _ segment: Segment) {
    isAside = false
    if let depth = open.lastIndex(where: { $0.level == marker.level && $0.form == marker.form }) {
      if !marker.number.follows(open[depth].number) {
        warnings.append(
          ConversionReport.Warning(
            line: segment.line,
            what:
              "“\(outliner.text.text(marker.num))” follows “\(outliner.text.text(open[depth].provision.num ?? marker.num))”"
          ))
      }
      close(to: depth)
    }
    endParagraph()
    open.append(
      Open(
        level: marker.level, form: marker.form, indent: segment.indent,
        provision: Outline.Provision(
          element: elements[marker.level], line: segment.line, num: marker.num, number: marker.number),
        number: marker.number))
  }

  private mutating func close(to depth: Int) {
    endParagraph()
    while open.count > depth {
      let last = open.removeLast()
      add(.provision(last.provision))
    }
  }

  private mutating func add(_ part: Outline.Part) {
    if open.isEmpty { parts.append(part) } else { open[open.count - 1].provision.parts.append(part) }
  }

  private mutating func attach(_ line: Range<Int>, _ segment: Segment) {
    // Words that close a list stand further to the left than its items.
    if !segment.follows, !segment.isAfterNumber {
      while let last = open.last, segment.indent < last.indent { close(to: open.count - 1) }
    }
    let goesOn = segment.follows || segment.isAfterNumber
    if !goesOn || paragraph.isQuoted != segment.isQuoted { endParagraph() }
    paragraph.lines.append(line)
    paragraph.isQuoted = segment.isQuoted
  }

  private mutating func endParagraph() {
    guard !paragraph.lines.isEmpty else { return }
    add(paragraph.isQuoted ? .quoted(paragraph.lines) : .text(paragraph.lines))
    paragraph.lines = []
  }
}
