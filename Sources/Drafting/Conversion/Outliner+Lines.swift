extension Outliner {
  static func activeLines(_ text: SourceText, _ custom: ReadingCustom, _ furniture: Furniture) -> [ActiveLine] {
    var lines: [ActiveLine] = []
    let isAmending = custom.amendments?.principal(in: text.bytes) != nil
    var (blank, isCut, quote) = (true, false, QuotationReader(isAmending: isAmending))
    var pending: Range<Int>?
    var isPastEnd = false
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.isBlank {
        blank = true
        continue
      }
      for label in furniture.labels[index] ?? [] {
        lines.append(ActiveLine(range: label, number: line.number, follows: false, indent: 0, isQuoted: false))
        blank = true
      }
      guard furniture.reasons[index] == nil else {
        isCut = true
        continue
      }
      if line.beginsPage { isCut = true }
      var range = furniture.text(of: index, in: text)
      // A number that a line break took away from its word.
      if let word = pending {
        range = word.lowerBound..<range.upperBound
        pending = nil
      } else if custom.main.forms.contains(where: { $0.isWord(text.bytes, range) }), index + 1 < text.lines.count,
        !text.lines[index + 1].isBlank,
        Digits.digit(text.bytes, text.lines[index + 1].range.lowerBound, text.bytes.count) != nil
      {
        pending = range
        continue
      }
      // What a page has cut goes on, whatever blank lines the page leaves.
      let goesOn = isCut && lines.last.map { !SentenceEnd.ends(text.bytes, $0.range) } ?? false
      isPastEnd = isPastEnd || custom.endings.contains { text.bytes[range].starts(with: $0) }
      for (place, part) in custom.dividing(text.bytes, range, isPastEnd: isPastEnd).enumerated() {
        let isQuoted = quote.read(text.bytes, part, after: lines.last?.range)
        lines.append(
          ActiveLine(
            range: part, number: line.number, follows: place > 0 || !blank || goesOn, indent: line.indent,
            isQuoted: isQuoted))
      }
      (blank, isCut) = (false, false)
    }
    markUnmarked(&lines, text, custom)
    return lines
  }

  /// Whether a provision may begin on a line.
  func mayBegin(_ line: Int) -> Bool { !lines[line].isQuoted && !hints.text.contains(lines[line].number) }
}

extension ReadingCustom {
  /// A line in parts where another begins within it: text that was taken from a PDF has `… the law. PART II OFFENCES`.
  ///
  /// - Parameter isPastEnd: whether the act has ended; what follows explains its provisions one after the other.
  fileprivate func dividing(_ bytes: [UInt8], _ range: Range<Int>, isPastEnd: Bool) -> [Range<Int>] {
    guard range.count > 60 else { return [range] }
    var (parts, start, place) = ([Range<Int>](), range.lowerBound, range.lowerBound + 3)
    while place + 4 < range.upperBound {
      guard bytes[place - 1] == 0x20, (0x41...0x5A).contains(bytes[place]),
        beginsPart(bytes, place..<range.upperBound, isPastEnd: isPastEnd)
      else {
        place += 1
        continue
      }
      parts.append(start..<place - 1)
      start = place
      place += 4
    }
    return parts + [start..<range.upperBound]
  }

  private func beginsPart(_ bytes: [UInt8], _ range: Range<Int>, isPastEnd: Bool) -> Bool {
    func begins(_ form: Form) -> Bool {
      bytes[range].starts(with: form.before) && form.match(bytes, range, numbers) != nil
    }
    let isAfterSentence = bytes[range.lowerBound - 2] == UInt8(ascii: ".")
    if isAfterSentence {
      for form in divisions.flatMap(\.forms) where form.before.count > 3 && form.before.isInCapitals && begins(form) {
        return true
      }
      for form in main.forms where form.before.count > 3 && begins(form) { return true }
    }
    guard isPastEnd, let annexes else { return false }
    return annexes.forms.contains { $0.before.count >= 12 && $0.before.isInCapitals && begins($0) }
  }
}

extension [UInt8] {
  fileprivate var isInCapitals: Bool { allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x20 } }
}

extension ReadingCustom.Form {
  /// Whether a line is nothing but the word before the number.
  func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var word = before[...]
    while word.last == 0x20 { word.removeLast() }
    return !word.isEmpty && number != .none && bytes[range].elementsEqual(word)
  }
}
