import AkomaNtoso
import Faults

/// Which work and which version of it a text is, so that the document can say so (Naming Convention 1.0, section 4).
public struct ConversionIdentity: Hashable, Sendable {
  public let country: String
  public let type: String
  /// The day, or the year alone.
  public let date: String
  public let number: String
  /// ISO 639-2.
  public let language: String
  /// The day from which this version applies.
  public let version: String
  public let title: String

  public init(
    country: String, type: String, date: String, number: String, language: String, version: String?, title: String
  ) {
    (self.country, self.type, self.number) = (country, type, number)
    self.date = date
    (self.language, self.version, self.title) = (language, version ?? date, title)
  }

  var work: String { "/akn/\(country)/\(type)/\(date)/\(number.asSegment)" }

  /// The attributes of its date. A year stands for its first day, and the name says so.
  func dated(_ name: String) -> [(String, String)] {
    [("date", date.asDay), ("name", date.utf8.count == 4 ? name + "Year" : name)]
  }

  var expression: String { "\(work)/\(language)@\(version)" }
}

extension String {
  /// A number as a part of an address has it: small letters and digits, with dashes between them.
  var asSegment: String {
    var segment = ""
    for character in lowercased() {
      if character.isLetter || character.isNumber {
        segment.append(character)
      } else if !segment.isEmpty, segment.last != "-" {
        segment.append("-")
      }
    }
    return segment.last == "-" ? String(segment.dropLast()) : segment
  }
}

extension String {
  /// A date as metadata has it: a year as its first day.
  var asDay: String { CalendarDate(self)?.description ?? self }
}
