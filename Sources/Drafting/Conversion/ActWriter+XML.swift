import AkomaNtoso

extension ActWriter {
  /// The ids of the provisions, by the place of the element in the document.
  ///
  /// They are derived from a document of nothing but what has an id, what is around it, and the numbers.
  func ids() throws -> [String?] {
    var xml: [UInt8] = []
    // For each element of that document, its place in the whole one where it gets an id.
    var (places, count, isNum, open): ([Int?], Int, Bool, [Bool]) = ([], 0, false, [])
    for (place, node) in nodes.enumerated() {
      switch node {
      case .start(let name, let attributes, let isIdentified):
        let counts = isIdentified || name == "num" || Self.around.contains(name)
        if counts {
          xml.append(UInt8(ascii: "<"))
          xml += name.utf8
          Self.append(attributes, to: &xml)
          xml.append(UInt8(ascii: ">"))
          places.append(isIdentified ? count : nil)
        }
        open.append(counts)
        isNum = name == "num"
        count += 1
      case .reference, .link:
        open.append(false)
        count += 1
      case .analysis: break
      case .text(let bytes):
        guard isNum else { break }
        if let number = idNumbers[place] {
          xml += String(number).utf8
        } else {
          Self.append(bytes[...], to: &xml, inAttribute: false)
        }
      case .end(let name):
        guard open.removeLast() else { break }
        xml += "</".utf8
        xml += name.utf8
        xml.append(UInt8(ascii: ">"))
        isNum = false
      }
    }
    let document = try Document(xml: xml, file: text.file)
    let found = EIdConvention().eIds(of: document) { places[$0] != nil }
    var ids = [String?](repeating: nil, count: count)
    for (id, place) in zip(found, places) { if let place { ids[place] = id } }
    return ids
  }

  /// What is around the provisions of a document.
  private static let around = Vocabulary.documentTypes.union(["akomaNtoso", "body", "attachments", "mainBody"])

  func serialised(_ id: (Int) -> String?) -> [UInt8] {
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml.reserveCapacity(text.bytes.count * 2)
    var (index, isOpen) = (0, false)
    func close() {
      if isOpen { xml.append(UInt8(ascii: ">")) }
      isOpen = false
    }
    for node in nodes {
      switch node {
      case .start(let name, let attributes, let isIdentified):
        close()
        if Self.blocks.contains(name) { xml.append(0x0A) }
        xml.append(UInt8(ascii: "<"))
        xml += name.utf8
        if isIdentified, let id = id(index) { Self.append([("eId", id)], to: &xml) }
        Self.append(attributes, to: &xml)
        isOpen = true
        index += 1
      case .analysis:
        close()
        // Its elements come after those whose ids are derived in the list, so it is written only once these are known.
        appendAnalysis(to: &xml, id)
      case .reference(let number):
        close()
        xml += "<ref".utf8
        Self.append([("href", "#" + (mains[number].flatMap { id($0.element) } ?? ""))], to: &xml)
        isOpen = true
        index += 1
      case .link(let provision):
        close()
        xml += "<ref".utf8
        let target = provision < provisions.count ? id(provisions[provision]) : nil
        Self.append([("href", "#" + (target ?? ""))], to: &xml)
        isOpen = true
        index += 1
      case .text(let bytes):
        close()
        Self.append(bytes[...], to: &xml, inAttribute: false)
      case .end(let name):
        if isOpen {
          xml += "/>".utf8
          isOpen = false
        } else {
          xml += "</".utf8
          xml += name.utf8
          xml.append(UInt8(ascii: ">"))
        }
      }
    }
    xml.append(0x0A)
    return xml
  }

  /// The elements that begin a line of the file.
  private static let blocks: Set<String> = Vocabulary.hierarchy.union(Vocabulary.documentTypes).union([
    "meta", "identification", "FRBRWork", "FRBRExpression", "FRBRManifestation", "lifecycle", "temporalData",
    "references", "TLCTerm", "preface", "body", "p", "conclusions", "attachments", "attachment", "mainBody",
  ])

  static func append(_ attributes: [(String, String)], to xml: inout [UInt8]) {
    for (name, value) in attributes {
      xml.append(0x20)
      xml += name.utf8
      xml += "=\"".utf8
      append(Array(value.utf8)[...], to: &xml, inAttribute: true)
      xml.append(UInt8(ascii: "\""))
    }
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to xml: inout [UInt8], inAttribute: Bool) {
    bytes.withUnsafeBufferPointer { append($0, to: &xml, inAttribute: inAttribute) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to xml: inout [UInt8], inAttribute: Bool) {
    // What stands for itself goes over in one piece.
    var start = bytes.startIndex
    for place in bytes.indices {
      let replacement: StaticString
      switch bytes[place] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x09, 0x0A, 0x0D: replacement = " "
      // XML has no place for control characters.
      case 0..<0x20, 0x7F: replacement = ""
      default: continue
      }
      xml += UnsafeBufferPointer(rebasing: bytes[start..<place])
      replacement.withUTF8Buffer { xml += $0 }
      start = place + 1
    }
    xml += UnsafeBufferPointer(rebasing: bytes[start...])
  }
}
