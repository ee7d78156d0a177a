private import CLibXML2
import Faults

extension Document {
  /// Reads an Akoma Ntoso document from the bytes of its file.
  ///
  /// The reader takes bytes, since the encoding is declared inside. It opens nothing else: no network, no external
  /// entity, no DTD; a DOCTYPE is refused.
  ///
  /// - Parameter file: how messages name the file.
  /// - Throws: ``Fault`` with the line where the bytes are no well-formed XML or no Akoma Ntoso.
  public init(xml: [UInt8], file: String) throws {
    guard !xml.isEmpty else {
      throw Fault(file, found: "an empty file", expected: "an Akoma Ntoso document", remedy: "restore the file")
    }
    guard xml.count <= Int(Int32.max) else {
      throw Fault(
        file, found: "\(xml.count) bytes", expected: "at most 2 GiB", remedy: "divide the document into its parts")
    }
    xmlInitParser()
    let builder = DocumentBuilder(file: file, expectedBytes: xml.count)
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, _, _, _, attributeCount, _, attributes in
      DocumentBuilder.of(context)?.start(name, attributes, Int(attributeCount))
    }
    handler.endElementNs = { context, _, _, _ in DocumentBuilder.of(context)?.end() }
    handler.characters = { context, bytes, count in
      guard let bytes else { return }
      DocumentBuilder.of(context)?.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.internalSubset = { context, _, _, _ in DocumentBuilder.of(context)?.refuseDoctype() }
    handler.serror = { context, error in
      guard let error else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? "an error"
      DocumentBuilder.of(context)?.report(message, line: Int(error.pointee.line))
    }

    try xml.withUnsafeBytes { bytes in
      guard
        let parser = xmlCreatePushParserCtxt(
          &handler, Unmanaged.passUnretained(builder).toOpaque(), nil, 0, nil)
      else {
        throw Fault(file, found: "no memory for a parser", expected: "a parser", remedy: "close other programs")
      }
      defer { xmlFreeParserCtxt(parser) }
      _ = xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      builder.parser = parser
      let base = bytes.bindMemory(to: CChar.self).baseAddress
      let step = 1 << 20
      var offset = 0
      while offset < xml.count, builder.fault == nil {
        let count = min(step, xml.count - offset)
        _ = xmlParseChunk(parser, base.map { $0 + offset }, Int32(count), offset + count == xml.count ? 1 : 0)
        offset += count
      }
      builder.parser = nil
      // An error that leaves the document well-formed, such as an xml:id that repeats, does no harm to a reader.
      if let fault = builder.fault, parser.pointee.wellFormed == 0 || builder.refused { throw fault }
      guard parser.pointee.wellFormed == 1 else {
        throw Fault(
          file, found: "a document that is not well-formed", expected: "well-formed XML",
          remedy: "open the file in an XML editor and correct what it marks")
      }
    }
    try self.init(builder, file: file)
  }

  private init(_ builder: DocumentBuilder, file: String) throws {
    let rootName = builder.elements.first.map { builder.names[Int($0.name)] } ?? ""
    guard rootName == "akomaNtoso" else {
      throw Fault(
        file, line: builder.elements.first.map { Int($0.line) }, found: "the root element “\(rootName)”",
        expected: "akomaNtoso", remedy: Document.remedy(forRoot: rootName))
    }
    let main = builder.elements.indices.first {
      builder.elements[$0].parent == 0
        && Vocabulary.documentTypes.contains(builder.names[Int(builder.elements[$0].name)])
    }
    guard let main else {
      throw Fault(
        file, line: 1, found: "akomaNtoso without a document",
        expected: "act, bill, statement or another document type",
        remedy: "put the document's element inside akomaNtoso")
    }
    self.init(
      file: file, text: builder.text, elements: builder.elements, attributes: builder.attributes, names: builder.names,
      main: main)
  }

  private static func remedy(forRoot name: String) -> String {
    name.lowercased() == "html"
      ? "this is a web page; save the Akoma Ntoso document itself"
      : "convert the document to Akoma Ntoso 3.0 first"
  }
}

/// Collects a document while libxml2 reads it.
private final class DocumentBuilder {
  let file: String
  var text: [UInt8] = []
  var elements: [Document.Element] = []
  var attributes: [Document.Attribute] = []
  var names: [String] = []
  var parser: xmlParserCtxtPtr?
  private(set) var fault: Fault?
  /// Whether the document was refused though it may be well-formed.
  private(set) var refused = false
  private var open: [Int32] = []
  private var numbers: [UnsafePointer<xmlChar>: Int32] = [:]
  private var inline: [Bool] = []
  /// The separator that stands between the text so far and the next word.
  private var pending: UInt8?

  init(file: String, expectedBytes: Int) {
    self.file = file
    text.reserveCapacity(expectedBytes / 2)
    elements.reserveCapacity(expectedBytes / 80)
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> DocumentBuilder? {
    context.map { Unmanaged<DocumentBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: UnsafePointer<xmlChar>?, _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    guard let name else { return }
    let number = number(of: name)
    if !inline[Int(number)] { pending = 0x0A }
    let first = Int32(attributes.count)
    if let raw {
      for index in 0..<count {
        // libxml2 passes five pointers an attribute: local name, prefix, namespace, first byte, byte after the last.
        guard let name = raw[5 * index], let start = raw[5 * index + 3], let end = raw[5 * index + 4] else { continue }
        let bytes = UnsafeBufferPointer(start: start, count: end - start)
        attributes.append(.init(name: self.number(of: name), value: String(decoding: bytes, as: UTF8.self)))
      }
    }
    let position = Int32(text.count)
    elements.append(
      Document.Element(
        name: number, parent: open.last ?? -1, end: 0, textStart: position, textEnd: position,
        attributes: first..<Int32(attributes.count), line: Int32(parser.map { xmlSAX2GetLineNumber($0) } ?? 0)))
    open.append(Int32(elements.count - 1))
  }

  func end() {
    guard let index = open.popLast() else { return }
    elements[Int(index)].end = Int32(elements.count)
    elements[Int(index)].textEnd = Int32(text.count)
    if !inline[Int(elements[Int(index)].name)] { pending = 0x0A }
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        if pending == nil { pending = 0x20 }
      default:
        if let separator = pending {
          if !text.isEmpty { text.append(separator) }
          pending = nil
        }
        text.append(byte)
      }
    }
  }

  func report(_ message: String, line: Int) {
    guard fault == nil else { return }
    let found = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    fault = Fault(
      file, line: line, found: found, expected: "well-formed XML",
      remedy: "correct the line; an XML editor shows where the element starts")
  }

  func refuseDoctype() {
    guard fault == nil else { return }
    refused = true
    fault = Fault(
      file, line: parser.map { Int(xmlSAX2GetLineNumber($0)) }, found: "a DOCTYPE declaration",
      expected: "Akoma Ntoso without DOCTYPE or entities", remedy: "remove the declaration")
    if let parser { xmlStopParser(parser) }
  }

  /// The number of a name. libxml2 keeps every name once, so its address is enough to know it again.
  private func number(of name: UnsafePointer<xmlChar>) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    let string = String(cString: name)
    names.append(string)
    inline.append(Vocabulary.inline.contains(string))
    numbers[name] = number
    return number
  }
}
