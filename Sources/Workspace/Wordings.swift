import GRDB

/// The provision that first had certain words. Versions of a law share most of theirs, and these are kept and indexed
/// once: every later provision points to the first (column `wording`).
struct Wordings {
  private var first: [Key: Int64] = [:]
  /// SQLite's number for what others have written since (`PRAGMA data_version`).
  private let dataVersion: Int64

  /// The lengths of number, heading and text and a hash value of them, which together no two wordings share. The value is
  /// another one in each process, so that nobody can choose words that do.
  struct Key: Hashable {
    private let hash: Int
    /// -1 is a part that is not there, which is told from one that is empty.
    private let lengths: SIMD4<Int32>

    init(num: ArraySlice<UInt8>?, heading: ArraySlice<UInt8>?, text: ArraySlice<UInt8>) {
      var hasher = Hasher()
      for part in [num, heading, text] { part?.withUnsafeBytes { hasher.combine(bytes: $0) } }
      hash = hasher.finalize()
      func length(_ part: ArraySlice<UInt8>?) -> Int32 { part.map { Int32(truncatingIfNeeded: $0.count) } ?? -1 }
      lengths = [length(num), length(heading), length(text), 0]
    }

    /// The value is a hash value already.
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  /// Reads what is kept.
  init(_ database: Database) throws {
    dataVersion = try Wordings.dataVersion(database)
    let select = try FastStatement(
      database, sql: "SELECT id, num, heading, text FROM provision WHERE wording IS NULL AND isQuoted = 0")
    while try select.step() {
      let key = Key(num: select.utf8(1), heading: select.utf8(2), text: select.utf8(3) ?? [])
      if first[key] == nil { first[key] = select.number(0) }
    }
  }

  /// Whether nobody else has written to the file since it was read.
  func isCurrent(_ database: Database) throws -> Bool { try Wordings.dataVersion(database) == dataVersion }

  private static func dataVersion(_ database: Database) throws -> Int64 {
    let pragma = try FastStatement(database, sql: "PRAGMA data_version")
    defer { pragma.reset() }
    return try pragma.step() ? pragma.number(0) : 0
  }

  subscript(_ key: Key) -> Int64? {
    get { first[key] }
    set { first[key] = newValue }
  }

  /// The provision that had these words first; nil where it is this one, which is then kept as such.
  mutating func earlier(_ key: Key, than provision: Int64) -> Int64? {
    func kept(_ first: inout Int64) -> Int64 { first }
    let first = kept(&first[key, default: provision])
    return first == provision ? nil : first
  }
}
