import AkomaNtoso
import Records

/// How a custom says from when an act is in force (`dates` in a reading).
struct DateWords: Sendable {
  /// The names of the months, from the first.
  let months: [[[UInt8]]]
  /// `This Act comes into operation on {day} {month} {year}`.
  let inForce: [DatePattern]
  /// How it says that it is in force from the day on which it was promulgated.
  let onPromulgation: [[UInt8]]
  /// How that day stands under it.
  let promulgation: [DatePattern]
}

extension DateWords {
  /// How a provision begins that says from when the act is in force.
  var beginnings: [[UInt8]] { inForce.map(\.beginning) + onPromulgation }

  init(_ record: Record) throws {
    try record.allowOnly(["months", "inForce", "onPromulgation", "promulgation"])
    months = try record.list("months").map { month in
      try month.text().split(separator: "|").map { Array($0.utf8) }
    }
    (inForce, promulgation) = (try DatePattern.list(record, "inForce"), try DatePattern.list(record, "promulgation"))
    onPromulgation = try record.texts("onPromulgation").map { Array($0.utf8) }
  }
}

/// A text with a day in it.
struct DatePattern: Sendable {
  private enum Part {
    case text([UInt8])
    case day, month, year
  }

  private let parts: [Part]

  /// The text before the day.
  var beginning: [UInt8] { if case .text(let text)? = parts.first { text } else { [] } }

  /// Reads a pattern; nil where it has not a day, a month and a year, or begins with none but these.
  init?(_ pattern: String) {
    var (parts, rest) = ([Part](), pattern[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
      switch rest[rest.index(after: open)..<close] {
      case "day": parts.append(.day)
      case "month": parts.append(.month)
      case "year": parts.append(.year)
      default: return nil
      }
      rest = rest[rest.index(after: close)...]
    }
    guard parts.count(where: { if case .text = $0 { false } else { true } }) == 3, case .text = parts[0] else {
      return nil
    }
    if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    self.parts = parts
  }

  static func list(_ record: Record, _ key: String) throws -> [DatePattern] {
    try record.list(key).map { item in
      guard let pattern = DatePattern(try item.text()) else {
        throw item.fault(
          found: "“\(try item.text())”", expected: "a pattern such as in force from {day} {month} {year}",
          remedy: "begin with words, and write {day}, {month} and {year} where they stand")
      }
      return pattern
    }
  }

  /// The first day that a text has in this form.
  func find(in bytes: [UInt8], months: [[[UInt8]]]) -> CalendarDate? {
    guard case .text(let first) = parts[0] else { return nil }
    var place = 0
    while place + first.count <= bytes.count {
      if bytes[place] | 0x20 == first[0] | 0x20, let day = match(bytes, place, months) { return day }
      place += 1
    }
    return nil
  }

  private func match(_ bytes: [UInt8], _ start: Int, _ months: [[[UInt8]]]) -> CalendarDate? {
    var (place, day, month, year) = (start, 0, 0, 0)
    for part in parts {
      if case .text(let text) = part {
        guard let next = ReadingCustom.Form.skip(text, bytes, place, bytes.count) else { return nil }
        place = next
        continue
      }
      place = ReadingCustom.Form.spaces(bytes, place, bytes.count)
      guard place < bytes.count else { return nil }
      if case .month = part, let (rank, end) = name(bytes, place, months) {
        (month, place) = (rank, end)
        continue
      }
      guard let (value, end) = Digits.read(bytes, place, bytes.count) else { return nil }
      place = end
      switch part {
      case .day: day = value
      case .month: month = value
      default: year = value
      }
    }
    // The Buddhist era of Thailand is 543 years ahead.
    let common = year > 2300 ? year - 543 : year
    return (1800...2700).contains(year) ? CalendarDate(year: common, month: month, day: day) : nil
  }

  private func name(_ bytes: [UInt8], _ place: Int, _ months: [[[UInt8]]]) -> (Int, Int)? {
    for (rank, names) in months.enumerated() {
      for name in names {
        if let end = ReadingCustom.Form.skip(name, bytes, place, bytes.count) { return (rank + 1, end) }
      }
    }
    return nil
  }
}

/// From when an act is in force, as far as its own words tell.
enum Commencement: Hashable, Sendable {
  case day(CalendarDate)
  /// From the day on which it was made known, which the text does not name.
  case promulgation

  init?(_ outline: Outline, _ text: SourceText, _ words: DateWords, _ places: PhrasePlaces) {
    guard places.has(.commencement) else { return nil }
    var found: Commencement?
    func read(_ lines: Outline.Paragraph) {
      guard places.touch(lines, .commencement) else { return }
      let bytes = text.joined(lines)
      if let day = words.inForce.lazy.compactMap({ $0.find(in: bytes, months: words.months) }).first {
        found = .day(day)
      } else if words.onPromulgation.contains(where: { bytes[...].firstPlace(of: $0[...]) != nil }) {
        found = .promulgation
      }
    }
    func visit(_ provision: Outline.Provision) {
      // A section of one line may have been taken for a heading.
      read(provision.heading)
      for part in provision.parts {
        guard found == nil else { return }
        switch part {
        case .provision(let inner): visit(inner)
        case .quoted: break
        case .text(let lines): read(lines)
        }
      }
    }
    for provision in outline.body where found == nil { visit(provision) }
    if found == .promulgation {
      let after = (outline.conclusions + outline.body.suffix(1).flatMap(\.ownTexts)).lazy.map { text.joined($0) }
      for bytes in after {
        if let day = words.promulgation.lazy.compactMap({ $0.find(in: bytes, months: words.months) }).first {
          found = .day(day)
          break
        }
      }
    }
    guard let found else { return nil }
    self = found
  }

  /// The day, where the text tells it or the act is in force from the day on which it was made.
  func day(madeOn made: CalendarDate?) -> CalendarDate? {
    switch self {
    case .day(let day): day
    case .promulgation: made
    }
  }
}

extension Outline.Provision {
  fileprivate var ownTexts: [Outline.Paragraph] {
    parts.flatMap { part -> [Outline.Paragraph] in
      switch part {
      case .text(let lines): return [lines]
      case .provision(let inner): return inner.ownTexts
      case .quoted: return []
      }
    }
  }
}
