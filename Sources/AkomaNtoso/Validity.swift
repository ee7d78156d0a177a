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
  /// Luxembourg gazette); else the date of the version; else that of the work. A repeal in the lifecycle ends it.
  public func validity(of component: Int? = nil) -> Validity? {
    let component = component ?? main
    if let body = children(of: component).first(where: { attribute("period", of: $0) != nil }),
      let days = interval(of: body, temporalGroups())
    {
      return Validity(days: days, basis: .period)
    }
    if let meta = child("meta", of: component), let days = applicability(within: meta) {
      return Validity(days: days, basis: .applicability)
    }
    let identification = identification(of: component)
    let labelled = identification.expression?.uri.flatMap { ExpressionIRI($0) }?.date
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
  public func ownValidity(of element: Int) -> Validity? { ownValidity(of: element, temporalGroups()) }

  private func ownValidity(of element: Int, _ groups: [TemporalGroup]) -> Validity? {
    if attribute("period", of: element) != nil {
      return interval(of: element, groups).map { Validity(days: $0, basis: .period) }
    }
    // Publishers put their metadata first.
    guard let first = children(of: element).first, meaning(of: first).contains(.unknown),
      namespace(of: first) != namespace(of: main)
    else { return nil }
    return applicability(within: first).map { Validity(days: $0, basis: .applicability) }
  }

  /// Whether a provision holds on a day: it, and everything around it that says when it holds.
  public func holds(_ element: Int, on day: CalendarDate) -> Bool { holds(element, on: day, temporalGroups()) }

  private func holds(_ element: Int, on day: CalendarDate, _ groups: [TemporalGroup]) -> Bool {
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
    let groups = temporalGroups()
    return provisions.filter { holds($0.element, on: day, groups) }
  }

  /// The first interval of the temporal group that an element points to.
  private func interval(of element: Int, _ groups: [TemporalGroup]) -> DayInterval? {
    guard let id = attribute("period", of: element)?.droppingHash else { return nil }
    let interval = groups.first { $0.id == id }?.intervals.first
    return interval?.start.flatMap { DayInterval(start: $0, end: interval?.end) }
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

extension CalendarDate {
  /// The day after.
  public var next: CalendarDate {
    for candidate in [(year, month, day + 1), (year, month + 1, 1)] {
      if let next = CalendarDate(year: candidate.0, month: candidate.1, day: candidate.2) { return next }
    }
    return CalendarDate(year: year + 1, month: 1, day: 1) ?? self
  }
}

/// Several versions of one work, in whatever order they came.
public struct WorkVersions: Sendable {
  /// By their first days.
  public let versions: [(document: Document, validity: Validity)]

  /// - Parameter versions: of one work in one language, each with what a record beside it says of its validity; without
  ///   one, what it says itself. Those of which nothing is known are left out; those that do not say when they end do so
  ///   when the next begins.
  public init(_ versions: [(document: Document, recorded: DayInterval?)]) {
    let known: [(document: Document, validity: Validity)] = versions.compactMap { document, recorded in
      document.validity(recorded: recorded).map { (document, $0) }
    }
    .sorted { ($0.validity.days.start, $0.document.file) < ($1.validity.days.start, $1.document.file) }
    let starts = known.map(\.validity.days.start)
    self.versions = known.map { document, validity in
      let days = validity.days.superseded(by: starts)
      return (document, Validity(days: days, basis: validity.basis))
    }
  }

  /// The version that holds on a day: the last that has begun and not ended.
  public func version(on day: CalendarDate) -> Document? {
    versions.last { $0.validity.days.contains(day) }?.document
  }
}
