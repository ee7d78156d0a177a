/// The references of an act to provisions: its own, and those of acts that it cites with number and year.
///
/// What leads nowhere is not marked: a provision that the act does not have is named in a warning, and one of an act of
/// which only the title is known is left as it stands. The words of another act in quotation marks are not read, nor are
/// the preface and the signatures.
struct CrossReferences {
  let text: SourceText
  let custom: ReadingCustom
  let words: ReferenceWords
  let scanner: ReferenceScanner
  private let outline: Outline
  /// Made where the first reference is found.
  lazy var index = ProvisionIndex(
    outline, text, main: custom.main.element, divisions: Set(words.kinds.prefix(scanner.mainRank).map(\.element)))
  /// The kinds of provision that the custom numbers, so that they have an id.
  let numbered: Set<String>
  private(set) var marks = InlineMarks()
  var warnings: [ConversionReport.Warning] = []

  /// Where a paragraph stands.
  struct Standing {
    var provision: Int?
    /// Whether it changes another act, which its references are to.
    var isAmending = false
    /// That act, where its number and year are known.
    var changed: Citation.Found?
    var isInAnnex = false
  }

  /// The act that this one amends, in some of its provisions.
  private(set) var principal: Citation.Found?
  /// The act that this one amends as a whole, so that the articles in it are those of that act.
  private var amended: Citation.Found?
  /// The provisions in the order of the document, as far as they were visited.
  private var visited = 0
  /// What reads the changes that the act makes in others, where it makes some.
  private let amendments: AmendmentReader?
  private let places: PhrasePlaces

  /// Nil where nothing is referred to.
  init?(
    _ outline: Outline, _ text: SourceText, _ custom: ReadingCustom, _ amendments: AmendmentReader?,
    _ places: PhrasePlaces
  ) {
    guard let words = custom.references, places.has(.reference) else { return nil }
    (self.amendments, self.places) = (amendments, places)
    (self.outline, self.text, self.custom, self.words) = (outline, text, custom, words)
    scanner = ReferenceScanner(words, custom.numbers, main: custom.main.element)
    numbered = Set(custom.items.map(\.element))
    if words.principal.contains(where: { text.bytes[...].firstPlace(of: $0[...]) != nil }) {
      principal = custom.amendments?.principals.lazy.compactMap { $0.act(in: text.bytes[...]) }.first
    }
    amended = words.amended.lazy.compactMap { $0.act(in: text.bytes.prefix(6000)) }.first
    for provision in outline.body { visit(provision, Standing()) }
    for annex in outline.annexes {
      let standing = Standing(isInAnnex: true)
      read(annex.heading, standing)
      for part in annex.parts {
        switch part {
        case .provision(let provision): visit(provision, standing)
        case .text(let lines): read(lines, standing)
        case .quoted: break
        }
      }
    }
  }

  private mutating func visit(_ provision: Outline.Provision, _ standing: Standing) {
    var standing = standing
    standing.provision = visited
    visited += 1
    if !standing.isInAnnex, isChange(provision, standing) {
      standing.isAmending = true
      standing.changed = cited(in: provision) ?? principal
    }
    read(provision.heading, standing)
    for part in provision.parts {
      switch part {
      case .provision(let inner): visit(inner, standing)
      case .text(let lines): read(lines, standing)
      case .quoted: break
      }
    }
  }

  private func isChange(_ provision: Outline.Provision, _ standing: Standing) -> Bool {
    if provision.element == custom.main.element, changes(provision) { return true }
    return !standing.isAmending && amendments?.makesChange(provision) ?? false
  }

  /// Whether a provision says that it changes another act.
  private func changes(_ provision: Outline.Provision) -> Bool {
    if changes(provision.heading) { return true }
    return provision.parts.contains { part in
      switch part {
      case .text(let lines): changes(lines)
      case .provision(let inner): changes(inner)
      case .quoted: false
      }
    }
  }

  private func changes(_ lines: Outline.Paragraph) -> Bool {
    guard places.touch(lines, .change) else { return false }
    let bytes = text.joined(lines)
    return words.changes.contains { bytes[...].firstWord($0, in: bytes) != nil }
  }

