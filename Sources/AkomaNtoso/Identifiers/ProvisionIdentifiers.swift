/// The identifiers of an element, each as it is given (Naming Convention 1.0, section 5.3).
///
///     document.identifiers(of: section).eId   // "chp_2__sec_5"
///
/// None is trusted to be unique or well-formed. `id` is the attribute of Akoma Ntoso 2.0, `xml:id` that of LEOS.
public struct ProvisionIdentifiers: Hashable, Sendable {
  /// The identifier in this expression.
  public let eId: String?
  public let id: String?
  public let xmlId: String?
  /// The identifier in the work: the eId that the same provision has in the master expression, where it is another.
  public let wId: String?
  /// An identifier of the publisher's own.
  public let guid: String?

  /// The attributes that identify.
  public enum Attribute: String, CaseIterable, Hashable, Sendable, Codable {
    case eId, id
    case xmlId = "xml:id"
    case wId
    case guid = "GUID"

    init?(_ name: Document.Name) {
      switch (name.prefix, name.local) {
      case (nil, "eId"): self = .eId
      case (nil, "id"): self = .id
      case ("xml", "id"): self = .xmlId
      case (nil, "wId"): self = .wId
      case (nil, "GUID"): self = .guid
      default: return nil
      }
    }
  }

  public subscript(_ attribute: Attribute) -> String? {
    switch attribute {
    case .eId: eId
    case .id: id
    case .xmlId: xmlId
    case .wId: wId
    case .guid: guid
    }
  }

  /// What stands for the element within this expression: the eId, or what the document uses in its place.
  public var expressionId: String? { eId ?? id ?? xmlId }

  /// What stands for it through all expressions of the work: the wId, or the eId where the two are one.
  public var workId: String? { wId ?? expressionId }
}

extension Document {
  /// The identifiers of an element.
  public func identifiers(of element: Int) -> ProvisionIdentifiers {
    var values: [ProvisionIdentifiers.Attribute: String] = [:]
    for attribute in attributes[attributeRange(of: element)] {
      if let kind = ProvisionIdentifiers.Attribute(names[Int(attribute.name)]) { values[kind] = value(attribute) }
    }
    return ProvisionIdentifiers(
      eId: values[.eId], id: values[.id], xmlId: values[.xmlId], wId: values[.wId], guid: values[.guid])
  }

  /// The id of each element within this expression as it is given, by its index.
  var givenIds: [String?] {
    let kinds = names.map { ProvisionIdentifiers.Attribute($0) }
    return elements.indices.map { index in
      guard isElement(index) else { return nil }
      var found: (kind: ProvisionIdentifiers.Attribute, attribute: Attribute)?
      for attribute in attributes[attributeRange(of: index)] {
        guard let kind = kinds[Int(attribute.name)], kind.rank < (found?.kind.rank ?? 3) else { continue }
        found = (kind, attribute)
      }
      return found.map { value($0.attribute) }
    }
  }
}

extension ProvisionIdentifiers.Attribute {
  /// The order in which attributes stand for an element within an expression; those that do not come after all others.
  fileprivate var rank: Int {
    switch self {
    case .eId: 0
    case .id: 1
    case .xmlId: 2
    case .wId, .guid: 3
    }
  }
}
