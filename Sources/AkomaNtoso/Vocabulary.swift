/// What the standard's element names mean to a reader (Akoma Ntoso 1.0, Part 1, section 5).
///
/// An element name of the standard stands here and nowhere else. Names are local names: the seven namespace families in
/// use share them.
public enum Vocabulary {
  /// The document types, with `judgement` and `postit`, which official publishers put in their place.
  public static let documentTypes: Set<String> = [
    "act", "bill", "doc", "statement", "debate", "debateReport", "judgment", "amendment", "documentCollection",
    "amendmentList", "officialGazette", "portion", "judgement", "postit",
  ]

  /// The elements of the hierarchy: each is a provision, or a division that holds provisions.
  public static let hierarchy: Set<String> = [
    "article", "section", "part", "chapter", "title", "book", "tome", "division", "paragraph", "clause", "list",
    "point", "indent", "alinea", "rule", "subrule", "proviso", "subsection", "subpart", "subparagraph", "subchapter",
    "subtitle", "subdivision", "subclause", "sublist", "level", "transitional", "hcontainer",
  ]

  /// The divisions of an act, which lawyers do not cite as provisions.
  static let divisions: Set<String> = [
    "part", "chapter", "title", "book", "tome", "division", "subpart", "subchapter", "subtitle", "subdivision",
  ]

  /// The elements that run on within a sentence: no space belongs between them and their neighbours.
  static let inline: Set<String> = [
    "a", "abbr", "affectedDocument", "argument", "b", "change", "concept", "courtType", "date", "decoration", "def",
    "del", "docCommittee", "docDate", "docIntroducer", "docJurisdiction", "docketNumber", "docNumber", "docProponent",
    "docPurpose", "docStage", "docStatus", "docTitle", "docType", "embeddedText", "entity", "event", "fillIn", "i",
    "img", "inline", "ins", "judge", "lawyer", "legislature", "location", "mmod", "mod", "mref", "neutralCitation",
    "noteRef", "object", "omissis", "opinion", "organization", "outcome", "party", "person", "placeholder", "process",
    "quantity", "quotedText", "recordedTime", "ref", "relatedDocument", "remark", "rmod", "role", "rref", "session",
    "shortTitle", "signature", "span", "sub", "sup", "term", "time", "u", "vote", "authorialNote",
  ]

  /// The elements whose text is not the provision's own: the words of another act, an editor's notes, what is deleted,
  /// and metadata that publishers put inside provisions.
  static let foreignText: Set<String> = [
    "quotedStructure", "embeddedStructure", "authorialNote", "del", "meta", "components", "attachments", "toc",
  ]

  /// What a name means, as a set of flags that a reader keeps for each name that occurs.
  struct Class: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let inline = Class(rawValue: 1)
    static let hierarchy = Class(rawValue: 2)
    static let division = Class(rawValue: 4)
    static let foreignText = Class(rawValue: 8)
    static let documentType = Class(rawValue: 16)
    /// `num`, `heading`, `subheading`: what stands at the head of a provision.
    static let head = Class(rawValue: 32)
    /// A comment or a processing instruction: no element.
    static let notElement = Class(rawValue: 64)
    /// A note inside a sentence: apart from its neighbours, who are none the less neighbours of one another.
    static let note = Class(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(name: String) {
      var flags: Class = []
      if Vocabulary.inline.contains(name) { flags.insert(.inline) }
      if Vocabulary.hierarchy.contains(name) { flags.insert(.hierarchy) }
      if divisions.contains(name) { flags.insert(.division) }
      if Vocabulary.foreignText.contains(name) { flags.insert(.foreignText) }
      if documentTypes.contains(name) { flags.insert(.documentType) }
      if name == "authorialNote" { flags.insert(.note) }
      if ["num", "heading", "subheading"].contains(name) { flags.insert(.head) }
      self = flags
    }
  }
}
