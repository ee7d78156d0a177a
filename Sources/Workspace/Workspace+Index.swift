import Foundation
import GRDB

extension Workspace {
  /// Puts the words of documents into the index that are not there yet.
  ///
  /// Adding a document does not: the index is written much faster for many documents at once. A search does it first, so
  /// nothing that was added is ever missed; after an import that was cut short, the next search does what was left.
  public func index() throws {
    while try database.write(Workspace.indexNext) {}
  }

  /// How many provisions are indexed in one transaction.
  private static let batch = 50_000

  /// Indexes some documents; says whether there are more.
  private static func indexNext(_ database: Database) throws -> Bool {
    let documents = try Int64.fetchAll(database, sql: "SELECT id FROM document WHERE isIndexed = 0 ORDER BY id")
    var done = 0
    for document in documents {
      guard done < batch else { return true }
      done += try index(document, in: database)
    }
    return false
  }

  /// Indexes a document; says how many wordings it has first. Text of other acts that it quotes is not searched.
  private static func index(_ document: Int64, in database: Database) throws -> Int {
    let insert = try FastStatement(
      database, sql: "INSERT INTO provisionWords (rowid, num, heading, text) VALUES (?, ?, ?, ?)")
    let count = try words(of: provisions(of: document), in: database, to: insert)
    try database.execute(sql: "UPDATE document SET isIndexed = 1 WHERE id = ?", arguments: [document])
    return count
  }

  /// Puts the words of a provision into the index, whose document is there already.
  static func indexProvision(_ provision: Int64, in database: Database) throws {
    let insert = try FastStatement(
      database, sql: "INSERT INTO provisionWords (rowid, num, heading, text) VALUES (?, ?, ?, ?)")
    _ = try words(of: provision...provision, in: database, to: insert)
  }

  /// Takes a document's words out of the index. An index without text of its own has to be told what it indexed.
  static func unindex(_ document: Int64, in database: Database) throws {
    guard try isIndexed(document, in: database) else { return }
    let delete = try FastStatement(
      database,
      sql: "INSERT INTO provisionWords (provisionWords, rowid, num, heading, text) VALUES ('delete', ?, ?, ?, ?)")
    _ = try words(of: provisions(of: document), in: database, to: delete)
  }

  static func isIndexed(_ document: Int64, in database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT isIndexed FROM document WHERE id = ?", arguments: [document]) == true
  }

  /// The ids that the provisions of a document can have.
  static func provisions(of document: Int64) -> ClosedRange<Int64> { document << 24...(document << 24 | 0xFF_FFFF) }

  /// Runs a statement with the searched words of the provisions whose words stand with them.
  private static func words(
    of provisions: ClosedRange<Int64>, in database: Database, to statement: FastStatement
  ) throws -> Int {
    let select = try FastStatement(
      database,
      sql: """
        SELECT id, num, heading, text FROM provision
        WHERE id BETWEEN ? AND ? AND isQuoted = 0 AND wording IS NULL
        """)
    select.bind(1, provisions.lowerBound)
    select.bind(2, provisions.upperBound)
    var count = 0
    while try select.step() {
      statement.bind(1, select.number(0))
      for column in Int32(1)...3 {
        if let text = select.bytes(column) {
          SearchText.withPrepared(text) { statement.bind(column + 1, $0) }
        } else {
          statement.bind(column + 1, utf8: nil)
        }
      }
      try statement.run()
      count += 1
    }
    return count
  }
}
