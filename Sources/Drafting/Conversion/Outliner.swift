/// Finds the provisions of an act in its lines.
///
/// A line that looks like the beginning of a provision need not be one: it may be a reference that a line break put
/// there. So no line is decided on by itself. The main provisions are the chain of candidates whose numbers go up best
/// through the whole text; a division is what stands right before one of these or another division; and what is inside a
/// provision follows the sequence of its numbers.
struct Outliner {
  let text: SourceText
  let custom: ReadingCustom
  private(set) var warnings: [ConversionReport.Warning] = []

  /// A line that may begin a provision.
  struct Candidate {
    /// The index among `lines`.
    let line: Int
    let number: ProvisionNumber
    let num: Range<Int>
    /// Where what follows the number begins.
    let end: Int
    let level: Int
    var isInWords = false
    /// The heading that stands on the same line before the number, as a marginal note.
    var margin: Range<Int>?
  }

  /// The lines that count, with whether a blank line stands before each.
  struct ActiveLine {
    var range: Range<Int>
    let number: Int
    let follows: Bool
    let indent: Int
    let isQuoted: Bool
  }

  private(set) var lines: [ActiveLine] = []

  private let hints: ConversionHints

  init(_ text: SourceText, _ custom: ReadingCustom, furniture: Furniture, hints: ConversionHints) {
    (self.text, self.custom, self.hints) = (text, custom, hints)
    lines = Self.activeLines(text, custom, furniture)
  }

