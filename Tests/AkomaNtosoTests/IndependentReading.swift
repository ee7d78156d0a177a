import CLibXML2
import Foundation
import Testing

/// A second reading of a document, by libxml2's tree and XPath, that shares nothing with the reader under test: what is
/// a provision comes from the schema's own lists, and the texts from walking the tree.
struct IndependentReading {
  struct Provision: Equatable {
    let name: String
    /// The number as it stands, without white space.
    let num: String
    /// Its own text, without white space.
    let text: String
  }

  /// In document order.
  let provisions: [Provision]

  init(_ xml: [UInt8], _ names: SchemaNames) throws {
    let tree = try XMLTree(xml)
    // A name counts where it is the standard's, not a publisher's own.
    let standard = "[namespace-uri()=namespace-uri(/*) or namespace-uri()='http://www.w3.org/1999/xhtml']"
    let hierarchy = names.hierarchy.map { "local-name()='\($0)'" }.joined(separator: " or ")
    var found = tree.nodes("//*[\(hierarchy)]\(standard)")
    found += tree.nodes("//*[local-name()='blockList']\(standard)/*[local-name()='item']\(standard)")
    // What the schema does not know, with a number, a heading or content of its own.
    found += tree.nodes(
      "//*[*[local-name()='num' or local-name()='heading' or local-name()='subheading']\(standard) or *[local-name()='content']]"
    ).filter { node in
      !names.all.contains(XMLTree.name(node)) || !tree.isStandard(node)
    }
    found = tree.inOrder(Set(found))
    let provisions = Set(found)
    self.provisions = found.map { node in
      Provision(
        name: XMLTree.name(node),
        num: XMLTree.children(node).first { XMLTree.name($0) == "num" }.map { tree.text($0) { _ in false } } ?? "",
        text: tree.text(node) { child in
          if provisions.contains(child) || tree.isAside(child, names) { return true }
          return ["num", "heading", "subheading"].contains(XMLTree.name(child)) && child.pointee.parent == node
            && tree.isStandard(child)
        })
    }
  }
}

/// The names of elements, from the schema of the final standard.
struct SchemaNames {
  let all: Set<String>
  let hierarchy: Set<String>

  init(_ schema: URL) throws {
    let tree = try XMLTree([UInt8](Data(contentsOf: schema)))
    func values(_ path: String) -> Set<String> { Set(tree.nodes(path).map { tree.text($0) { _ in false } }) }
    // Two official publishers write these in place of others, and what is in no schema may be a later version's.
    all = values("//*[local-name()='element']/@name").union(["judgement", "postit"])
    hierarchy = values("//*[local-name()='group'][@name='ANhier']//*[local-name()='element']/@ref").union(["hcontainer"]
    )
  }
}

/// A document as libxml2's tree.
final class XMLTree {
  typealias Node = UnsafeMutablePointer<xmlNode>
  private let document: xmlDocPtr

  init(_ xml: [UInt8]) throws {
    let parsed = xml.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    }
    document = try #require(parsed)
  }

  deinit { xmlFreeDoc(document) }

  func nodes(_ path: String) -> [Node] {
    guard let context = xmlXPathNewContext(document) else { return [] }
    defer { xmlXPathFreeContext(context) }
    guard let found = xmlXPathEvalExpression(path, context) else { return [] }
    defer { xmlXPathFreeObject(found) }
    guard let set = found.pointee.nodesetval else { return [] }
    return (0..<Int(set.pointee.nodeNr)).compactMap { set.pointee.nodeTab?[$0] }
  }

  func inOrder(_ nodes: Set<Node>) -> [Node] { self.nodes("//*").filter { nodes.contains($0) } }

  static func name(_ node: Node) -> String { node.pointee.name.map { String(cString: $0) } ?? "" }

  static func children(_ node: Node) -> [Node] {
    var children: [Node] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { children.append(child) }
      next = child.pointee.next
    }
    return children
  }

  private func namespace(_ node: Node) -> String? {
    node.pointee.ns.flatMap { $0.pointee.href }.map { String(cString: $0) }
  }

  func isStandard(_ node: Node) -> Bool {
    let root = xmlDocGetRootElement(document).flatMap(namespace)
    let own = namespace(node)
    return own == root || own == nil || own == "http://www.w3.org/1999/xhtml"
  }

  /// What stands inside a provision and is not its own text (lesson 4 of the notes on the standard).
  func isAside(_ node: Node, _ names: SchemaNames) -> Bool {
    let name = XMLTree.name(node)
    let isStandard = isStandard(node)
    if isStandard {
      if [
        "quotedStructure", "embeddedStructure", "authorialNote", "del", "meta", "components", "attachments", "toc",
      ].contains(name) {
        return true
      }
      guard name == "remark", let status = xmlGetNoNsProp(node, "status") else { return false }
      defer { free(status) }
      return String(cString: status) == "editorial"
    }
    // A publisher's words run on in the sentence where the standard has an inline of that name.
    return namespace(node) != "http://www.w3.org/1998/Math/MathML" && !["span", "ref", "docType"].contains(name)
  }

  /// The text of a node without white space, and without what is left out.
  func text(_ node: Node, leavingOut isLeftOut: (Node) -> Bool) -> String {
    var text = ""
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      switch child.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = child.pointee.content { text += String(cString: content) }
      case XML_ELEMENT_NODE:
        if !isLeftOut(child) { text += self.text(child, leavingOut: isLeftOut) }
      default: break
      }
    }
    return text.filter { !$0.isXMLSpace }
  }
}

extension Character {
  /// White space as XML knows it; a no-break space is a sign like others.
  fileprivate var isXMLSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }
}
