extension SourceText {
  /// A web page: a line for each block of text, numbered as in the file.
  ///
  ///     let text = try SourceText(html: bytes, file: "act.html")
  ///
  /// A row of a table is one line where each of its cells has one. What stands in menus, forms and buttons around the text
  /// of the act, and what the page does not show, is furniture; scripts and styles are no text at all.
  ///
  /// - Throws: `Fault` where the page cannot be read to its end, or its encoding is none that is known.
  public init(html bytes: [UInt8], file: String) throws {
    let tree = try MarkupTree(html: try PageEncoding.utf8(bytes, file: file), file: file)
    var (builder, places, weights) = (LineBuilder(), [(element: Int, isLinked: Bool)](), [Int]())
    for block in PageBlocks.read(tree) {
      if !block.goesOn { builder.blank() }
      builder.line(block.text, number: block.line)
      while places.count < builder.lines.count { places.append((block.element, block.isLinked)) }
      while weights.count < builder.lines.count - 1 { weights.append(0) }
      weights.append(block.text.count)
    }
    self.init(
      file: file, bytes: builder.bytes, lines: builder.lines,
      page: PageLayout(tree, lines: places, weights: weights))
  }
}

/// Puts lines together.
struct LineBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [SourceText.Line] = []
  private var startsPage = false

  mutating func line(_ text: [UInt8], number: Int, indent: Int = 0, reason: Furniture.Reason? = nil) {
    let start = bytes.count
    bytes += text
    bytes.append(0x0A)
    lines.append(
      SourceText.Line(
        range: start..<start + text.count, indent: indent, number: number, beginsPage: startsPage, reason: reason))
    startsPage = false
  }

  /// A blank line, where there is none yet.
  mutating func blank() {
    guard let last = lines.last, !last.isBlank else { return }
    lines.append(
      SourceText.Line(range: bytes.count..<bytes.count, indent: 0, number: last.number, beginsPage: false))
  }

  /// Says that a page begins with the next line.
  mutating func page() { startsPage = true }
}

/// A text with single spaces and none at its ends.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func space() { hasSpace = !bytes.isEmpty }

  mutating func append(_ text: [UInt8]) {
    var next = 0
    while next < text.count {
      if let width = SourceText.Line.spaceWidth(text, next, text.count) {
        // A zero-width space divides words where no other sign does, and is no space.
        if width == 3, text[next] == 0xE2, text[next + 2] == 0x8B {
          if hasSpace { bytes.append(0x20) }
          hasSpace = false
          bytes += text[next..<next + 3]
        } else {
          space()
        }
        next += width
      } else {
        if text[next] <= 0x20 || text[next] == 0x7F {
          space()
        } else {
          if hasSpace { bytes.append(0x20) }
          hasSpace = false
          bytes.append(text[next])
        }
        next += 1
      }
    }
  }
}
