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

  /// Indexes a document; says how many provisions it has. Text of other acts that it quotes is not searched.
  private static func index(_ document: Int64, in database: Database) throws -> Int {
    let insert = try FastStatement(
      database, sql: "INSERT INTO provisionWords (rowid, num, heading, text) VALUES (?, ?, ?, ?)")
    let count = try words(of: document, in: database) { id, num, heading, text in
      insert.bind(1, id)
      insert.bind(2, utf8: num)
      insert.bind(3, utf8: heading)
      insert.bind(4, utf8: text)
      try insert.run()
    }
    try database.execute(sql: "UPDATE document SET isIndexed = 1 WHERE id = ?", arguments: [document])
    return count
  }

  /// Takes a document's words out of the index. An index without text of its own has to be told what it indexed.
  static func unindex(_ document: Int64, in database: Database) throws {
    let isIndexed = try Bool.fetchOne(
      database, sql: "SELECT isIndexed FROM document WHERE id = ?", arguments: [document])
    guard isIndexed == true else { return }
    let delete = try FastStatement(
      database,
      sql: "INSERT INTO provisionWords (provisionWords, rowid, num, heading, text) VALUES ('delete', ?, ?, ?, ?)")
    _ = try words(of: document, in: database) { id, num, heading, text in
      delete.bind(1, id)
      delete.bind(2, utf8: num)
      delete.bind(3, utf8: heading)
      delete.bind(4, utf8: text)
      try delete.run()
    }
  }

  private typealias Words = ArraySlice<UInt8>

  /// The searched words of a document's provisions.
  private static func words(
    of document: Int64, in database: Database, _ body: (Int64, Words?, Words?, Words) throws -> Void
  ) throws -> Int {
    let select = try FastStatement(
      database,
      sql: """
        SELECT id, num, heading, text FROM provision
        WHERE id BETWEEN ?1 << 24 AND (?1 << 24) + 16777215 AND isQuoted = 0
        """)
    select.bind(1, document)
    var count = 0
    while try select.step() {
      try body(
        select.number(0), select.utf8(1), select.utf8(2).map(SearchText.prepared),
        SearchText.prepared(select.utf8(3) ?? []))
      count += 1
    }
    return count
  }
}
