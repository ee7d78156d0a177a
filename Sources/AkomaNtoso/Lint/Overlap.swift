/// Two versions that are in force on the same days.
struct Overlap<Version> {
  let earlier: Version
  let later: Version

  /// The versions that begin before one that began earlier is over: each with the one that lasts longest.
  ///
  /// Publishers differ on whether the last day of an applicability still belongs to it; such a day is no overlap.
  ///
  /// - Parameters:
  ///   - versions: in the order in which they begin.
  ///   - validity: when a version holds.
  ///   - end: the day on which it ends at the latest, for the purpose at hand; nil where never.
  static func all(
    _ versions: [Version], _ validity: (Version) -> Validity, until end: (Validity) -> CalendarDate?
  ) -> [Overlap] {
    guard var longest = versions.first else { return [] }
    var found: [Overlap] = []
    for later in versions.dropFirst() {
      let (before, after) = (validity(longest), validity(later))
      let last = end(before)
      let start = before.basis == .applicability ? after.days.start.next : after.days.start
      if after.days.start == before.days.start || last.map({ start < $0 }) ?? true {
        found.append(Overlap(earlier: longest, later: later))
      }
      if let last, end(after).map({ $0 >= last }) ?? true { longest = later }
    }
    return found
  }
}

extension Validity {
  /// Whether nothing but a date says from when a text holds; then it holds until the next version, whatever end of the
  /// work is known.
  var isDateOnly: Bool { basis == .versionDate || basis == .workDate }
}

extension DayInterval {
  /// `from 2014-01-01 until 2018-09-21`.
  var shown: String { end.map { "from \(start) until \($0)" } ?? "from \(start)" }
}
