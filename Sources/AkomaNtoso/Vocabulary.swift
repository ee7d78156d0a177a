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

  /// The other elements of the standard (3.0). What stands in no set here is unknown: a later version's, or a
  /// publisher's own.
  static let others: Set<String> = [
    "FRBRExpression", "FRBRItem", "FRBRManifestation", "FRBRWork", "FRBRalias", "FRBRauthor", "FRBRauthoritative",
    "FRBRcountry", "FRBRdate", "FRBRformat", "FRBRlanguage", "FRBRmasterExpression", "FRBRname", "FRBRnumber",
    "FRBRportion", "FRBRprescriptive", "FRBRsubtype", "FRBRthis", "FRBRtranslation", "FRBRuri",
    "FRBRversionNumber", "TLCConcept", "TLCEvent", "TLCLocation", "TLCObject", "TLCOrganization", "TLCPerson",
    "TLCProcess", "TLCReference", "TLCRole", "TLCTerm", "activeModifications", "activeRef", "address",
    "adjournment", "administrationOfOath", "akomaNtoso", "alternativeReference", "amendmentBody",
    "amendmentContent", "amendmentHeading", "amendmentJustification", "amendmentReference", "analysis", "answer",
    "application", "applies", "arguments", "attachment", "attachmentOf", "attachments", "background", "block",
    "blockContainer", "blockList", "body", "br", "caption", "citation", "citations", "classification",
    "collectionBody", "communication", "component", "componentData", "componentInfo", "componentRef",
    "components", "conclusions", "condition", "container", "content", "contrasts", "count", "coverPage",
    "crossHeading", "debateBody", "debateSection", "decision", "declarationOfVote", "derogates", "destination",
    "dissentsFrom", "distinguishes", "div", "docAuthority", "documentRef", "domain", "duration", "efficacy",
    "efficacyMod", "embeddedStructure", "eol", "eop", "eventRef", "extends", "force", "forceMod", "foreign",
    "formula", "from", "hasAttachment", "header", "heading", "identification", "implicitReference",
    "interstitial", "intro", "introduction", "isAnalogTo", "item", "judgmentBody", "judicial", "jurisprudence",
    "keyword", "legalSystemMod", "li", "lifecycle", "listIntroduction", "listWrapUp", "longTitle", "mainBody",
    "mapping", "mappings", "marker", "meaningMod", "meta", "ministerialStatements", "motivation", "narrative",
    "nationalInterest", "new", "note", "notes", "noticesOfMotion", "num", "ol", "old", "oralStatements",
    "original", "other", "otherAnalysis", "otherReferences", "overrules", "p", "papers", "parliamentary",
    "passiveModifications", "passiveRef", "personalStatements", "petitions", "pointOfOrder", "portionBody",
    "prayers", "preamble", "preface", "presentation", "preservation", "previous", "proceduralMotions",
    "proprietary", "publication", "putsInQuestion", "question", "questions", "quorum", "quorumVerification",
    "quotedStructure", "recital", "recitals", "recount", "references", "remedies", "resolutions", "restriction",
    "restrictions", "restricts", "result", "rollCall", "scene", "scopeMod", "source", "speech", "speechGroup",
    "step", "subFlow", "subheading", "summary", "supports", "table", "tblock", "td", "temporalData",
    "temporalGroup", "textualMod", "th", "timeInterval", "toc", "tocItem", "tr", "ul", "voting", "workflow",
    "wrapUp", "writtenStatements",
  ]

  /// Whether a namespace is one of the standard's, or of XHTML, of which it takes its tables.
  static func isStandard(_ namespace: String?) -> Bool {
    guard let namespace else { return true }
    return namespace == xhtml || families.contains { namespace.hasPrefix($0) }
  }

  static let xhtml = "http://www.w3.org/1999/xhtml"

  /// How the namespaces of the versions begin (Akoma Ntoso 1.0 to 3.0 with its drafts).
  private static let families = ["http://docs.oasis-open.org/legaldocml/ns/akn/", "http://www.akomantoso.org/"]

  /// What a name means, as a set of flags that a reader keeps for each name that occurs.
  struct Class: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
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
    /// The words of another act: `quotedStructure`, `embeddedStructure`.
    static let quotation = Class(rawValue: 256)
    /// An item of a list, which is a provision where the list is a `blockList`.
    static let item = Class(rawValue: 512)
    /// A remark, which is an editor's where its status says so.
    static let remark = Class(rawValue: 1024)
    /// No name of the standard.
    static let unknown = Class(rawValue: 2048)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(name: String) {
      var flags: Class = []
      if Vocabulary.inline.contains(name) { flags.insert(.inline) }
      if Vocabulary.hierarchy.contains(name) { flags.insert(.hierarchy) }
      if divisions.contains(name) { flags.insert(.division) }
      if Vocabulary.foreignText.contains(name) { flags.insert(.foreignText) }
      if documentTypes.contains(name) { flags.insert(.documentType) }
      switch name {
      case "authorialNote": flags.insert(.note)
      case "num", "heading", "subheading": flags.insert(.head)
      case "quotedStructure", "embeddedStructure": flags.insert(.quotation)
      case "item": flags.insert(.item)
      case "remark": flags.insert(.remark)
      default: break
      }
      let known = [Vocabulary.inline, Vocabulary.hierarchy, documentTypes, others].contains { $0.contains(name) }
      if !known { flags.insert(.unknown) }
      self = flags
    }

    /// What a name of a publisher's own namespace means: nothing that the standard knows, even where the standard has
    /// the same word (`dc:title`). Only where it runs on within a sentence, so does what it marks.
    init(publishersName name: String) { self = Vocabulary.inline.contains(name) ? .inline : .unknown }
  }
}
