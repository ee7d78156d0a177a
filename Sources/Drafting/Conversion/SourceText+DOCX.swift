public import AkomaNtoso
private import Faults

extension SourceText {
  /// A Word document (ISO/IEC 29500-1): a line for each line of a paragraph; its number is that of the paragraph, from 1.
  ///
  ///     let text = try SourceText(docx: bytes, file: "bill.docx")
  ///
  /// The numbers that Word makes are written, since it does not store them. Text that a revision has deleted is left out,
  /// and what it has inserted is kept. Footnotes, endnotes, headers and footers are furniture.
  ///
  /// - Throws: `Fault` where the bytes are no Word document, or one that tries something.
  public init(
    docx bytes: [UInt8], file: String, limits: AkomaNtosoPackage.Limits = AkomaNtosoPackage.Limits()
  ) throws {
    let archive = try Archive(bytes, file: file, limits: limits) {
      $0.hasPrefix("word/") && $0.hasSuffix(".xml") && !$0.dropFirst("word/".count).contains("/")
    }
    guard let main = archive.text("word/document.xml") else { throw Self.noWord(archive.names, file: file) }
    func tree(_ bytes: [UInt8]?) throws -> MarkupTree? { try bytes.map { try MarkupTree(word: $0, file: file) } }
    let styles = try tree(archive.text("word/styles.xml")).map { WordStyles($0) } ?? WordStyles()
    let numbering = try tree(archive.text("word/numbering.xml")).map { WordNumbering($0) } ?? WordNumbering()
    var reader = WordReader(try MarkupTree(word: main, file: file), styles, numbering)
    reader.readBody()
    for (part, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
      if let notes = try tree(archive.text("word/\(part).xml")) { reader.readNotes(notes, element) }
    }
    for (name, bytes) in archive.texts where name.hasPrefix("word/header") || name.hasPrefix("word/footer") {
      reader.readHead(try MarkupTree(word: bytes, file: file))
    }
    self.init(file: file, bytes: reader.builder.bytes, lines: reader.builder.lines)
  }

  /// What a ZIP file is that is no Word document.
  private static func noWord(_ names: [String], file: String) -> Fault {
    let known = [
      ("xl/workbook.xml", "a spreadsheet (.xlsx)", "choose the text of the law; a table has none"),
      ("ppt/presentation.xml", "a presentation (.pptx)", "choose the text of the law"),
      ("content.xml", "an OpenDocument file (.odt)", "open it in a word processor and save it as .docx"),
      ("main.xml", "an Akoma Ntoso package", "use it as it is: it need not be converted"),
    ]
    let (_, found, remedy) =
      known.first { names.contains($0.0) } ?? ("", "a ZIP file without a Word document", "unpack it and name the text")
    return Fault(file, found: found, expected: "a Word document (.docx)", remedy: remedy)
  }
}

/// Reads the paragraphs of a Word document.
struct WordReader {
  private(set) var builder = LineBuilder()
  private let tree: MarkupTree
  private let styles: WordStyles
  private var numbering: WordNumbering
  private var paragraph = 0
  /// The paragraph in which each note is referred to, by its kind and id.
  private var references: [String: Int] = [:]

  init(_ tree: MarkupTree, _ styles: WordStyles, _ numbering: WordNumbering) {
    (self.tree, self.styles, self.numbering) = (tree, styles, numbering)
  }

  mutating func readBody() {
    guard let body = tree.nodes.firstIndex(where: { $0.name == "body" }) else { return }
    blocks(in: body)
  }

  /// The notes of a kind, each a line that is left out.
  mutating func readNotes(_ notes: MarkupTree, _ element: String) {
    for note in notes.nodes.indices where notes.nodes[note].name == element {
      let id = notes.nodes[note].attributes["id"] ?? ""
      guard let place = references["\(element)Reference \(id)"] else { continue }
      aside(notes, note, number: place, reason: .note)
    }
  }

  /// A header or footer.
  mutating func readHead(_ head: MarkupTree) {
    guard !head.nodes.isEmpty else { return }
    aside(head, 0, number: 1, reason: .runningHead)
  }

  private mutating func aside(_ tree: MarkupTree, _ element: Int, number: Int, reason: Furniture.Reason) {
    var text = FoldedText()
    for index in element..<tree.nodes[element].end {
      if tree.nodes[index].name == "p" { text.space() }
      if tree.nodes[index].name == "t", index + 1 < tree.nodes[index].end { text.append(tree.nodes[index + 1].text) }
    }
    guard !text.isEmpty else { return }
    builder.blank()
    builder.line(text.bytes, number: number, reason: reason)
  }

