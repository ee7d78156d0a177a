private import CLibXML2
import Faults

extension Document {
  /// Reads an Akoma Ntoso document from the bytes of its file.
  ///
  /// The reader takes bytes, since the encoding is declared inside. It opens nothing else: no network, no external
  /// entity, no DTD, no XInclude; a DOCTYPE is refused. Any of the namespace families in use is read, or none: the shape
  /// of the root decides.
  ///
  /// - Parameter file: how messages name the file.
  /// - Throws: ``Fault`` with the line where the bytes are no well-formed XML or no Akoma Ntoso.
  public init(xml: [UInt8], file: String, limits: ReadingLimits = ReadingLimits()) throws {
    if let fault = ForeignFormat.fault(of: xml, file: file) { throw fault }
    guard xml.count <= limits.bytes else { throw limits.tooLarge(xml.count, file: file) }
    try self.init(Parser.parse(xml, DocumentBuilder(file: file, limits: limits, bytes: xml.count)), file: file)
  }

  private init(_ builder: DocumentBuilder, file: String) throws {
    let names = builder.table.names
    func name(_ index: Int) -> Name { names[Int(builder.elements[index].name)] }
    let root = builder.elements.indices.first { !name($0).meaning.contains(.notElement) } ?? 0
    let main = builder.elements.indices.first { index in
      // The document type stands in akomaNtoso, or is itself the root.
      guard name(index).meaning.contains(.documentType) else { return false }
      let parent = Int(builder.elements[index].parent)
      return parent < 0 ? !builder.contains("akomaNtoso") : name(parent).local == "akomaNtoso"
    }
    guard let main else {
      throw ForeignFormat.fault(root: name(root), line: Int(builder.elements[root].line), file: file)
    }
    self.init(
      file: file, text: builder.text, elements: builder.elements, raw: builder.raw, attributes: builder.attributes,
      values: builder.values, names: names, declarations: builder.declarations, main: main)
  }
}

/// libxml2's parser with the callbacks that fill a builder.
private enum Parser {
  /// What the callbacks are given: the builder, the file, and the parser, which knows the line.
  private struct Context {
    var builder: DocumentBuilder
    /// What the parser has not yet been given of the file.
    var rest: UnsafeRawBufferPointer
    var parser: xmlParserCtxtPtr?

    var line: Int32 { Int32(parser?.pointee.input?.pointee.line ?? 0) }

    /// The line that the parser had reached before what it has just read.
    var lineBefore: Int32 = 0

    /// The line on which the start tag begins that the parser has just read.
    ///
    /// A tag has no `<` but its first character, so where it has several lines the way back is the length of the tag.
    var tagLine: Int32 {
      let line = line
      guard line != lineBefore, let input = parser?.pointee.input, var place = input.pointee.cur,
        let base = input.pointee.base
      else { return line }
      var lines: Int32 = 0
      while place > base {
        place -= 1
        if place.pointee == UInt8(ascii: "<") { break }
        if place.pointee == 0x0A { lines += 1 }
      }
      return line - lines
    }

    /// How many namespaces are declared here and around here. The parser keeps two entries for each.
    var namespaces: Int { Int(parser?.pointee.nsNr ?? 0) / 2 }

