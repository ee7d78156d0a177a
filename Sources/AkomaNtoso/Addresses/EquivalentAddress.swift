/// The address of a document by a convention that is functionally equivalent to that of Akoma Ntoso (Naming Convention
/// 1.0, section 4.12): it distinguishes work and expression, and is published by an institution.
///
///     let address = EquivalentAddress("http://data.legilux.public.lu/eli/etat/leg/loi/1990/01/24/n1/jo/fr")
///     address?.work       // "eli/etat/leg/loi/1990/01/24/n1"
///     address?.day        // 1990-01-24
///     address?.language   // "fr"
///
/// These conventions leave much to each publisher. What the parts of an address mean is therefore a reading of it, and
/// ``work`` is only what comes before the first part that belongs to a version or to a place in the text.
public struct EquivalentAddress: Hashable, Sendable {
  public let convention: Convention
  /// The host, where it belongs to the address and is given: small letters, without `www.`.
  public let host: String?
  /// What identifies the work, without scheme and host.
  public let work: String
  /// What follows the work, as it is written.
  public let rest: String
  /// The date of the work as it is written, or the year in it.
  public let date: String?
  /// The number or another name by which the work is known among those of its date.
  public let number: String?
  /// The label of the version: a date, `jo`, `enacted`.
  public let version: String?
  /// ISO 639 in two or three letters, where it is given.
  public let language: String?
  public let format: String?
  /// The names of the parts of the document that are meant: `["section", "2"]`, `["hauptteil-1_art-71"]`.
  public let parts: [String]
  /// What follows `#` or the sign of a portion, as it is written.
  public let fragment: String?
  /// Whether the convention marks it as the address of the work itself.
  let isMarkedAsWork: Bool

  /// The conventions that are known.
  public enum Convention: String, CaseIterable, Hashable, Sendable, Codable {
    /// The European Legislation Identifier (Council conclusions 2012/C 325/02).
    case eli
    /// The statute book of the United Kingdom: `http://www.legislation.gov.uk/id/ukpga/2017/35`.
    case legislationGovUK
    /// Its case law: `https://caselaw.nationalarchives.gov.uk/id/uksc/2017/1`.
    case caseLawGovUK
    /// `urn:nir:stato:legge:1988-08-23;400#art14` (Italy).
    case urnNir
    /// `urn:lex:br:federal:lei:2008-06-19;11705` (Internet-Draft draft-spinosa-urn-lex).
    case urnLex
    /// The numbers of EUR-Lex: `32014L0092`.
    case celex
    /// The symbols of the United Nations, as links to its documents write them: `A/RES/76/178`.
    case unSymbol
  }

  /// Reads an address; nil where it is by none of the conventions.
  public init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard text.utf8.count < 2048, !text.hasSpace, !text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    if text.dropping("urn:") != nil {
      guard let read = EquivalentAddress(urn: text) else { return nil }
      self = read
    } else if let web = WebAddress(text), let host = web.host {
      guard
        let read = EquivalentAddress(eli: web) ?? EquivalentAddress(british: web, host: host)
          ?? EquivalentAddress(celex: web, host: host) ?? EquivalentAddress(unitedNations: web, host: host)
      else { return nil }
      self = read
    } else if let read = WebAddress(relative: text).flatMap({ EquivalentAddress(eli: $0) })
      ?? EquivalentAddress(celex: text)
    {
      self = read
    } else {
      return nil
    }
  }

  init(
    _ convention: Convention, host: String? = nil, work: String, rest: String = "", date: String? = nil,
    number: String? = nil, version: String? = nil, language: String? = nil, format: String? = nil, parts: [String] = [],
    fragment: String? = nil, isMarkedAsWork: Bool = false
  ) {
    (self.convention, self.host, self.work, self.rest) = (convention, host, work, rest)
    (self.date, self.number, self.version, self.language) = (date, number, version, language)
    (self.format, self.parts, self.fragment, self.isMarkedAsWork) = (format, parts, fragment, isMarkedAsWork)
  }

  /// The first day of the work's date.
  public var day: CalendarDate? { date.flatMap { CalendarDate($0) } }

  /// The day in the label of the version: that of `consolide/20230701` and of `2013-08-01`.
  public var versionDay: CalendarDate? {
    version.flatMap { label in label[...].segments.lazy.compactMap(\.writtenDay).first }
  }

  public var level: FRBRAddress.Level {
    if format != nil { return .manifestation }
    return isMarkedAsWork || version == nil && language == nil ? .work : .expression
  }

  /// The place in the document, where the fragment or the last part names one.
  public var place: PlaceInDocument? {
    fragment.map { PlaceInDocument(component: [], fragment: $0) }
      ?? parts.last.map { _ in PlaceInDocument(component: [], portion: .init(first: parts.joined(separator: "/"))) }
  }

  /// The address of the work alone.
  var workAlone: EquivalentAddress {
    EquivalentAddress(convention, host: host, work: work, date: date, number: number)
  }

  func addressesSameWork(as other: EquivalentAddress) -> Bool {
    guard convention == other.convention, work == other.work else { return false }
    return host == nil || other.host == nil || host == other.host
  }
}

