/// Finds the provisions of an act in its lines.
///
/// A line that looks like the beginning of a provision need not be one: it may be a reference that a line break put
/// there. So no line is decided on by itself. The main provisions are the chain of candidates whose numbers go up best
/// through the whole text; a division is what stands right before one of these or another division; and what is inside a
/// provision follows the sequence of its numbers.
struct Outliner {
  let text: SourceText
  let custom: ReadingCustom
  var warnings: [ConversionReport.Warning] = []

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
    var isQuoted: Bool
  }

  let lines: [ActiveLine]

  let hints: ConversionHints

  init(_ text: SourceText, _ custom: ReadingCustom, furniture: Furniture, hints: ConversionHints) {
    (self.text, self.custom, self.hints) = (text, custom, hints)
    lines = Self.activeLines(text, custom, furniture)
  }

  /// Reads some lines of a text by themselves.
  init(_ text: SourceText, _ custom: ReadingCustom, lines: [ActiveLine]) {
    (self.text, self.custom, self.lines, hints) = (text, custom, lines, ConversionHints())
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
}
