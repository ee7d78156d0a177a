extension CheckedDocument {
  /// Versions of one provision in this file that are in force on the same days.
  ///
  /// Versions of one provision have the same wId, or the same kind and number in the same place.
  var overlapFindings: [LintFinding] {
    var versions: [Key: [DatedProvision]] = [:]
    var order: [Key] = []
    let groups = TemporalGroups(document)
    for provision in provisions where !provision.isQuoted {
      guard let validity = document.ownValidity(of: provision.element, groups), let key = key(of: provision) else {
        continue
      }
      if versions[key] == nil { order.append(key) }
      versions[key, default: []].append(DatedProvision(element: provision.element, validity: validity))
    }
    return order.flatMap { key -> [LintFinding] in
      let sorted = versions[key, default: []].sorted {
        ($0.validity.days.start, $0.element) < ($1.validity.days.start, $1.element)
      }
      return Overlap.all(sorted, \.validity, until: \.days.end).map { overlap in
        let (earlier, later) = (overlap.earlier, overlap.later)
        let other = "\(label(of: earlier.element)) on line \(document.line(of: earlier.element))"
        return finding(
          .overlappingProvisions, at: later.element,
          "\(later.validity.days.shown) it is in force beside \(other), which is so \(earlier.validity.days.shown)")
      }
    }
  }

  private struct DatedProvision {
    let element: Int
    let validity: Validity
  }

  private enum Key: Hashable {
    case wId(String)
    case place(component: Int, parent: Int?, kind: String, number: String)
  }

  private func key(of provision: Document.Provision) -> Key? {
    if let wId = document.attribute("wId", of: provision.element) { return .wId(wId) }
    guard let num = document.child("num", of: provision.element) else { return nil }
    let number = document.text(of: num).cleanedNumber
    guard !number.isEmpty else { return nil }
    return .place(
      component: provision.component, parent: provision.parent, kind: document.name(of: provision.element),
      number: number)
  }
}