  // MARK: - Blocks

  /// The paragraphs and tables in an element, whatever is around them.
  private mutating func blocks(in element: Int) {
    var index = element + 1
    while index < tree.nodes[element].end {
      switch tree.nodes[index].name {
      case "p":
        let read = lines(of: index)
        builder.blank()
        write(read.lines, number: paragraph)
        for box in read.boxes { blocks(in: box) }
        index = tree.nodes[index].end
      case "tr":
        row(index)
        index = tree.nodes[index].end
      case let name where Self.skipped.contains(name): index = tree.nodes[index].end
      default: index += 1
      }
    }
  }

  /// A row: one line where each of its cells has one, else the lines of each cell.
  private mutating func row(_ row: Int) {
    let cells = tree.elements("tc", in: row)
    let isSimple = cells.allSatisfy { cell in
      tree.elements("p", in: cell).filter { hasText($0) }.count <= 1 && tree.elements("br", in: cell).isEmpty
        && tree.elements("txbxContent", in: cell).isEmpty && tree.elements("tbl", in: cell).isEmpty
    }
    guard isSimple else { return blocks(in: row) }
    var (text, first) = (FoldedText(), paragraph + 1)
    for cell in cells {
      for index in tree.elements("p", in: cell) {
        let read = lines(of: index)
        if text.isEmpty { first = paragraph }
        text.space()
        for line in read.lines {
          if line.beginsPage { builder.page() }
          text.append(line.text)
        }
      }
    }
    builder.blank()
    if !text.isEmpty { builder.line(text.bytes, number: first) }
  }

  private func hasText(_ paragraph: Int) -> Bool {
    tree.elements("t", in: paragraph).contains { $0 + 1 < tree.nodes[$0].end }
  }

  private mutating func write(_ lines: [Line], number: Int) {
    for line in lines {
      if line.beginsPage { builder.page() }
      if !line.text.isEmpty { builder.line(line.text, number: number) }
    }
  }

  // MARK: - Paragraphs

  private struct Line {
    var text: [UInt8] = []
    var beginsPage = false
  }

  /// Elements whose text is not there: what was deleted or moved away, and what stands in for those who cannot draw.
  private static let skipped: Set<String> = ["del", "moveFrom", "other:Fallback"]

  /// The lines of a paragraph, and the text boxes that hang on it.
  private mutating func lines(of element: Int) -> (lines: [Line], boxes: [Int]) {
    paragraph += 1
    var (lines, text, boxes) = ([Line()], FoldedText(), [Int]())
    func end(_ beginsPage: Bool) {
      lines[lines.count - 1].text = text.bytes
      lines.append(Line(beginsPage: beginsPage))
      text = FoldedText()
    }
    var index = element + 1
    while index < tree.nodes[element].end {
      let node = tree.nodes[index]
      switch node.name {
      case "t": if index + 1 < node.end { text.append(tree.nodes[index + 1].text) }
      case "tab", "ptab": if tree.nodes[node.parent].name == "r" { text.space() }
      case "noBreakHyphen": text.append([UInt8(ascii: "-")])
      case "br", "cr": end(node.attributes["type"] == "page")
      // Word has put it where the page ended when it last drew the text: within a line, too.
      case "lastRenderedPageBreak": if text.isEmpty { lines[lines.count - 1].beginsPage = true }
      case "footnoteReference", "endnoteReference":
        references["\(node.name) \(node.attributes["id"] ?? "")"] = paragraph
      case "txbxContent":
        boxes.append(index)
        index = node.end - 1
      case let name where Self.skipped.contains(name): index = node.end - 1
      default: break
      }
      index += 1
    }
    lines[lines.count - 1].text = text.bytes
    number(&lines, of: element)
    return (lines, boxes)
  }

  /// Puts before a paragraph the number that Word makes for it. One that was deleted counts for none.
  private mutating func number(_ lines: inout [Line], of element: Int) {
    guard let properties = tree.child("pPr", of: element) else { return }
    let isEmpty = lines.allSatisfy(\.text.isEmpty)
    if isEmpty, let mark = tree.child("rPr", of: properties), tree.child("del", of: mark) != nil { return }
    guard let (list, level) = styles.numbering(of: properties, in: tree, numbering),
      let number = numbering.next(list, level), !number.isEmpty
    else { return }
    lines[0].text = Array(number.utf8) + (lines[0].text.isEmpty ? [] : [0x20]) + lines[0].text
  }
}