  mutating func outline() -> Outline {
    let main = mainChain()
    let annexStart = annexStart(after: main.last.map { $0.line + 1 } ?? 0)
    let chain = main.filter { $0.line < annexStart }
    let divisions = divisions(beside: chain)
    var outline = Outline()
    let starts = (chain.map { ($0, false) } + divisions.map { ($0, true) }).sorted { $0.0.line < $1.0.line }
    guard let first = starts.first else {
      outline.preface = paragraphs(0..<lines.count)
      return outline
    }
    let headings = headings(starts)
    let firstLine = headings[first.0.line]?.lowerBound ?? first.0.line
    outline.preface = paragraphs(0..<min(firstLine, first.0.line))

    var open: [(level: Int, provision: Outline.Provision)] = []
    func close(to level: Int, _ open: inout [(level: Int, provision: Outline.Provision)], _ outline: inout Outline) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty {
          outline.body.append(last.provision)
        } else {
          open[open.count - 1].provision.parts.append(.provision(last.provision))
        }
      }
    }
    var end = annexStart
    if let last = chain.last { end = min(end, ending(from: last.line + 1, before: annexStart)) }
    for (place, (candidate, isDivision)) in starts.enumerated() {
      let nextLine =
        place + 1 < starts.count
        ? min(starts[place + 1].0.line, headings[starts[place + 1].0.line]?.lowerBound ?? Int.max) : end
      if isDivision {
        close(to: candidate.level, &open, &outline)
        var provision = Outline.Provision(
          element: custom.divisions[candidate.level].element, line: lines[candidate.line].number,
          num: candidate.number.value == 0 ? nil : candidate.num, number: candidate.number,
          isNumberedInWords: candidate.isInWords)
        let (heading, rest) = heading(
          of: candidate, custom.divisions[candidate.level].heading, until: nextLine, isDivision: true)
        provision.heading = candidate.number.value == 0 ? [candidate.num] + heading : heading
        if rest < nextLine { provision.parts += paragraphs(rest..<nextLine).map { .text($0) } }
        open.append((candidate.level, provision))
      } else {
        let level = custom.divisions.count
        close(to: level, &open, &outline)
        var provision = Outline.Provision(
          element: custom.main.element, line: lines[candidate.line].number, num: candidate.num, number: candidate.number
        )
        if let margin = candidate.margin {
          provision.heading = [margin]
        } else if let before = headings[candidate.line] {
          provision.heading = before.map { lines[$0].range }
        }
        var content = ItemReader(self, from: candidate, until: nextLine, hasHeading: !provision.heading.isEmpty)
        let found = content.read()
        if provision.heading.isEmpty { provision.heading = found.heading }
        provision.parts = found.parts
        warnings += content.warnings
        open.append((level, provision))
      }
    }
    close(to: -1, &open, &outline)
    outline.conclusions = paragraphs(end..<annexStart)
    outline.annexes = annexes(from: annexStart)
    return outline
  }

  // MARK: - Lines

  private static func activeLines(_ text: SourceText, _ custom: ReadingCustom, _ furniture: Furniture) -> [ActiveLine] {
    var lines: [ActiveLine] = []
    var (blank, isCut, quote) = (true, false, QuotationReader())
    var pending: Range<Int>?
    var isPastEnd = false
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.isBlank {
        blank = true
        continue
      }
      for label in furniture.labels[index] ?? [] {
        lines.append(ActiveLine(range: label, number: line.number, follows: false, indent: 0, isQuoted: false))
        blank = true
      }
      guard furniture.reasons[index] == nil else {
        isCut = true
        continue
      }
      if line.beginsPage { isCut = true }
      var range = furniture.text(of: index, in: text)
      // A number that a line break took away from its word.
      if let word = pending {
        range = word.lowerBound..<range.upperBound
        pending = nil
      } else if custom.main.forms.contains(where: { $0.isWord(text.bytes, range) }), index + 1 < text.lines.count,
        !text.lines[index + 1].isBlank,
        Digits.digit(text.bytes, text.lines[index + 1].range.lowerBound, text.bytes.count) != nil
      {
        pending = range
        continue
      }
      // What a page has cut goes on, whatever blank lines the page leaves.
      let goesOn = isCut && lines.last.map { !SentenceEnd.ends(text.bytes, $0.range) } ?? false
      isPastEnd = isPastEnd || custom.endings.contains { text.bytes[range].starts(with: $0) }
      for (place, part) in custom.dividing(text.bytes, range, isPastEnd: isPastEnd).enumerated() {
        let isQuoted = quote.read(text.bytes, part)
        lines.append(
          ActiveLine(
            range: part, number: line.number, follows: place > 0 || !blank || goesOn, indent: line.indent,
            isQuoted: isQuoted))
      }
      (blank, isCut) = (false, false)
    }
    return lines
  }

  /// Whether a provision may begin on a line.
  func mayBegin(_ line: Int) -> Bool { !lines[line].isQuoted && !hints.text.contains(lines[line].number) }

  // MARK: - Main provisions

  private func mainChain() -> [Candidate] {
    var candidates: [Candidate] = []
    for line in lines.indices where mayBegin(line) {
      for form in custom.main.forms {
        guard let (number, num, end) = form.match(text.bytes, lines[line].range, custom.numbers) else { continue }
        candidates.append(Candidate(line: line, number: number, num: num, end: end, level: custom.divisions.count))
        break
      }
      if candidates.last?.line != line, custom.main.heading.contains(.before), let candidate = marginal(line) {
        candidates.append(candidate)
      }
    }
    // After the signatures, numbers begin anew.
    if let end = lines.indices.first(where: { line in
      !lines[line].isQuoted && custom.endings.contains { text.bytes[lines[line].range].starts(with: $0) }
        && candidates.contains { $0.line < line }
    }) {
      candidates.removeAll { $0.line > end }
    }
    return NumberChain.best(candidates.map { ($0.number, doubt($0)) }).map { candidates[$0] }
  }

  /// A provision whose heading stands before its number on one line, with much space between: `Helmets.    23. A courier`.
  private func marginal(_ line: Int) -> Candidate? {
    let range = lines[line].range
    var place = range.lowerBound
    while place + 3 < range.upperBound {
      guard text.bytes[place] == 0x20, text.bytes[place + 1] == 0x20, text.bytes[place + 2] == 0x20 else {
        place += 1
        continue
      }
      let end = text.bytes[place - 1] == UInt8(ascii: ".") ? place - 1 : place
      let heading = range.lowerBound..<end
      while place < range.upperBound, text.bytes[place] == 0x20 { place += 1 }
      for form in custom.main.forms {
        guard let (number, num, end) = form.match(text.bytes, place..<range.upperBound, custom.numbers),
          end < range.upperBound
        else { continue }
        return Candidate(
          line: line, number: number, num: num, end: end, level: custom.divisions.count, margin: heading)
      }
    }
    return nil
  }

  /// How doubtful it is that a line begins a provision, from 0: it goes on from a line that ends within a sentence, or
  /// goes on itself as a sentence does.
  private func doubt(_ candidate: Candidate) -> Double {
    var doubt = 0.0
    let line = lines[candidate.line]
    if line.follows, candidate.line > 0, !endsSentence(lines[candidate.line - 1].range) { doubt += 0.6 }
    if candidate.end < line.range.upperBound {
      var next = candidate.end
      while next < line.range.upperBound, text.bytes[next] == 0x20 { next += 1 }
      if next < line.range.upperBound {
        let byte = text.bytes[next]
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")") { doubt += 0.9 }
        if (0x61...0x7A).contains(byte), custom.main.heading != [.dash] { doubt += 0.5 }
      }
    }
    return doubt
  }

  func endsSentence(_ range: Range<Int>) -> Bool { SentenceEnd.ends(text.bytes, range) }

  // MARK: - Divisions

  /// The divisions: candidates after whose heading comes a main provision or another division.
  private func divisions(beside chain: [Candidate]) -> [Candidate] {
    let isMain = Set(chain.map(\.line))
    var found: [Candidate] = []
    let last = chain.last?.line ?? 0
    var next: Int?
    var line = last
    while line >= 0 {
      defer { line -= 1 }
      if isMain.contains(line) {
        next = line
        continue
      }
      guard let target = next, target - line <= 8, mayBegin(line), let candidate = division(at: line) else {
        continue
      }
      // What is between is a heading: short, and no sentence.
      let between = line + 1..<target
      guard between.allSatisfy({ isMain.contains($0) || isHeadingLine($0) }), isHeadingRest(candidate) else { continue }
      if let end = between.last, text.bytes[lines[end].range.upperBound - 1] >= 0x80, endsSentence(lines[end].range) {
        continue
      }
      if lines[line].follows, line > 0, !endsSentence(lines[line - 1].range), !isHeadingLine(line - 1) { continue }
      found.append(candidate)
      next = line
    }
    return inSequence(found.reversed())
  }

  /// The divisions without those whose number is out of place: one that begins anew where nothing above it did.
  private func inSequence(_ found: [Candidate]) -> [Candidate] {
    var last: [Int: ProvisionNumber] = [:]
    return found.filter { candidate in
      if candidate.number.isFirst, last[candidate.level] != nil { return false }
      last[candidate.level] = candidate.number
      for level in candidate.level + 1..<max(candidate.level + 1, custom.divisions.count) { last[level] = nil }
      return true
    }
  }

  private func division(at line: Int) -> Candidate? {
    for (level, division) in custom.divisions.enumerated() {
      for form in division.forms {
        guard let (number, num, end) = form.match(text.bytes, lines[line].range, custom.numbers) else { continue }
        return Candidate(
          line: line, number: number, num: num, end: end, level: level, isInWords: form.number == .word)
      }
    }
    return nil
  }

  private func isHeadingLine(_ line: Int) -> Bool {
    let range = lines[line].range
    guard range.count < 400 else { return false }
    let last = text.bytes[range.upperBound - 1]
    return last != UInt8(ascii: ";") && last != UInt8(ascii: ":")
  }

  /// Whether what follows the number of a division on its line is a heading, not the rest of a sentence.
  private func isHeadingRest(_ candidate: Candidate) -> Bool {
    var next = candidate.end
    let end = lines[candidate.line].range.upperBound
    while next < end, text.bytes[next] == 0x20 { next += 1 }
    guard next < end else { return true }
    let byte = text.bytes[next]
    if endsSentence(lines[candidate.line].range), text.bytes[end - 1] != UInt8(ascii: ")"),
      text.bytes[end - 1] != UInt8(ascii: "]")
    {
      return false
    }
    return !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
  }

  // MARK: - Headings

  /// The lines above provisions that are their headings, by the line of the provision.
  private func headings(_ starts: [(Candidate, Bool)]) -> [Int: Range<Int>] {
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

  private func isHeadingAbove(_ line: Int, of main: Int) -> Bool {
    let range = lines[line].range
    if hints.heading.contains(lines[line].number) { return true }
    guard range.count < 200, text.bytes[range.upperBound - 1] != UInt8(ascii: "]") else { return false }
    return !endsSentence(range)
  }

  /// The heading of a division, and the line after it.
  private func heading(
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

  // MARK: - Text

  /// The paragraphs of some lines: divided by blank lines.
  func paragraphs(_ range: Range<Int>) -> [Outline.Paragraph] {
    var paragraphs: [Outline.Paragraph] = []
    for line in range {
      if let last = paragraphs.indices.last, lines[line].follows {
        paragraphs[last].append(lines[line].range)
      } else {
        paragraphs.append([lines[line].range])
      }
    }
    return paragraphs
  }

  // MARK: - The end

  /// The line with which the signatures begin.
  private func ending(from line: Int, before end: Int) -> Int {
    guard line < end else { return end }
    return (line..<end).first { index in
      custom.endings.contains { text.bytes[lines[index].range].starts(with: $0) }
    } ?? end
  }

  /// Whether the signatures stand before a line.
  private func isPastEnd(_ line: Int) -> Bool {
    lines[..<line].contains { before in custom.endings.contains { text.bytes[before.range].starts(with: $0) } }
  }

  private func annexStart(after line: Int) -> Int {
    guard let annexes = custom.annexes, line < lines.count else { return lines.count }
    return (line..<lines.count).first { index in
      !lines[index].isQuoted
        && annexes.forms.contains { form in
          guard let (_, _, end) = form.match(text.bytes, lines[index].range, custom.numbers) else { return false }
          return isPastEnd(index) || lines[index].range.upperBound - end < 120
        }
    } ?? lines.count
  }

  private mutating func annexes(from start: Int) -> [Outline.Annex] {
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

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    let bytes = text.bytes[range]
    return !bytes.contains { (0x61...0x7A).contains($0) } && bytes.contains { (0x41...0x5A).contains($0) }
  }

  /// Whether a line is the heading of an annex: in capitals, or the first where a blank line or an item comes next.
  private func isAnnexHeading(_ line: Int, isFirst: Bool) -> Bool {
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
  private mutating func annexParts(_ range: Range<Int>) -> [Outline.Part] {
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

extension ReadingCustom.Form {
  /// Whether a line is nothing but the word before the number.
  func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var word = before[...]
    while word.last == 0x20 { word.removeLast() }
    return !word.isEmpty && number != .none && bytes[range].elementsEqual(word)
  }
}

extension ReadingCustom {
  /// A line in parts where another begins within it: text that was taken from a PDF has `… the law. PART II OFFENCES`.
  ///
  /// - Parameter isPastEnd: whether the act has ended; what follows explains its provisions one after the other.
  fileprivate func dividing(_ bytes: [UInt8], _ range: Range<Int>, isPastEnd: Bool) -> [Range<Int>] {
    guard range.count > 60 else { return [range] }
    var (parts, start, place) = ([Range<Int>](), range.lowerBound, range.lowerBound + 3)
    while place + 4 < range.upperBound {
      guard bytes[place - 1] == 0x20, (0x41...0x5A).contains(bytes[place]),
        beginsPart(bytes, place..<range.upperBound, isPastEnd: isPastEnd)
      else {
        place += 1
        continue
      }
      parts.append(start..<place - 1)
      start = place
      place += 4
    }
    return parts + [start..<range.upperBound]
  }

  private func beginsPart(_ bytes: [UInt8], _ range: Range<Int>, isPastEnd: Bool) -> Bool {
    func begins(_ form: Form) -> Bool {
      bytes[range].starts(with: form.before) && form.match(bytes, range, numbers) != nil
    }
    let isAfterSentence = bytes[range.lowerBound - 2] == UInt8(ascii: ".")
    if isAfterSentence {
      for form in divisions.flatMap(\.forms) where form.before.count > 3 && form.before.isInCapitals && begins(form) {
        return true
      }
      for form in main.forms where form.before.count > 3 && begins(form) { return true }
    }
    guard isPastEnd, let annexes else { return false }
    return annexes.forms.contains { $0.before.count >= 12 && $0.before.isInCapitals && begins($0) }
  }
}

extension [UInt8] {
  fileprivate var isInCapitals: Bool { allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x20 } }
}
