public import AkomaNtoso
private import Crypto
import Faults
import Foundation
import GRDB

extension Workspace {
  /// What became of a document.
  public enum Outcome: String, CaseIterable, Sendable, Codable {
    case added
    /// The same bytes are there already.
    case known
    /// Another text stood under the same file name; it was replaced.
    case replaced
  }

  /// Adds a document, in one transaction: it is there as a whole or not at all.
  ///
  /// - Parameters:
  ///   - file: the name under which it is kept. The same name with other bytes replaces the document.
  ///   - recorded: when it holds, by a record beside the file; without one, by what the document says itself.
  /// - Throws: ``Fault`` where the bytes are no Akoma Ntoso; nothing is changed then.
  public func add(_ xml: [UInt8], file: String, recorded: DayInterval? = nil) throws -> Outcome {
    let hash = Data(SHA256.hash(data: xml))
    if try database.writeWithoutTransaction({ try Workspace.isKnown(hash, in: $0) }) { return .known }
    let document = try Document(xml: xml, file: file)
    return try database.write { database in
      let old = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT id FROM document WHERE file = ?"), arguments: [file])
      try withWordings(database) { wordings in
        if let old { try Workspace.remove(old, from: database, &wordings) }
        let row = try Workspace.insert(document, hash: hash, recorded: recorded, into: database)
        try Workspace.insertProvisions(of: document, row: row, into: database, &wordings)
      }
      return old == nil ? .added : .replaced
    }
  }

  private static func isKnown(_ hash: Data, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM document WHERE hash = ?"), arguments: [hash]) == true
  }

  /// Lends the wordings that are kept; they are read anew after a failure, and when somebody else has written.
  private func withWordings(_ database: Database, _ body: (inout Wordings) throws -> Void) throws {
    try wordings.withLock { kept in
      let current = try kept.flatMap { try $0.isCurrent(database) ? $0 : nil }
      kept = nil
      var wordings = try current ?? Wordings(database)
      try body(&wordings)
      kept = wordings
    }
  }

  /// Whether these bytes are those that were added as a document.
  public func keeps(_ xml: [UInt8], as entry: Entry) -> Bool {
    let hash = Data(SHA256.hash(data: xml))
    let kept = try? database.read {
      try Row.fetchOne($0, sql: "SELECT 1 FROM document WHERE id = ? AND hash = ?", arguments: [entry.id, hash])
    }
    return kept != nil
  }

  private static func insert(
    _ document: Document, hash: Data, recorded: DayInterval?, into database: Database
  ) throws -> Int64 {
    let identification = document.identification()
    let (work, expression) = (identification.work, identification.expression)
    let validity = document.validity(recorded: recorded)
    let address = [work?.uri, work?.this].compactMap { $0 }.first { !$0.isEmpty } ?? document.file
    let insert = try database.cachedStatement(
      sql: """
        INSERT INTO document (hash, file, kind, work, expression, country, language, title, number, validFrom, validUntil,
          validityBasis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [
        hash, document.file, document.name(of: document.main), address, expression?.uri ?? expression?.this,
        work?.country ?? WorkIRI(address)?.country, expression?.languages.first, document.title, document.citedNumber,
        validity?.days.start.description, validity?.days.end?.description, validity?.basis.rawValue,
      ])
    return database.lastInsertedRowID
  }

  private static func insertProvisions(
    of document: Document, row: Int64, into database: Database, _ wordings: inout Wordings
  ) throws {
    let provisions = document.provisions
    let paths = ProvisionPaths(provisions, of: document)
    let components = Dictionary(
      uniqueKeysWithValues: document.components.filter { $0.name != "main" }.map { ($0.element, $0.name) })
    let insert = try FastStatement(
      database,
      sql: """
        INSERT INTO provision (id, parent, kind, component, step, occurrence, eId, wId, guid, num, heading, text, isQuoted,
          line, wording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var buffer: [UInt8] = []
    for (place, provision) in provisions.enumerated() {
      let element = provision.element
      let id = row << 24 | Int64(place)
      buffer.removeAll(keepingCapacity: true)
      document.appendOwnText(of: element, to: &buffer)
      let num = document.child("num", of: element).map { document.text[document.range(of: $0)] }
      let heading = document.child("heading", of: element).map { document.text[document.range(of: $0)] }
      var first: Int64?
      if !provision.isQuoted {
        let key = Wordings.Key(num: num, heading: heading, text: buffer[...])
        first = wordings.earlier(key, than: id)
      }

      insert.bind(1, id)
      insert.bind(2, provision.parent.map { row << 24 | Int64($0) })
      insert.bind(3, document.name(of: element))
      insert.bind(4, components[provision.component])
      insert.bind(5, utf8: paths.step(place))
      insert.bind(6, Int64(paths.occurrences[place]))
      insert.bind(7, utf8: document.attributeBytes("eId", of: element) ?? document.attributeBytes("id", of: element))
      insert.bind(8, utf8: document.attributeBytes("wId", of: element))
      insert.bind(9, utf8: document.attributeBytes("GUID", of: element))
      insert.bind(10, utf8: first == nil ? num : nil)
      insert.bind(11, utf8: first == nil ? heading : nil)
      insert.bind(12, utf8: first == nil ? buffer[...] : nil)
      insert.bind(13, provision.isQuoted ? 1 : 0)
      insert.bind(14, Int64(document.line(of: element)))
      insert.bind(15, first)
      try insert.run()
    }
  }

  /// Removes a document with its provisions and their words. Words to which other documents point go to the first of
  /// these.
  private static func remove(_ document: Int64, from database: Database, _ wordings: inout Wordings) throws {
    // Which provisions are copies is known of indexed documents alone.
    while try indexNext(database) {}
    try unindex(document, in: database)
    let own = provisions(of: document)
    let bounds: StatementArguments = [own.lowerBound, own.upperBound]
    try database.execute(
      sql: """
        DELETE FROM copy WHERE (wording, provision) IN
          (SELECT wording, id FROM provision WHERE id BETWEEN ? AND ? AND wording IS NOT NULL)
        """, arguments: bounds)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, num, heading, text, (SELECT min(provision) FROM copy WHERE copy.wording = provision.id) AS heir
        FROM provision WHERE id BETWEEN ? AND ? AND wording IS NULL AND isQuoted = 0
        """, arguments: bounds)
    for row in rows {
      let (num, heading, text): (String?, String?, String) = (row["num"], row["heading"], row["text"])
      let key = Wordings.Key(
        num: num.map { Array($0.utf8)[...] }, heading: heading.map { Array($0.utf8)[...] }, text: Array(text.utf8)[...])
      let (id, heir): (Int64, Int64?) = (row["id"], row["heir"])
      wordings[key] = heir
      guard let heir else { continue }
      try database.execute(
        sql: "UPDATE provision SET wording = NULL, num = ?, heading = ?, text = ? WHERE id = ?",
        arguments: [num, heading, text, heir])
      try database.execute(
        sql: "DELETE FROM copy WHERE wording = ? AND provision = ?", arguments: [id, heir])
      try database.execute(
        sql: "UPDATE provision SET wording = ? WHERE id IN (SELECT provision FROM copy WHERE wording = ?)",
        arguments: [heir, id])
      try database.execute(sql: "UPDATE copy SET wording = ? WHERE wording = ?", arguments: [heir, id])
      try indexProvision(heir, in: database)
    }
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [document])
  }
}
