public import AkomaNtoso

/// The law of a state as it stands on a day: of each work the version in force, if there is one.
public struct StatuteBook: Sendable {
  public let corpus: Corpus
  public let asOf: CalendarDate
  /// The acts in force, ordered by work.
  public let acts: [Act]
  /// The texts that a user supplied, by work.
  public let supplied: [WorkIRI: SuppliedText]
  private let byWork: [WorkIRI: Int]

  init(_ law: StateLaw, asOf day: CalendarDate) {
    corpus = law.corpus
    supplied = Dictionary(law.supplied.map { ($0.act.work, $0) }, uniquingKeysWith: { first, _ in first })
    asOf = day
    var acts: [Act] = []
    let starts = Dictionary(grouping: law.versions, by: \.work).mapValues { $0.map(\.inForce.start) }
    for version in law.versions where version.inForce.superseded(by: starts[version.work] ?? []).contains(day) {
      // The versions are in order of date: the last one that is in force counts.
      if acts.last?.work == version.work { acts.removeLast() }
      acts.append(version)
    }
    self.acts = acts
    byWork = Dictionary(uniqueKeysWithValues: acts.enumerated().map { ($0.element.work, $0.offset) })
  }

  public func act(_ work: WorkIRI) -> Act? { byWork[work].map { acts[$0] } }

  /// The provision that an address names or lies in.
  public func provision(_ address: PortionIRI) -> (act: Act, provision: Provision, element: Int)? {
    act(address.work).flatMap { act in act.find(address.eId).map { (act, $0.provision, $0.element) } }
  }

  /// Every provision in force with its act.
  public var provisions: [(act: Act, provision: Provision)] {
    acts.flatMap { act in act.provisions.map { (act, $0) } }
  }
}
