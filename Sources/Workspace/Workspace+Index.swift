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
  private static let batch = 100_000

  /// Indexes some documents; says whether there are more.
  static func indexNext(_ database: Database) throws -> Bool {
    let documents = try Int64.fetchAll(database, sql: "SELECT id FROM document WHERE isIndexed = 0 ORDER BY id")
    var done = 0
    var copies: [Copy] = []
    for document in documents {
      guard done < batch else { break }
      done += try index(document, in: database, &copies)
    }
    try keep(copies, in: database)
    return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE isIndexed = 0)") == true
  }

  private typealias Copy = (wording: Int64, provision: Int64)

  /// Writes down which provisions are copies, in the order in which they are kept.
  private static func keep(_ copies: [Copy], in database: Database) throws {
    let insert = try FastStatement(database, sql: "INSERT INTO copy (wording, provision) VALUES (?, ?)")
    for copy in copies.sorted(by: <) {
      insert.bind(1, copy.wording)
      insert.bind(2, copy.provision)
      try insert.run()
    }
  }

  /// Indexes a document; says how many provisions it has. Text of other acts that it quotes is not searched.
  private static func index(_ document: Int64, in database: Database, _ copies: inout [Copy]) throws -> Int {
    let insert = try FastStatement(
      database, sql: "INSERT INTO provisionWords (rowid, num, heading, text) VALUES (?, ?, ?, ?)")
    let count = try words(of: provisions(of: document), in: database, to: insert) { copies.append($0) }
    try database.execute(sql: "UPDATE document SET isIndexed = 1 WHERE id = ?", arguments: [document])
    return count
  }

  /// Puts the words of a provision into the index, whose document is there already.
  static func indexProvision(_ provision: Int64, in database: Database) throws {
    let insert = try FastStatement(
      database, sql: "INSERT INTO provisionWords (rowid, num, heading, text) VALUES (?, ?, ?, ?)")
    _ = try words(of: provision...provision, in: database, to: insert)
  }

  /// Takes a document's words out of the index, in which they are. An index without text of its own has to be told what
  /// it indexed.
  static func unindex(_ document: Int64, in database: Database) throws {
    let delete = try FastStatement(
      database,
      sql: "INSERT INTO provisionWords (provisionWords, rowid, num, heading, text) VALUES ('delete', ?, ?, ?, ?)")
    _ = try words(of: provisions(of: document), in: database, to: delete)
  }

  /// The ids that the provisions of a document can have.
  static func provisions(of document: Int64) -> ClosedRange<Int64> { document << 24...(document << 24 | 0xFF_FFFF) }

  /// Runs a statement with the searched words of the provisions whose words stand with them, and hands over those whose
  /// words stand with another.
  private static func words(
    of provisions: ClosedRange<Int64>, in database: Database, to statement: FastStatement,
    copies: (Copy) -> Void = { _ in }
  ) throws -> Int {
    let select = try FastStatement(
      database,
      sql: "SELECT id, num, heading, text, wording FROM provision WHERE id BETWEEN ? AND ? AND isQuoted = 0")
    select.bind(1, provisions.lowerBound)
    select.bind(2, provisions.upperBound)
    var count = 0
    while try select.step() {
      count += 1
      if select.isThere(4) {
        copies((select.number(4), select.number(0)))
        continue
      }
      statement.bind(1, select.number(0))
      for column in Int32(1)...3 {
        if let text = select.bytes(column) {
          SearchText.withPrepared(text) { statement.bind(column + 1, $0) }
        } else {
          statement.bind(column + 1, utf8: nil)
        }
      }
      try statement.run()
    }
    return count
  }
}