extension EquivalentAddress: CustomStringConvertible {
  public var description: String {
    let tail = rest + (fragment.map { "#\($0)" } ?? "")
    switch convention {
    case .eli: return host.map { "http://\($0)/\(work)\(tail)" } ?? "\(work)\(tail)"
    case .legislationGovUK:
      return "http://www.legislation.gov.uk/\(isMarkedAsWork ? "id/" : "")\(work)\(tail)"
    case .caseLawGovUK:
      return "https://caselaw.nationalarchives.gov.uk/\(isMarkedAsWork ? "id/" : "")\(work)\(tail)"
    case .urnNir, .urnLex: return work + tail
    case .celex: return "celex:\(work)\(tail)"
    case .unSymbol: return "https://undocs.org/\(language.map { "\($0)/" } ?? "")\(work)\(tail)"
    }
  }
}

/// An address of the web, or a path relative to one, in its parts.
struct WebAddress {
  /// Small letters, without `www.`.
  let host: String?
  /// The path without the slash at its beginning.
  let path: Substring
  /// The parts of the path, without an empty one at the end.
  let segments: [Substring]
  let query: Substring
  let fragment: String?

  /// An absolute address; nil where it is not of the web.
  init?(_ text: Substring) {
    guard let rest = text.dropping("http://") ?? text.dropping("https://") else { return nil }
    let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    self.init(host: host, rest[end...])
  }

  /// A relative address; nil where it has another scheme.
  init?(relative text: Substring) {
    guard let first = text.utf8.first, !"#!~".utf8.contains(first), !text.utf8.contains(UInt8(ascii: ":")) else {
      return nil
    }
    self.init(host: nil, text)
  }

  private init(host: String?, _ text: Substring) {
    self.host = host
    var rest = text
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let after = rest[rest.utf8.index(after: hash)...]
      fragment = after.isEmpty ? nil : String(after)
      rest = rest[..<hash]
    } else {
      fragment = nil
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    } else {
      query = ""
    }
    path = rest.utf8.first == UInt8(ascii: "/") ? rest.afterSign : rest
    var segments = path.segments
    if segments.last?.isEmpty == true { segments.removeLast() }
    self.segments = segments
  }
}

extension Substring {
  /// Four digits that are a year.
  var isYear: Bool {
    guard utf8.count == 4, utf8.allSatisfy(\.isDigit), let first = utf8.first else { return false }
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }

  /// Digits only.
  var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }

  /// A format with which the path of a manifestation ends.
  var isFormat: Bool {
    ["xml", "akn", "pdf", "html", "htm", "rdf", "json", "docx", "doc", "csv", "epub"].contains(self)
  }
}
