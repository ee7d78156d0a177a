/// What a document's metadata refers to: acts, and the classes of the ontology (`references`).
public struct Reference: Hashable, Sendable {
  public let element: Int
  /// `original`, `passiveRef`, `activeRef`, `TLCPerson`, `TLCConcept`, …
  public let kind: String
  public let id: String?
  public let href: String
  public let showAs: String
}

/// A step of a document's making (`workflow/step`).
public struct WorkflowStep: Hashable, Sendable {
  public let date: CalendarDate?
  public let by: String
  public let outcome: String
  public let refersTo: String
}

/// Where and when a document was published (`publication`).
public struct Publication: Hashable, Sendable {
  public let name: String
  public let number: String
  public let showAs: String
  public let date: CalendarDate?
}

/// A group of intervals that elements point to with `period` (`temporalGroup`).
public struct TemporalGroup: Hashable, Sendable {
  public let id: String
  public let intervals: [Interval]

  public struct Interval: Hashable, Sendable {
    public let start: CalendarDate?
    public let end: CalendarDate?
    /// What holds in it: a concept such as `inForce`.
    public let refersTo: String
  }
}

extension Document {
  /// The meta element of a component.
  private func meta(of component: Int?) -> Int? { child("meta", of: component ?? main) }

  private func section(_ name: String, of component: Int?) -> Int? {
    meta(of: component).flatMap { child(name, of: $0) }
  }

  public func references(of component: Int? = nil) -> [Reference] {
    guard let references = section("references", of: component) else { return [] }
    return children(of: references).map { element in
      Reference(
        element: element, kind: name(of: element), id: identifier(of: element),
        href: attribute("href", of: element) ?? "",
        showAs: attribute("showAs", of: element) ?? "")
    }
  }

  public func workflow(of component: Int? = nil) -> [WorkflowStep] {
    guard let workflow = section("workflow", of: component) else { return [] }
    return children(of: workflow).map { step in
      WorkflowStep(
        date: attribute("date", of: step).flatMap(CalendarDate.init(lenient:)), by: attribute("by", of: step) ?? "",
        outcome: attribute("outcome", of: step) ?? "", refersTo: attribute("refersTo", of: step) ?? "")
    }
  }

  public func publication(of component: Int? = nil) -> Publication? {
    section("publication", of: component).map { element in
      Publication(
        name: attribute("name", of: element) ?? "", number: attribute("number", of: element) ?? "",
        showAs: attribute("showAs", of: element) ?? "",
        date: attribute("date", of: element).flatMap(CalendarDate.init(lenient:)))
    }
  }

  /// The keywords by which a document is classified, as they are shown.
  public func keywords(of component: Int? = nil) -> [String] {
    guard let classification = section("classification", of: component) else { return [] }
    return children(of: classification).compactMap { attribute("showAs", of: $0) ?? attribute("value", of: $0) }
  }

  /// The groups of intervals, by the events of the lifecycle that they point to.
  public func temporalGroups(of component: Int? = nil) -> [TemporalGroup] {
    guard let data = section("temporalData", of: component) else { return [] }
    let events = eventDates(of: component)
    return children(of: data).filter { name(of: $0) == "temporalGroup" }.map { group in
      TemporalGroup(
        id: identifier(of: group) ?? "",
        intervals: children(of: group).map { interval in
          func date(_ name: String) -> CalendarDate? {
            attribute(name, of: interval).flatMap { events[$0.droppingHash] ?? CalendarDate(lenient: $0) }
          }
          return .init(
            start: date("start"), end: date("end"), refersTo: (attribute("refersTo", of: interval) ?? "").droppingHash)
        })
    }
  }

  /// The days of the lifecycle's events, by their ids.
  private func eventDates(of component: Int?) -> [String: CalendarDate] {
    guard let lifecycle = section("lifecycle", of: component) else { return [:] }
    var dates: [String: CalendarDate] = [:]
    for event in children(of: lifecycle) {
      guard let id = identifier(of: event), let date = attribute("date", of: event).flatMap(CalendarDate.init(lenient:))
      else { continue }
      dates[id] = dates[id] ?? date
    }
    return dates
  }

  /// The id of an element under whichever name the document uses: `eId`, `id` or `xml:id`.
  func identifier(of element: Int) -> String? { attribute("eId", of: element) ?? attribute("id", of: element) }
}
