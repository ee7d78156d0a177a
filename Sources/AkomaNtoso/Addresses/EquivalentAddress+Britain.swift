extension EquivalentAddress {
  /// Reads `http://www.legislation.gov.uk/[id/]<type>/<year>/<number>/…` and
  /// `https://caselaw.nationalarchives.gov.uk/[id/]<court>/…/<year>/<number>/…`.
  ///
  /// Under both, `id` marks the address of the work, and the same without it is a document about it. Acts before 1963
  /// have the regnal year: `ukpga/Eliz2/8-9/23`.
  init?(british web: WebAddress, host: String) {
    let convention: Convention
    switch host {
    case "legislation.gov.uk": convention = .legislationGovUK
    case "caselaw.nationalarchives.gov.uk": convention = .caseLawGovUK
    default: return nil
    }
    let isMarked = web.segments.first == "id"
    let segments = isMarked ? Array(web.segments.dropFirst()) : web.segments
    guard segments.count >= 3, segments.allSatisfy({ !$0.isEmpty }), segments[0].utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    let year: Int
    if segments[1].isYear {
      year = 1
    } else if convention == .caseLawGovUK, segments[2].isYear {
      year = 2
    } else if convention == .legislationGovUK, segments.count >= 4, segments[1].utf8.contains(where: \.isDigit),
      segments[2].utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") })
    {
      year = 2
    } else {
      return nil
    }
    guard year + 1 < segments.count, segments[year + 1].utf8.contains(where: \.isDigit) else { return nil }
    let end = year + 2
    var (version, language, format, parts) = (String?.none, String?.none, String?.none, [String]())
    for segment in segments[end...] {
      if let name = segment.dropping("data."), name.isFormat {
        format = String(name)
      } else if version == nil, segment.isVersionWord || segment.isDay || segment == "prospective" {
        version = String(segment)
      } else if segment == "welsh" || segment == "english" {
        language = segment == "welsh" ? "cy" : "en"
      } else if segment != "contents" {
        parts.append(String(segment))
      }
    }
    self.init(
      convention, work: segments[..<end].joined(separator: "/"), rest: segments[end...].map { "/\($0)" }.joined(),
      date: segments[year].isYear ? String(segments[year]) : nil, number: String(segments[year + 1]), version: version,
      language: language, format: format, parts: parts, fragment: web.fragment, isMarkedAsWork: isMarked)
  }
}
