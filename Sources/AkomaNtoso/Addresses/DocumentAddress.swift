/// The address of a document by the naming convention of Akoma Ntoso: its work, the version if one is meant, and the
/// place in it (Naming Convention 1.0, sections 4.5 to 4.8).
///
///     /akn/it-45/act/legge/consiglio/2004-05-24/11/ita@2010-01-01;2011-06-30/!annex_1~art_3->art_5.xml
///          └───────────── work ──────────────────┘└───── expression ──────┘ └─────── place ─────┘└ format
///
/// ``FRBRAddress`` reads any address; this type is what it makes of one of this convention.
public struct DocumentAddress: Hashable, Sendable {
  public let work: Work
  /// The version and its language, where the address is not that of the work.
  public let expression: Expression?
  public let place: PlaceInDocument

  public init(work: Work, expression: Expression? = nil, place: PlaceInDocument = .whole) {
    (self.work, self.expression, self.place) = (work, expression, place)
  }

  /// Reads an address of the naming convention, with the liberties of ``Deviation``; nil where it is none.
  public init?(_ text: some StringProtocol) {
    guard let read = DocumentAddress.read(Substring(text)) else { return nil }
    self = read.address
  }

  /// What distinguishes a work (section 4.5).
  public struct Work: Hashable, Sendable {
    /// ISO 3166-1 in two letters, or ISO 3166-2, in small letters: `ph`, `it-45`; also `eu`, `un`, `aa`.
    public let country: String
    /// The type of document: `act`, `bill`, `debateReport`, …
    public let type: String
    public let subtype: String?
    /// The emanating actor.
    public let author: String?
    /// The date as it is written: a day, a month, a year, or the two years of a session. The convention requires it.
    public let date: String?
    /// The number, the name, or `nn`.
    public let number: String?

    /// The first day of the date.
    public var day: CalendarDate? { date.flatMap { CalendarDate($0) ?? CalendarDate($0.prefix(4)) } }
  }

  /// What distinguishes an expression of a work, and its manifestation where the address has a format (4.6 and 4.7).
  public struct Expression: Hashable, Sendable {
    /// ISO 639-2 in three letters; shorter where the publisher writes so: `eng`, `en`. `und` stands for any, `mul` for
    /// several in one text.
    public let language: String
    public let version: Version
    /// What follows the version before the component: who authored the text or the markup, and when. The convention
    /// gives these parts no sign by which to tell them from one another.
    public let details: [String]
    /// The format of the manifestation: `xml`, `akn`, `pdf`.
    public let format: String?

    public init(language: String, version: Version, details: [String] = [], format: String? = nil) {
      (self.language, self.version, self.details, self.format) = (language, version, details, format)
    }
  }

  /// Which version of a work is meant (sections 4.6.1 and 4.6.2).
  public enum Version: Hashable, Sendable {
    /// `eng`: the one in force when the address is followed.
    case current
    /// `eng@`: the first.
    case first
    /// `eng@2009-12-12;2010-01-01`, `eng@first`: the one with these labels, at least one.
    case labelled(String, others: [String])
    /// `eng:2007-01-01`: the one in force on a day.
    case inForce(on: String)
    /// `eng:2010-01-01->2015-12-31`: any in force on a day of these.
    case inForceWithin(from: String, upTo: String)
    /// `deu:`: any.
    case any

    /// The day that its label names, or on which it is in force.
    public var day: CalendarDate? {
      switch self {
      case .labelled(let label, _): CalendarDate(label)
      case .inForce(let day): CalendarDate(day)
      default: nil
      }
    }
  }

  public var level: FRBRAddress.Level {
    guard let expression else { return .work }
    return expression.format == nil ? .expression : .manifestation
  }

  /// The address of the work as a whole.
  var withoutExpression: DocumentAddress { DocumentAddress(work: work) }

  /// Where an address that is understood departs from the naming convention.
  public enum Deviation: String, CaseIterable, Hashable, Sendable, Codable {
    /// Scheme and host before it: references in a document are relative (section 4.3).
    case absolute
    /// No `/akn` at its beginning, as in Akoma Ntoso 2.0.
    case noPrefix
    /// Nothing between two slashes, or a slash at the end.
    case emptySegment
    /// White space in it.
    case whiteSpace
    /// No date.
    case noDate
    /// The two years of a session in place of a date.
    case sessionYears
    /// A language that is no three small letters.
    case languageCode
    /// The language after the sign of the version: `@chi`.
    case languageAfterVersion
    /// No `!` before the component, as in Akoma Ntoso 2.0.
    case componentWithoutMark
    /// No slash before the component.
    case componentWithoutSlash
    /// The portion before the component.
    case portionBeforeComponent
    /// A slash between the component and the portion.
    case slashBeforePortion
  }
}

extension DocumentAddress.Work: CustomStringConvertible {
  public var description: String {
    (["/akn", country, type] + [subtype, author, date, number].compactMap(\.self)).joined(separator: "/")
  }
}

extension DocumentAddress.Version: CustomStringConvertible {
  /// What follows the language, with its sign.
  public var description: String {
    switch self {
    case .current: ""
    case .first: "@"
    case .labelled(let label, let others): "@" + ([label] + others).joined(separator: ";")
    case .inForce(let day): ":\(day)"
    case .inForceWithin(let from, let upTo): ":\(from)->\(upTo)"
    case .any: ":"
    }
  }
}

extension DocumentAddress.Expression: CustomStringConvertible {
  /// What follows the work, without the format.
  public var description: String { "/\(language)\(version)" + details.map { "/\($0)" }.joined() }
}

extension DocumentAddress: CustomStringConvertible {
  /// The address as the naming convention writes it.
  public var description: String {
    work.description + (expression?.description ?? "") + place.written(format: expression?.format, afterSlash: true)
  }
}
