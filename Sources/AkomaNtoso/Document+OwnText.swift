extension Document {
  /// The pieces of ``text`` that are a provision's own: without its number and heading, the provisions inside it, and
  /// everything that is not its text (what it quotes or embeds, notes, editorial remarks, deletions, metadata).
  public func ownRanges(of provision: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    eachOwnRange(of: provision) { pieces.append($0) }
    return pieces
  }

  private func eachOwnRange(of provision: Int, _ body: (Range<Int>) -> Void) {
    var start = Int(elements[provision].textStart)
    let stop = Int(elements[provision].textEnd)
    var index = provision + 1
    let end = end(of: provision)
    while index < end {
      guard isLeftOut(index, of: provision) else {
        index += 1
        continue
      }
      let cut = Int(elements[index].textStart)
      if start < cut { body(start..<cut) }
      start = Int(elements[index].textEnd)
      index = self.end(of: index)
    }
    if start < stop { body(start..<stop) }
  }

  /// Whether an element inside a provision is none of its own text.
  private func isLeftOut(_ index: Int, of provision: Int) -> Bool {
    let meaning = meaning(of: index)
    if meaning.isDisjoint(with: [.hierarchy, .foreignText, .head, .item, .unknown, .remark]) { return false }
    if meaning.contains(.head) { return Int(elements[index].parent) == provision }
    return isAside(index) || isProvision(index)
  }

  /// Whether an element stands beside the text: what is quoted or embedded, a note, a deletion, an editor's remark, a
  /// publisher's metadata.
  func isAside(_ index: Int) -> Bool {
    let meaning = meaning(of: index)
    if meaning.contains(.foreignText) { return true }
    if meaning.contains(.remark) { return attribute("status", of: index) == "editorial" }
    return isForeignMetadata(index)
  }

  /// Whether an element is metadata that a publisher put inside a provision under names of its own; formulae and XHTML
  /// are text.
  private func isForeignMetadata(_ index: Int) -> Bool {
    guard meaning(of: index).contains(.unknown) else { return false }
    let namespace = namespace(of: index)
    guard namespace != self.namespace(of: main) else { return false }
    return namespace != Vocabulary.xhtml && namespace != "http://www.w3.org/1998/Math/MathML"
  }

  /// A provision's own text on one line, its pieces joined by a space.
  public func ownText(of provision: Int) -> String {
    var bytes: [UInt8] = []
    appendOwnText(of: provision, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a provision's own text to a buffer, for those who read very many.
  public func appendOwnText(of provision: Int, to bytes: inout [UInt8]) {
    let first = bytes.count
    eachOwnRange(of: provision) { appendOnOneLine($0, to: &bytes, first: first) }
    if bytes.count > first, bytes.last == 0x20 { bytes.removeLast() }
  }

  /// Appends a range of ``text`` with a space for every separator, and none at the beginning or after another.
  ///
  /// In ``text`` a separator stands alone (see ``DocumentBuilder``), so that two can meet only where pieces do.
  private func appendOnOneLine(_ range: Range<Int>, to bytes: inout [UInt8], first: Int) {
    let isJoined = bytes.count == first || bytes.last == 0x20
    let start = isJoined && text[range.lowerBound].isSeparator ? range.lowerBound + 1 : range.lowerBound
    let appended = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0[start..<range.upperBound]) }
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in appended..<bytes.count where bytes[index] == 0x0A { bytes[index] = 0x20 }
    }
  }
}
