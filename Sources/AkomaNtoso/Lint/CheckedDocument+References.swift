extension CheckedDocument {
  /// References within the document that lead to nothing.
  ///
  /// What several elements refer to in the same way and is not there is one finding: it is mended in one place.
  var referenceFindings: [LintFinding] {
    let roles = document.names.map { ReferenceAttribute($0) }
    let own = OwnAddresses(self)
    var order: [Flaw] = []
    var elements: [Flaw: [Int]] = [:]
    for index in document.elements.indices where document.isElement(index) {
      for attribute in document.attributes[document.attributeRange(of: index)] {
        guard let role = roles[Int(attribute.name)], mayBeLocal(attribute, role, own) else { continue }
        let value = document.value(attribute)
        for reference in role == .place
          ? [Substring(value).trimmedOfSpace] : value.split(whereSeparator: \.isWhitespace)
        {
          let name = document.names[Int(attribute.name)].local
          guard let flaw = flaw(reference, named: name, role, at: index, own), isStandard(index) else { continue }
          if elements[flaw] == nil { order.append(flaw) }
          elements[flaw, default: []].append(index)
        }
      }
    }
    guard !order.isEmpty else { return [] }
    let loose = ids.loose
    return order.map { flaw in
      let elements = elements[flaw, default: []]
      let meant = flaw.missing.flatMap { loose[$0.looseId] }
      let times = elements.count > 1 ? " (on \(elements.count) elements, \(lines(of: elements)))" : ""
      return finding(
        flaw.rule, at: elements[0], flaw.what + times,
        remedy: meant.map { "write #\($0), which is in the document, if that is meant" })
    }
  }

  /// Whether a value can be a reference within the document, by its first byte or by how it begins: most are not, and
  /// are passed over without a look at the rest.
  private func mayBeLocal(_ attribute: Document.Attribute, _ role: ReferenceAttribute, _ own: OwnAddresses) -> Bool {
    if role == .period || role == .event { return true }
    let bytes = document.values[Int(attribute.start)..<Int(attribute.start + attribute.count)]
    guard let first = bytes.first(where: { !$0.isWhiteSpace }) else { return false }
    if first == UInt8(ascii: "#") { return true }
    return role == .place && (first == UInt8(ascii: "~") || own.begins(bytes))
  }

  /// What is wrong with a reference; nil where it leads to something, or out of the document.
  private func flaw(
    _ reference: Substring, named name: String, _ role: ReferenceAttribute, at element: Int, _ own: OwnAddresses
  ) -> Flaw? {
    func flaw(_ rule: LintRule, _ what: String, missing: String? = nil) -> Flaw {
      Flaw(rule: rule, what: "\(name)=\"\(reference)\" \(what)", missing: missing)
    }
    switch role {
    case .place:
      guard let missing = own.localTargets(of: reference)?.first(where: { ids.element($0) == nil }) else { return nil }
      let place = place(of: element)
      if missing.isEmpty {
        // A change from or to nowhere has a rule of its own.
        return place == .modification || place == .destination ? nil : flaw(place.rule, "names nothing")
      }
      let what = place == .reference ? "is not among the references" : "leads to no element of the document"
      return flaw(place.rule, what, missing: missing)
    case .entity:
      guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
      let target = String(reference.afterSign)
      guard ids.element(target) == nil else { return nil }
      return flaw(
        .referenceToNothing, target.isEmpty ? "names nothing" : "is not among the references", missing: target)
    case .period, .event:
      // Elsewhere start and end are the first number of a list, or what a publisher wants.
      let isTime = role == .period || document.name(of: element) == "timeInterval"
      guard isTime || reference.utf8.first == UInt8(ascii: "#"), CalendarDate(reference) == nil else { return nil }
      let id = String(reference).droppingHash
      guard let target = ids.element(id) else {
        return flaw(.timeToNothing, "leads to no element of the document", missing: id)
      }
      let (found, wanted) = (document.name(of: target), role == .period ? "temporalGroup" : "eventRef")
      return found == wanted ? nil : flaw(.timeToNothing, "leads to \(found), not to \(wanted)")
    }
  }

  /// Where an element with a reference stands, which decides how grave it is that it leads nowhere.
  private func place(of element: Int) -> ReferencePlace {
    guard let parent = document.parent(of: element) else { return .text }
    let name = document.name(of: parent)
    if name == "references" || name.hasPrefix("FRBR") { return .reference }
    let around = document.parent(of: parent).map { document.name(of: $0) }
    guard around == "activeModifications" || around == "passiveModifications" else { return .text }
    return document.name(of: element) == "destination" ? .destination : .modification
  }
}

/// Where an element with a reference stands.
private enum ReferencePlace {
  case text, reference, modification, destination

  var rule: LintRule {
    switch self {
    case .text, .modification: .linkToNothing
    case .reference: .referenceToNothing
    case .destination: .destinationToNothing
    }
  }
}

/// What is wrong with a reference, the same for all elements that have it.
private struct Flaw: Hashable {
  let rule: LintRule
  let what: String
  /// The id that is not there.
  let missing: String?
}
