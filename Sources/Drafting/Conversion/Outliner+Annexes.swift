extension Outliner {
  /// The line with which the signatures begin.
  func ending(from line: Int, before end: Int) -> Int {
    guard line < end else { return end }
    return (line..<end).first { index in
      custom.endings.contains { text.bytes[lines[index].range].starts(with: $0) }
    } ?? end
  }

  /// Whether the signatures stand before a line.
  func isPastEnd(_ line: Int) -> Bool {
    lines[..<line].contains { before in custom.endings.contains { text.bytes[before.range].starts(with: $0) } }
  }

  func annexStart(after line: Int) -> Int {
    guard let annexes = custom.annexes, line < lines.count else { return lines.count }
    return (line..<lines.count).first { index in
      !lines[index].isQuoted && custom.annexStarts.mayBegin(text.bytes, lines[index].range)
        && annexes.forms.contains { form in
          guard let (_, _, end) = form.match(text.bytes, lines[index].range, custom.numbers) else { return false }
          return isPastEnd(index) || lines[index].range.upperBound - end < 120
        }
    } ?? lines.count
  }

  mutating func annexes(from start: Int) -> [Outline.Annex] {
    guard let level = custom.annexes, start < lines.count else { return [] }
    var annexes: [Outline.Annex] = []
    var starts: [(line: Int, num: Range<Int>, end: Int)] = []
    for line in start..<lines.count where !lines[line].isQuoted {
      for form in level.forms {
        guard let (_, num, end) = form.match(text.bytes, lines[line].range, custom.numbers),
          line == start || lines[line].range.upperBound - end < 120 || form.before.count >= 12
        else { continue }
        starts.append((line, num, end))
        break
      }
    }
    for (place, found) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].line : lines.count
      var annex = Outline.Annex(line: lines[found.line].number, num: found.num)
      var rest = found.end..<lines[found.line].range.upperBound
      while let width = rest.first.flatMap({ SourceText.Line.spaceWidth(text.bytes, $0, rest.upperBound) }) {
        rest = rest.lowerBound + width..<rest.upperBound
      }
      var next = found.line + 1
      // What goes on over lines is text.
      let isText = !rest.isEmpty && next < end && lines[next].follows && !isInCapitals(rest)
      if !rest.isEmpty, !isText { annex.heading = [rest] }
      while !isText, next < end, next - found.line <= 3, isAnnexHeading(next, isFirst: next == found.line + 1) {
        annex.heading.append(lines[next].range)
        next += 1
      }
      annex.parts = annexParts(next..<end)
      if !rest.isEmpty, isText { annex.parts.insert(.text([rest]), at: 0) }
      annexes.append(annex)
    }
    return annexes
  }

  func isInCapitals(_ range: Range<Int>) -> Bool {
    let bytes = text.bytes[range]
    return !bytes.contains { (0x61...0x7A).contains($0) } && bytes.contains { (0x41...0x5A).contains($0) }
  }

  /// Whether a line is the heading of an annex: in capitals, or the first where a blank line or an item comes next.
  func isAnnexHeading(_ line: Int, isFirst: Bool) -> Bool {
    let range = lines[line].range
    func isItem(_ line: Int) -> Bool {
      custom.annexForms.contains { $0.match(text.bytes, lines[line].range, custom.numbers) != nil }
    }
    guard range.count < 300, !isItem(line) else { return false }
    if isInCapitals(range) { return true }
    guard isFirst, line + 1 < lines.count else { return false }
    // The provision to which the annex belongs stands before the heading.
    let bytes = text.bytes[range]
    if isInCapitals(lines[line + 1].range), bytes.contains(where: { (0x30...0x39).contains($0) }) { return true }
    return !endsSentence(range) && range.count < 120
      && (!lines[line + 1].follows || isItem(line + 1) || text.bytes[lines[line + 1].range].first == UInt8(ascii: "("))
  }

  /// The paragraphs of an annex, which are numbered anew.
  mutating func annexParts(_ range: Range<Int>) -> [Outline.Part] {
    func candidates(_ forms: [ReadingCustom.Form]) -> [Candidate] {
      var found: [Candidate] = []
      for line in range where !lines[line].isQuoted {
        for form in forms {
          guard let (number, num, end) = form.match(text.bytes, lines[line].range, custom.numbers) else { continue }
          found.append(Candidate(line: line, number: number, num: num, end: end, level: 0))
          break
        }
      }
      return NumberChain.best(found.map { ($0.number, doubt($0)) }).map { found[$0] }
    }
    // An elucidation explains the provisions one by one; a schedule numbers its own.
    let explained = candidates(custom.main.forms.filter { !$0.before.isEmpty })
    let element = explained.count >= 3 ? custom.main.element : "paragraph"
    var chain = explained.count >= 3 ? explained : []
    for form in custom.annexForms where chain.isEmpty {
      let found = candidates([form])
      if found.first?.number.isFirst ?? false { chain = found }
    }
    guard !chain.isEmpty else { return paragraphs(range).map { .text($0) } }
    let headings = headings(chain.map { ($0, false) })
    func start(_ place: Int) -> Int {
      place < chain.count
        ? max(range.lowerBound, headings[chain[place].line]?.lowerBound ?? chain[place].line) : range.upperBound
    }
    var parts: [Outline.Part] = paragraphs(range.lowerBound..<start(0)).map { .text($0) }
    for (place, candidate) in chain.enumerated() {
      var provision = Outline.Provision(
        element: element, line: lines[candidate.line].number, num: candidate.num, number: candidate.number)
      if let before = headings[candidate.line] {
        provision.heading = before.filter { $0 >= range.lowerBound }.map { lines[$0].range }
      }
      var reader = ItemReader(
        self, from: candidate, until: start(place + 1), hasHeading: true,
        elements: custom.annexElements)
      provision.parts = reader.read().parts
      warnings += reader.warnings
      parts.append(.provision(provision))
    }
    return parts
  }
}

extension ReadingCustom {
  /// The elements of the items in an annex, whose numbered parts are paragraphs.
  fileprivate var annexElements: [String] {
    let first = items.first?.element ?? ""
    return items.map { $0.element == first ? "subparagraph" : $0.element }
  }

  /// How the paragraphs of an annex are numbered.
  fileprivate var annexForms: [Form] {
    main.forms.filter { $0.before.isEmpty } + ["{arabic}."].compactMap { Form($0) } + items.flatMap(\.forms)
  }
}