    /// The next bytes of the file; none once the document is refused or broken, so that no bomb goes on.
    mutating func next(_ target: UnsafeMutablePointer<CChar>, room: Int) -> Int {
      if let parser {
        builder.examine(
          attributes: Int(parser.pointee.maxatts), namespaces: Int(parser.pointee.nsMax),
          names: Int(xmlDictSize(parser.pointee.dict)), line: Int(line))
        guard parser.pointee.wellFormed == 1, !builder.refused else { return 0 }
      }
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(room))
      UnsafeMutableRawBufferPointer(start: target, count: room).copyMemory(from: piece)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      return piece.count
    }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Context>? {
      pointer?.assumingMemoryBound(to: Context.self)
    }
  }

  static func parse(_ xml: [UInt8], _ builder: DocumentBuilder) throws -> DocumentBuilder {
    xmlInitParser()
    return try xml.withUnsafeBytes { bytes in
      let context = UnsafeMutablePointer<Context>.allocate(capacity: 1)
      context.initialize(to: Context(builder: builder, rest: bytes))
      defer {
        context.deinitialize(count: 1)
        context.deallocate()
      }
      // Piece by piece: given the whole, the parser would copy it, and collect whatever a bomb has before it calls back.
      let read: xmlInputReadCallback = { pointer, target, room in
        guard let context = Context.at(pointer), let target else { return 0 }
        return Int32(context.pointee.next(target, room: Int(room)))
      }
      var handler = handler
      guard let parser = xmlCreateIOParserCtxt(&handler, context, read, nil, context, XML_CHAR_ENCODING_NONE) else {
        throw Fault(builder.file, found: "no memory for a parser", expected: "a parser", remedy: "close other programs")
      }
      defer {
        // A DOCTYPE makes the parser begin a tree.
        xmlFreeDoc(parser.pointee.myDoc)
        xmlFreeParserCtxt(parser)
      }
      context.pointee.parser = parser
      // Entities are replaced, or `&amp;` in an attribute would stay a reference. There are no others than those of XML:
      // a document that declares one is refused.
      _ = xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
      // The encoder reports to the thread, which would print it; what became of the bytes shows below.
      let (reporter, receiver) = (__xmlStructuredError().pointee, __xmlStructuredErrorContext().pointee)
      xmlSetStructuredErrorFunc(nil) { _, _ in }
      defer { xmlSetStructuredErrorFunc(receiver, reporter) }
      _ = xmlParseDocument(parser)
      let filled = context.pointee.builder
      // A prefix that stands for nothing leaves open what its element is.
      let wellFormed = parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
      // An error that leaves the document well-formed, such as an xml:id that repeats, does no harm to a reader.
      let complete = wellFormed && parser.pointee.disableSAX == 0 && !filled.elements.isEmpty
      // Bytes that stay unconverted where the parser took the text for ended are no text in the encoding declared.
      if !complete, !filled.refused, let input = parser.pointee.input?.pointee, input.cur >= input.end,
        let buffer = input.buf?.pointee, buffer.encoder != nil, xmlBufUse(buffer.raw) > 0
      {
        throw Fault(
          filled.file, line: Int(input.line), found: "bytes that are no text in the encoding that the file declares",
          expected: "a file in the encoding of its first line", remedy: "save the file as UTF-8")
      }
      if let fault = filled.fault, !complete || filled.refused { throw fault }
      // The parser takes a NUL after the document for the end of the file.
      if complete, let input = parser.pointee.input,
        input.pointee.cur < input.pointee.end || !context.pointee.rest.isEmpty
      {
        throw Fault(
          filled.file, line: Int(input.pointee.line), found: "a NUL after the document",
          expected: "nothing after the document", remedy: "remove what follows the last end tag")
      }
      guard complete else {
        throw Fault(
          filled.file, found: "a document that is not well-formed", expected: "well-formed XML",
          remedy: "open the file in an XML editor and correct what it marks")
      }
      return filled
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { pointer, name, prefix, namespace, declaredCount, declared, count, _, attributes in
      guard let context = Context.at(pointer), let name else { return }
      context.pointee.builder.start(
        name, prefix, namespace, declared: declared, Int(declaredCount), inScope: context.pointee.namespaces,
        attributes: attributes, Int(count), line: context.pointee.tagLine)
      context.pointee.lineBefore = context.pointee.line
    }
    handler.endElementNs = { pointer, _, _, _ in
      guard let context = Context.at(pointer) else { return }
      context.pointee.builder.end()
      context.pointee.lineBefore = context.pointee.line
    }
    handler.characters = { pointer, bytes, count in
      guard let bytes, let context = Context.at(pointer) else { return }
      context.pointee.builder.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
      context.pointee.lineBefore = context.pointee.line
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.comment = { pointer, content in
      guard let context = Context.at(pointer) else { return }
      context.pointee.builder.aside(content, target: nil, line: context.pointee.line)
    }
    handler.processingInstruction = { pointer, target, content in
      guard let context = Context.at(pointer) else { return }
      context.pointee.builder.aside(content, target: target, line: context.pointee.line)
    }
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.internalSubset = { pointer, _, _, _ in
      guard let context = Context.at(pointer) else { return }
      context.pointee.builder.refuse(
        "a DOCTYPE declaration", line: Int(context.pointee.line), expected: "Akoma Ntoso without DOCTYPE or entities",
        remedy: "remove the declaration")
      // At once: what follows are declarations, which are not even to be read.
      xmlStopParser(context.pointee.parser)
    }
    handler.serror = { pointer, error in
      // A warning, such as that of a namespace that is no absolute address, leaves the document as it is.
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? "an error"
      Context.at(pointer)?.pointee.builder.report(
        message, line: Int(error.pointee.line), column: Int(error.pointee.int2))
    }
    return handler
  }
}

extension DocumentBuilder {
  /// Whether the document has an element of a name.
  func contains(_ name: String) -> Bool {
    guard let number = table.names.firstIndex(where: { $0.local == name }) else { return false }
    return elements.contains { $0.name == Int32(number) }
  }
}
