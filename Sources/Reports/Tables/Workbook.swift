import AkomaNtoso
private import CXLSXWriter
import Faults
import Foundation
import Guideline

/// A workbook of tables, written by libxlsxwriter.
///
/// The workbook's date is the day on which the law was read, so that the same analysis gives the same bytes.
struct Workbook {
  let title: String
  let date: CalendarDate
  let tables: [Table]

  /// The bytes of the workbook.
  ///
  /// - Throws: ``Fault`` where it cannot be written; libxlsxwriter writes through a file, which lies in `scratch`.
  func bytes(scratch: URL) throws -> [UInt8] {
    let file = scratch.appending(path: "matrix.xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    func failed(_ reason: String) -> Fault {
      Fault(
        "matrix.xlsx", found: reason, expected: "a workbook", remedy: "check that the disk has room and can be written")
    }
    guard let workbook = workbook_new(file.path) else { throw failed("no memory for a workbook") }
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = date.secondsSince1970
      workbook_set_properties(workbook, &properties)
    }
    let formats = Formats(workbook)
    let sheets = tables.map { table in table.name.withCString { workbook_add_worksheet(workbook, $0) } }
    for (table, sheet) in zip(tables, sheets) { write(table, sheet, formats) }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw failed(String(cString: lxw_strerror(error))) }
    guard let data = FileManager.default.contents(atPath: file.path) else { throw failed("no file") }
    return [UInt8](data)
  }

  private func write(_ table: Table, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ formats: Formats) {
    for (index, column) in table.columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, 0, UInt16(index), column.title, formats.header)
    }
    for (index, row) in table.rows.enumerated() {
      let line = UInt32(index + 1)
      if row.level > 0 {
        var options = lxw_row_col_options(hidden: 0, level: UInt8(row.level), collapsed: 0)
        worksheet_set_row_opt(sheet, line, 15, nil, &options)
      }
      for (column, cell) in row.cells.enumerated() { write(cell, sheet, line, UInt16(column), formats) }
    }
    worksheet_freeze_panes(sheet, 1, table.name == "Matrix" ? 2 : 1)
    if table.columns.count > 2 {
      worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.columns.count - 1))
    }
    worksheet_set_landscape(sheet)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  private func write(
    _ cell: Table.Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16,
    _ formats: Formats
  ) {
    switch cell {
    case .text(let text):
      worksheet_write_string(sheet, row, column, text.fittingCell, formats.text)
    case .number(let number):
      worksheet_write_number(sheet, row, column, Double(number), formats.text)
    case .verdict(let verdict):
      worksheet_write_string(sheet, row, column, verdict.cell(""), formats.verdicts[verdict] ?? nil)
    case .link(let verdict, let text, let target, let targetRow):
      let format = formats.verdicts[verdict] ?? nil
      worksheet_write_url_opt(
        sheet, row, column, "internal:'\(target)'!A\(targetRow + 1)", format, verdict.cell(text), "Go to the finding")
    }
  }

  /// The forms of cells.
  private struct Formats {
    let header: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let verdicts: [Verdict: UnsafeMutablePointer<lxw_format>?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      func format(_ set: (UnsafeMutablePointer<lxw_format>?) -> Void) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        set(format)
        return format
      }
      header = format {
        format_set_bold($0)
        format_set_text_wrap($0)
        format_set_bottom($0, UInt8(LXW_BORDER_MEDIUM.rawValue))
      }
      text = format { format_set_text_wrap($0) }
      verdicts = Dictionary(
        uniqueKeysWithValues: Verdict.allCases.map { verdict in
          let style = VerdictStyle(verdict)
          let form = format {
            format_set_font_color($0, style.ink)
            format_set_bg_color($0, style.ground)
            format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color($0, 0xD5DBE1)
          }
          return (verdict, form)
        })
    }
  }
}

extension Verdict {
  /// How a sheet shows the verdict: never by colour alone.
  fileprivate func cell(_ text: String) -> String {
    text.isEmpty ? "\(symbol) \(short)" : "\(symbol) \(short) \(text)"
  }
}

extension String {
  /// This text as a cell of a sheet: harmless, and no longer than a cell can hold (32,767 UTF-16 units).
  fileprivate var fittingCell: String {
    let cell = Neutral.cell(self)
    guard cell.utf16.count > 32_767 else { return cell }
    var short = ""
    var room = 32_700
    for character in cell {
      room -= character.utf16.count
      guard room >= 0 else { break }
      short.append(character)
    }
    return short + " … (cut: see evidence.csv)"
  }
}

extension CalendarDate {
  /// The start of the day in UTC, in seconds since 1970 (days from civil, Howard Hinnant).
  var secondsSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
