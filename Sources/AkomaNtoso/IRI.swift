/// The IRI of a work: `/akn/<country>/<type>/<date>/<number>` (Akoma Ntoso Naming Convention 1.0, section 4.4).
///
///     let act = WorkIRI("/akn/ph/act/2003-05-26/ra-9208")
///     act?.country   // "ph"
///     act?.local     // "act/2003-05-26/ra-9208"
public struct WorkIRI: Hashable, Sendable {
  /// The state, as ISO 3166-1 in two lower-case letters.
  public let country: String
  /// The kind of document: `act`, `bill`, `statement`, …
  public let type: String
  /// The date as it is written in the IRI: a day, a month or a year.
  public let date: String
  /// The number or short name.
  public let number: String

  public init?(_ text: some StringProtocol) {
    let text = Substring(text)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !text.hasSpace, parts.count == 6, parts[0].isEmpty, parts[1] == "akn", parts[2].isCode(of: 2) else {
      return nil
    }
    guard parts[3...].allSatisfy({ !$0.isEmpty }), parts[4].isDate else { return nil }
    (country, type, date, number) = (parts[2], parts[3], parts[4], parts[5])
  }

  /// The IRI within its state's folder: `act/2003-05-26/ra-9208`.
  public var local: String { "\(type)/\(date)/\(number)" }
}

extension WorkIRI: CustomStringConvertible {
  public var description: String { "/akn/\(country)/\(local)" }
}

extension WorkIRI: Comparable {
  public static func < (left: WorkIRI, right: WorkIRI) -> Bool { left.description < right.description }
}

/// The IRI of an expression, one version of a work in one language: `<work>/<language>@<version>` (section 4.5).
public struct ExpressionIRI: Hashable, Sendable {
  public let work: WorkIRI
  /// The language, as ISO 639-2 in three lower-case letters.
  public let language: String
  /// The version's date as the IRI writes it.
  public let version: String

  public init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard let slash = text.lastIndex(of: "/"), let work = WorkIRI(text[..<slash]) else { return nil }
    let label = text[text.index(after: slash)...].split(separator: "@", omittingEmptySubsequences: false)
    guard label.count == 2, label[0].isCode(of: 3), label[1].isDate else { return nil }
    (self.work, language, version) = (work, String(label[0]), String(label[1]))
  }

  /// The version of this label of another work.
  public init(work: WorkIRI, labelOf other: ExpressionIRI) {
    (self.work, language, version) = (work, other.language, other.version)
  }

  /// The day from which this version applies, as its label says.
  public var date: CalendarDate? { CalendarDate(version) }
}

extension ExpressionIRI: CustomStringConvertible {
  public var description: String { "\(work)/\(language)@\(version)" }
}

/// The address of a portion of a work: `<work>~<eId>` (section 5.3).
public struct PortionIRI: Hashable, Sendable {
  public let work: WorkIRI
  public let eId: String

  public init(work: WorkIRI, eId: String) {
    self.work = work
    self.eId = eId
  }

  /// Reads an address that is written within a state's folder: `act/2003-05-26/ra-9208~sec_17`.
  public init?(local: some StringProtocol, country: String) {
    let parts = Substring(local).split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, let work = WorkIRI("/akn/\(country)/\(parts[0])") else { return nil }
    self.init(work: work, eId: String(parts[1]))
  }

  public var local: String { "\(work.local)~\(eId)" }
}

extension PortionIRI: CustomStringConvertible {
  public var description: String { "\(work)/~\(eId)" }
}

extension PortionIRI: Comparable {
  public static func < (left: PortionIRI, right: PortionIRI) -> Bool { left.description < right.description }
}

extension StringProtocol {
  /// Whether this is a day, a month or a year, without the time or the zone that metadata may add.
  fileprivate var isDate: Bool { utf8.count <= 10 && !utf8.contains(UInt8(ascii: "T")) && CalendarDate(self) != nil }

  /// Whether this is a code of so many small letters, as ISO writes countries and languages.
  fileprivate func isCode(of length: Int) -> Bool {
    utf8.count == length && utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
