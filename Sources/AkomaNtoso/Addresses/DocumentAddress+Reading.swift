extension DocumentAddress {
  /// Reads an address, and says where it departs from the convention.
  ///
  /// The parts of a work have no signs of their own: the date divides what stands before it (type, subtype, author) from
  /// what follows (number, expression). A single part between type and date is taken for the subtype. A bare word of
  /// three small letters is taken for a language only after the number.
  static func read(_ text: Substring) -> (address: DocumentAddress, deviations: Set<Deviation>)? {
    var deviations: Set<Deviation> = []
    guard text.utf8.count < 2048, let path = path(of: text, &deviations) else { return nil }
    if text.hasSpace { deviations.insert(.whiteSpace) }
    // The format stands at the very end, but only a manifestation, that is an expression, has one.
    if let (dot, format) = format(in: path) {
      var found = deviations
      let plain = path[..<dot] + path[format.endIndex...]
      if let address = address(Substring(plain), format: String(format), &found) { return (address, found) }
    }
    return address(path, format: nil, &deviations).map { ($0, deviations) }
  }

  /// What follows scheme and host, with its slash and without `/akn`.
  private static func path(of text: Substring, _ deviations: inout Set<Deviation>) -> Substring? {
    var path = text
    if let rest = text.dropping("http://") ?? text.dropping("https://") {
      guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")), slash != rest.startIndex,
        rest[slash...].dropping("/akn/") != nil
      else { return nil }
      deviations.insert(.absolute)
      path = rest[slash...]
    }
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    if path.dropping("/akn/") != nil { return path.dropping("/akn") }
    deviations.insert(.noPrefix)
    return path
  }

  /// A format and the dot before it: three or four small letters or digits at the end, or before the fragment. A slash
  /// after it says nothing, nor does a sign between labels of which there is no other.
  static func format(in path: Substring) -> (dot: Substring.Index, format: Substring)? {
    var head = path[..<(path.utf8.firstIndex(of: UInt8(ascii: "#")) ?? path.endIndex)].utf8
    while let last = head.last, "/;".utf8.contains(last) || last.isWhiteSpace { head.removeLast() }
    guard let dot = head.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let format = head[head.index(after: dot)...]
    guard (3...4).contains(format.count), let first = format.first, first.isSmallLetter,
      format.allSatisfy({ $0.isSmallLetter || $0.isDigit })
    else { return nil }
    return (dot, Substring(format))
  }

  private static func address(
    _ path: Substring, format: String?, _ deviations: inout Set<Deviation>
  ) -> DocumentAddress? {
    // The place begins with the first of its signs.
    let start = path.utf8.firstIndex { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "#") }
    let (document, rest) = (path[..<(start ?? path.endIndex)], path[(start ?? path.endIndex)...])
    guard let (marked, more) = PlaceInDocument.read(rest) else { return nil }
    deviations.formUnion(more)
    if rest.utf8.first == UInt8(ascii: "!"), document.utf8.last != UInt8(ascii: "/") {
      deviations.insert(.componentWithoutSlash)
    }
    // White space within a segment may belong to a name; at its ends it would be lost where the address ends there.
    var segments = document.afterSign.segments.map(\.trimmedOfSpace)
    // The slash before the place, or, with a format, that of a name that is nothing but its format (`eng@/.akn`).
    if segments.last?.isEmpty == true {
      segments.removeLast()
      if rest.isEmpty || rest.utf8.first == UInt8(ascii: "#") { deviations.insert(.emptySegment) }
    }
    if segments.contains(where: \.isEmpty) {
      segments.removeAll(where: \.isEmpty)
      deviations.insert(.emptySegment)
    }
    let isMarked = !marked.component.isEmpty || marked.portion != nil
    guard var parts = Parts(segments, marked: isMarked, &deviations) else { return nil }
    // A portion needs a slash before it, if not a component.
    if marked.portion != nil, marked.component.isEmpty, document.utf8.last != UInt8(ascii: "/") {
      parts.takeComponentFromDetails(&deviations)
    }
    if let format {
      guard let expression = parts.expression else { return nil }
      parts.expression = Expression(
        language: expression.language, version: expression.version, details: expression.details, format: format)
    }
    guard parts.component.isEmpty || marked.component.isEmpty else { return nil }
    let place = PlaceInDocument(
      component: parts.component.isEmpty ? marked.component : parts.component, portion: marked.portion,
      fragment: marked.fragment)
    return DocumentAddress(work: parts.work, expression: parts.expression, place: place)
  }
}

/// The parts of an address between slashes, told from one another.
private struct Parts {
  let work: DocumentAddress.Work
  var expression: DocumentAddress.Expression?
  var component: [String] = []

