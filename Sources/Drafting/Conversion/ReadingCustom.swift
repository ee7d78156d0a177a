import Faults
import Records

/// How the texts of a drafting custom are laid out (`reading` in `Mappings/drafting/<tradition>.yaml`): what is needed to
/// find their provisions.
public struct ReadingCustom: Sendable {
  /// ISO 639-2, the languages in which the custom is written.
  public let languages: [String]
  /// The divisions above the main provisions, from the outermost.
  let divisions: [Level]
  /// The provisions that lawyers cite, whose numbers run through the whole act.
  let main: Level
  /// What is inside them.
  let items: [Level]
  /// What stands at the end: schedules, annexes, an elucidation.
  let annexes: Level?
  /// How lines begin with which the text of the law is over: signatures, the enacting authority.
  let endings: [[UInt8]]
  /// How lines begin after which lists are no items: illustrations of a provision.
  let asides: [[UInt8]]
  /// Words after which a sentence goes on, in scripts that have no full stop.
  let joints: [[UInt8]]
  /// The headings of tables of contents.
  let contents: [[UInt8]]
  /// How titles begin.
  let titles: [[UInt8]]
  /// How an act is cited by number and year.
  let citations: [Citation]
  let numbers: NumberReader
  /// How it words amendments, where the project knows.
  let amendments: AmendmentWords?
  /// The bytes with which a main provision and an item may begin, a division, an annex.
  let mainStarts: FirstBytes
  let itemStarts: FirstBytes
  let divisionStarts: FirstBytes
  let annexStarts: FirstBytes
  /// How it refers to provisions, defines words and says from when an act is in force.
  let references: ReferenceWords?
  let definitions: DefinitionWords?
  let dates: DateWords?

  /// A kind of provision: its element, how its number is written and where its heading stands.
  struct Level: Sendable {
    let element: String
    let forms: [Form]
    let heading: [HeadingPlace]
  }

  /// Where a heading may stand, beside its number.
  enum HeadingPlace: String, CaseIterable, Sendable {
    /// On the lines above.
    case before
    /// On the rest of the line, and those that go on from it.
    case line
    /// On the rest of the line as far as a dash, after which the text begins.
    case dash
    /// On the lines below.
    case below
  }

  /// How a number is written: what stands before and after it.
  struct Form: Sendable {
    let before: [UInt8]
    let number: NumberKind
    let after: [UInt8]

    /// Reads `Article {arabic}.`
    init?(_ text: String) {
      guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"), open < close,
        let number = NumberKind(rawValue: String(text[text.index(after: open)..<close]))
      else { return nil }
      before = Array(text[..<open].utf8)
      self.number = number
      after = Array(text[text.index(after: close)...].utf8)
    }
  }
}

extension ReadingCustom {
  init(_ record: Record) throws {
    try record.allowOnly([
      "languages", "divisions", "main", "items", "annexes", "endings", "asides", "joints", "contents", "titles",
      "citations",
      "alphabet", "words",
      "suffixes", "amends", "references", "definitions", "dates",
    ])
    languages = try record.texts("languages")
    divisions = try record.list("divisions").map { try Level($0) }
    main = try Level(record.get("main"))
    items = try record.list("items").map { try Level($0) }
    annexes = try record.find("annexes").map { try Level($0) }
    func starts(_ key: String) throws -> [[UInt8]] { try record.texts(key).map { Array($0.utf8) } }
    endings = try starts("endings")
    contents = try starts("contents")
    references = try record.find("references").map { try ReferenceWords($0) }
    definitions = try record.find("definitions").map { try DefinitionWords($0) }
    dates = try record.find("dates").map { try DateWords($0) }
    asides = try starts("asides")
    joints = try starts("joints")
    titles = try starts("titles")
    citations = try record.list("citations").map { try Citation($0) }
    numbers = NumberReader(
      alphabet: try record.textOrEmpty("alphabet").isEmpty ? "abcdefghijklmnopqrstuvwxyz" : try record.text("alphabet"),
      words: try record.texts("words"), suffixes: try record.texts("suffixes"))
    let numbers = numbers
    amendments = try record.find("amends").map { try AmendmentWords($0, numbers) }
    mainStarts = FirstBytes(main.forms, numbers)
    itemStarts = FirstBytes(items.flatMap(\.forms), numbers)
    divisionStarts = FirstBytes(divisions.flatMap(\.forms), numbers)
    annexStarts = FirstBytes(annexes?.forms ?? [], numbers)
  }
}

