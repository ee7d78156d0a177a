import GRDB
import GRDBSQLite

/// A statement that is run very many times, with its texts bound where they lie.
///
/// GRDB makes a value of each argument, which an import of a statute book does some millions of times. Here SQLite copies
/// the bytes from the buffer of the document. Nothing else in the workspace goes around GRDB.
struct FastStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ database: Database, sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ place: Int32, _ number: Int64?) {
    if let number { sqlite3_bind_int64(handle, place, number) } else { sqlite3_bind_null(handle, place) }
  }

  func bind(_ place: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(handle, place)
      return
    }
    text.withUTF8 { bind(place, $0) }
  }

  /// Binds a text in UTF-8; nil is NULL.
  func bind(_ place: Int32, utf8 text: ArraySlice<UInt8>?) {
    guard let text else {
      sqlite3_bind_null(handle, place)
      return
    }
    text.withUnsafeBufferPointer { bind(place, $0) }
  }

  func bind(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    // SQLITE_TRANSIENT: SQLite copies the bytes.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let base = bytes.baseAddress else {
      sqlite3_bind_text(handle, place, "", 0, transient)
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = sqlite3_bind_text(handle, place, $0, Int32(bytes.count), transient)
    }
  }

  func run() throws {
    defer { sqlite3_reset(handle) }
    _ = try step()
  }

  /// Goes to the next row; says whether there is one.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  func reset() { sqlite3_reset(handle) }

  /// Whether a value of the row is not NULL.
  func isThere(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) != SQLITE_NULL }

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A text of the row in UTF-8; nil where it is NULL.
  func utf8(_ column: Int32) -> ArraySlice<UInt8>? {
    guard let text = sqlite3_column_text(handle, column) else { return nil }
    return Array(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column))))[...]
  }

  /// A text of the row where SQLite has it, which is gone with the next step; nil where it is NULL.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    guard let text = sqlite3_column_text(handle, column) else { return nil }
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column)))
  }
}
