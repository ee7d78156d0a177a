/// When a text holds, and how that is known.
public struct Validity: Hashable, Sendable {
  public let days: DayInterval
  public let basis: Basis

  public init(days: DayInterval, basis: Basis) {
    self.days = days
    self.basis = basis
  }

  /// What says when a text holds, from the most to the least telling.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// A record of the publisher beside the file.
    case record
    /// An interval of the temporal data that the text points to (`period`).
    case period
    /// The publisher's own metadata says from when and until when it applies.
    case applicability
    /// The date of the version, in its IRI or in `FRBRExpression`.
    case versionDate
    /// Nothing but the date of the work.
    case workDate
  }
}

extension Document {
  /// When this version of the work holds, as far as the document says.
  ///
  /// The interval of the body's period; else what the publisher's metadata says of its applicability (as in the
  /// Luxembourg gazette); else the date of the version, by its address or by its FRBRdate; else that of the work. A
  /// repeal in the lifecycle ends it.
  public func validity(of component: Int? = nil) -> Validity? {
    let component = component ?? main
    if let body = children(of: component).first(where: { attribute("period", of: $0) != nil }),
      let days = TemporalGroups(self).interval(of: body)
    {
      return Validity(days: days, basis: .period)
    }
    if let meta = child("meta", of: component), let days = applicability(within: meta) {
      return Validity(days: days, basis: .applicability)
    }
    let identification = identification(of: component)
    let labelled = identification.expression?.uri.flatMap { FRBRAddress($0).versionDay }
    let version = labelled ?? identification.expression?.date
    guard let start = version ?? identification.work?.date else { return nil }
    let repeal = ((try? lifecycle()) ?? []).first { $0.type == "repeal" && $0.date > start }?.date
    return DayInterval(start: start, end: repeal).map {
      Validity(days: $0, basis: version == nil ? .workDate : .versionDate)
    }
  }

  /// When this version holds by a record beside its file; without one, by what it says itself.
  public func validity(recorded: DayInterval?) -> Validity? {
    recorded.map { Validity(days: $0, basis: .record) } ?? validity()
  }

  /// When a provision holds, where it says so itself; nil where it holds as long as what is around it.
  public func ownValidity(of element: Int) -> Validity? { ownValidity(of: element, TemporalGroups(self)) }

  func ownValidity(of element: Int, _ groups: TemporalGroups) -> Validity? {
    if attribute("period", of: element) != nil {
      return groups.interval(of: element).map { Validity(days: $0, basis: .period) }
    }
    // Publishers put their metadata first.
    guard let first = children(of: element).first, meaning(of: first).contains(.unknown),
      namespace(of: first) != namespace(of: main)
    else { return nil }
    return applicability(within: first).map { Validity(days: $0, basis: .applicability) }
  }

  /// Whether a provision holds on a day: it, and everything around it that says when it holds.
  public func holds(_ element: Int, on day: CalendarDate) -> Bool { holds(element, on: day, TemporalGroups(self)) }

  private func holds(_ element: Int, on day: CalendarDate, _ groups: TemporalGroups) -> Bool {
    var next: Int? = element
    while let current = next, current != main {
      if let own = ownValidity(of: current, groups), !own.days.contains(day) { return false }
      next = parent(of: current)
    }
    return true
  }

  /// The provisions that hold on a day, of a file that has several versions of some of them.
  public func provisions(on day: CalendarDate) -> [Provision] {
    // Read once: an act may have thousands of provisions that point to its groups.
    let groups = TemporalGroups(self)
    return provisions.filter { holds($0.element, on: day, groups) }
  }

  /// The applicability that a publisher's metadata states. Its last day is the last on which the text applies.
  private func applicability(within element: Int) -> DayInterval? {
    var (start, end): (CalendarDate?, CalendarDate?)
    for index in element + 1..<max(element + 1, self.end(of: element)) where meaning(of: index).contains(.unknown) {
      switch attribute("name", of: index) {
      case "dateApplicability": start = start ?? CalendarDate(lenient: text(of: index))
      case "dateEndApplicability": end = end ?? CalendarDate(lenient: text(of: index))?.next
      default: break
      }
    }
    return start.flatMap { DayInterval(start: $0, end: end) }
  }
}

/// The temporal groups of a document and of the documents in it, read once.
struct TemporalGroups {
  private let document: Document
  /// In document order, so that the innermost of several around an element is the last.
  private let components: [(element: Int, groups: [TemporalGroup])]

  init(_ document: Document) {
    self.document = document
    components = document.documentElements.map { ($0, document.temporalGroups(of: $0)) }.filter { !$0.1.isEmpty }
  }

  /// The first interval of the temporal group that an element points to: one of the attachment or component that it
  /// stands in, or of a document around that.
  func interval(of element: Int) -> DayInterval? {
    guard let id = document.attribute("period", of: element)?.droppingHash else { return nil }
    for (component, groups) in components.reversed()
    where component <= element && element < document.end(of: component) {
      guard let group = groups.first(where: { $0.id == id }) else { continue }
      let interval = group.intervals.first
      return interval?.start.flatMap { DayInterval(start: $0, end: interval?.end) }
    }
    return nil
  }
}

extension CalendarDate {
  /// The day after.
  public var next: CalendarDate {
    for candidate in [(year, month, day + 1), (year, month + 1, 1)] {
      if let next = CalendarDate(year: candidate.0, month: candidate.1, day: candidate.2) { return next }
    }
    return CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }
}
