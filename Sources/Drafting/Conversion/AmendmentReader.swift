/// Reads what the provisions of an act change in another: each one that makes a change, with the provision that it names
/// or that those around it name.
struct AmendmentReader {
  private let words: AmendmentWords
  private let text: SourceText
  private let numbers: NumberReader
  /// The act that the text amends, unless a provision cites another.
  private let principal: CitedAct?
  /// The years of the acts that are cited without one, as far as the text has them elsewhere.
  private var years: [String?: String?] = [:]
  /// The act that the last change cited.
  private var last: CitedAct?

  /// Nil where the custom does not know how amendments are worded.
  init?(_ text: SourceText, _ custom: ReadingCustom) {
    guard let words = custom.amendments else { return nil }
    (self.words, self.text, numbers) = (words, text, custom.numbers)
    principal = words.principal(in: text.bytes)
  }

  var levels: [AmendmentWords.Target] { words.targets }

  /// Whether there is an act that can be amended.
  var mayAmend: Bool { principal != nil }

  /// What a provision changes, and what it says of what is inside it.
  mutating func read(
    _ provision: Outline.Provision, within outer: AmendmentContext
  ) -> (amendment: Amendment?, context: AmendmentContext) {
    let own = sentence(of: provision)
    var context = outer
    context.listed = nil
    let says = words.changes.contains { own[...].firstPlace(of: $0[...]) != nil }
    let isPrincipal = words.acts.contains { own[...].firstPlace(of: $0[...]) != nil }
    let isAmending = says || isPrincipal
    let found = words.kind(of: own[...])
    let (path, isAfter) = words.target(in: own, isInsertion: (found ?? outer.listed) == .insertion, numbers)
    context.act = cited(in: own) ?? (isPrincipal ? principal : outer.act)
    context.isAmending = outer.isAmending || isAmending || context.act != outer.act
    context.target = path.isEmpty ? outer.target : path.within(outer.target)
    if context.target.numbers[0] == nil, !provision.heading.isEmpty {
      let heading = unquoted(joined([provision.heading]))
      context.target = context.target.within(words.target(in: heading, isInsertion: false, numbers).path)
    }
    let inner = provision.parts.compactMap { if case .provision(let inner) = $0 { inner } else { nil } }
    let isList = found != nil && path.isEmpty && inner.contains { lists($0) }
    if isList { context.listed = found }
    let leavesToItems = isList || inner.contains { changes($0) }
    let whole: Amendment.Kind? = says && !words.talks(own[...]) ? .substitution : nil
    let named = path.isEmpty || context.target.numbers[0] == nil ? nil : outer.listed
    guard !leavesToItems, let kind = found ?? whole ?? named, let act = context.act ?? last ?? principal,
      !context.target.isEmpty || context.isAmending
    else { return (nil, context) }
    last = act
    return (Amendment(kind: kind, act: act, target: context.target, isAfter: isAfter), context)
  }

  /// Whether a provision says itself what becomes of another act's.
  func makesChange(_ provision: Outline.Provision) -> Bool { words.kind(of: sentence(of: provision)[...]) != nil }

  /// Whether lines end as a sentence does.
  func isSentence(_ lines: Outline.Paragraph) -> Bool { lines.last.map { SentenceEnd.ends(text.bytes, $0) } ?? false }

  /// Whether an item names a provision and leaves it to the words around it what becomes of it.
  private func lists(_ provision: Outline.Provision) -> Bool {
    let own = sentence(of: provision)
    return words.kind(of: own[...]) == nil && !words.target(in: own, isInsertion: false, numbers).path.isEmpty
  }

  private func changes(_ provision: Outline.Provision) -> Bool {
    words.kind(of: sentence(of: provision)[...]) != nil
      || provision.parts.contains { if case .provision(let inner) = $0 { changes(inner) } else { false } }
  }

  private mutating func cited(in own: [UInt8]) -> CitedAct? {
    // A citation has digits.
    guard own.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xE0 }) else { return nil }
    return words.principal(in: own[...]) { number, citation in
      if let known = years[number] { return known }
      let year = AmendmentWords.year(of: number, citation, in: text.bytes)
      years.updateValue(year, forKey: number)
      return year
    }
  }

  /// What a provision says itself, without what is inside it and without what it quotes.
  ///
  /// In some customs a sentence on the line of the number is taken for a heading.
  private func sentence(of provision: Outline.Provision) -> [UInt8] {
    let texts = provision.parts.compactMap { if case .text(let lines) = $0 { lines } else { nil } }
    return unquoted(joined(texts.isEmpty ? [provision.heading] : texts))
  }

  /// Lines as one text, with a space between two unless the script has none.
  private func joined(_ paragraphs: [Outline.Paragraph]) -> [UInt8] {
    var joined: [UInt8] = []
    for line in paragraphs.lazy.joined() where !line.isEmpty {
      let (first, second) = (text.bytes[line.lowerBound], text.bytes[min(line.lowerBound + 1, line.upperBound - 1)])
      let isSpaceless = first == 0xE0 || first == 0xE1 && !(0xB8...0xBF).contains(second)
      if let last = joined.last, last < 0x80 || !isSpaceless { joined.append(0x20) }
      for byte in text.bytes[line] where byte != 0x20 || joined.last != 0x20 { joined.append(byte) }
    }
    return joined
  }

  private func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    let quoted = QuotedWords.ranges(in: bytes)
    guard !quoted.isEmpty else { return bytes }
    var (plain, next) = ([UInt8](), 0)
    for range in quoted {
      // Marks of their own keep what stands before from what stands after.
      plain += bytes[next..<range.lowerBound] + [UInt8(ascii: "\""), UInt8(ascii: "\"")]
      next = range.upperBound
    }
    return plain + bytes[next...]
  }
}
