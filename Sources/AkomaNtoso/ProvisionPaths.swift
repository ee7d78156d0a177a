/// The ways down to the provisions of a document, by kinds and numbers: `part_1/section_17/paragraph_a`.
///
/// Of each only the last step is kept, since a statute book has hundreds of thousands of them; the steps lie one after the
/// other in one buffer.
public struct ProvisionPaths: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var parents: [Int?] = []
  /// A hash value of each path, by FNV-1a: that of the way to the parent, carried on.
  private var hashes: [UInt64] = []
  /// Which of the provisions with the same path in the same component each is, from 1.
  public private(set) var occurrences: [Int] = []

  /// - Parameter provisions: all that the document has, in their order.
  public init(_ provisions: [Document.Provision], of document: Document) {
    ends.reserveCapacity(provisions.count)
    hashes.reserveCapacity(provisions.count)
    bytes.reserveCapacity(provisions.count * 12)
    occurrences.reserveCapacity(provisions.count)
    parents = provisions.map(\.parent)
    // The last provision with a path, by a hash value of the path and its component.
    var last: [UInt64: Int] = [:]
    last.reserveCapacity(provisions.count)
    for (place, provision) in provisions.enumerated() {
      append(provision, of: document)
      var key = hashes[place] ^ UInt64(truncatingIfNeeded: provision.component)
      // Two paths with one value are not the same; the next value is then tried for the second.
      while let other = last[key], provisions[other].component != provision.component || !isSame(other, place) {
        key &+= 1
      }
      occurrences.append((last[key].map { occurrences[$0] } ?? 0) + 1)
      last[key] = place
    }
  }

  /// A path in UTF-8.
  public subscript(_ place: Int) -> [UInt8] {
    guard let parent = parents[place] else { return Array(step(place)) }
    return self[parent] + [UInt8(ascii: "/")] + step(place)
  }

  /// The last step of a path, in UTF-8: `paragraph_a`.
  public func step(_ place: Int) -> ArraySlice<UInt8> { bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    guard step(one) == step(other) else { return false }
    switch (parents[one], parents[other]) {
    case (nil, nil): return true
    case (let one?, let other?): return one == other || isSame(one, other)
    default: return false
    }
  }

  private mutating func append(_ provision: Document.Provision, of document: Document) {
    let start = bytes.count
    bytes.append(contentsOf: document.name(of: provision.element).utf8)
    if let num = document.child("num", of: provision.element) {
      bytes.append(UInt8(ascii: "_"))
      let range = document.range(of: num)
      document.text.withUnsafeBufferPointer { bytes.appendCleanedNumber(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    var hash = provision.parent.map { hashes[$0] } ?? 0xCBF2_9CE4_8422_2325
    // The way goes on after a sign that no step has.
    hash = (hash ^ UInt64(UInt8(ascii: "/"))) &* 0x100_0000_01B3
    for byte in bytes[start...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    ends.append(bytes.count)
    hashes.append(hash)
  }
}
