extension Document {
  /// The document as XML in UTF-8: the same document that was read, with everything that the reader did not know.
  ///
  /// What is kept is what Canonical XML keeps, and comments: names with their prefixes, namespace declarations,
  /// attributes, every character of text. Which quotation marks the file used is not.
  public var xml: [UInt8] {
    var writer = Writer(document: self)
    return writer.write()
  }

  private struct Writer {
    let document: Document
    var output: [UInt8] = []
    /// How much of the character data is written.
    var position = 0

    init(document: Document) { self.document = document }

    mutating func write() -> [UInt8] {
      output.reserveCapacity(document.raw.count + document.values.count + document.elements.count * 24)
      output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
      var open: [Int] = []
      for index in document.elements.indices {
        while let last = open.last, document.end(of: last) <= index { close(open.removeLast()) }
        characters(to: Int(document.elements[index].rawStart))
        if document.isElement(index) {
          start(index)
          // An element without content is closed at once.
          let element = document.elements[index]
          if document.end(of: index) == index + 1, element.rawStart == element.rawEnd {
            output += "/>".utf8
            if open.isEmpty { output.append(0x0A) }
          } else {
            output.append(UInt8(ascii: ">"))
            open.append(index)
          }
        } else {
          aside(index)
          if open.isEmpty { output.append(0x0A) }
        }
      }
      while let last = open.popLast() { close(last) }
      if output.last != 0x0A { output.append(0x0A) }
      return output
    }

    private mutating func start(_ index: Int) {
      output.append(UInt8(ascii: "<"))
      name(document.elements[index].name)
      for declaration in document.declarations[Int32(index)] ?? [] {
        output += " xmlns".utf8
        if let prefix = declaration.prefix { output += ":\(prefix)".utf8 }
        output += "=\"".utf8
        escape(Array(declaration.namespace.utf8)[...], quoted: true)
        output.append(UInt8(ascii: "\""))
      }
      for attribute in document.attributes[document.attributeRange(of: index)] {
        output.append(0x20)
        name(attribute.name)
        output += "=\"".utf8
        escape(document.values[Int(attribute.start)..<Int(attribute.start + attribute.count)], quoted: true)
        output.append(UInt8(ascii: "\""))
      }
    }

    private mutating func close(_ index: Int) {
      characters(to: Int(document.elements[index].rawEnd))
      output += "</".utf8
      name(document.elements[index].name)
      output.append(UInt8(ascii: ">"))
    }

    private mutating func name(_ number: Int32) {
      let name = document.names[Int(number)]
      if let prefix = name.prefix { output += "\(prefix):".utf8 }
      output += name.local.utf8
    }

    /// A comment, or a processing instruction.
    private mutating func aside(_ index: Int) {
      let parts = document.attributes[document.attributeRange(of: index)].map { part in
        document.values[Int(part.start)..<Int(part.start + part.count)]
      }
      if document.name(of: index) == "#comment" {
        output += "<!--".utf8
        output += parts.first ?? []
        output += "-->".utf8
      } else {
        output += "<?".utf8
        output += parts.first ?? []
        if parts.count > 1, !parts[1].isEmpty {
          output.append(0x20)
          output += parts[1]
        }
        output += "?>".utf8
      }
    }

    private mutating func characters(to end: Int) {
      guard position < end else { return }
      escape(document.raw[position..<end], quoted: false)
      position = end
    }

    private mutating func escape(_ bytes: ArraySlice<UInt8>, quoted: Bool) {
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): output += "&amp;".utf8
        case UInt8(ascii: "<"): output += "&lt;".utf8
        case UInt8(ascii: ">"): output += "&gt;".utf8
        case UInt8(ascii: "\"") where quoted: output += "&quot;".utf8
        case 0x0D: output += "&#13;".utf8
        case 0x09 where quoted: output += "&#9;".utf8
        case 0x0A where quoted: output += "&#10;".utf8
        default: output.append(byte)
        }
      }
    }
  }
}
