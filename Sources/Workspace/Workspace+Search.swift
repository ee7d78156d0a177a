public import AkomaNtoso
import Foundation
import GRDB

extension Workspace {
  /// What a search is limited to.
  public struct Filter: Sendable {
    /// Countries, by the codes in the documents' metadata.
    public var states: [String] = []
    /// A work's address or a part of it, or the name of a file.
    public var work: String?
    /// Only versions that hold on this day.
    public var day: CalendarDate?
    /// Kinds of provision: `article`, `section`, …
    public var kinds: [String] = []
    public var limit = 20

    public init() {}
  }

  /// A provision that a search found.
  public struct Hit: Sendable, Codable {
    public let file: String
    public let work: String
    public let title: String
    public let country: String?
    public let validFrom: String?
    public let validUntil: String?
    public let kind: String
    public let path: String
    public let eId: String?
    public let num: String?
    public let heading: String?
    /// How many provisions have exactly these words, in other versions of the work or elsewhere, this one included.
    public let copies: Int
    /// Words around the first place that matches, and where in them the matches are, in UTF-8 bytes.
    public let snippet: String
    public let matches: [[Int]]
  }

  /// The provisions that have all the words of a query, the best first. Of several with exactly the same words, which
  /// are mostly versions of one, that of the latest version stands for all.
  ///
  /// Words are found as ICU divides them, in every script; a query in quotation marks is searched for as a phrase. Text
  /// of other acts that a document quotes is not searched.
  public func search(_ query: String, _ filter: Filter) throws -> [Hit] {
    try index()
    guard let match = Query(query) else { return [] }
    return try database.read { database in
      var conditions: [String] = []
      var arguments: StatementArguments = [match.expression]
      if !filter.states.isEmpty {
        conditions.append("document.country IN (\(filter.states.map { _ in "?" }.joined(separator: ", ")))")
        arguments += StatementArguments(filter.states.map { $0.lowercased() })
      }
      if let work = filter.work {
        conditions.append("(instr(document.work, ?) > 0 OR instr(document.file, ?) > 0)")
        arguments += [work, work]
      }
      if let day = filter.day?.description {
        conditions.append(Schema.holds(on: "?"))
        arguments += [day, day, day]
      }
      if !filter.kinds.isEmpty {
        conditions.append("provision.kind IN (\(filter.kinds.map { _ in "?" }.joined(separator: ", ")))")
        arguments += StatementArguments(filter.kinds)
      }
      arguments += [filter.limit]
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH found AS MATERIALIZED (
            SELECT rowid AS wording, bm25(provisionWords, 4, 4, 1) AS rank FROM provisionWords WHERE provisionWords MATCH ?
          ), place AS (
            SELECT wording, rank, wording AS provision FROM found UNION ALL
            SELECT found.wording, found.rank, copy.provision FROM found JOIN copy ON copy.wording = found.wording
          )
          SELECT document.file, document.work, document.title, document.country, document.validFrom,
            document.validUntil, provision.id, provision.kind, provision.eId, words.num, words.heading, words.text,
            count(*) AS copies,
            -- The other columns are those of the row with the greatest of these.
            max(coalesce(document.validFrom, '') || printf('|%019d', 9223372036854775807 - provision.id))
          FROM place JOIN provision ON provision.id = place.provision
            JOIN document ON document.id = provision.document
            JOIN provision AS words ON words.id = place.wording
          WHERE \(conditions.isEmpty ? "true" : conditions.joined(separator: " AND "))
          GROUP BY place.wording ORDER BY place.rank, place.wording LIMIT ?
          """, arguments: arguments)
      return try rows.map { hit($0, try Workspace.path(of: $0["id"], in: database), match) }
    }
  }

  private func hit(_ row: Row, _ path: String, _ query: Query) -> Hit {
    let text: String = row["text"]
    let heading: String? = row["heading"]
    let snippet = Snippet(text, query) ?? Snippet(heading ?? "", query) ?? Snippet(beginningOf: text)
    return Hit(
      file: row["file"], work: row["work"], title: row["title"], country: row["country"], validFrom: row["validFrom"],
      validUntil: row["validUntil"], kind: row["kind"], path: path, eId: row["eId"], num: row["num"],
      heading: heading, copies: row["copies"], snippet: snippet.text,
      matches: snippet.matches.map { [$0.lowerBound, $0.upperBound] })
  }
}