  init?(_ segments: [Substring], marked: Bool, _ deviations: inout Set<DocumentAddress.Deviation>) {
    guard segments.count >= 3, segments[0].isCountry, segments[1].isWord, segments.allSatisfy({ !$0.isTemplate }) else {
      return nil
    }
    let (country, type) = (segments[0].lowercased(), String(segments[1]))
    let isKnown = Vocabulary.documentTypes.contains(type)
    let before: ArraySlice<Substring>
    var (date, number): (String?, String?)
    var next: Int
    // A year after the version is the name of a component.
    let ofWork = (2..<min(5, segments.count)).prefix { Expression(segments[$0], bare: false) == nil }
    if let place = ofWork.first(where: { segments[$0].isDate }) {
      before = segments[2..<place]
      date = String(segments[place])
      if CalendarDate(segments[place]) == nil { deviations.insert(.sessionYears) }
      next = place + 1
      if next < segments.count, Expression(segments[next], bare: false) == nil {
        number = String(segments[next])
        next += 1
      }
    } else {
      // Without a date, only a sign of the version or of a component shows where the work ends.
      let end = segments.indices.dropFirst(3).first {
        Expression(segments[$0], bare: false) != nil || segments[$0] == "main"
      }
      // Alone, a name after the type will do.
      let isName = !deviations.contains(.noPrefix) && segments.count == 3
      guard (3...5).contains(end ?? segments.count), end != nil || marked || isKnown || isName else { return nil }
      next = end ?? segments.count
      before = segments[2..<next - 1]
      number = String(segments[next - 1])
      deviations.insert(.noDate)
    }
    let hasPrefix = !deviations.contains(.noPrefix)
    work = DocumentAddress.Work(
      country: country, type: type, subtype: before.first.map(String.init),
      author: before.count > 1 ? before.last.map(String.init) : nil, date: date, number: number)
    if next < segments.count, let read = Expression(segments[next], bare: true) {
      deviations.formUnion(read.deviations)
      next += 1
      var details: [String] = []
      while hasPrefix, next < segments.count, segments[next] != "main" {
        details.append(String(segments[next]))
        next += 1
      }
      expression = DocumentAddress.Expression(language: read.language, version: read.version, details: details)
    }
    if next < segments.count {
      guard segments[next...].allSatisfy(\.isWord) else { return nil }
      component = segments[next...].map(String.init)
      deviations.insert(.componentWithoutMark)
    }
    // Without `/akn`, many a path of a web site would look like a work.
    guard hasPrefix || isKnown || expression != nil else { return nil }
  }

  /// Takes the last part after the version for a component.
  mutating func takeComponentFromDetails(_ deviations: inout Set<DocumentAddress.Deviation>) {
    guard component.isEmpty, let read = expression, let last = read.details.last else { return }
    component = [last]
    expression = DocumentAddress.Expression(
      language: read.language, version: read.version, details: read.details.dropLast())
    deviations.insert(.componentWithoutMark)
  }

  /// The segment of an expression.
  private struct Expression {
    let language: String
    let version: DocumentAddress.Version
    let deviations: Set<DocumentAddress.Deviation>

    /// - Parameter bare: whether a language alone will do.
    init?(_ text: Substring, bare: Bool) {
      var deviations: Set<DocumentAddress.Deviation> = []
      let sign = text.utf8.firstIndex { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }
      var language = text[..<(sign ?? text.endIndex)]
      guard let sign else {
        guard bare, text.isLanguageCode else { return nil }
        (self.language, version, self.deviations) = (String(text), .current, deviations)
        return
      }
      var label = text[text.utf8.index(after: sign)...]
      if text.utf8[sign] == UInt8(ascii: "@") {
        if language.isEmpty, label.isLanguageCode {
          (language, label) = (label, "")
          deviations.insert(.languageAfterVersion)
        }
        guard language.isLanguage else { return nil }
        version = Self.labelled(label)
      } else {
        guard language.isLanguageCode else { return nil }
        if label.isEmpty {
          version = .any
        } else if let (from, upTo) = label.divided(by: "->") {
          guard CalendarDate(from) != nil, CalendarDate(upTo) != nil else { return nil }
          version = .inForceWithin(from: String(from), upTo: String(upTo))
        } else {
          guard CalendarDate(label) != nil else { return nil }
          version = .inForce(on: String(label))
        }
      }
      if !language.isLanguageCode { deviations.insert(.languageCode) }
      (self.language, self.deviations) = (language.lowercased(), deviations)
    }

    private static func labelled(_ text: Substring) -> DocumentAddress.Version {
      let labels = text.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0).trimmedOfSpace) }
        .filter { !$0.isEmpty }
      guard let first = labels.first else { return .first }
      return .labelled(first, others: Array(labels.dropFirst()))
    }
  }
}

extension Substring {
  /// ISO 3166-1 in two letters, alone or with a subdivision.
  fileprivate var isCountry: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].count == 2, parts[0].allSatisfy(\.isLetter) else { return false }
    return parts.count == 1 || !parts[1].isEmpty && parts[1].allSatisfy { $0.isLetter || $0.isDigit }
  }

  /// A name without the signs that divide an address.
  fileprivate var isWord: Bool { !isEmpty && utf8.allSatisfy { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":") } }

  /// A place that a template leaves open.
  fileprivate var isTemplate: Bool { utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") } }

  /// A day, a month, a year or the two years of a session.
  fileprivate var isDate: Bool {
    if utf8.count == 9, utf8[utf8.index(startIndex, offsetBy: 4)] == UInt8(ascii: "-") {
      let years = utf8.split(separator: UInt8(ascii: "-"))
      if years.count == 2, years.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isDigit) }) { return true }
    }
    guard let first = utf8.first, first.isDigit else { return false }
    return !utf8.contains(UInt8(ascii: "T")) && CalendarDate(self) != nil
  }

  /// Three small letters.
  fileprivate var isLanguageCode: Bool { utf8.count == 3 && utf8.allSatisfy(\.isSmallLetter) }

  /// Two or three letters of either case, alone or with a region.
  fileprivate var isLanguage: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  /// A letter of ASCII.
  var isLetter: Bool { (self | 0x20).isSmallLetter }
}
