import Guideline

/// A table of an output, before it becomes a file of comma-separated values or a sheet.
struct Table {
  let name: String
  let columns: [Column]
  private(set) var rows: [Row] = []

  struct Column {
    let title: String
    /// How wide a sheet shows it, in characters.
    let width: Double
  }

  struct Row {
    let cells: [Cell]
    /// How deep the row lies under another, which a sheet can fold away.
    var level = 0
  }

  /// What a cell holds.
  enum Cell {
    case text(String)
    case number(Int)
    /// A verdict, shown in its colour with its sign and word.
    case verdict(Verdict)
    /// A verdict that leads to a row of another sheet, with a text after it.
    case link(Verdict, String, sheet: String, row: Int)
  }

  init(_ name: String, _ columns: [(String, Double)]) {
    self.name = name
    self.columns = columns.map { Column(title: $0.0, width: $0.1) }
  }

  mutating func append(_ cells: [Cell], level: Int = 0) { rows.append(Row(cells: cells, level: level)) }

  mutating func append(_ texts: [String]) { append(texts.map { .text($0) }) }

  /// The table as comma-separated values.
  var csv: [UInt8] {
    var csv = CSV(columns.map(\.title))
    for row in rows { csv.append(row.cells.map(\.plain)) }
    return csv.bytes
  }
}

extension Table.Cell {
  /// The cell without form.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .verdict(let verdict), .link(let verdict, _, _, _): verdict.rawValue
    }
  }
}
