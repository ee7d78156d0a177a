/// The address of an entity that is no document: a person, an organization, a concept (Naming Convention 1.0,
/// section 4.11).
///
///     let address = EntityAddress("/akn/ontology/person/kn/judge/kn.joe.smith.1964-12-22")
///     address?.topClass   // "person"
///     address?.id         // "kn.joe.smith.1964-12-22"
///
/// By the convention an id is unique within its top-level class, whatever classes stand between. Publishers do not keep
/// to that (`/ontology/role/author` is another in every state), so the classes between count when two are compared.
public struct EntityAddress: Hashable, Sendable {
  /// The top-level class: `person`, `organization`, `concept`, `object`, `event`, `location`, `process`, `role`, `term`, …
  public let topClass: String
  /// The classes between the top-level class and the id.
  public let subclasses: [String]
  public let id: String

  /// Reads `/akn/ontology/<class>/…/<id>`, also without `/akn`, as Akoma Ntoso 2.0 wrote it; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard let parts = (text.dropping("/akn/ontology/") ?? text.dropping("/ontology/"))?.segments, parts.count >= 2,
      parts.allSatisfy({ !$0.isEmpty }), let first = parts.first, let last = parts.last
    else {
      return nil
    }
    (topClass, subclasses, id) = (String(first), parts.dropFirst().dropLast().map(String.init), String(last))
  }
}

extension EntityAddress: CustomStringConvertible {
  public var description: String { (["/akn/ontology", topClass] + subclasses + [id]).joined(separator: "/") }
}
