import Faults

/// Collects a document while libxml2 reads it.
///
/// libxml2 calls back for each tag and each run of characters; everything goes to flat arrays at once, and no tree is
/// built. It is a value that the parser's callbacks reach through a pointer: a class would pay for a check of exclusive
/// access at each of millions of appends.
struct DocumentBuilder {
  let file: String
  let limits: ReadingLimits
  var text: [UInt8] = []
  var raw: [UInt8] = []
  var values: [UInt8] = []
  var elements: [Document.Element] = []
  var attributes: [Document.Attribute] = []
  var declarations: [Int32: [Document.Declaration]] = [:]
  var table = NameTable()
  private(set) var fault: Fault?
  /// Whether the document was refused though it may be well-formed.
  private(set) var refused = false
  private var open: [Int32] = []
  /// The separator that stands between the text so far and the next word; 0 where there is none.
  private var pending: UInt8 = 0
  /// What `pending` was before each note that is open.
  private var around: [UInt8] = []
  private var comment: Int32?
  private var instruction: Int32?

  init(file: String, limits: ReadingLimits, bytes: Int) {
    self.file = file
    self.limits = limits
    // Room for nearly any document, so that nothing is copied while it grows. Pages that are not touched take no memory.
    text.reserveCapacity(bytes)
    raw.reserveCapacity(bytes)
    values.reserveCapacity(bytes / 2)
    elements.reserveCapacity(bytes / 32)
    attributes.reserveCapacity(bytes / 32)
  }

