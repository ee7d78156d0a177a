/// A document within a document: the main one, an attachment, a component of a collection (Part 1, section 5.2.5).
///
/// For some codes the attachments are the law. They are parts of the same work, and each has an address of its own.
public struct Component: Hashable, Sendable {
  /// The element of the document type.
  public let element: Int
  /// `act`, `doc`, `schedule`, …: the name of the element, or the name that it gives itself.
  public let kind: String
  /// The part of the IRI after the exclamation mark: `main`, `schedule_1`; unique within the document.
  public let name: String
  /// The heading that an attachment carries, if it has one.
  public let heading: String?
}

extension Document {
  /// The document type elements: the main document's, and those of its components and attachments.
  var documentElements: [Int] {
    elements.indices.filter { meaning(of: $0).contains(.documentType) && isDocument($0) }
  }

  /// The document and every document inside it, in document order.
  public var components: [Component] {
    var used: Set<String> = []
    var found: [Component] = []
    for index in documentElements {
      let wrapper = parent(of: index)
      let given = identification(of: index).work?.this.flatMap(Document.componentName)
      let kind = attribute("name", of: index) ?? name(of: index)
      let base = index == main ? given ?? "main" : given ?? "\(kind)_\(found.count)"
      var name = base
      var count = 2
      while !used.insert(name).inserted {
        name = "\(base)_\(count)"
        count += 1
      }
      let heading = wrapper.flatMap { child("heading", of: $0) } ?? child("heading", of: index)
      found.append(Component(element: index, kind: kind, name: name, heading: heading.map { text(of: $0).onOneLine }))
    }
    return found
  }

  /// The part of an IRI after the exclamation mark; in IRIs of the second version of the standard, the last part.
  private static func componentName(of iri: String) -> String? {
    guard let mark = iri.lastIndex(of: "!") else { return nil }
    let name = iri[iri.index(after: mark)...].prefix { $0 != "~" }
    let plain = name.hasSuffix(".xml") ? name.dropLast(4) : name
    return plain.isEmpty ? nil : String(plain)
  }
}
