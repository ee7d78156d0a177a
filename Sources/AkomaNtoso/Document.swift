/// An Akoma Ntoso document, flat: one buffer of UTF-8 text and one array of elements in document order.
///
///     let document = try Document(xml: bytes, file: "Legislation/sg/act/2014-11/phta/eng@2015-03-01.xml")
///     for unit in document.basicUnits {
///       print(document.eId(of: unit) ?? "–", document.text(of: unit))
///     }
///
/// A provision, a citation and a highlight are ranges of that buffer; nothing copies text to pass it on. White space is
/// folded in ``text``, and blocks are divided by line feeds; the characters as they stand in the file are kept beside it,
/// so that the document can be written again. ``Element/line`` leads back to the file.
public struct Document: Sendable {
  /// The file, as the caller named it.
  public let file: String
  /// The text of the whole document, white space folded, blocks divided by line feeds.
  public let text: [UInt8]
  /// The elements in document order, with comments and processing instructions in their places.
  public let elements: [Element]
  /// The character data as it stands in the file.
  let raw: [UInt8]
  let attributes: [Attribute]
  /// The bytes of all attribute values, and of comments and processing instructions.
  let values: [UInt8]
  let names: [Name]
  /// The namespace declarations, by the element that carries them.
  let declarations: [Int32: [Declaration]]
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
    let rawStart: Int32
    var rawEnd: Int32
    let firstAttribute: Int32
    /// The line of the file where it starts, from 1.
    public let line: Int32
  }

  struct Attribute: Hashable, Sendable {
    let name: Int32
    let start: Int32
    let count: Int32
  }

  /// A name as the file writes it, with what it means.
  struct Name: Hashable, Sendable {
    let local: String
    let prefix: String?
    let namespace: String?
    let meaning: Vocabulary.Class
  }

  struct Declaration: Hashable, Sendable {
    let prefix: String?
    let namespace: String
  }
}

extension Document {
  /// The local name of an element.
  public func name(of index: Int) -> String { names[Int(elements[index].name)].local }

  func meaning(of index: Int) -> Vocabulary.Class { names[Int(elements[index].name)].meaning }

  /// Whether it is an element, not a comment or a processing instruction.
  public func isElement(_ index: Int) -> Bool { !meaning(of: index).contains(.notElement) }

  /// The namespace of an element.
  public func namespace(of index: Int) -> String? { names[Int(elements[index].name)].namespace }

  /// The line of the file where an element starts.
  public func line(of index: Int) -> Int { Int(elements[index].line) }

  /// The index after the last element of a subtree.
  public func end(of index: Int) -> Int { Int(elements[index].end) }

  func attributeRange(of index: Int) -> Range<Int> {
    let start = Int(elements[index].firstAttribute)
    let end = index + 1 < elements.count ? Int(elements[index + 1].firstAttribute) : attributes.count
    return start..<end
  }

  func value(_ attribute: Attribute) -> String {
    String(decoding: values[Int(attribute.start)..<Int(attribute.start + attribute.count)], as: UTF8.self)
  }

  /// The value of an attribute by its local name; of several with that name, that without a prefix.
  public func attribute(_ name: String, of index: Int) -> String? {
    attributeBytes(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute in UTF-8, where it lies.
  public func attributeBytes(_ name: String, of index: Int) -> ArraySlice<UInt8>? {
    var found: Attribute?
    for place in attributeRange(of: index) where names[Int(attributes[place].name)].local == name {
      found = found ?? attributes[place]
      guard names[Int(attributes[place].name)].prefix != nil else {
        found = attributes[place]
        break
      }
    }
    return found.map { values[Int($0.start)..<Int($0.start + $0.count)] }
  }

  public func eId(of index: Int) -> String? { attribute("eId", of: index) }

  /// The element around an element.
  public func parent(of index: Int) -> Int? {
    let parent = Int(elements[index].parent)
    return parent < 0 ? nil : parent
  }

  /// The elements directly inside an element.
  public func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < end(of: index) {
      if isElement(next) { children.append(next) }
      next = end(of: next)
    }
    return children
  }

  /// The first element of a name directly inside an element.
  public func child(_ name: String, of index: Int) -> Int? {
    var next = index + 1
    while next < end(of: index) {
      if names[Int(elements[next].name)].local == name, isElement(next) { return next }
      next = end(of: next)
    }
    return nil
  }

  /// The elements of a name anywhere inside an element, in document order.
  public func descendants(_ name: String, of index: Int) -> [Int] {
    (index + 1..<max(index + 1, end(of: index))).filter { self.name(of: $0) == name && isElement($0) }
  }

  /// The bytes of an element's text in ``text``, without space at either end.
  public func range(of index: Int) -> Range<Int> {
    trimmed(Int(elements[index].textStart)..<Int(elements[index].textEnd))
  }

  /// A range of ``text`` without space at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
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
