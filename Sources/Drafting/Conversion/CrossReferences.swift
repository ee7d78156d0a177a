/// The references of an act to provisions: its own, and those of acts that it cites with number and year.
///
/// What leads nowhere is not marked: a provision that the act does not have is named in a warning, and one of an act of
/// which only the title is known is left as it stands. The words of another act in quotation marks are not read, nor are
/// the preface and the signatures.
struct CrossReferences {
  private let text: SourceText
  private let custom: ReadingCustom
  private let words: ReferenceWords
  private let scanner: ReferenceScanner
  private let index: ProvisionIndex
  /// The kinds of provision that the custom numbers, so that they have an id.
  private let numbered: Set<String>
  private(set) var marks = InlineMarks()
  private(set) var warnings: [ConversionReport.Warning] = []

  /// Where a paragraph stands.
  private struct Standing {
    var provision: Int?
    /// Whether it changes another act, which its references are to.
    var isAmending = false
    /// That act, where its number and year are known.
    var changed: Citation.Found?
    var isInAnnex = false
  }

  /// The act that this one amends, in some of its provisions.
  private var principal: Citation.Found?
  /// The act that this one amends as a whole, so that the articles in it are those of that act.
  private var amended: Citation.Found?
  /// The provisions in the order of the document, as far as they were visited.
  private var visited = 0