  /// The act that a provision cites in its own words.
  private func cited(in provision: Outline.Provision) -> Citation.Found? {
    for case .text(let lines) in provision.parts {
      let bytes = text.joined(lines)
      if let act = words.acts.lazy.compactMap({ $0.act(in: bytes[...]) }).first { return act }
    }
    return nil
  }

  // MARK: - Paragraphs

  private mutating func read(_ lines: Outline.Paragraph, _ standing: Standing) {
    guard places.touch(lines, .reference) else { return }
    var starts: [Int] = []
    let bytes = text.joined(lines) { starts.append($0) }
    let runs = scanner.runs(in: bytes)
    guard !runs.isEmpty else { return }
    let passage = Passage(bytes: bytes, lines: lines.filter { !$0.isEmpty }, starts: starts)
    var standing = standing
    standing.isAmending = standing.isAmending || amended != nil && changes(lines)
    var found: [InlineMarks.Mark] = []
    for run in runs {
      switch addressee(run, bytes, standing) {
      case .own: found += own(run, passage, standing)
      case .act(let act): found += other(run, act)
      case .unknown: break
      }
    }
    marks.add(found, to: lines)
  }

  /// A paragraph with where its lines begin in its text.
  struct Passage {
    let bytes: [UInt8]
    let lines: Outline.Paragraph
    let starts: [Int]

    /// The line of a place, as a range of the source.
    func line(at place: Int) -> Range<Int>? {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= place { low = middle + 1 } else { high = middle }
      }
      return lines.indices.contains(low - 1) ? lines[low - 1] : nil
    }
  }

  private enum Addressee {
    case own
    case act(Citation.Found)
    case unknown
  }

  /// As far as a citation may be from the reference to it.
  private static let reach = 160

  /// Whose provisions a reference names, by what stands around it.
  private func addressee(_ run: ReferenceScanner.Run, _ bytes: [UInt8], _ standing: Standing) -> Addressee {
    let next = ReadingCustom.Form.spaces(bytes, run.end, bytes.count)
    func goesOn(_ phrases: [[UInt8]]) -> Bool { phrases.contains { scanner.phrase($0, bytes, next) != nil } }
    if goesOn(words.ours) { return .own }
    if goesOn(words.principal) { return principal.map { .act($0) } ?? .unknown }
    if goesOn(words.others) {
      // The citation is within the sentence.
      let window = bytes[next..<min(next + Self.reach, bytes.count)]
      let sentence = window.prefix { !",;\n".utf8.contains($0) }
      return words.acts.lazy.compactMap { $0.act(in: sentence) }.first.map { .act($0) } ?? .unknown
    }
    if comesAfter(words.before, run, bytes), !comesAfter(words.oursBefore, run, bytes) { return .unknown }
    if let amended, run.items.contains(where: isMain) { return .act(amended) }
    if standing.isAmending { return standing.changed.map { .act($0) } ?? .unknown }
    // The text of another act begins so, in quotation marks or in an annex.
    let start = run.range.lowerBound
    if Self.marks.contains(where: { bytes[..<start].suffix($0.count).elementsEqual($0) }) { return .unknown }
    if standing.isInAnnex, start == 0, next < bytes.count, beginsWithWord { return .unknown }
    return .own
  }

  /// Whether the numbers of main provisions begin with the word by which they are referred to.
  private var beginsWithWord: Bool { custom.main.forms.contains { Letters.begins($0.before, 0, $0.before.count) } }

  private static let marks: [[UInt8]] = ["“", "«", "\"", "‘"].map { Array($0.utf8) }

  /// Whether one of the phrases stands within the last words before a reference.
  private func comesAfter(_ phrases: [[UInt8]], _ run: ReferenceScanner.Run, _ bytes: [UInt8]) -> Bool {
    guard !phrases.isEmpty else { return false }
    var (start, gaps) = (run.range.lowerBound, 0)
    let limit = max(0, start - Self.reach)
    while start > limit {
      if bytes[start - 1] == 0x20, start < run.range.lowerBound, bytes[start] != 0x20 {
        gaps += 1
        if gaps == 2 { break }
      }
      start -= 1
    }
    let before = bytes[start..<run.range.lowerBound]
    return phrases.contains { before.firstPlace(of: $0[...]) != nil }
  }
}
