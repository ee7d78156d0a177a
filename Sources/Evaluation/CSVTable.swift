import Faults

/// A table as RFC 4180 has it: fields in quotes where they hold commas, quotes or line breaks; lines end with CR LF or LF.
struct CSVTable {
  /// The rows, each with the line of the file on which it starts.
  private(set) var rows: [(line: Int, fields: [String])] = []

  private enum State { case start, plain, quoted, closed }

  /// - Throws: ``Fault`` with the line where a quote is wrong.
  init(_ bytes: [UInt8], file: String) throws(Fault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(file, found: "bytes that are not UTF-8", expected: "a table in UTF-8", remedy: "save it as UTF-8")
    }
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    var (state, line, start) = (State.start, 1, 1)
    var field: [UInt8] = []
    var fields: [String] = []
    var rows: [(line: Int, fields: [String])] = []
    func wrong(_ found: String) -> Fault {
      Fault(
        file, line: line, found: found, expected: "fields as RFC 4180 has them",
        remedy: "put a field with quotes in quotes, and write each quote in it twice")
    }
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      (field, state) = ([], .start)
    }
    func endRow() {
      endField()
      if fields != [""] { rows.append((start, fields)) }
      fields = []
    }
    let content = hasMark ? bytes.dropFirst(3) : bytes[...]
    for (place, byte) in zip(content.indices, content) {
      let breaksLine = byte == UInt8(ascii: "\n")
      let isReturn =
        byte == UInt8(ascii: "\r") && content.index(after: place) < content.endIndex
        && content[place + 1] == UInt8(ascii: "\n")
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .closed
      case (.closed, UInt8(ascii: "\"")):
        field.append(byte)
        state = .quoted
      case (.quoted, _): field.append(byte)
      case (.start, UInt8(ascii: "\"")): state = .quoted
      case (_, UInt8(ascii: ",")): endField()
      case (_, UInt8(ascii: "\n")): endRow()
      case _ where isReturn: break
      case (.plain, UInt8(ascii: "\"")): throw wrong("a quote in a field that has none at its beginning")
      case (.closed, _): throw wrong("text after a closing quote")
      default:
        field.append(byte)
        state = .plain
      }
      if breaksLine {
        line += 1
        if state != .quoted { start = line }
      }
    }
    if state == .quoted {
      line = start
      throw wrong("a quote that is never closed")
    }
    if state != .start || !fields.isEmpty { endRow() }
    self.rows = rows
  }
}
