import Faults

/// One entry of a document's lifecycle (`lifecycle/eventRef`).
public struct LifecycleEvent: Hashable, Sendable {
  public let date: CalendarDate
  /// `generation`, `amendment` or `repeal`.
  public let type: String
  /// What happened: the event that `refersTo` names.
  public let what: String
  /// The act that brought it about, where it is given.
  public let by: String?
}

extension Document {
  /// The document's lifecycle, in the order of the file.
  public func lifecycle() throws -> [LifecycleEvent] {
    guard let lifecycle = metadata("lifecycle") else { return [] }
    return try children(of: lifecycle).filter { name(of: $0) == "eventRef" }.map { event in
      LifecycleEvent(
        date: try date(of: event), type: attribute("type", of: event) ?? "",
        what: (attribute("refersTo", of: event) ?? "").droppingHash, by: attribute("by", of: event))
    }
  }

  /// When this version is in force: the interval of the temporal group that its body points to (`period`), or from the
  /// date of its expression where it points to none.
  ///
  /// - Throws: ``Fault`` where a date is none, a reference leads nowhere or the interval runs backwards.
  public func inForce() throws -> DayInterval {
    guard let body = children(of: main).first(where: { attribute("period", of: $0) != nil }),
      let group = attribute("period", of: body)?.droppingHash
    else {
      let expression = try expression()
      guard let start = expression.date, let interval = DayInterval(start: start, end: nil) else {
        throw Fault(
          file, line: line(of: main), found: "a version without a date", expected: "a dated expression",
          remedy: "give the expression a date")
      }
      return interval
    }
    guard let meta = child("meta", of: main),
      let found = descendants("temporalGroup", of: meta).first(where: { eId(of: $0) == group }),
      let interval = descendants("timeInterval", of: found).first
    else {
      throw Fault(
        file, line: line(of: body), found: "period=\"#\(group)\"", expected: "a temporalGroup of that eId",
        remedy: "add the temporal group or correct the reference")
    }
    let start = try eventDate(attribute("start", of: interval), of: interval)
    let end = try attribute("end", of: interval).map { try eventDate($0, of: interval) }
    guard let start, let days = DayInterval(start: start, end: end ?? nil) else {
      throw Fault(
        file, line: line(of: interval), found: "an interval without a start or that ends before it starts",
        expected: "a start and, where there is one, a later end", remedy: "correct the events that it points to")
    }
    return days
  }

  private func eventDate(_ reference: String?, of interval: Int) throws -> CalendarDate? {
    guard let reference else { return nil }
    guard let lifecycle = metadata("lifecycle"),
      let event = children(of: lifecycle).first(where: { eId(of: $0) == reference.droppingHash })
    else {
      throw Fault(
        file, line: line(of: interval), found: "the reference \(reference)", expected: "an eventRef of the lifecycle",
        remedy: "add the event or correct the reference")
    }
    return try date(of: event)
  }

  private func date(of element: Int) throws -> CalendarDate {
    let value = attribute("date", of: element) ?? ""
    guard let date = CalendarDate(value) else {
      throw Fault(
        file, line: line(of: element), found: "the date “\(value)”", expected: "a day as YYYY-MM-DD",
        remedy: "correct the attribute date")
    }
    return date
  }
}

extension String {
  /// A local reference without its `#`.
  public var droppingHash: String { hasPrefix("#") ? String(dropFirst()) : self }
}
