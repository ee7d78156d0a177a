extension SourceText {
  /// The text of a PDF as `pdftotext -layout` prints it: lines with the spaces of the page, a form feed before each page.
  ///
  ///     let text = try SourceText(pdf: printed, file: "act.pdf")
  ///
  /// Pages of two columns are read column by column. Lines are numbered as they were printed.
  public init(pdf bytes: [UInt8], file: String) throws {
    let plain = try SourceText(plain: bytes, file: file)
    let pages = plain.pages
    let gutters = pages.map { PageColumns(plain, $0) }
    let long = zip(pages, gutters).filter { $0.1.texts >= PageColumns.fewest }
    guard !long.isEmpty, long.count(where: { $0.1.gutter != nil }) * 2 > long.count else {
      self = plain
      return
    }
    // A page with little in its right column has its gutter near those of the others.
    let found = gutters.compactMap(\.gutter).sorted()
    var builder = LineBuilder()
    for (page, columns) in zip(pages, gutters) {
      let columns = columns.gutter == nil ? PageColumns(plain, page, near: found[found.count / 2]) : columns
      columns.write(plain, page, to: &builder)
    }
    self.init(file: file, bytes: builder.bytes, lines: builder.lines)
  }

  private var pages: [Range<Int>] {
    let starts = [0] + lines.indices.dropFirst().filter { lines[$0].beginsPage } + [lines.count]
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }
}

/// The two columns of a page, where it has them: a gutter of spaces at one place on most of its lines.
struct PageColumns {
  /// A page with fewer lines says nothing about columns.
  static let fewest = 8

  /// The column at which the right text begins.
  let gutter: Int?
  /// How many lines have text.
  let texts: Int

  /// - Parameter usual: where the gutter of other pages is, if they have one.
  init(_ text: SourceText, _ page: Range<Int>, near usual: Int? = nil) {
    let rows = page.filter { !text.lines[$0].isBlank }.map { Row(text, $0) }
    texts = rows.count
    let width = rows.map(\.width).max() ?? 0
    var counts: [Int: Int] = [:]
    for row in rows { for start in row.starts { counts[start, default: 0] += 1 } }
    let places = counts.keys.filter { place in
      usual.map { abs($0 - place) <= 8 } ?? (place * 10 >= width * 3 && place * 10 <= width * 7)
    }
    // Most lines of the right column begin at one place, and hardly any text goes across it.
    let best = places.filter { place in rows.count { !$0.isClear(at: place) } * 4 <= rows.count }
      .max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    // The lines of the columns need not stand at one height: many have text on one side alone.
    let least = usual == nil ? max(Self.fewest, texts) * 3 : 10
    guard let place = best, rows.count(where: { $0.isClear(at: place) && $0.width > place }) * 10 >= least,
      rows.count(where: { $0.isClear(at: place) && $0.indent < place }) * 10 >= least
    else {
      gutter = nil
      return
    }
    gutter = place
  }

  /// The lines of a page in the order in which they are read. A line that goes across the gutter parts what is above it
  /// from what is below, and so does one that stands apart at the top or the foot of the page.
  func write(_ text: SourceText, _ page: Range<Int>, to builder: inout LineBuilder) {
    var isFirst = text.lines[page.lowerBound].beginsPage
    var (left, right) = ([Part](), [Part]())
    func put(_ part: Part, _ builder: inout LineBuilder) {
      guard !part.text.isEmpty else { return builder.blank() }
      if isFirst { builder.page() }
      isFirst = false
      builder.line(part.text, number: part.number, indent: part.indent)
    }
    func flush(_ builder: inout LineBuilder) {
      for part in Self.trimmed(left) + Self.trimmed(right) { put(part, &builder) }
      (left, right) = ([], [])
    }
    let apart = Self.apart(text, page)
    for line in page {
      let (row, number) = (Row(text, line), text.lines[line].number)
      if let gutter, !apart.contains(line), row.isClear(at: gutter) {
        left.append(Part(text: row.left(of: gutter), number: number, indent: row.indent))
        right.append(Part(text: row.right(of: gutter), number: number, indent: row.indent(from: gutter)))
      } else {
        flush(&builder)
        put(Part(text: Array(text.bytes[text.lines[line].range]), number: number, indent: row.indent), &builder)
      }
    }
    flush(&builder)
  }

  private struct Part {
    let text: [UInt8]
    let number: Int
    let indent: Int
  }

  /// A column without the blank lines at its ends: what ends it goes on in the next.
  private static func trimmed(_ parts: [Part]) -> ArraySlice<Part> {
    guard let first = parts.firstIndex(where: { !$0.text.isEmpty }),
      let last = parts.lastIndex(where: { !$0.text.isEmpty })
    else { return [] }
    return parts[first...last]
  }

  /// The first and last lines of a page, where a blank line divides them from the rest: heads and page numbers.
  private static func apart(_ text: SourceText, _ page: Range<Int>) -> Set<Int> {
    let filled = page.filter { !text.lines[$0].isBlank }
    guard filled.count > 2, let first = filled.first, let last = filled.last else { return [] }
    var apart: Set<Int> = []
    if filled[1] > first + 1 { apart.insert(first) }
    if filled[filled.count - 2] < last - 1 { apart.insert(last) }
    return apart
  }
}

/// A line by its columns.
private struct Row {
  private let scalars: [Unicode.Scalar]
  let indent: Int

  init(_ text: SourceText, _ line: Int) {
    let line = text.lines[line]
    indent = line.indent
    let spaces = Array(repeating: Unicode.Scalar(UInt8(ascii: " ")), count: line.indent)
    scalars = spaces + Array(text.text(line.range).unicodeScalars)
  }

  var width: Int { scalars.count }

  /// The columns where text begins after two spaces.
  var starts: [Int] {
    scalars.indices.dropFirst(2).filter {
      scalars[$0] != " " && scalars[$0 - 1] == " " && scalars[$0 - 2] == " "
    }
  }

  /// Whether no text goes across a place: two spaces stand before it, or the line has ended.
  func isClear(at place: Int) -> Bool {
    [place - 1, place - 2].allSatisfy { $0 < 0 || $0 >= scalars.count || scalars[$0] == " " }
  }

  func left(of place: Int) -> [UInt8] { Self.bytes(scalars.prefix(max(0, place - 1))) }

  func right(of place: Int) -> [UInt8] { Self.bytes(scalars.dropFirst(max(0, place - 1))) }

  /// How far what is right of a place is indented.
  func indent(from place: Int) -> Int { scalars.dropFirst(place).prefix { $0 == " " }.count }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var text = FoldedText()
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text.append(Array(String(view).utf8))
    return text.bytes
  }
}
