/// Numbers for the names of a document.
///
/// libxml2 keeps every name once, so the addresses of its parts are enough to know it again, without looking at a byte.
struct NameTable {
  private(set) var names: [Document.Name] = []
  /// The namespace of the root, once it has come; it may have none.
  private var root: String??
  /// Open addressing over the addresses; the size is a power of two.
  private var slots: [Slot]
  private var mask: Int

  private struct Slot {
    var local: UInt = 0
    var prefix: UInt = 0
    var namespace: UInt = 0
    var number: Int32 = -1
  }

  init() {
    slots = Array(repeating: Slot(), count: 1024)
    mask = 1023
  }

  /// The number of a name.
  mutating func number(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?
  ) -> Int32 {
    let key = (UInt(bitPattern: local), UInt(bitPattern: prefix), UInt(bitPattern: namespace))
    var place = Int(truncatingIfNeeded: (key.0 &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[place].number >= 0 {
      let slot = slots[place]
      if slot.local == key.0, slot.prefix == key.1, slot.namespace == key.2 { return slot.number }
      place = (place + 1) & mask
    }
    let text = String(cString: local)
    let space = namespace.map { String(cString: $0) }
    // The root's element is the first that comes, and its namespace is the standard's in this document.
    if root == nil { root = .some(space) }
    let isOwn = space == nil || space == root ?? nil || Vocabulary.isStandard(space)
    let number = append(
      Document.Name(
        local: text, prefix: prefix.map { String(cString: $0) }, namespace: space,
        meaning: isOwn ? Vocabulary.Class(name: text) : Vocabulary.Class(publishersName: text)))
    slots[place] = Slot(local: key.0, prefix: key.1, namespace: key.2, number: number)
    if names.count * 2 > slots.count { grow() }
    return number
  }

  mutating func append(_ name: Document.Name) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number >= 0 {
      var place = Int(truncatingIfNeeded: (slot.local &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
      while slots[place].number >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
