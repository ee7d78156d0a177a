/// A day of the Gregorian calendar, as the standard's `date` attributes write it: `2007-04-19`.
///
/// A date with only its year or its month known (`2019`, `2019-05`) stands for its first day; documents say so in the
/// name of the date.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time of day after it is ignored, and so is a zone, which XML Schema
  /// allows after either (`2014-11-14Z`, `2014-11-14+01:00`). Returns nil where that is no day.
  public init?(_ text: some StringProtocol) {
    let parts = Substring(text).prefix(while: { $0 != "T" }).withoutZone
      .split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    var numbers = [0, 1, 1]
    for (index, part) in parts.enumerated() {
      // Int would read a sign, too.
      guard part.utf8.count == (index == 0 ? 4 : 2), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers[index] = number
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// A day, or nil where there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...CalendarDate.days(inMonth: month, of: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The days on which something holds: from `start`, up to but without `end`; an open end is "until further notice".
public struct DayInterval: Hashable, Sendable {
  public let start: CalendarDate
  public let end: CalendarDate?

  /// An interval, or nil where it would run backwards.
  public init?(start: CalendarDate, end: CalendarDate?) {
    if let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  public func contains(_ day: CalendarDate) -> Bool { start <= day && end.map { day < $0 } ?? true }

  /// What is left of an interval without an end once others begin: it ends with the first of them.
  ///
  /// - Parameter starts: days in order.
  public func superseded(by starts: [CalendarDate]) -> DayInterval {
    guard end == nil, let next = starts.first(where: { $0 > start }) else { return self }
    return DayInterval(start: start, end: next) ?? self
  }
}

extension Substring {
  /// A day without the zone after it.
  fileprivate var withoutZone: Substring {
    guard utf8.count > 10 else { return self }
    let day = utf8.index(startIndex, offsetBy: 10)
    let zone = self[day...]
    if zone == "Z" { return self[..<day] }
    guard zone.utf8.count == 6, "+-".utf8.contains(utf8[day]), zone.utf8.dropFirst(3).first == UInt8(ascii: ":") else {
      return self
    }
    return self[..<day]
  }
}
