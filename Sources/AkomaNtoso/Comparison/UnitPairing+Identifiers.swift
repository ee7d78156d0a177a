extension UnitPairing {
  /// Pairs units by their ids, those first that are kept through all versions (Part 1, section 5.3.1; Naming Convention
  /// 1.0, section 5).
  ///
  /// Ids count only where both documents use them once, for elements of the same name; an `eId`, which is written after
  /// the structure, only within the same component.
  mutating func pairByIdentifiers() {
    for basis in [Basis.wId, .guid, .eId] {
      let ids = (IdentifierTable(old, basis, within: componentOfOld), IdentifierTable(new, basis, within: nil))
      guard !ids.0.isEmpty, !ids.1.isEmpty else { continue }
      // A unit inside a doubtful one is doubtful, too: its id is made from that of the other.
      var isDoubtful = Array(repeating: false, count: new.units.count)
      for unit in new.units.indices {
        if let parent = new.units[unit].parent, isDoubtful[parent] { isDoubtful[unit] = true }
        guard isFree(new: unit), let id = ids.1.id(of: unit), ids.1.unit(id) == unit, let other = ids.0.unit(id),
          isFree(old: other), old.units[other].kind == new.units[unit].kind
        else { continue }
        if basis == .eId, areStrangers(other, unit) { isDoubtful[unit] = true }
        if isDoubtful[unit] { doubt(other, unit, basis) } else { pair(other, unit, basis) }
      }
    }
  }

  /// The ids of one kind in one document.
  private struct IdentifierTable {
    struct Key: Hashable {
      let id: String
      /// Where the id means something: a component of the new document and whether it is quoted.
      let scope: Int
    }

    private var keys: [Key?]
    /// The unit of each id, or nil where there are several.
    private var units: [Key: Int?] = [:]

    /// - Parameter within: for each component that of the new document, where this is the old one.
    init(_ side: ComparisonSide, _ basis: Basis, within components: [Int?]?) {
      keys = Array(repeating: nil, count: side.units.count)
      let document = side.document
      let names = document.names.map { name in
        switch basis {
        case .wId: name.local == "wId"
        case .guid: name.local == "GUID"
        case .eId: name.local == "eId" || name.local == "id"
        case .number, .words: false
        }
      }
      guard names.contains(true) else { return }
      for (number, unit) in side.units.enumerated() {
        let component = components.map { $0[unit.component] } ?? unit.component
        guard let component,
          let given = document.attributes[document.attributeRange(of: unit.element)].first(where: {
            names[Int($0.name)] && $0.count > 0
          })
        else { continue }
        let id = basis == .eId ? document.identifier(of: unit.element) ?? "" : document.value(given)
        let key = Key(id: id, scope: basis == .eId ? component * 2 + (unit.isQuoted ? 1 : 0) : 0)
        keys[number] = key
        if units.updateValue(number, forKey: key) != nil { units[key] = .some(nil) }
      }
    }

    var isEmpty: Bool { units.isEmpty }

    func id(of unit: Int) -> Key? { keys[unit] }

    func unit(_ key: Key) -> Int? { units[key] ?? nil }
  }
}
