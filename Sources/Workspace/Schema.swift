import GRDB

/// The tables of a workspace.
///
/// The constraints stand here and nowhere else: what the database holds is right because it could not be otherwise.
enum Schema {
  /// The condition that a document holds on a day, which is to be bound three times where it is written `?`.
  ///
  /// A version that does not say when it ends does so when the next version of the work in its language begins, as in
  /// `WorkVersions`.
  static func holds(on day: String) -> String {
    """
    (document.validFrom <= \(day) AND CASE WHEN document.validUntil IS NOT NULL THEN document.validUntil > \(day) ELSE
      NOT EXISTS (SELECT 1 FROM document AS later WHERE later.work = document.work
        AND later.language IS document.language AND later.validFrom > document.validFrom AND later.validFrom <= \(day))
    END)
    """
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("documents and provisions, by steps") { database in
      try database.execute(
        sql: """
          CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            file TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            work TEXT NOT NULL,
            expression TEXT,
            country TEXT,
            language TEXT,
            title TEXT NOT NULL,
            number TEXT,
            validFrom TEXT,
            validUntil TEXT,
            validityBasis TEXT,
            -- Whether the words of its provisions are in the index yet, and its copies in `copy`.
            isIndexed INTEGER NOT NULL DEFAULT 0 CHECK (isIndexed IN (0, 1)),
            CHECK (validUntil IS NULL OR validFrom <= validUntil)
          ) STRICT;
          CREATE INDEX documentWork ON document (work, validFrom);
          CREATE INDEX documentToIndex ON document (id) WHERE isIndexed = 0;

          -- A provision's id is its document's, followed by its place in it: a document's provisions lie together, in
          -- order, and need no index of their own.
          CREATE TABLE provision (
            id INTEGER PRIMARY KEY,
            parent INTEGER,
            -- An earlier provision with the same number, heading and text, which then stand there alone; see Wordings.
            wording INTEGER,
            kind TEXT NOT NULL,
            -- NULL is main, as nearly all are.
            component TEXT,
            -- The last step of the way down to it: paragraph_a. The others are those of its parents.
            step TEXT NOT NULL,
            occurrence INTEGER NOT NULL CHECK (occurrence >= 1),
            eId TEXT,
            wId TEXT,
            guid TEXT,
            num TEXT,
            heading TEXT,
            text TEXT,
            isQuoted INTEGER NOT NULL CHECK (isQuoted IN (0, 1)),
            line INTEGER NOT NULL,
            document INTEGER NOT NULL GENERATED ALWAYS AS (id >> 24) VIRTUAL,
            CHECK (parent IS NULL OR (parent < id AND parent >> 24 = id >> 24)),
            CHECK (CASE WHEN wording IS NULL THEN text IS NOT NULL
              ELSE wording < id AND coalesce(num, heading, text) IS NULL END)
          ) STRICT;
          -- Which provisions have a wording that stands with another. It is filled with the index of words, many documents
          -- at once: each document's copies lie scattered over it.
          CREATE TABLE copy (
            wording INTEGER NOT NULL,
            provision INTEGER NOT NULL CHECK (provision > wording),
            PRIMARY KEY (wording, provision)
          ) STRICT, WITHOUT ROWID;
          CREATE TRIGGER provisionOfDocument AFTER DELETE ON document BEGIN
            DELETE FROM provision WHERE id BETWEEN old.id << 24 AND (old.id << 24) + 16777215;
          END;

          -- The words of a provision, divided by ICU where the script does not divide them. The index keeps no text of
          -- its own; see SearchText.
          CREATE VIRTUAL TABLE provisionWords USING fts5 (
            num, heading, text, content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
          );
          -- Words are gathered in memory up to so many bytes before they are written.
          INSERT INTO provisionWords (provisionWords, rank) VALUES ('hashsize', 67108864);
          """)
    }
    return migrator
  }
}
