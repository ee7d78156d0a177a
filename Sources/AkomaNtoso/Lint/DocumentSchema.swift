private import CLibXML2
import Faults

/// An XML Schema that documents can be checked against, such as `akomantoso30.xsd` of OASIS.
///
///     let schema = try DocumentSchema(file: "akomantoso30.xsd")
///     let findings = schema.findings(in: document)
///
/// A violation is a warning and no more: four of ten official documents are not valid, and all of them are law. The
/// project ships no schema; that of the final standard may be used under CC-BY 4.0 (docs.oasis-open.org/legaldocml).
/// It imports `xml.xsd`, which has to lie beside it: nothing is fetched from the network.
///
/// It is a class, since it owns what libxml2 has made of the schema.
public final class DocumentSchema {
  private let schema: xmlSchemaPtr

  /// - Throws: ``Fault`` where the file is no schema, or imports something that is not there.
  public init(file: String) throws {
    LibXML2Network.forbid()
    guard let context = xmlSchemaNewParserCtxt(file) else {
      throw Fault(file, found: "no memory for a parser", expected: "a parser", remedy: "close other programs")
    }
    defer { xmlSchemaFreeParserCtxt(context) }
    var read: xmlSchemaPtr?
    let errors = SchemaErrors.collect { handler, data in
      xmlSchemaSetParserStructuredErrors(context, handler, data)
      // What cannot be loaded is reported past the context, and would be written to the terminal.
      xmlSetStructuredErrorFunc(data, handler)
      read = xmlSchemaParse(context)
      xmlSetStructuredErrorFunc(nil, nil)
    }
    guard let read else {
      let first = errors.first
      throw Fault(
        file, line: first?.line, found: first?.message ?? "no schema",
        expected: "an XML Schema with all that it imports",
        remedy: "take the schema of the standard, and put the files that it imports, such as xml.xsd, beside it")
    }
    schema = read
  }

  deinit { xmlSchemaFree(schema) }

  /// Where a document is not valid, in order: one finding for each violation.
  public func findings(in document: Document) -> [LintFinding] {
    LibXML2Network.forbid()
    guard let parsed = tree(of: document), let context = xmlSchemaNewValidCtxt(schema) else { return [] }
    defer {
      xmlSchemaFreeValidCtxt(context)
      xmlFreeDoc(parsed)
    }
    number(parsed, document)
    let errors = SchemaErrors.collect { handler, data in
      xmlSchemaSetValidStructuredErrors(context, handler, data)
      _ = xmlSchemaValidateDoc(context, parsed)
    }
    let ids = IdIndex(document)
    return SchemaErrors.withoutEchoes(errors).map { error in
      // The tree was made of the document written anew; the element leads back to the line in the file.
      let element = error.element ?? document.main
      let name = document.name(of: element)
      guard error.code != SchemaErrors.unknownRoot else {
        let namespace = document.namespace(of: element).map { "in the namespace “\($0)”" } ?? "without a namespace"
        return LintFinding(
          .schema, file: document.file, line: document.line(of: element), element: name,
          what: "the schema has no \(name) \(namespace)",
          remedy: "check the document against the schema of its namespace")
      }
      return LintFinding(
        .schema, file: document.file, line: document.line(of: element),
        element: ids.id(of: element).map { "\(name)#\($0)" } ?? name, what: error.message)
    }
    .sorted()
  }

  private func tree(of document: Document) -> xmlDocPtr? {
    guard let parser = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(parser) }
    // A repeated xml:id would be written to the terminal.
    parser.pointee.vctxt.error = nil
    let xml = document.xml
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    return xml.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, Int32(options))
    }
  }

  /// Gives each node of a tree the place of its element in the document, and takes away what would have libxml2 load
  /// other schemas (`xsi:schemaLocation`).
  private func number(_ tree: xmlDocPtr, _ document: Document) {
    var elements = document.elements.indices.filter { document.isElement($0) }[...]
    var next = xmlDocGetRootElement(tree)
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE, let element = elements.popFirst() {
        // Zero would be no pointer.
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: element + 1)
        for name in ["schemaLocation", "noNamespaceSchemaLocation"] {
          if let hint = xmlHasNsProp(node, name, "http://www.w3.org/2001/XMLSchema-instance") { xmlRemoveProp(hint) }
        }
      }
      next = following(node)
    }
  }

  /// The node after a node in document order.
  private func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while current.pointee.next == nil {
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      current = parent
    }
    return current.pointee.next
  }
}

