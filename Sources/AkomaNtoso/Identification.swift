/// What a document says about itself at the levels of FRBR (Part 1, section 4.4.1; Naming Convention 1.0, section 4).
///
///     let metadata = document.identification()
///     metadata.work?.uri          // "/akn/ph/act/2003-05-26/ra-9208"
///     metadata.expression?.date   // 2013-02-06
///
/// Everything is kept as it is written. Many publishers write less or other than the standard asks, so nothing is
/// required here; ``Document/work()`` and ``Document/expression()`` are the strict readings.
public struct Identification: Hashable, Sendable {
  public let work: Level?
  public let expression: Level?
  public let manifestation: Level?
  public let item: Level?

  /// One level.
  public struct Level: Hashable, Sendable {
    public let this: String?
    public let uri: String?
    /// Other names, by the name of the alias, in the order of the file.
    public let aliases: [Named]
    public let dates: [NamedDate]
    public let authors: [Author]
    public let numbers: [String]
    public let names: [String]
    /// ISO 3166 in small letters, where it is given as a code, or as the last part of a URI.
    public let country: String?
    /// The languages as they are written, or the last part of a URI: `eng`, `de`, `fra`.
    public let languages: [String]
    /// Everything else, by the name of its element: `FRBRsubtype`, `FRBRversionNumber`, `FRBRformat`, `FRBRprescriptive`, …
    public let others: [Named]

    /// The first date that is one; a date named `generation` before others.
    public var date: CalendarDate? {
      dates.first { $0.name.lowercased().contains("generation") }?.date ?? dates.lazy.compactMap(\.date).first
    }
  }

  public struct Named: Hashable, Sendable {
    public let name: String
    public let value: String
  }

  /// A date as it is written, with the day that it is if it is one: `TODAY`, an empty date and `0001-01-01` are none.
  public struct NamedDate: Hashable, Sendable {
    public let name: String
    public let written: String
    public let date: CalendarDate?
  }

  public struct Author: Hashable, Sendable {
    public let href: String
    public let role: String?
  }
}

extension Document {
  /// The identification of a component; of the document as a whole where none is named.
  public func identification(of component: Int? = nil) -> Identification {
    let element = child("meta", of: component ?? main).flatMap { child("identification", of: $0) }
    func level(_ name: String) -> Identification.Level? { element.flatMap { child(name, of: $0) }.map(self.level) }
    return Identification(
      work: level("FRBRWork"), expression: level("FRBRExpression"), manifestation: level("FRBRManifestation"),
      item: level("FRBRItem"))
  }

  private func level(_ element: Int) -> Identification.Level {
    var (this, uri, country): (String?, String?, String?)
    var (aliases, others): ([Identification.Named], [Identification.Named]) = ([], [])
    var dates: [Identification.NamedDate] = []
    var authors: [Identification.Author] = []
    var (numbers, names, languages): ([String], [String], [String]) = ([], [], [])
    for child in children(of: element) {
      let value = attribute("value", of: child) ?? ""
      switch name(of: child) {
      case "FRBRthis": this = this ?? value
      case "FRBRuri": uri = uri ?? value
      case "FRBRalias": aliases.append(.init(name: attribute("name", of: child) ?? "", value: value))
      case "FRBRdate":
        let written = attribute("date", of: child) ?? ""
        dates.append(
          .init(name: attribute("name", of: child) ?? "", written: written, date: CalendarDate(lenient: written)))
      case "FRBRauthor":
        authors.append(.init(href: attribute("href", of: child) ?? "", role: attribute("as", of: child)))
      case "FRBRnumber": numbers.append(value)
      case "FRBRname": names.append(value)
      case "FRBRcountry": country = country ?? value.lastSegment.lowercased()
      case "FRBRlanguage": languages.append((attribute("language", of: child) ?? value).lastSegment.lowercased())
      case let other:
        others.append(.init(name: other, value: value.isEmpty ? attribute("href", of: child) ?? "" : value))
      }
    }
    return Identification.Level(
      this: this, uri: uri, aliases: aliases, dates: dates, authors: authors, numbers: numbers, names: names,
      country: country, languages: languages, others: others)
  }

  /// The title: the name of the work, an alias that is called title, or what the preface calls the document.
  public var title: String {
    let work = identification().work
    let named = work?.names.first ?? work?.aliases.first { $0.name.lowercased().contains("title") }?.value
    if let named, !named.isEmpty { return named }
    for element in ["docTitle", "shortTitle", "longTitle"] {
      if let found = descendants(element, of: main).first, !range(of: found).isEmpty {
        return text(of: found).onOneLine
      }
    }
    return work?.aliases.first?.value ?? file
  }

  /// The number as the state cites it (`FRBRnumber`).
  public var citedNumber: String? { identification().work?.numbers.first }

  /// Another name of the work, by the name of the alias: `shortTitle`, `originalTitle`.
  public func alias(_ name: String) -> String? {
    identification().work?.aliases.first { $0.name == name }?.value
  }
}

extension CalendarDate {
  /// A date as publishers write it: what is no day, and the two days that stand for "unknown" and "for ever", are none.
  init?(lenient text: String) {
    guard let date = CalendarDate(text), date.year > 1, date.year < 9999 else { return nil }
    self = date
  }
}

extension String {
  /// The last part of a URI, or the text itself.
  var lastSegment: String { split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init) ?? self }

  /// This text with line feeds as spaces.
  var onOneLine: String { replacing("\n", with: " ") }
}
