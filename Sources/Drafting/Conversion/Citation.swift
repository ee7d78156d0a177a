/// How a state cites its acts, to find number and year in a text: `NOMOR {number} TAHUN {year}`.
struct Citation: Sendable {
  /// An act as a text cites it.
  struct Found: Hashable, Sendable {
    let number: String
    let year: Int
  }

  private enum Part {
    case text([UInt8])
    case number, year
    /// The name of the act, whatever it is.
    case title
  }

  private let parts: [Part]

  /// Reads a pattern; nil where it has neither a number nor a year.
  init?(_ pattern: String) {
    var (parts, rest) = ([Part](), pattern[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
      switch rest[rest.index(after: open)..<close] {
      case "number": parts.append(.number)
      case "year": parts.append(.year)
      case "title": parts.append(.title)
      default: return nil
      }
      rest = rest[rest.index(after: close)...]
    }
    guard !parts.isEmpty else { return nil }
    if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    self.parts = parts
  }

  /// The first number and year that a text has in this form.
  func find(in bytes: ArraySlice<UInt8>) -> (number: String?, year: Int?)? {
    findPlace(in: bytes).map { ($0.number, $0.year) }
  }

  /// The same, with where it stands.
  func findPlace(in bytes: ArraySlice<UInt8>) -> (number: String?, year: Int?, range: Range<Int>)? {
    guard case .text(let first)? = parts.first else { return nil }
    var rest = bytes
    while let start = rest.firstPlace(of: first[...]) {
      if let found = match(bytes[start...]) { return (found.number, found.year, start..<found.end) }
      rest = bytes[(start + 1)...]
    }
    return nil
  }

  /// The act that is cited within a text: its number, and its year, which may also stand at the end of the title, right
  /// before the number: `… Act 2007 [Act 670]`.
  func act(in bytes: ArraySlice<UInt8>) -> Found? {
    guard let (number, year, range) = findPlace(in: bytes), let number else { return nil }
    if let year { return Found(number: number, year: year) }
    let before = bytes[max(bytes.startIndex, range.lowerBound - 12)..<range.lowerBound]
    let digits = before.split { !(0x30...0x39).contains($0) }.last { $0.count == 4 }
    return digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) }.map { Found(number: number, year: $0) }
  }

  private func match(_ bytes: ArraySlice<UInt8>) -> (number: String?, year: Int?, end: Int)? {
    var (rest, number, year) = (bytes, String?.none, Int?.none)
    for (place, part) in parts.enumerated() {
      switch part {
      case .title:
        guard place + 1 < parts.count, case .text(let next) = parts[place + 1],
          let start = rest.prefix(300).firstPlace(of: next[...])
        else { return nil }
        rest = rest[start...]
      case .text(let text):
        guard rest.starts(with: text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .number:
        let token = rest.prefix {
          $0 >= 0x80 || "-/".utf8.contains($0) || Letters.begins([$0], 0, 1) || (0x30...0x39).contains($0)
        }
        // A slash before the year divides it from the number.
        let cut = parts.count > 2 && Self.isFollowedByYear(parts) ? token.prefix { $0 != UInt8(ascii: "/") } : token
        guard cut.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else { return nil }
        number = String(decoding: cut, as: UTF8.self)
        rest = rest.dropFirst(cut.count)
      case .year:
        let all = Array(rest.prefix(16))
        guard let (value, end) = Digits.read(all, 0, all.count), (1800...2700).contains(value) else { return nil }
        // The Buddhist era of Thailand is 543 years ahead.
        year = value > 2300 ? value - 543 : value
        rest = rest.dropFirst(end)
      }
    }
    return (number, year, rest.startIndex)
  }

  private static func isFollowedByYear(_ parts: [Part]) -> Bool {
    parts.contains { if case .text(let text) = $0 { text == [UInt8(ascii: "/")] } else { false } }
  }
}
