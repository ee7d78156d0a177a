public import AkomaNtoso
import Faults
import GRDB

extension Workspace {
  /// A document that is kept.
  public struct Entry: Sendable, Codable {
    public let id: Int64
    public let file: String
    public let kind: String
    public let work: String
    public let title: String
    public let country: String?
    public let language: String?
    public let validFrom: String?
    public let validUntil: String?
  }

  /// A provision that is kept.
  public struct StoredProvision: Sendable, Codable {
    public let id: Int64
    public let parent: Int64?
    public let kind: String
    public let component: String
    public let path: String
    public let eId: String?
    public let num: String?
    public let heading: String?
    public let text: String
    public let isQuoted: Bool
    public let line: Int
  }

  /// The documents, by work and time.
  ///
  /// - Parameter name: only those whose work, title or file has this in it.
  public func documents(named name: String? = nil, on day: CalendarDate? = nil) throws -> [Entry] {
    try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, file, kind, work, title, country, language, validFrom, validUntil FROM document
          WHERE (?1 IS NULL OR instr(work, ?1) > 0 OR instr(file, ?1) > 0 OR instr(lower(title), lower(?1)) > 0)
            AND (?2 IS NULL OR \(Schema.holds(on: "?2")))
          ORDER BY work, validFrom, file
          """, arguments: [name, day?.description]
      ).map { row in
        Entry(
          id: row["id"], file: row["file"], kind: row["kind"], work: row["work"], title: row["title"],
          country: row["country"], language: row["language"], validFrom: row["validFrom"], validUntil: row["validUntil"]
        )
      }
    }
  }

  /// The one document that a name means.
  ///
  /// - Throws: ``Fault`` where it means none, or several.
  public func document(named name: String, on day: CalendarDate? = nil) throws -> Entry {
    let found = try documents(named: name, on: day)
    let exact = found.filter { $0.file == name || $0.work == name }
    let candidates = exact.isEmpty ? found : exact
    if let day, candidates.isEmpty, let known = try documents(named: name).first {
      throw Fault(
        name, found: "no version in \(self.name) that holds on \(day)",
        expected: "a day on which one does (\(known.file): from \(known.validFrom ?? "an unknown day"))",
        remedy: "name another day, or import the version")
    }
    guard let only = candidates.first else {
      throw Fault(
        name, found: "no such document in \(self.name)", expected: "a work, a title or a file that was imported",
        remedy: "import it, or look for it with lacuna search")
    }
    guard candidates.count == 1 else {
      let names = candidates.prefix(6).map { "\($0.file) (from \($0.validFrom ?? "an unknown day"))" }
      throw Fault(
        name, found: "\(candidates.count) documents: \(names.joined(separator: ", "))", expected: "one document",
        remedy: "name the file, or a day with --as-of")
    }
    return only
  }

  /// The provisions of a document, in its order.
  public func provisions(of document: Entry) throws -> [StoredProvision] {
    try database.read { database in
      var paths: [Int64: String] = [:]
      return try Row.fetchAll(
        database,
        sql: """
          SELECT provision.id, provision.parent, provision.kind, coalesce(provision.component, 'main') AS component,
            provision.step, provision.eId, words.num, words.heading, words.text, provision.isQuoted, provision.line
          FROM provision JOIN provision AS words ON words.id = coalesce(provision.wording, provision.id)
          WHERE provision.id BETWEEN ? AND ? ORDER BY provision.id
          """,
        arguments: [
          Workspace.provisions(of: document.id).lowerBound, Workspace.provisions(of: document.id).upperBound,
        ]
      ).map { row in
        let (id, parent): (Int64, Int64?) = (row["id"], row["parent"])
        let path = (parent.flatMap { paths[$0] }.map { $0 + "/" } ?? "") + row["step"]
        paths[id] = path
        return StoredProvision(
          id: id, parent: parent, kind: row["kind"], component: row["component"], path: path,
          eId: row["eId"], num: row["num"], heading: row["heading"], text: row["text"], isQuoted: row["isQuoted"],
          line: row["line"])
      }
    }
  }

  /// The way down to a provision: `part_1/section_17/paragraph_a`.
  static func path(of provision: Int64, in database: Database) throws -> String {
    let select = try database.cachedStatement(sql: "SELECT parent, step FROM provision WHERE id = ?")
    var steps: [String] = []
    var next: Int64? = provision
    while let id = next, let row = try Row.fetchOne(select, arguments: [id]) {
      steps.append(row["step"])
      next = row["parent"]
    }
    return steps.reversed().joined(separator: "/")
  }
}
