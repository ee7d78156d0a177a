import AkomaNtoso
import Testing

@Suite("A day of the law")
struct CalendarDateTests {
  @Test(
    "A day, a month and a year are read; the part that is missing is the first",
    arguments: [
      ("2007-04-19", "2007-04-19"), ("2007-04", "2007-04-01"), ("2007", "2007-01-01"), ("2024-02-29", "2024-02-29"),
      ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"), ("2007-04-19T00:00:00Z", "2007-04-19"),
    ])
  func reads(text: String, printed: String) { #expect(CalendarDate(text)?.description == printed) }

  @Test(
    "What is no day is none",
    arguments: [
      "", "TODAY", "2007-13-01", "2007-00-01", "2007-04-31", "2023-02-29", "1900-02-29", "07-04-19", "2007/04/19",
      "2007-4-9", "2007-04-19-01", "-007-01-01", "２００７-01-01",
    ])
  func refuses(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("Days are in order")
  func order() throws {
    let days = try ["2025-06-30", "2025-07-01", "2026-01-01"].map { try #require(CalendarDate($0)) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test("An interval has its first day, not its last, and cannot run backwards")
  func interval() throws {
    let start = try #require(CalendarDate("2012-01-01"))
    let end = try #require(CalendarDate("2025-07-01"))
    let interval = try #require(DayInterval(start: start, end: end))
    #expect(interval.contains(start) && !interval.contains(end))
    #expect(interval.contains(try #require(CalendarDate("2025-06-30"))))
    #expect(DayInterval(start: end, end: start) == nil)
    #expect(DayInterval(start: start, end: nil)?.contains(end) == true)
  }
}
