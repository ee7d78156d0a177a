/// Finds what a reference means in a document whose ids are as they are.
///
///     let index = ReferenceIndex(document)
///     let found = index.resolve("#sec_5__subsec_2")
///     found?.element   // the one element, where it is one
///     found?.way       // .eId, or by which other way it was found
///
/// A reference is looked for by the exact id first; then by the id with the signs between its parts taken for the same
/// (`sec_5__subsec_2`, `sec-5.subsec-2`, `sec_5/subsec_2`); then by the numbers of the provisions themselves, the outer
/// ones left out where the reference leaves them out. The first way that finds anything counts, and all that it finds are
/// candidates: ids are given twice in many documents.
public struct ReferenceIndex: Sendable {
  private let document: Document
  private let path: NumberPathIndex
  private let exact: Entries
  private let normalised: Entries
  private let work: FRBRAddress?
  private let components: [Component]

  public init(_ document: Document) {
    self.document = document
    var (exact, normalised) = (Entries(), Entries())
    let kinds = document.names.map { ProvisionIdentifiers.Attribute($0) }
    for index in document.elements.indices where document.isElement(index) {
      for attribute in document.attributes[document.attributeRange(of: index)] {
        guard let kind = kinds[Int(attribute.name)] else { continue }
        let id = document.value(attribute)
        guard !id.isEmpty else { continue }
        exact.add(id, kind, index)
        if kind != .guid { normalised.add(Self.normalised(id), kind, index) }
      }
    }
    (self.exact, self.normalised) = (exact, normalised)
    path = NumberPathIndex(document)
    components = document.components
    work = document.identification().work?.uri.map { FRBRAddress($0) }
  }

  /// What was found.
  public struct Resolution: Hashable, Sendable {
    /// How, or nil where nothing was.
    public let way: Way?
    /// The elements that the reference may mean, in document order.
    public let candidates: [Int]

    /// The element that it means, where it is a single one.
    public var element: Int? { candidates.count == 1 ? candidates.first : nil }

    public var isAmbiguous: Bool { candidates.count > 1 }

    static let none = Resolution(way: nil, candidates: [])
  }

  /// The ways in which a reference is resolved, from the surest.
  public enum Way: String, CaseIterable, Hashable, Sendable, Codable {
    /// By the exact id, in the attribute of that name. A reference whose source is older than this version may mean the
    /// identifier in the work (Naming Convention 1.0, 5.5.3).
    case eId, id, xmlId, wId, guid
    /// By the id with its signs taken for the same.
    case normalisedId
    /// By the numbers of the provisions.
    case numberPath
    /// As a component, by its name.
    case component
  }

  /// Resolves a reference as an attribute has it.
  ///
  /// - Returns: nil where it is to another document, or is none that is understood.
  public func resolve(_ reference: String) -> Resolution? {
    let address = FRBRAddress(reference)
    switch address.form {
    case .local(let place): return resolve(place)
    case .document, .equivalent:
      guard let work, address.addressesSameWork(as: work) else { return nil }
      return resolve(address.place ?? .whole)
    default: return nil
    }
  }

  /// Resolves a place: its fragment, else its portion, else its component; the document itself where it is the whole.
  ///
  /// A portion of several provisions is all from the first to the last, where both stand side by side.
  public func resolve(_ place: PlaceInDocument) -> Resolution {
    guard let component = component(place.component) else { return .none }
    let scope = place.component.isEmpty ? nil : component
    if let fragment = place.fragment { return resolve(id: fragment, within: scope) }
    guard let portion = place.portion else { return Resolution(way: .component, candidates: [component]) }
    let first = resolve(id: portion.first, within: scope)
    guard let end = portion.last else { return first }
    let last = resolve(id: end, within: scope)
    guard let from = first.element, let upTo = last.element, let parent = document.parent(of: from),
      document.parent(of: upTo) == parent, from <= upTo
    else { return .none }
    return Resolution(way: first.way, candidates: document.children(of: parent).filter { from <= $0 && $0 <= upTo })
  }

  /// Resolves an id, in the whole document or in one of its components.
  public func resolve(id: String, within component: Int? = nil) -> Resolution {
    let range = component.map { $0..<document.end(of: $0) }
    func resolution(_ found: [Entries.Entry], _ way: (ProvisionIdentifiers.Attribute) -> Way) -> Resolution? {
      let within = range.map { range in found.filter { range.contains($0.element) } } ?? found
      // What stands for an element in this expression comes before what does in the work, and that before any other.
      for kinds in Self.order {
        let chosen = within.filter { kinds.contains($0.kind) }
        guard let first = chosen.first else { continue }
        var elements: [Int] = []
        for entry in chosen where elements.last != entry.element { elements.append(entry.element) }
        return Resolution(way: way(first.kind), candidates: elements)
      }
      return nil
    }
    return resolution(exact[id], \.way) ?? resolution(normalised[Self.normalised(id)]) { _ in .normalisedId }
      ?? path.resolve(id, within: range).map { Resolution(way: .numberPath, candidates: $0) } ?? .none
  }

  private static let order: [Set<ProvisionIdentifiers.Attribute>] = [[.eId, .id, .xmlId], [.wId], [.guid]]

  /// The element of a component by its names from the outermost; the main document where there is none.
  private func component(_ names: [String]) -> Int? {
    if names.isEmpty || names == ["main"] { return document.main }
    let name = names.joined(separator: "/")
    return components.first { $0.name == name || $0.name == "main/\(name)" }?.element
  }

  /// An id with one sign in place of every run of signs between its parts, and without what an address escapes.
  static func normalised(_ id: String) -> String {
    let plain = Array((id.utf8.contains(UInt8(ascii: "%")) ? id.percentDecoded : id).utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.count)
    for (index, byte) in plain.enumerated() {
      guard "_/.-".utf8.contains(byte) else {
        bytes.append(byte)
        continue
      }
      // “Article −1” has a minus, which is no sign between parts.
      let isMinus =
        byte == UInt8(ascii: "-") && index > 0 && plain[index - 1] == UInt8(ascii: "_")
        && index + 1 < plain.count && plain[index + 1].isDigit
      if isMinus {
        bytes.append(byte)
      } else if !bytes.isEmpty, bytes.last != UInt8(ascii: "_") {
        bytes.append(UInt8(ascii: "_"))
      }
    }
    if bytes.last == UInt8(ascii: "_") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Elements by an id, of which several may have one: lists that are chained through one array.
  private struct Entries: Sendable {
    struct Entry: Sendable {
      let kind: ProvisionIdentifiers.Attribute
      let element: Int
      fileprivate let next: Int32
    }

    private var last: [String: Int32] = [:]
    private var entries: [Entry] = []

    mutating func add(_ id: String, _ kind: ProvisionIdentifiers.Attribute, _ element: Int) {
      entries.append(Entry(kind: kind, element: element, next: last[id] ?? -1))
      last[id] = Int32(entries.count - 1)
    }

    /// The entries of an id in document order.
    subscript(_ id: String) -> [Entry] {
      var found: [Entry] = []
      var next = last[id] ?? -1
      while next >= 0 {
        found.append(entries[Int(next)])
        next = entries[Int(next)].next
      }
      return found.reversed()
    }
  }
}

extension ProvisionIdentifiers.Attribute {
  fileprivate var way: ReferenceIndex.Way {
    switch self {
    case .eId: .eId
    case .id: .id
    case .xmlId: .xmlId
    case .wId: .wId
    case .guid: .guid
    }
  }
}