extension ReadingCustom.Level {
  init(_ record: Record) throws {
    try record.allowOnly(["element", "forms", "heading"])
    element = try record.text("element")
    forms = try record.list("forms").map { try ReadingCustom.Form($0) }
    heading = try record.list("heading").map { try $0.choice() }
  }
}

extension ReadingCustom.Form {
  init(_ form: Record) throws {
    guard let read = ReadingCustom.Form(try form.text()) else {
      throw form.fault(
        found: "the form “\(try form.text())”", expected: "a form such as Article {arabic}",
        remedy: "write the number as one of \(NumberKind.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", "))"
      )
    }
    self = read
  }
}

extension Citation {
  init(_ pattern: Record) throws {
    guard let citation = Citation(try pattern.text()) else {
      throw pattern.fault(
        found: "“\(try pattern.text())”", expected: "a pattern such as Act {number} of {year}",
        remedy: "write {number} and {year} where they stand")
    }
    self = citation
  }
}

extension AmendmentWords {
  init(_ record: Record, _ numbers: NumberReader) throws {
    try record.allowOnly(
      Amendment.Kind.allCases.map(\.rawValue) + [
        "change", "targets", "principals", "acts", "after", "until", "talk", "unmarked",
      ])
    func texts(_ key: String) throws -> [[UInt8]] { try record.texts(key).map { Array($0.utf8) } }
    changes = try texts("change")
    phrases = try Amendment.Kind.allCases.flatMap { kind in try texts(kind.rawValue).map { (kind, $0) } }
    targets = try record.list("targets").map { target in
      try target.allowOnly(["element", "forms"])
      return Target(
        element: try target.text("element"),
        forms: try target.list("forms").map { try ReadingCustom.Form($0) })
    }
    principals = try record.list("principals").map { try Citation($0) }
    (acts, afters, untils, talk) = try (texts("acts"), texts("after"), texts("until"), texts("talk"))
    unmarked = try record.find("unmarked").map { try ReadingCustom.Form($0) }
    targetStarts = FirstBytes(targets.flatMap(\.forms), numbers)
  }
}

extension ReadingCustom.Form {
  /// The number that begins a text in this form, and where the form ends. White space may differ, and bracket and number
  /// may have some between them; letters of ASCII may be small or capital.
  func match(
    _ bytes: [UInt8], _ range: Range<Int>, _ reader: NumberReader
  ) -> (number: ProvisionNumber, num: Range<Int>, end: Int)? {
    guard let start = Self.skip(before, bytes, range.lowerBound, range.upperBound),
      let (found, stop) = reader.read(number, bytes, Self.spaces(bytes, start, range.upperBound), range.upperBound),
      let end = Self.skip(
        after, bytes, after.isEmpty ? stop : Self.spaces(bytes, stop, range.upperBound, if: after[0] != 0x2E),
        range.upperBound)
    else { return nil }
    // After a number without a sign comes no letter.
    if after.isEmpty, number != .none, Letters.begins(bytes, end, range.upperBound) { return nil }
    return (found, range.lowerBound..<end, end)
  }

  /// The number in this form that begins at a place: with its own place, and where the form ends.
  func find(
    _ bytes: [UInt8], _ place: Int, _ end: Int, _ reader: NumberReader
  ) -> (number: ProvisionNumber, range: Range<Int>, end: Int)? {
    guard let start = Self.skip(before, bytes, place, end) else { return nil }
    let first = before.isEmpty ? start : Self.spaces(bytes, start, end)
    guard first < end, let (found, stop) = reader.read(number, bytes, first, end),
      let after = Self.skip(after, bytes, after.isEmpty ? stop : Self.spaces(bytes, stop, end), end)
    else { return nil }
    return (found, first..<stop, after)
  }

  static func skip(_ text: [UInt8], _ bytes: [UInt8], _ place: Int, _ end: Int) -> Int? {
    var next = place
    for byte in text {
      if byte == 0x20 {
        next = spaces(bytes, next, end)
        continue
      }
      guard next < end else { return nil }
      let isLetter = (0x41...0x5A).contains(byte & 0xDF)
      guard bytes[next] == byte || isLetter && bytes[next] & 0xDF == byte & 0xDF else { return nil }
      next += 1
    }
    return next
  }

  static func spaces(_ bytes: [UInt8], _ place: Int, _ end: Int, if allowed: Bool = true) -> Int {
    guard allowed else { return place }
    var next = place
    while next < end {
      // A line may end between a word and its number.
      if bytes[next] == 0x0A || bytes[next] == 0x0D {
        next += 1
      } else if let width = SourceText.Line.spaceWidth(bytes, next, end) {
        next += width
      } else {
        break
      }
    }
    return next
  }
}
