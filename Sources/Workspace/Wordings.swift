import GRDB

/// The provision that first had certain words. Versions of a law share most of theirs, and these are kept and indexed
/// once: every later provision points to the first (column `wording`).
struct Wordings {
  private var first: [Key: Int64] = [:]
  /// SQLite's number for what others have written since (`PRAGMA data_version`).
  private let dataVersion: Int64

  /// Two hash values of number, heading and text, which together are so long that no two wordings share them. They are
  /// other ones in each process, so that nobody can choose words that do.
  struct Key: Hashable {
    private let first: Int
    private let second: Int

    init(num: ArraySlice<UInt8>?, heading: ArraySlice<UInt8>?, text: ArraySlice<UInt8>) {
      var (first, second) = (Hasher(), Hasher())
      second.combine(0)
      for part in [num, heading, text] {
        // What is not there is told from what is empty, and the end of each part from its text.
        first.combine(part?.count ?? -1)
        second.combine(part?.count ?? -1)
        part?.withUnsafeBytes {
          first.combine(bytes: $0)
          second.combine(bytes: $0)
        }
      }
      (self.first, self.second) = (first.finalize(), second.finalize())
    }

    /// The values are hash values already.
    func hash(into hasher: inout Hasher) { hasher.combine(first) }
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
