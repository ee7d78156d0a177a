extension CheckedDocument {
  /// Dates that are none, a history out of order, intervals that run backwards, text that belongs to no interval.
  var timeFindings: [LintFinding] {
    dateFindings + components.flatMap { lifecycleFindings($0) + intervalFindings($0) + periodFindings($0) }
  }

  /// Dates in metadata that are no days.
  private var dateFindings: [LintFinding] {
    document.elements.indices.compactMap { index in
      guard Self.dated.contains(document.name(of: index)), let date = document.attribute("date", of: index),
        CalendarDate(date) == nil
      else { return nil }
      return finding(
        .dateInvalid, at: index,
        date.isEmpty ? "the date of \(document.name(of: index)) is empty" : "the date “\(date)” is no day")
    }
  }

  private static let dated: Set<String> = ["FRBRdate", "eventRef", "publication", "step"]

  /// Events that cannot have happened as they stand.
  ///
  /// An amendment may have effect from before the act, and the days on which amendments were made and came into force
  /// alternate; so events are compared only with those of the same kind before them, and with a repeal.
  private func lifecycleFindings(_ component: Int) -> [LintFinding] {
    guard let lifecycle = metaSection("lifecycle", of: component) else { return [] }
    let events: [(element: Int, day: CalendarDate, kind: EventKind)] = document.children(of: lifecycle).compactMap {
      guard document.name(of: $0) == "eventRef",
        let day = document.attribute("date", of: $0).flatMap(CalendarDate.init(lenient:))
      else { return nil }
      return (
        $0, day, EventKind(type: document.attribute("type", of: $0), what: document.attribute("refersTo", of: $0))
      )
    }
    let repeal = events.filter { $0.kind.type == "repeal" }.max { $0.day < $1.day }
    var latest: [EventKind: (day: CalendarDate, element: Int)] = [:]
    return events.compactMap { event in
      let type = event.kind.type ?? "event"
      if let before = latest[event.kind], event.day < before.day {
        return finding(
          .lifecycleOrder, at: event.element,
          "the \(type) of \(event.day) stands after that of \(before.day) (line \(document.line(of: before.element)))")
      }
      latest[event.kind] = (event.day, event.element)
      guard let repeal, event.day > repeal.day else { return nil }
      let end = "the repeal of \(repeal.day) (line \(document.line(of: repeal.element)))"
      return finding(.lifecycleOrder, at: event.element, "the \(type) of \(event.day) is later than \(end)")
    }
  }

  private struct EventKind: Hashable {
    let type: String?
    let what: String?
  }

  private func intervalFindings(_ component: Int) -> [LintFinding] {
    guard let data = metaSection("temporalData", of: component) else { return [] }
    return document.descendants("timeInterval", of: data).compactMap { interval in
      guard let start = day("start", of: interval), let end = day("end", of: interval), end < start else { return nil }
      return finding(.intervalBackwards, at: interval, "an interval starts on \(start) and ends on \(end)")
    }
  }

  /// The day that an interval's start or end points to, or is.
  private func day(_ name: String, of interval: Int) -> CalendarDate? {
    guard let value = document.attribute(name, of: interval) else { return nil }
    let event = ids.element(value.droppingHash).flatMap { document.attribute("date", of: $0) }
    return CalendarDate(lenient: event ?? value)
  }

  /// Temporal groups, and text that points to none.
  private func periodFindings(_ component: Int) -> [LintFinding] {
    guard let data = metaSection("temporalData", of: component), document.child("temporalGroup", of: data) != nil else {
      return []
    }
    let parts = document.children(of: component)
    guard !parts.contains(where: { document.attribute("period", of: $0) != nil }) else { return [] }
    guard let body = parts.first(where: { Self.bodies.contains(document.name(of: $0)) }) else { return [] }
    let units = provisions.filter {
      $0.component == component && $0.parent == nil && !$0.isQuoted && $0.element > body
        && $0.element < document.end(of: body)
    }
    let undated = units.filter { !hasPeriod($0.element) }
    guard !undated.isEmpty || units.isEmpty else { return [] }
    if undated.isEmpty || undated.count == units.count {
      return [finding(.periodMissing, at: body, "the document has temporal groups, and no text points to one")]
    }
    let rest = "\(undated.count) of its \(units.count) provisions (\(lines(of: undated.map(\.element))))"
    return [
      finding(.periodMissing, at: body, "\(document.name(of: body)) points to no temporal group, nor do \(rest)")
    ]
  }

  private static let bodies: Set<String> = [
    "body", "mainBody", "debateBody", "judgmentBody", "amendmentBody", "collectionBody", "portionBody",
  ]

  /// Whether a provision, or everything in it that is one, says when it holds.
  private func hasPeriod(_ element: Int) -> Bool {
    if document.attribute("period", of: element) != nil { return true }
    let inner = document.children(of: element).filter { document.isProvision($0) }
    return !inner.isEmpty && inner.allSatisfy(hasPeriod)
  }
}
