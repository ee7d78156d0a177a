/// An Akoma Ntoso document, flat: one buffer of UTF-8 text and one array of elements in document order.
///
///     let document = try Document(xml: bytes, file: "Legislation/sg/act/2014/phta/eng@2015-03-01.xml")
///     for unit in document.basicUnits {
///       print(document.eId(of: unit) ?? "–", document.text(of: unit))
///     }
///
/// A provision, a citation and a highlight are ranges of that buffer; nothing copies text to pass it on. White space is
/// folded as the text is read, so a range is not a range of the file: ``Element/line`` leads back to the file.
public struct Document: Sendable {
  /// The file, as the caller named it.
  public let file: String
  /// The text of the whole document, white space folded, blocks divided by line feeds.
  public let text: [UInt8]
  /// The elements in document order; the first is `akomaNtoso`.
  public let elements: [Element]
  let attributes: [Attribute]
  let names: [String]
  /// The index in `elements` of the document type: `act`, `bill`, `statement`, …
  public let main: Int

  /// One element: where it stands in the tree, in the text and in the file.
  public struct Element: Hashable, Sendable {
    let name: Int32
    /// The index of the element around it, or -1 for the root.
    public let parent: Int32
    /// The index after its last descendant: its subtree is `index ..< end`.
    public internal(set) var end: Int32
    let textStart: Int32
    var textEnd: Int32
    let attributes: Range<Int32>
    /// The line of the file where it starts, from 1.
    public let line: Int32
  }

  struct Attribute: Hashable, Sendable {
    let name: Int32
    let value: String
  }
}

extension Document {
  /// The local name of an element.
  public func name(of index: Int) -> String { names[Int(elements[index].name)] }

  /// The line of the file where an element starts.
  public func line(of index: Int) -> Int { Int(elements[index].line) }

  /// The value of an attribute by its local name.
  public func attribute(_ name: String, of index: Int) -> String? {
    let range = elements[index].attributes
    return attributes[Int(range.lowerBound)..<Int(range.upperBound)].first { names[Int($0.name)] == name }?.value
  }

  public func eId(of index: Int) -> String? { attribute("eId", of: index) }

  /// The elements directly inside an element.
  public func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < Int(elements[index].end) {
      children.append(next)
      next = Int(elements[next].end)
    }
    return children
  }

  /// The first element of a name directly inside an element.
  public func child(_ name: String, of index: Int) -> Int? { children(of: index).first { self.name(of: $0) == name } }

  /// The elements of a name anywhere inside an element, in document order.
  public func descendants(_ name: String, of index: Int) -> [Int] {
    (index + 1..<max(index + 1, Int(elements[index].end))).filter { self.name(of: $0) == name }
  }

  /// The bytes of an element's text in ``text``, without space at either end.
  public func range(of index: Int) -> Range<Int> {
    var range = Int(elements[index].textStart)..<Int(elements[index].textEnd)
    while let first = range.first, text[first].isSeparator { range = first + 1..<range.upperBound }
    while let last = range.last, text[last].isSeparator { range = range.lowerBound..<last }
    return range
  }

  /// The words in a range of ``text``.
  public func text(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The words of an element.
  public func text(of index: Int) -> String { text(in: range(of: index)) }
}

extension UInt8 {
  /// A space or a line feed: what is left of white space once it is folded.
  var isSeparator: Bool { self == 0x20 || self == 0x0A }
}