/// What libxml2 says of a schema or of a document.
private struct SchemaErrors {
  struct Entry {
    let message: String
    let line: Int?
    let code: Int32
    /// The element's place in the document, as ``DocumentSchema`` has noted it.
    let element: Int?
  }

  private var entries: [Entry] = []

  /// Runs something that reports errors, and collects them.
  static func collect(_ body: (xmlStructuredErrorFunc, UnsafeMutableRawPointer) -> Void) -> [Entry] {
    var errors = SchemaErrors()
    withUnsafeMutablePointer(to: &errors) { pointer in
      body(
        { data, error in
          guard let data, let error else { return }
          data.assumingMemoryBound(to: SchemaErrors.self).pointee.add(error.pointee)
        }, UnsafeMutableRawPointer(pointer))
    }
    return errors.entries
  }

  private mutating func add(_ error: xmlError) {
    var node = error.node?.assumingMemoryBound(to: xmlNode.self)
    if node?.pointee.type == XML_ATTRIBUTE_NODE { node = node?.pointee.parent }
    let element = node?.pointee._private.map { Int(bitPattern: $0) - 1 }
    let message = error.message.map { String(cString: $0) } ?? "a violation"
    entries.append(
      Entry(
        message: Self.plain(message), line: error.line > 0 ? Int(error.line) : nil, code: error.code, element: element))
  }

  /// A message on one line, without namespaces in braces and without its full stop.
  private static func plain(_ message: String) -> String {
    var text = ""
    var rest = message.split(whereSeparator: \.isNewline).joined(separator: " ")[...]
    while let open = ["{http", "{urn:"].compactMap({ rest.firstRange(of: $0)?.lowerBound }).min(),
      let close = rest[open...].firstIndex(of: "}")
    {
      text += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    while let last = text.last, last == " " || last == "." { text.removeLast() }
    return text
  }

  /// Without what libxml2 says a second time: that a value is not of its type, after it has said of which facet.
  static func withoutEchoes(_ entries: [Entry]) -> [Entry] {
    var kept: [Entry] = []
    var before: Entry?
    for entry in entries {
      let isEcho =
        before.map { $0.element == entry.element && facets.contains($0.code) } ?? false && types.contains(entry.code)
      before = entry
      if !isEcho { kept.append(entry) }
    }
    return kept
  }

  /// The document's root is none of the schema: it is of another version.
  static let unknownRoot = Int32(XML_SCHEMAV_CVC_ELT_1.rawValue)

  private static let facets: Set<Int32> = [
    Int32(XML_SCHEMAV_CVC_PATTERN_VALID.rawValue), Int32(XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue),
    Int32(XML_SCHEMAV_CVC_LENGTH_VALID.rawValue), Int32(XML_SCHEMAV_CVC_MINLENGTH_VALID.rawValue),
    Int32(XML_SCHEMAV_CVC_MAXLENGTH_VALID.rawValue), Int32(XML_SCHEMAV_CVC_FACET_VALID.rawValue),
  ]

  private static let types: Set<Int32> = [
    Int32(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue), Int32(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2.rawValue),
    Int32(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue),
  ]
}

/// The network, which libxml2 would otherwise use for schemas that import others by their web address.
private enum LibXML2Network {
  /// Has libxml2 refuse every address of the web, in the whole process. Nothing in Lacuna reads from there.
  static func forbid() { xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader) }
}
