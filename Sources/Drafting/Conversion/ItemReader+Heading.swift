extension ItemReader {
  mutating func takeHeading() -> Outline.Paragraph {
    for place in custom.main.heading {
      switch place {
      case .before: continue
      case .dash:
        guard !segments.isEmpty else { continue }
        for last in 0..<min(2, segments.count) where last == 0 || segments[last].follows {
          guard let (end, start) = dash(in: segments[last].range) else { continue }
          var heading = segments[..<last].map(\.range)
          if end > segments[last].range.lowerBound { heading.append(segments[last].range.lowerBound..<end) }
          segments[last].range = start..<segments[last].range.upperBound
          segments.removeFirst(segments[last].range.isEmpty ? last + 1 : last)
          if !segments.isEmpty { segments[0].isAfterNumber = true }
          return heading
        }
      case .line:
        guard let first = segments.first, first.isAfterNumber, markers(at: first.range).isEmpty,
          !isBracketed(first.range)
        else { continue }
        var count = 1
        // A heading goes on where a blank line divides it from the text.
        while count < min(3, segments.count), segments[count].follows, markers(at: segments[count].range).isEmpty,
          count + 1 < segments.count, !segments[count + 1].follows, !outliner.endsSentence(segments[count].range)
        {
          count += 1
        }
        let heading = segments[..<count].map(\.range)
        segments.removeFirst(count)
        return heading
      case .below:
        guard let first = segments.first, !first.isAfterNumber, !first.isQuoted, markers(at: first.range).isEmpty,
          !outliner.endsSentence(first.range), first.range.count < 300, segments.count > 1
        else { continue }
        var count = 1
        while count < min(3, segments.count), segments[count - 1].range.count >= 45, segments[count].follows,
          markers(at: segments[count].range).isEmpty, count + 1 < segments.count, !segments[count + 1].follows,
          !outliner.endsSentence(segments[count].range)
        {
          count += 1
        }
        // A line that goes on is a sentence.
        if count == 1, segments[1].follows, markers(at: segments[1].range).isEmpty, first.range.count > 150 { continue }
        let heading = segments[..<count].map(\.range)
        segments.removeFirst(count)
        return heading
      }
    }
    return []
  }

  /// Whether a line is wholly in brackets: a note that the provision was repealed.
  func isBracketed(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    // After the mark of a note: `[6] (repealed)`.
    if bytes[start] == UInt8(ascii: "["), let close = bytes[range].firstIndex(of: UInt8(ascii: "]")),
      close - start <= 4, close + 1 < range.upperBound
    {
      start = close + 1
      while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    }
    guard start < range.upperBound else { return false }
    var end = range.upperBound
    if bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return bytes[start] == UInt8(ascii: "(") && bytes[end - 1] == UInt8(ascii: ")")
      || bytes[start] == UInt8(ascii: "[") && bytes[end - 1] == UInt8(ascii: "]")
  }

  /// The dash that ends a heading on the line of its number: where the heading ends and where the text begins.
  func dash(in range: Range<Int>) -> (end: Int, start: Int)? {
    var place = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + 400)
    while place < limit {
      let isDash =
        bytes[place] == UInt8(ascii: "-")
        || bytes[place] == 0xE2 && place + 2 < range.upperBound && bytes[place + 1] == 0x80
          && (0x93...0x95).contains(bytes[place + 2])
      guard isDash else {
        place += 1
        continue
      }
      let width = bytes[place] == UInt8(ascii: "-") ? 1 : 3
      var end = place
      while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
      if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ".") {
        var start = place + width
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "-") { start += 1 }
        return (end - 1, start)
      }
      place += width
    }
    return nil
  }
}
