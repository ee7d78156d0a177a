/// Reads comma-separated values by RFC 4180, strictly: rows end in CR LF, and quotation marks stand only where they may.
enum CSVReader {
  struct Misread: Error { let byte: Int, reason: String }

  static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var place = 0
    while place < bytes.count {
      let (cell, next) = try cell(bytes, from: place)
      row.append(cell)
      guard next < bytes.count else { throw Misread(byte: next, reason: "the last row does not end") }
      if bytes[next] == 0x2C {
        place = next + 1
      } else if bytes[next] == 0x0D, next + 1 < bytes.count, bytes[next + 1] == 0x0A {
        rows.append(row)
        row = []
        place = next + 2
      } else {
        throw Misread(byte: next, reason: "neither a comma nor the end of a row after a cell")
      }
    }
    return rows
  }

  /// The cell that starts at a place, and the place after it.
  private static func cell(_ bytes: [UInt8], from start: Int) throws -> (String, Int) {
    guard start < bytes.count, bytes[start] == 0x22 else {
      let end = bytes[start...].firstIndex { $0 == 0x2C || $0 == 0x0D || $0 == 0x0A || $0 == 0x22 } ?? bytes.count
      return (String(decoding: bytes[start..<end], as: UTF8.self), end)
    }
    var text: [UInt8] = []
    var place = start + 1
    while let quote = bytes[place...].firstIndex(of: 0x22) {
      text += bytes[place..<quote]
      guard quote + 1 < bytes.count, bytes[quote + 1] == 0x22 else {
        return (String(decoding: text, as: UTF8.self), quote + 1)
      }
      text.append(0x22)
      place = quote + 2
    }
    throw Misread(byte: start, reason: "a quoted cell that does not end")
  }
}
