extension EquivalentAddress {
  /// Reads `[http://host]/eli/…`, also relative.
  ///
  /// The template of ELI is jurisdiction, agent, type, year, month, day, identifier, version, language, and each state
  /// leaves out and adds. The work ends with the identifier after the date; without a date, before the first part that
  /// is a version, a language or a format.
  init?(eli web: WebAddress) {
    let segments = web.segments
    guard segments.count >= 3, segments[0] == "eli", web.query.isEmpty, segments.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    var (end, date, number) = (segments.count, String?.none, String?.none)
    if let year = segments.indices.dropFirst().first(where: { segments[$0].isYear }) {
      var next = year + 1
      date = String(segments[year])
      if next + 2 < segments.count, let day = Self.day(year: segments[year], segments[next], segments[next + 1]) {
        date = day.description
        next += 2
      }
      // The identifier; in Ireland and elsewhere the type comes between it and the year.
      if next + 1 < segments.count, segments[next].utf8.allSatisfy(\.isSmallLetter), !segments[next].isVersionWord,
        segments[next + 1].isNumber
      {
        next += 1
      }
      if next < segments.count {
        number = String(segments[next])
        next += 1
      }
      end = next
    } else if let first = segments.indices.dropFirst(2).first(where: {
      segments[$0].isVersionWord || segments[$0].isFormat
    }) {
      end = first
    }
    var (version, language, format, parts) = ([String](), String?.none, String?.none, [String]())
    for (index, segment) in segments[end...].enumerated() {
      var segment = segment
      let isLast = end + index == segments.count - 1
      if isLast, segment.isFormat {
        format = String(segment)
        continue
      }
      if isLast, let dot = segment.utf8.lastIndex(of: UInt8(ascii: ".")), dot != segment.startIndex,
        segment[segment.utf8.index(after: dot)...].isFormat
      {
        format = String(segment[segment.utf8.index(after: dot)...])
        segment = segment[..<dot]
      }
      let isVersion = segment.isVersionWord || segment.isDay || !version.isEmpty && segment.isNumber
      if isVersion, language == nil {
        version.append(String(segment))
      } else if segment.isDay {
        continue  // the day of the manifestation
      } else if isVersion, version.isEmpty {
        version.append(String(segment))
      } else if language == nil, segment.isELILanguage {
        language = String(segment)
      } else {
        parts.append(String(segment))
      }
    }
    self.init(
      .eli, host: web.host, work: segments[..<end].joined(separator: "/"),
      rest: segments[end...].map { "/\($0)" }.joined(), date: date, number: number,
      version: version.isEmpty ? nil : version.joined(separator: "/"), language: language, format: format, parts: parts,
      fragment: web.fragment)
  }

  private static func day(year: Substring, _ month: Substring, _ day: Substring) -> CalendarDate? {
    guard month.isNumber, day.isNumber, month.utf8.count <= 2, day.utf8.count <= 2, let year = Int(year),
      let month = Int(month), let day = Int(day)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension Substring {
  /// A part that names a version of a work: as published, consolidated, enacted.
  var isVersionWord: Bool {
    ["jo", "oj", "consolide", "consolidated", "con", "enacted", "made", "adopted", "created", "original", "latest"]
      .contains(self)
  }

  /// A day, with or without its signs: `2023-12-23`, `20210101`.
  var isDay: Bool { utf8.count == 10 && CalendarDate(self) != nil || utf8.count == 8 && isNumber }

  /// The day that it is, if it is one.
  var writtenDay: CalendarDate? {
    if utf8.count == 10 { return CalendarDate(self) }
    guard utf8.count == 8, isNumber else { return nil }
    return CalendarDate("\(prefix(4))-\(dropFirst(4).prefix(2))-\(dropFirst(6))")
  }

  /// Two or three small letters that are neither a version nor a format.
  var isELILanguage: Bool {
    (2...3).contains(utf8.count) && utf8.allSatisfy(\.isSmallLetter) && !isVersionWord && !isFormat
      && self != "art" && self != "sec"
  }
}
