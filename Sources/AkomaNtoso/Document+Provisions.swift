extension Document {
  /// The basic units of the law: the articles, sections or rules that lawyers cite, in document order.
  ///
  /// A basic unit is an element of the hierarchy that no other basic unit holds and that is not a mere division of the
  /// text. Units of another act that this one quotes are not among them.
  public var basicUnits: [Int] {
    var units: [Int] = []
    var index = main + 1
    let end = Int(elements[main].end)
    while index < end {
      let meaning = meaning(of: index)
      if meaning.contains(.foreignText) {
        index = Int(elements[index].end)
      } else if meaning.contains(.hierarchy), !meaning.contains(.division) {
        units.append(index)
        index = Int(elements[index].end)
      } else {
        index += 1
      }
    }
    return units
  }

  /// The number of a provision as it is written: `Section 17`.
  public func num(of unit: Int) -> String? { child("num", of: unit).map(text(of:)) }

  public func heading(of unit: Int) -> String? { child("heading", of: unit).map(text(of:)) }

  /// The elements of the hierarchy inside a provision that an eId addresses, the provision itself first.
  public func addressable(in unit: Int) -> [Int] {
    (unit..<end(of: unit)).filter { meaning(of: $0).contains(.hierarchy) && eId(of: $0) != nil }
  }

  /// The text of a provision without its number and heading.
  public func content(of unit: Int) -> Range<Int> {
    let whole = range(of: unit)
    let head = ["num", "heading", "subheading"].compactMap { child($0, of: unit) }.map { range(of: $0).upperBound }
      .max()
    var start = head ?? whole.lowerBound
    while start < whole.upperBound, text[start].isSeparator { start += 1 }
    return start..<max(start, whole.upperBound)
  }
}
