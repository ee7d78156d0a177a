import CSQLiteSetUp
import Faults
public import Foundation
import GRDB
import Synchronization

/// Where people keep the documents that they work with: one SQLite file, searchable in every script.
///
///     let workspace = try Workspace(file: URL(filePath: "lacuna.sqlite"), name: "lacuna.sqlite")
///     try workspace.add(bytes, file: "sg/phta.xml")
///     try workspace.search("trafficked victim", Workspace.Filter())
///
/// It keeps the provisions with their texts, so that they can be found without the documents; the documents stay in the
/// files from which they were added. Everything in it can be made again from them.
public final class Workspace: Sendable {
  let database: DatabasePool
  /// How messages name the file.
  let name: String
  /// What is known of the words that are kept, while documents are added.
  let wordings = Mutex<Wordings?>(nil)

  /// Opens a workspace, or makes one where there is none.
  ///
  /// - Throws: ``Fault`` where the file is no workspace, or one of a later version.
  public init(file: URL, name: String) throws {
    self.name = name
    lacuna_sqlite_count_no_memory()
    do {
      var configuration = Configuration()
      configuration.label = "workspace"
      configuration.prepareDatabase { database in
        // A process that is killed loses nothing that it committed; a failing machine may lose the last moment.
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
        try database.execute(sql: "PRAGMA cache_size = -32000")
        // Written pages are gathered in the log before they go to the file, or an import would write most of them twice.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
      }
      database = try DatabasePool(path: file.path, configuration: configuration)
      try Schema.migrator.migrate(database)
    } catch let error as DatabaseError {
      throw Fault(
        name, found: error.message ?? "a file that SQLite cannot open", expected: "a workspace of this version",
        remedy: "name another file with --workspace, or import the documents into a new one")
    }
  }
}
