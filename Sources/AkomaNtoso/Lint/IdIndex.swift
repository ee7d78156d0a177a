/// The ids of a document, of every kind in use.
struct IdIndex {
  struct Entry: Hashable {
    let kind: ProvisionIdentifiers.Attribute
    let value: String
    let element: Int
  }

  /// In document order.
  let entries: [Entry]
  /// The first element of each id, whatever its kind.
  private let elements: [String: Int]
  /// By which id findings name an element.
  private let names: [Int: String]

  init(_ document: Document) {
    let kinds = document.names.map { ProvisionIdentifiers.Attribute($0) }
    var entries: [Entry] = []
    var elements: [String: Int] = [:]
    var names: [Int: String] = [:]
    for index in document.elements.indices where document.isElement(index) {
      for attribute in document.attributes[document.attributeRange(of: index)] {
        guard let kind = kinds[Int(attribute.name)] else { continue }
        let value = document.value(attribute)
        entries.append(Entry(kind: kind, value: value, element: index))
        guard !value.isEmpty else { continue }
        if elements[value] == nil { elements[value] = index }
        if kind == .eId || names[index] == nil { names[index] = value }
      }
    }
    (self.entries, self.elements, self.names) = (entries, elements, names)
  }

  func id(of element: Int) -> String? { names[element] }

  /// The first element that a reference means, be it written in the characters themselves or percent-encoded.
  func element(_ id: String) -> Int? {
    elements[id] ?? (id.utf8.contains(UInt8(ascii: "%")) ? elements[id.percentDecoded] : nil)
  }

  /// Ids by their form without case and separators, where that leaves no doubt which one is meant.
  var loose: [String: String] {
    var loose: [String: String] = [:]
    var doubtful: Set<String> = []
    for id in elements.keys where loose.updateValue(id, forKey: id.looseId) != nil { doubtful.insert(id.looseId) }
    for id in doubtful { loose[id] = nil }
    return loose
  }
}

extension String {
  /// An id without case and with one sign for all separators: `Art.5-2` and `art_5__2` are alike.
  var looseId: String { ReferenceIndex.normalised(self).lowercased() }
}
