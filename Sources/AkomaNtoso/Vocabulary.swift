/// What the standard's element names mean to a reader (Akoma Ntoso 1.0, Part 1, section 5).
///
/// An element name of the standard stands here and nowhere else.
public enum Vocabulary {
  /// The document types.
  public static let documentTypes: Set<String> = [
    "act", "bill", "doc", "statement", "debate", "debateReport", "judgment", "amendment", "documentCollection",
    "amendmentList", "officialGazette", "portion",
  ]

  /// The elements of the hierarchy: each is a provision, or a division that holds provisions.
  public static let hierarchy: Set<String> = [
    "article", "section", "part", "chapter", "title", "book", "tome", "division", "paragraph", "clause", "list",
    "point", "indent", "alinea", "rule", "subrule", "proviso", "subsection", "subpart", "subparagraph", "subchapter",
    "subtitle", "subdivision", "subclause", "sublist", "level", "transitional", "hcontainer",
  ]

  /// The elements that run on within a sentence: no space belongs between them and their neighbours.
  static let inline: Set<String> = [
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType", "date", "decoration", "def",
    "del", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docketNumber", "docNumber", "docProponent",
    "docPurpose", "docStage", "docStatus", "docTitle", "docType", "embeddedText", "entity", "event", "fillIn", "i",
    "img", "inline", "ins", "judge", "lawyer", "legislature", "location", "mmod", "mod", "mref", "neutralCitation",
    "noteRef", "object", "omissis", "opinion", "organization", "outcome", "party", "person", "placeholder", "process",
    "quantity", "quotedText", "recordedTime", "ref", "relatedDocument", "remark", "rmod", "role", "rref", "session",
    "shortTitle", "signature", "span", "sub", "sup", "term", "time", "u", "vote",
  ]

  /// The elements whose text is not the provision's own: the words of another act, or an editor's notes.
  static let foreignText: Set<String> = [
    "quotedStructure", "embeddedStructure", "authorialNote", "del", "meta",
  ]
}
