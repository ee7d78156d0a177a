import AkomaNtoso
import Testing

@Suite("A day of the law")
struct CalendarDateTests {
  @Test(
    "A day, a month and a year are read; the part that is missing is the first",
    arguments: [
      ("2007-04-19", "2007-04-19"), ("2007-04", "2007-04-01"), ("2007", "2007-01-01"), ("2024-02-29", "2024-02-29"),
      ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"), ("2007-04-19T00:00:00Z", "2007-04-19"),
      ("2014-11-14Z", "2014-11-14"), ("2014-11-14+01:00", "2014-11-14"), ("2014-11-14-11:00", "2014-11-14"),
    ])
  func reads(text: String, printed: String) { #expect(CalendarDate(text)?.description == printed) }

  @Test(
    "What is no day is none",
    arguments: [
      "", "TODAY", "2007-13-01", "2007-00-01", "2007-04-31", "2023-02-29", "1900-02-29", "07-04-19", "2007/04/19",
      "2007-4-9", "2007-04-19-01", "-007-01-01", "２００７-01-01",
      "2007-+4-19", "2007-04-+9", "+007-04-19", "2007-04-", "2007--19", " 2007-04-19", "2007-04-19 ", "๒๐๐๗-04-19",
      "2550-02-30", "2014-11-14z", "2014-11-14+0100", "2014-11-14Z+01:00", "20070419", "T2007-04-19",
    ])
  func refuses(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("Days are in order")
  func order() throws {
    let days = try ["2025-06-30", "2025-07-01", "2026-01-01"].map { try #require(CalendarDate($0)) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test(
    "February has 29 days in years that four divides, but not in a full century, unless 400 divides it",
    arguments: [
      (2023, false), (2024, true), (1900, false), (2000, true), (2100, false), (2400, true), (1996, true), (4, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CalendarDate(year: year, month: 2, day: 28) != nil)
  }

  @Test(
    "Each month has its days and not one more",
    arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func months(month: Int, days: Int) {
    #expect(CalendarDate(year: 2023, month: month, day: days) != nil)
    #expect(CalendarDate(year: 2023, month: month, day: days + 1) == nil)
    #expect(CalendarDate(year: 2023, month: month, day: 0) == nil)
  }

  @Test(
    "A later year, month or day makes a later date, in that order of weight",
    arguments: [
      ("2006-12-31", "2007-01-01"), ("2007-01-31", "2007-02-01"), ("2007-02-01", "2007-02-02"), ("0999", "1000"),
    ])
  func later(earlier: String, later: String) throws {
    let (earlier, later) = (try #require(CalendarDate(earlier)), try #require(CalendarDate(later)))
    #expect(earlier < later && !(later < earlier) && !(earlier < earlier))
  }

  @Test("A year and its first day are the same date, and are printed in full")
  func equal() {
    #expect(CalendarDate("2019") == CalendarDate("2019-01-01"))
    #expect(CalendarDate(year: 33, month: 4, day: 3)?.description == "0033-04-03")
  }

  @Test("Every day of four centuries is printed and read again, and each is followed by the next")
  func everyDay() throws {
    var day = try #require(CalendarDate("1799-12-31"))
    var count = 0
    while day.year < 2200 {
      let next = day.next
      #expect(day < next && CalendarDate(day.description) == day)
      day = next
      count += 1
    }
    #expect(count == 146_098, "400 years and a day")
  }

  @Test("An interval that ends as it begins holds on no day")
  func emptyInterval() throws {
    let day = try #require(CalendarDate("2012-01-01"))
    #expect(try #require(DayInterval(start: day, end: day)).contains(day) == false)
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