  init?(_ outline: Outline, _ text: SourceText, _ custom: ReadingCustom) {
    guard let words = custom.references else { return nil }
    (self.text, self.custom, self.words) = (text, custom, words)
    scanner = ReferenceScanner(words, custom.numbers, main: custom.main.element)
    numbered = Set(custom.items.map(\.element))
    index = ProvisionIndex(outline, text, main: custom.main.element)
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
    if provision.element == custom.main.element, !standing.isInAnnex, changes(provision) {
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
    guard !words.changes.isEmpty, !lines.isEmpty else { return false }
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
    let bytes = text.joined(lines)
    let runs = scanner.runs(in: bytes)
    guard !runs.isEmpty else { return }
    var standing = standing
    standing.isAmending = standing.isAmending || amended != nil && changes(lines)
    var found: [InlineMarks.Mark] = []
    for run in runs {
      switch addressee(run, bytes, standing) {
      case .own: found += own(run, bytes, standing, lines)
      case .act(let act): found += other(run, act)
      case .unknown: break
      }
    }
    marks.add(found, to: lines)
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

  // MARK: - Resolving

  /// The provision that each of a run is inside, by its place in the run.
  private func containers(_ items: [ReferenceScanner.Item]) -> [Int?] {
    var containers = [Int?](repeating: nil, count: items.count)
    for place in items.indices {
      let rank = items[place].rank
      if let after = items.indices[(place + 1)...].first(where: { items[$0].rank < rank }),
        items[after].relation == .around
      {
        containers[place] = after
        continue
      }
      guard let before = items.indices[..<place].last(where: { items[$0].rank <= rank }) else { continue }
      if items[before].rank == rank {
        // What one of several is inside, the next is inside too.
        containers[place] = containers[before].flatMap { $0 < place ? $0 : nil }
      } else if items[place].relation == .inside {
        containers[place] = before
      }
    }
    return containers
  }

  private mutating func own(
    _ run: ReferenceScanner.Run, _ bytes: [UInt8], _ standing: Standing, _ lines: Outline.Paragraph
  ) -> [InlineMarks.Mark] {
    let containers = containers(run.items)
    let next = ReadingCustom.Form.spaces(bytes, run.end, bytes.count)
    let isOurs = words.ours.contains { scanner.phrase($0, bytes, next) != nil }
    var targets = [(provision: Int, end: Int)?](repeating: nil, count: run.items.count)
    // Those around others come first.
    for place in run.items.indices.sorted(by: { run.items[$0].rank < run.items[$1].rank }) {
      let item = run.items[place]
      if let container = containers[place] {
        guard let around = targets[container] else { continue }
        let element = words.kinds[item.rank].element
        let inner =
          item.rank < scanner.mainRank
          ? index.division(element, item.number, inside: around.provision)
          : child(of: around.provision, item)
        targets[place] = descend(from: inner ?? around.provision, item)
      } else {
        targets[place] = target(item, standing).flatMap { descend(from: $0, item) }
        if targets[place] == nil, isMain(item), !standing.isInAnnex, principal == nil { warn(item, bytes, lines) }
      }
    }
    return spans(run.items, containers).compactMap { span in
      guard let target = targets[span.place] else { return nil }
      // The number of the provision itself, again.
      if run.items.count == 1, span.start == 0, target.provision == standing.provision, !isOurs { return nil }
      // In an act that amends another, it may be that one's.
      if principal != nil, let last = run.items[span.place].chain.last, target.end < last.end { return nil }
      let end = span.end == run.items[span.place].end ? target.end : span.end
      return InlineMarks.Mark(range: span.start..<max(end, span.end), kind: .provision(target.provision))
    }
  }

  private func isMain(_ item: ReferenceScanner.Item) -> Bool { item.rank == scanner.mainRank }

  /// The words of one reference each: a provision with those that it is inside, where these stand next to it.
  private func spans(
    _ items: [ReferenceScanner.Item], _ containers: [Int?]
  ) -> [(place: Int, start: Int, end: Int)] {
    var spans: [(place: Int, start: Int, end: Int)] = []
    var place = 0
    while place < items.count {
      var (deepest, last) = (place, place)
      while last + 1 < items.count {
        if items[last + 1].relation == .inside, containers[last + 1] == last {
          (deepest, last) = (last + 1, last + 1)
        } else if items[last + 1].relation == .around, containers[last] == last + 1 {
          last += 1
        } else {
          break
        }
      }
      spans.append((deepest, items[place].start, max(items[last].end, items[last].tail ?? 0)))
      place = last + 1
    }
    return spans
  }

  /// The provision that an item names by itself, where the words stand.
  private func target(_ item: ReferenceScanner.Item, _ standing: Standing) -> Int? {
    if isMain(item) { return index.main(item.number) }
    let element = words.kinds[item.rank].element
    if item.rank < scanner.mainRank { return index.division(element, item.number, around: standing.provision) }
    // `subsection 5(1)`.
    if item.isPlain, !item.chain.isEmpty { return index.main(item.number) }
    // The innermost of those around the words that has it.
    guard numbered.contains(element) else { return nil }
    let path = index.path(standing.provision)
    for around in path {
      if let found = index.child(of: around, item.label, element: element) { return found }
      if index.nodes[around].element == custom.main.element { break }
    }
    for around in path {
      if let found = index.child(of: around, item.label),
        item.chain.allSatisfy({ index.child(of: found, $0.label) != nil })
      {
        return found
      }
      if index.nodes[around].element == custom.main.element { break }
    }
    return nil
  }

  /// What a provision has of a kind and a number, or else of the number.
  private func child(of parent: Int, _ item: ReferenceScanner.Item) -> Int? {
    let element = words.kinds[item.rank].element
    guard numbered.contains(element) else { return nil }
    return index.child(of: parent, item.label, element: element) ?? index.child(of: parent, item.label)
  }

  /// The deepest provision that the numbers behind an item lead to, and where the words for it end.
  private func descend(from start: Int, _ item: ReferenceScanner.Item) -> (provision: Int, end: Int)? {
    var (provision, end) = (start, item.tail ?? item.end)
    for (label, stop) in item.chain {
      guard let next = index.child(of: provision, label) else { break }
      (provision, end) = (next, stop)
    }
    return (provision, end)
  }

  private mutating func warn(_ item: ReferenceScanner.Item, _ bytes: [UInt8], _ lines: Outline.Paragraph) {
    let name = String(decoding: bytes[item.start..<item.end], as: UTF8.self)
    // White space and hyphens make a joined text a little shorter or longer than its lines.
    var (rest, line) = (item.start, lines.last)
    for candidate in lines where !candidate.isEmpty {
      if rest < candidate.count {
        line = candidate
        break
      }
      rest -= candidate.count + 1
    }
    warnings.append(.init(line: text.lineNumber(at: line?.lowerBound ?? 0), what: "“\(name)” is not in the text"))
  }

  /// References to provisions of another act: as far as the main provision, since what is inside is not known.
  private func other(_ run: ReferenceScanner.Run, _ act: Citation.Found) -> [InlineMarks.Mark] {
    let containers = containers(run.items)
    return spans(run.items, containers).compactMap { span in
      var main: Int? = span.place
      while let place = main, !isMain(run.items[place]) { main = containers[place] }
      let named = run.items[span.place]
      if main == nil, named.isPlain, !named.chain.isEmpty, named.rank > scanner.mainRank { main = span.place }
      guard let main else { return nil }
      let item = run.items[main]
      let end = max(span.end, run.items[span.place].chain.last?.end ?? 0)
      return InlineMarks.Mark(range: span.start..<end, kind: .act(act, portion: item.written))
    }
  }
}
