/// A block of text of a web page.
struct PageBlock {
  let text: [UInt8]
  let line: Int
  /// The innermost block element around it.
  let element: Int
  /// How many of its bytes are links.
  let linked: Int
  /// Whether it goes on from the block before, after a line break.
  let goesOn: Bool

  /// Whether it is a link for the most part.
  var isLinked: Bool { linked * 10 > text.count * 7 }
}

/// Reads the blocks of text of a web page.
struct PageBlocks {
  private let tree: MarkupTree
  /// The rows of cells with one line each.
  private let rows: Set<Int>
  private var blocks: [PageBlock] = []
  private var open: [Int] = []
  private var text = FoldedText()
  private var (line, linked, element, goesOn) = (0, 0, 0, false)

  static func read(_ tree: MarkupTree) -> [PageBlock] {
    var reader = PageBlocks(tree)
    reader.run()
    return reader.blocks
  }

  private init(_ tree: MarkupTree) {
    self.tree = tree
    rows = Set(tree.nodes.indices.filter { Self.isRow($0, tree) })
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      guard !Self.codes.contains(node.name) else {
        index = node.end
        continue
      }
      if node.isText {
        read(node)
      } else {
        open.append(index)
        start(index, node)
      }
      index += 1
    }
    close(before: Int.max)
    flush()
  }

  private mutating func start(_ index: Int, _ node: MarkupTree.Node) {
    if node.name == "br" || node.name == "hr" {
      if isInRow { return text.space() }
      flush()
      goesOn = node.name == "br"
    } else if Self.isBlock(node) {
      if isInRow, !rows.contains(index) { return text.space() }
      flush()
    }
  }

  private mutating func close(before index: Int) {
    while let last = open.last, tree.nodes[last].end <= index {
      if Self.isBlock(tree.nodes[last]) { if isInRow, !rows.contains(last) { text.space() } else { flush() } }
      open.removeLast()
    }
  }

  private mutating func read(_ node: MarkupTree.Node) {
    let isKept = open.contains { tree.nodes[$0].name == "pre" }
    for (place, part)
      in (isKept ? Array(node.text.split(separator: 0x0A, omittingEmptySubsequences: false)) : [node.text[...]])
      .enumerated()
    {
      if place > 0 {
        let isBlank = text.isEmpty
        flush()
        goesOn = !isBlank
      }
      if text.isEmpty {
        let blank = part.prefix { $0 <= 0x20 }
        line = node.line + place + blank.count { $0 == 0x0A }
        element = open.last { Self.isBlock(tree.nodes[$0]) } ?? open.last ?? 0
      }
      let before = text.bytes.count
      text.append(Array(part))
      if open.contains(where: { tree.nodes[$0].name == "a" && tree.nodes[$0].attributes["href"] != nil }) {
        linked += text.bytes.count - before
      }
    }
  }

  private mutating func flush() {
    if !text.isEmpty {
      blocks.append(PageBlock(text: text.bytes, line: line, element: element, linked: linked, goesOn: goesOn))
    }
    (text, linked, goesOn) = (FoldedText(), 0, false)
  }

  // MARK: - Rows

  private var isInRow: Bool { open.contains { rows.contains($0) } }

  /// Whether an element is a row of cells with one line each.
  private static func isRow(_ element: Int, _ tree: MarkupTree) -> Bool {
    guard tree.nodes[element].name == "tr" else { return false }
    var blocks: [Int: Int] = [:]
    for inner in element + 1..<tree.nodes[element].end {
      let node = tree.nodes[inner]
      if node.name == "tr" || node.name == "br" || node.name == "pre" { return false }
      guard isBlock(node), node.name != "td", node.name != "th", hasText(inner, tree) else { continue }
      var cell = node.parent
      while cell > element, tree.nodes[cell].name != "td", tree.nodes[cell].name != "th" {
        cell = tree.nodes[cell].parent
      }
      blocks[cell, default: 0] += 1
      if blocks[cell, default: 0] > 1 { return false }
    }
    return true
  }

  private static func hasText(_ element: Int, _ tree: MarkupTree) -> Bool {
    tree.nodes[element..<tree.nodes[element].end].contains { $0.isText && $0.text.contains { $0 > 0x20 } }
  }

  // MARK: - Elements

  /// Elements that hold no text, but something for the browser.
  static let codes: Set<String> = ["script", "style", "template", "iframe", "object", "embed", "math:annotation"]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "option", "p", "pre", "section",
    "select", "summary", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  private static func isBlock(_ node: MarkupTree.Node) -> Bool { blocks.contains(node.name) }
}
