/// The ways down to the provisions of a document, by kinds and numbers: `part_1/section_17/paragraph_a`.
///
/// They lie one after the other in one buffer, since a statute book has hundreds of thousands of them.
public struct ProvisionPaths: Sendable {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// A hash value of each path, by FNV-1a: that of the way to the parent, carried on.
  private var hashes: [UInt64] = []
  /// Which of the provisions with the same path in the same component each is, from 1.
  public private(set) var occurrences: [Int] = []

  /// - Parameter provisions: all that the document has, in their order.
  public init(_ provisions: [Document.Provision], of document: Document) {
    ranges.reserveCapacity(provisions.count)
    hashes.reserveCapacity(provisions.count)
    bytes.reserveCapacity(provisions.count * 32)
    occurrences.reserveCapacity(provisions.count)
    // The last provision with a path, by a hash value of the path and its component.
    var last: [UInt64: Int] = [:]
    last.reserveCapacity(provisions.count)
    for (place, provision) in provisions.enumerated() {
      append(provision, of: document)
      var key = hashes[place] ^ UInt64(truncatingIfNeeded: provision.component)
      // Two paths with one value are not the same; the next value is then tried for the second.
      while let other = last[key], provisions[other].component != provision.component || self[other] != self[place] {
        key &+= 1
      }
      occurrences.append((last[key].map { occurrences[$0] } ?? 0) + 1)
      last[key] = place
    }
  }

  /// A path in UTF-8.
  public subscript(_ place: Int) -> ArraySlice<UInt8> { bytes[ranges[place]] }

  private mutating func append(_ provision: Document.Provision, of document: Document) {
    let start = bytes.count
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var own = start
    if let parent = provision.parent {
      hash = hashes[parent]
      copy(ranges[parent])
      own = bytes.count
      bytes.append(UInt8(ascii: "/"))
    }
    bytes.append(contentsOf: document.name(of: provision.element).utf8)
    if let num = document.child("num", of: provision.element) {
      bytes.append(UInt8(ascii: "_"))
      let range = document.range(of: num)
      document.text.withUnsafeBufferPointer { bytes.appendCleanedNumber(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    for place in own..<bytes.count { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    ranges.append(start..<bytes.count)
    hashes.append(hash)
  }

  /// Appends bytes that are there already. A slice of the array would share its storage, and appending it would copy all.
  private mutating func copy(_ range: Range<Int>) {
    let end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: range.count))
    bytes.withUnsafeMutableBytes { all in
      UnsafeMutableRawBufferPointer(rebasing: all[end...]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: all[range]))
    }
  }
}
