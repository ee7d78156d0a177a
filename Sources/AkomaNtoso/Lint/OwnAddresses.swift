/// The addresses under which a document knows itself, so that a reference by one of them is one within it.
struct OwnAddresses {
  private let addresses: Set<String>
  private let work: DocumentAddress?
  private let expression: DocumentAddress?
  /// How each of the addresses begins.
  private let beginning: [UInt8]

  init(_ checked: CheckedDocument) {
    var addresses: Set<String> = []
    for component in checked.components {
      let identification = checked.document.identification(of: component)
      for level in [identification.work, identification.expression, identification.manifestation] {
        addresses.formUnion([level?.this, level?.uri].compactMap(\.self).filter { !$0.isEmpty })
      }
    }
    let main = checked.document.identification()
    func address(_ text: String?) -> DocumentAddress? {
      guard let text, case .document(let address) = FRBRAddress(text).form else { return nil }
      return address
    }
    (self.addresses, work, expression) = (addresses, address(main.work?.uri), address(main.expression?.uri))
    beginning = Array((main.work?.uri ?? "").utf8)
  }

  func begins(_ bytes: ArraySlice<UInt8>) -> Bool { !beginning.isEmpty && bytes.starts(with: beginning) }

  /// The ids that a reference within the document means; nil where it leads out of it.
  func localTargets(of reference: Substring) -> [String]? {
    if reference.utf8.first == UInt8(ascii: "#") { return [String(reference.afterSign)] }
    if let (address, fragment) = reference.divided(by: "#"), addresses.contains(String(address)) {
      return [String(fragment)]
    }
    switch FRBRAddress(reference).form {
    case .local(let place): return place.targets
    case .document(let address):
      guard let work, address.work == work.work else { return nil }
      // A reference to another version is that version's affair.
      if let version = address.expression {
        guard let expression = expression?.expression, version.language == expression.language,
          version.version == expression.version
        else { return nil }
      }
      return address.place.targets
    default: return nil
    }
  }
}

extension PlaceInDocument {
  /// The ids that are meant; nil where they are in another component, which may be another file.
  fileprivate var targets: [String]? {
    guard component.isEmpty || component == ["main"], portion != nil || fragment != nil else { return nil }
    return [portion?.first, portion?.last, fragment].compactMap(\.self)
  }
}
