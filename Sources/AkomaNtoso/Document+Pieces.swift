extension Document {
  /// A piece of a document's text, with what it belongs to.
  public struct Piece: Hashable, Sendable {
    /// The bytes of ``Document/text``.
    public let range: Range<Int>
    public let owner: Owner
  }

  /// What a piece of text belongs to.
  public enum Owner: Hashable, Sendable {
    /// A provision's own text, its number or its heading, by the provision's place in ``Document/provisions``.
    case provision(Int)
    /// Text that stands inside a provision and is not its own: a note, a deletion, an editor's remark, metadata; by the
    /// provision's place and the element.
    case aside(Int, element: Int)
    /// Text outside any provision: preface, preamble, tables of contents, metadata.
    case rest
  }

  /// The whole text in pieces, in order, each with its owner: every word belongs to something, and to one thing only.
  public var pieces: [Piece] {
    let provisions = provisions
    var owners: [Int: Int] = [:]
    owners.reserveCapacity(provisions.count)
    for (place, provision) in provisions.enumerated() { owners[provision.element] = place }

    var pieces: [Piece] = []
    var open: [(end: Int, owner: Owner, textEnd: Int)] = []
    var position = 0
    func flush(to end: Int) {
      if position < end { pieces.append(Piece(range: position..<end, owner: open.last?.owner ?? .rest)) }
      position = max(position, end)
    }
    for index in elements.indices {
      while let last = open.last, last.end <= index {
        flush(to: last.textEnd)
        open.removeLast()
      }
      let owner: Owner
      if let place = owners[index] {
        owner = .provision(place)
      } else if let place = enclosing(open), isAside(index) {
        owner = .aside(place, element: index)
      } else {
        continue
      }
      flush(to: Int(elements[index].textStart))
      open.append((end(of: index), owner, Int(elements[index].textEnd)))
    }
    while let last = open.last {
      flush(to: last.textEnd)
      open.removeLast()
    }
    flush(to: text.count)
    return pieces
  }

  /// The provision that is open innermost.
  private func enclosing(_ open: [(end: Int, owner: Owner, textEnd: Int)]) -> Int? {
    switch open.last?.owner {
    case .provision(let place)?, .aside(let place, _)?: place
    case .rest?, nil: nil
    }
  }
}
