extension EquivalentAddress {
  /// Reads `urn:nir:<authority>:<measure>:<date>;<number>` and `urn:lex:<jurisdiction>:<authority>:<measure>:…`, with the
  /// annex after a further colon, the version after `@` and the partition after `~` or `#`.
  init?(urn text: Substring) {
    let (convention, start): (Convention, Int)
    if text.dropping("urn:nir:") != nil {
      (convention, start) = (.urnNir, 2)
    } else if text.dropping("urn:lex:") != nil {
      (convention, start) = (.urnLex, 3)
    } else {
      return nil
    }
    var rest = text
    var fragment: String?
    if let sign = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "~") }) {
      fragment = String(rest[rest.utf8.index(after: sign)...])
      rest = rest[..<sign]
    }
    var (version, format) = (String?.none, String?.none)
    var tail = rest[rest.endIndex...]
    if let sign = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "$") }) {
      tail = rest[sign...]
      rest = rest[..<sign]
      let labels = tail.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false).map(Substring.init)
      if let label = labels.first, !label.isEmpty { version = String(label.afterSign) }
      if labels.count > 1 { format = labels.dropFirst().joined(separator: "$") }
    }
    let fields = rest.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Substring.init)
    // Authority, measure and details, and none of them empty.
    guard fields.count >= start + 3, fields.allSatisfy({ !$0.isEmpty }), !rest.hasSpace else { return nil }
    let details = fields[start + 2].utf8.split(separator: UInt8(ascii: ";"), maxSplits: 1).map(Substring.init)
    let annexes = fields.dropFirst(start + 3).map(String.init)
    let work = fields[..<(start + 3)].joined(separator: ":")
    self.init(
      convention, work: work, rest: annexes.map { ":\($0)" }.joined() + tail,
      date: details.first.flatMap { CalendarDate($0) == nil ? nil : String($0) },
      number: details.count > 1 ? String(details[1]) : nil, version: version, format: format, parts: annexes,
      fragment: fragment.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Reads a CELEX number, alone or after `celex:`.
  init?(celex text: Substring) {
    let marked = text.dropping("celex:") ?? text.dropping("CELEX:")
    let parts = (marked ?? text).utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false
    ).map(Substring.init)
    guard let number = CELEXNumber(parts[0], strict: marked == nil) else { return nil }
    self.init(number, fragment: parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil)
  }

  /// Reads the CELEX number in an address of EUR-Lex or of the Publications Office.
  init?(celex web: WebAddress, host: String) {
    let written: Substring
    if host == "eur-lex.europa.eu" {
      var text = String(web.query.isEmpty ? web.path : web.query)
      for (code, sign) in [("%3A", ":"), ("%3a", ":"), ("%28", "("), ("%29", ")"), ("%2F", "/"), ("%2f", "/")] {
        text = text.replacing(code, with: sign)
      }
      let query = Substring(text)
      guard let (_, rest) = query.divided(by: "CELEX:") ?? query.divided(by: "celex:") else { return nil }
      written = Substring(rest.utf8.prefix { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: ";") })
    } else if host == "publications.europa.eu", let rest = web.path.dropping("resource/celex/") {
      written = rest
    } else {
      return nil
    }
    guard let number = CELEXNumber(written, strict: false) else { return nil }
    self.init(number, fragment: web.fragment)
  }

  private init(_ number: CELEXNumber, fragment: String?) {
    self.init(
      .celex, work: number.work, rest: number.version.map { "-\($0)" } ?? "", date: number.year,
      number: number.number.isEmpty ? nil : number.number, version: number.version, fragment: fragment)
  }

  /// Reads a link to a document of the United Nations: `https://undocs.org/en/A/RES/76/178`.
  init?(unitedNations web: WebAddress, host: String) {
    guard host == "undocs.org" || host == "docs.un.org", let first = web.segments.first else { return nil }
    let isLanguage = first.utf8.count == 2 && first.utf8.allSatisfy(\.isSmallLetter)
    let symbol = isLanguage ? web.segments.dropFirst() : web.segments[...]
    guard symbol.count >= 2, symbol.allSatisfy({ !$0.isEmpty }), symbol.first?.utf8.first?.isLetter == true else {
      return nil
    }
    self.init(
      .unSymbol, work: symbol.joined(separator: "/"), number: symbol.last.map(String.init),
      language: isLanguage ? String(first) : nil, fragment: web.fragment)
  }
}

/// A number of EUR-Lex: sector, year, type, number; `0` is the sector of consolidated texts, whose date follows.
private struct CELEXNumber {
  let work: String
  let year: String
  let number: String
  let version: String?

  /// - Parameter strict: whether it must be complete to be recognised without a sign before it.
  init?(_ text: Substring, strict: Bool) {
    let utf8 = Array(text.utf8)
    guard utf8.count >= 6, utf8.count <= 40,
      utf8[0].isDigit || utf8[0] == UInt8(ascii: "C") || utf8[0] == UInt8(ascii: "E"),
      utf8[1...4].allSatisfy(\.isDigit), utf8[5].isLetter, utf8[5] & 0x20 == 0
    else { return nil }
    var next = 5
    while next < utf8.count, utf8[next].isLetter { next += 1 }
    let type = next - 5
    let start = next
    while next < utf8.count, utf8[next].isDigit { next += 1 }
    let digits = next - start
    guard !strict || (1...2).contains(type) && digits == 4 else { return nil }
    let rest = utf8[next...]
    guard rest.allSatisfy({ $0.isLetter || $0.isDigit || "()-_/".utf8.contains($0) }) else { return nil }
    let dash = rest.firstIndex(of: UInt8(ascii: "-"))
    version = dash.map { String(decoding: utf8[($0 + 1)...], as: UTF8.self) }
    work = String(decoding: utf8[..<(dash ?? utf8.count)], as: UTF8.self)
    year = String(decoding: utf8[1...4], as: UTF8.self)
    number = String(decoding: utf8[start..<next], as: UTF8.self)
  }
}
