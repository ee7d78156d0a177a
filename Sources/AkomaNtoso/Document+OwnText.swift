extension Document {
  /// The pieces of ``text`` that are a provision's own: without its number and heading, the provisions inside it, and
  /// everything that is not its text (what it quotes or embeds, notes, editorial remarks, deletions, metadata).
  public func ownRanges(of provision: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
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
      if start < cut { pieces.append(start..<cut) }
      start = Int(elements[index].textEnd)
      index = self.end(of: index)
    }
    if start < stop { pieces.append(start..<stop) }
    return pieces
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
    for piece in ownRanges(of: provision) { appendOnOneLine(piece, to: &bytes, first: first) }
    if bytes.count > first, bytes.last == 0x20 { bytes.removeLast() }
  }

  /// Appends a range of ``text`` with single spaces for every separator, and none at the beginning or before a piece that
  /// the text so far does not reach to.
  private func appendOnOneLine(_ range: Range<Int>, to bytes: inout [UInt8], first: Int) {
    var start = range.lowerBound
    var index = start
    func flush(_ end: Int, _ bytes: inout [UInt8]) {
      if start < end { bytes.append(contentsOf: text[start..<end]) }
    }
    while index < range.upperBound {
      guard text[index].isSeparator else {
        index += 1
        continue
      }
      flush(index, &bytes)
      while index < range.upperBound, text[index].isSeparator { index += 1 }
      if bytes.count > first, bytes.last != 0x20 { bytes.append(0x20) }
      start = index
    }
    flush(range.upperBound, &bytes)
  }
}
