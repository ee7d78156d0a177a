import AkomaNtoso

/// Reads the input as a day. What is read prints as the same day.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let day = CalendarDate(text) else { return 0 }
  let written = day.description
  precondition(CalendarDate(written) == day && written.utf8.count == 10, text)
  precondition(text.hasPrefix(written.prefix(4)), text)
  guard let interval = DayInterval(start: day, end: nil) else { fatalError(text) }
  precondition(interval.contains(day) && interval.superseded(by: [day]) == interval, text)
  return 0
}
