extension ItemReader {
  /// Where in a long line the next item begins.
  func inlineMarker(_ segment: Segment, _ index: Int) -> Int? {
    var place = segment.range.lowerBound + 1
    while place < segment.range.upperBound {
      guard bytes[place] == UInt8(ascii: "("), bytes[place - 1] == 0x20 else {
        place += 1
        continue
      }
      var inline = segment
      inline.range = place..<segment.range.upperBound
      inline.isAfterNumber = true
      if let (mayOpen, mayGoOn) = context(before: place, from: segment.range.lowerBound),
        let marker = choose(markers(at: inline.range), inline, index)
      {
        if marker.number.isFirst ? mayOpen : mayGoOn { return place }
      }
      place += 1
    }
    return nil
  }

  /// Whether a list may open, and whether one may go on, after what stands before a place.
  func context(before place: Int, from start: Int) -> (mayOpen: Bool, mayGoOn: Bool)? {
    var end = place
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > start else { return nil }
    let last = bytes[end - 1]
    let isDash =
      end - start >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && (0x93...0x95).contains(bytes[end - 1])
    if isDash || last == UInt8(ascii: ":") { return (true, false) }
    if last == UInt8(ascii: ".") { return (true, true) }
    if last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { return (false, true) }
    let tail = bytes[max(start, end - 6)..<end]
    for word in ["; and", "; or", ", and", ", or"] where tail.suffix(word.utf8.count).elementsEqual(word.utf8) {
      return (false, true)
    }
    return nil
  }
}
