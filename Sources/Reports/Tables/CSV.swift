/// A table of comma-separated values (RFC 4180, UTF-8), every cell made harmless for spreadsheets.
struct CSV {
  private var text: String
  private let columns: Int

  init(_ header: [String]) {
    text = ""
    columns = header.count
    append(header)
  }

  /// A row, with as many cells as the header.
  mutating func append(_ row: [String]) {
    assert(row.count == columns, "a row of \(row.count) cells under \(columns) headings")
    for (index, cell) in row.enumerated() {
      if index > 0 { text += "," }
      text += CSV.field(cell)
    }
    text += "\r\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  static func field(_ text: String) -> String {
    let cell = Neutral.cell(text)
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
    // By scalars: a quotation mark counts also where a mark that combines with it follows.
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
