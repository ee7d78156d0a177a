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
