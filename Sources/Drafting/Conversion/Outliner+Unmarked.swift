extension Outliner {
  /// Marks as quoted what an amending article quotes without quotation marks: after an item that ends with a colon, as far
  /// as the next item of the article.
  static func markUnmarked(_ lines: inout [ActiveLine], _ text: SourceText, _ custom: ReadingCustom) {
    guard let words = custom.amendments, let item = words.unmarked else { return }
    var line = 0
    while line < lines.count {
      guard let opening = opening(of: line, lines, text, custom),
        words.saysChange(text.joined(lines[line + 1...opening]))
      else {
        line += 1
        continue
      }
      line = markItems(after: opening, item, &lines, text, custom)
    }
  }

  /// The line with which the sentence ends that follows the number of an amending article; nil where the line is none.
  private static func opening(
    of line: Int, _ lines: [ActiveLine], _ text: SourceText, _ custom: ReadingCustom
  ) -> Int? {
    guard isAmendingArticle(line, lines, text, custom) else { return nil }
    return sentence(from: line + 1, lines, text).flatMap { $0.isOpen ? $0.last : nil }
  }

  /// Whether a line is nothing but the number of an article in the numerals of amending acts.
  private static func isAmendingArticle(
    _ line: Int, _ lines: [ActiveLine], _ text: SourceText, _ custom: ReadingCustom
  ) -> Bool {
    custom.main.forms.contains { form in
      form.number == .roman
        && form.match(text.bytes, lines[line].range, custom.numbers)?.end == lines[line].range.upperBound
    }
  }

  /// The last line of the sentence that begins on a line, and whether it ends with a colon.
  private static func sentence(
    from line: Int, _ lines: [ActiveLine], _ text: SourceText
  ) -> (last: Int, isOpen: Bool)? {
    for next in line..<max(line, min(line + 8, lines.count)) {
      switch text.bytes[lines[next].range].last {
      case UInt8(ascii: ":"): return (next, true)
      case UInt8(ascii: "."), UInt8(ascii: ";"): return (next, false)
      default: continue
      }
    }
    return nil
  }

  /// Marks what the items quote; returns the line with which the next article begins, or the end.
  private static func markItems(
    after opening: Int, _ item: ReadingCustom.Form, _ lines: inout [ActiveLine], _ text: SourceText,
    _ custom: ReadingCustom
  ) -> Int {
    var (line, last, isQuoting) = (opening + 1, 0, false)
    while line < lines.count {
      let range = lines[line].range
      if isAmendingArticle(line, lines, text, custom)
        || custom.endings.contains(where: { text.bytes[range].starts(with: $0) })
      {
        return line
      }
      if let (number, _, _) = item.match(text.bytes, range, custom.numbers), number.inserted.isEmpty,
        number.value == last + 1, let (end, isOpen) = sentence(from: line, lines, text),
        custom.amendments?.kind(of: text.joined(lines[line...end])) != nil
      {
        (last, isQuoting) = (number.value, isOpen)
        line = end + 1
        continue
      }
      lines[line].isQuoted = isQuoting
      line += 1
    }
    return line
  }
}

extension SourceText {
  /// Lines as one text.
  fileprivate func joined(_ lines: ArraySlice<Outliner.ActiveLine>) -> ArraySlice<UInt8> {
    lines.map { bytes[$0.range] }.joined(separator: [0x20]).map(\.self)[...]
  }
}
