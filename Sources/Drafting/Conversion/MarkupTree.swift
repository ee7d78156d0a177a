private import CLibXML2
import Faults

/// The elements and texts of a file of HTML or XML, in document order.
///
///     let tree = try MarkupTree(html: bytes, file: "act.html")
///     tree.nodes[0].name   // "html"
///
/// Nothing else is opened: no network, no entity, no DTD.
struct MarkupTree {
  struct Node {
    /// The name of an element, without prefix; empty for a text.
    let name: String
    /// The bytes of a text.
    let text: [UInt8]
    /// The line in the file on which it begins.
    let line: Int
    /// The index of the element around it; -1 at the root.
    let parent: Int
    /// The index after the last node inside it.
    var end: Int
    let attributes: [String: String]

    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = []

  /// - Parameter bytes: HTML in UTF-8.
  init(html bytes: [UInt8], file: String) throws {
    guard let parser = htmlNewParserCtxt() else { throw Self.broken(file, "HTML") }
    defer { htmlFreeParserCtxt(parser) }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let closed = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options | closed))
    }
    defer { xmlFreeDoc(document) }
    // A parser that gave up has lost the rest.
    guard let document, parser.pointee.disableSAX == 0 else { throw Self.broken(file, "HTML") }
    read(document)
  }

  /// - Parameter bytes: XML, of which elements of other namespaces than a word processor's are named `other:…`.
  init(word bytes: [UInt8], file: String) throws {
    guard let parser = xmlNewParserCtxt() else { throw Self.broken(file, "XML") }
    defer { xmlFreeParserCtxt(parser) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(options))
    }
    defer { xmlFreeDoc(document) }
    guard let document, document.pointee.intSubset == nil else { throw Self.broken(file, "XML") }
    read(document)
  }

  private static func broken(_ file: String, _ format: String) -> Fault {
    Fault(
      file, found: "\(format) that cannot be read to its end", expected: "a document of real law",
      remedy: "open it, copy its text, and save that as plain text in UTF-8")
  }

  /// Goes through the nodes without recursion. Lines are counted on from each start tag, since the parser knows those.
  private mutating func read(_ document: xmlDocPtr) {
    guard let root = xmlDocGetRootElement(document) else { return }
    var (next, parent, line) = (Optional(root), -1, 1)
    while let node = next {
      var inner: xmlNodePtr?
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        line = max(line, Int(xmlGetLineNo(node)))
        nodes.append(
          Node(
            name: Self.name(node), text: [], line: line, parent: parent, end: nodes.count + 1,
            attributes: Self.attributes(node)))
        inner = node.pointee.children
        if inner != nil { parent = nodes.count - 1 }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let text = Self.content(node)
        nodes.append(Node(name: "", text: text, line: line, parent: parent, end: nodes.count + 1, attributes: [:]))
        line += Self.lineFeeds(text)
      case XML_COMMENT_NODE:
        line += Self.lineFeeds(Self.content(node))
      default: break
      }
      next = inner ?? node.pointee.next
      var above = node
      while next == nil, parent >= 0, let around = above.pointee.parent {
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        above = around
        next = around.pointee.next
      }
      if parent < 0, inner == nil { return }
    }
  }

  private static func lineFeeds(_ text: [UInt8]) -> Int { text.count { $0 == 0x0A } }

  private static func content(_ node: xmlNodePtr) -> [UInt8] {
    guard let content = node.pointee.content else { return [] }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
  }

  private static func name(_ node: xmlNodePtr) -> String {
    let local = String(cString: node.pointee.name)
    guard let space = node.pointee.ns?.pointee.href.map({ String(cString: $0) }) else { return local }
    return space.contains("wordprocessingml") || space.hasSuffix("/math") ? local : "other:\(local)"
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let value = attribute.pointee.children?.pointee.content.map { String(cString: $0) }
      attributes[String(cString: attribute.pointee.name)] = value ?? ""
      next = attribute.pointee.next
    }
    return attributes
  }
}

extension MarkupTree {
  /// The elements inside one, by name, at any depth.
  func elements(_ name: String, in element: Int) -> [Int] {
    (element + 1..<nodes[element].end).filter { nodes[$0].name == name }
  }

  /// The first element of a name that stands in another without one between.
  func child(_ name: String, of element: Int) -> Int? {
    (element + 1..<nodes[element].end).first { nodes[$0].name == name && nodes[$0].parent == element }
  }
}