  // MARK: - What libxml2 calls

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    declared: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ declaredCount: Int, inScope: Int,
    attributes raw: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ attributeCount: Int, line: Int32
  ) {
    let number = table.number(local: name, prefix: prefix, namespace: namespace)
    let meaning = table.names[Int(number)].meaning
    let before = pending
    if !meaning.contains(.inline) { pending = 0x0A }
    guard within(attributeCount, inScope, line: Int(line)) else { return }
    let index = Int32(elements.count)
    append(number, line: line)
    if meaning.contains(.note) {
      around.append(before)
      pending = 0x0A
    }
    if let raw {
      // Five pointers an attribute: local name, prefix, namespace, first byte, byte after the last.
      var next = raw
      for _ in 0..<attributeCount {
        if let local = next[0], let start = next[3], let end = next[4] {
          let first = Int32(values.count)
          values.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
          attributes.append(
            Document.Attribute(
              name: table.number(local: local, prefix: next[1], namespace: next[2]), start: first,
              count: Int32(end - start)))
        }
        next += 5
      }
    }
    if declaredCount > 0, let declared {
      declarations[index] = (0..<declaredCount).map { place in
        Document.Declaration(
          prefix: declared[2 * place].map { String(cString: $0) },
          namespace: declared[2 * place + 1].map { String(cString: $0) } ?? "")
      }
    }
    open.append(index)
  }

  mutating func end() {
    guard let last = open.popLast() else { return }
    let index = Int(last)
    let meaning = table.names[Int(elements[index].name)].meaning
    if meaning.contains(.note), let before = around.popLast() {
      // The separators belong to the note: without it, the words around it stand as if it had never been there.
      if text.last != 0x0A { text.append(0x0A) }
      pending = before
    }
    elements[index].end = Int32(elements.count)
    elements[index].textEnd = Int32(text.count)
    elements[index].rawEnd = Int32(raw.count)
    if !meaning.contains(.inline) { pending = 0x0A }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    raw.append(contentsOf: bytes)
    var next = 0
    let count = bytes.count
    while next < count {
      if bytes[next].isWhiteSpace {
        if pending == 0 { pending = 0x20 }
        next += 1
        continue
      }
      // A space alone between two words is what stands there anyway: words that are so divided go over in one piece.
      let start = next
      while next < count {
        if bytes[next].isWhiteSpace {
          guard bytes[next] == 0x20, next + 1 < count, !bytes[next + 1].isWhiteSpace else { break }
        }
        next += 1
      }
      if pending != 0 {
        if !text.isEmpty { text.append(pending) }
        pending = 0
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<next]))
    }
  }

  /// A comment, or a processing instruction with its target.
  mutating func aside(_ content: UnsafePointer<UInt8>?, target: UnsafePointer<UInt8>?, line: Int32) {
    guard within(0, 0, line: Int(line)) else { return }
    let name: Int32
    if target == nil {
      name =
        comment ?? table.append(.init(local: "#comment", prefix: nil, namespace: nil, meaning: [.notElement, .inline]))
      comment = name
    } else {
      name =
        instruction
        ?? table.append(.init(local: "#instruction", prefix: nil, namespace: nil, meaning: [.notElement, .inline]))
      instruction = name
    }
    append(name, line: line)
    // The target, if there is one, and the content are kept as attributes without a name of their own.
    for part in [target, content] {
      guard let part else { continue }
      let first = Int32(values.count)
      var count = 0
      while part[count] != 0 { count += 1 }
      values.append(contentsOf: UnsafeBufferPointer(start: part, count: count))
      attributes.append(Document.Attribute(name: name, start: first, count: Int32(count)))
    }
    elements[elements.count - 1].end = Int32(elements.count)
  }

  private mutating func append(_ name: Int32, line: Int32) {
    let (position, place) = (Int32(text.count), Int32(raw.count))
    elements.append(
      Document.Element(
        name: name, parent: open.last ?? -1, end: 0, textStart: position, textEnd: position, rawStart: place,
        rawEnd: place, firstAttribute: Int32(attributes.count), line: line))
  }

  // MARK: - Refusals

  private mutating func within(_ attributeCount: Int, _ namespaceCount: Int, line: Int) -> Bool {
    if elements.count >= limits.elements {
      refuse("more than \(limits.elements) elements", line: line, remedy: "divide the document into its parts")
    } else if open.count >= limits.depth {
      refuse("elements nested more than \(limits.depth) deep", line: line, remedy: "close each element where it ends")
    } else if attributeCount > limits.attributes {
      refuse("an element with \(attributeCount) attributes", line: line, remedy: Self.noMetadata)
    } else if namespaceCount > limits.namespaces {
      refuse("more than \(limits.namespaces) namespaces at one element", line: line, remedy: Self.noMetadata)
    } else if table.names.count > limits.names {
      refuse("more than \(limits.names) different names", line: line, remedy: Self.standardNames)
    }
    return !refused
  }

  private static let noMetadata = "remove what is no metadata of the law"
  private static let standardNames = "use the names of the standard"

  /// Looks at a tag that is still being read: the parser calls back only when it has the whole of it.
  ///
  /// Version 2.9 of the parser compares each attribute of a tag with all others, so a tag of 10 MB would take minutes.
  ///
  /// - Parameters:
  ///   - attributes: entries for which the parser has made room: five an attribute, and up to twice as many as it has.
  ///   - namespaces: likewise, two a namespace.
  ///   - names: strings that the parser has kept: local names, prefixes, namespaces, targets of instructions.
  mutating func examine(attributes: Int, namespaces: Int, names: Int, line: Int) {
    if attributes > 100 + 20 * limits.attributes {
      refuse("an element with more than \(limits.attributes) attributes", line: line, remedy: Self.noMetadata)
    } else if namespaces > 100 + 8 * limits.namespaces {
      refuse("more than \(limits.namespaces) namespaces at one element", line: line, remedy: Self.noMetadata)
    } else if names > 100 + 3 * limits.names {
      refuse("more than \(limits.names) different names", line: line, remedy: Self.standardNames)
    }
  }

  /// Refuses the document whatever follows.
  mutating func refuse(
    _ found: String, line: Int, expected: String = "a document within the limits of real law", remedy: String
  ) {
    guard !refused else { return }
    refused = true
    fault = Fault(file, line: line, found: found, expected: expected, remedy: remedy)
  }

  mutating func report(_ message: String, line: Int, column: Int) {
    guard fault == nil else { return }
    let found = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    fault = Fault(
      file, line: line, found: column > 0 ? "\(found) (column \(column))" : found, expected: "well-formed XML",
      remedy: "correct the line; an XML editor shows where the element starts")
  }
}

extension UInt8 {
  /// XML's white space.
  var isWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
