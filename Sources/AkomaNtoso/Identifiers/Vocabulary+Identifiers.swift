extension Vocabulary {
  /// The name of an element in ids.
  static func elementReference(_ name: String) -> String { elementReferences[name] ?? name }

  /// The names of elements in ids, where they are not the names of the elements (Naming Convention 1.0, 5.4.2).
  ///
  /// The convention has `wrapup` in one table and `wrap` in another for `listWrapUp`; both are read, the first is written.
  private static let elementReferences = [
    "alinea": "al", "amendmentBody": "body", "article": "art", "attachment": "att", "blockList": "list",
    "chapter": "chp", "citation": "cit", "citations": "cits", "clause": "cl", "component": "cmp",
    "componentRef": "cref", "components": "cmpnts", "debateBody": "body", "debateSection": "dbsect",
    "division": "dvs", "documentRef": "dref", "eventRef": "eref", "judgmentBody": "body",
    "listIntroduction": "intro", "listWrapUp": "wrapup", "mainBody": "body", "paragraph": "para",
    "quotedStructure": "qstr", "quotedText": "qtext", "recital": "rec", "recitals": "recs", "section": "sec",
    "subchapter": "subchp", "subclause": "subcl", "subdivision": "subdvs", "subparagraph": "subpara",
    "subsection": "subsec", "temporalGroup": "tmpg", "wrapUp": "wrapup",
  ]

  /// The elements that must have an id where the document gives ids at all: those with the schema's group `idreq`
  /// (Akoma Ntoso 1.0, Part 2), beside the elements of the hierarchy.
  static let identified: Set<String> = hierarchy.union([
    "FRBRmasterExpression", "activeRef", "address", "adjournment", "administrationOfOath", "applies", "attachment",
    "attachmentOf", "authorialNote", "blockContainer", "blockList", "citation", "citations", "communication",
    "component", "componentData", "components", "concept", "container", "content", "contrasts", "count", "crossHeading",
    "debateSection", "declarationOfVote", "derogates", "dissentsFrom", "distinguishes", "div", "documentRef",
    "efficacyMod", "embeddedStructure", "entity", "event", "extends", "forceMod", "formula", "hasAttachment", "heading",
    "interstitial", "intro", "isAnalogTo", "item", "judge", "jurisprudence", "lawyer", "legalSystemMod", "location",
    "longTitle", "mapping", "marker", "meaningMod", "ministerialStatements", "mmod", "mod", "nationalInterest", "note",
    "noticesOfMotion", "object", "ol", "oralStatements", "organization", "original", "other", "overrules", "papers",
    "party", "passiveRef", "person", "personalStatements", "petitions", "pointOfOrder", "prayers", "proceduralMotions",
    "process", "putsInQuestion", "quantity", "questions", "quorum", "quorumVerification", "quotedStructure", "recital",
    "recitals", "recount", "ref", "resolutions", "restricts", "rmod", "role", "rollCall", "rref", "scopeMod",
    "speechGroup", "subFlow", "subheading", "supports", "table", "tblock", "temporalGroup", "term", "textualMod", "toc",
    "ul", "voting", "wrapUp", "writtenStatements",
  ]).union(labelled)

  /// The elements whose id is a label of what they stand for, not their name and number (5.4.2, third case).
  static let labelled: Set<String> = [
    "TLCConcept", "TLCEvent", "TLCLocation", "TLCObject", "TLCOrganization", "TLCPerson", "TLCProcess", "TLCReference",
    "TLCRole", "TLCTerm", "componentData", "keyword",
  ]

  /// The elements that have no id in the schema, or whose id would address nothing in the text.
  static let unidentified: Set<String> = documentTypes.union([
    "FRBRExpression", "FRBRItem", "FRBRManifestation", "FRBRWork", "FRBRalias", "FRBRauthor", "FRBRauthoritative",
    "FRBRcountry", "FRBRdate", "FRBRformat", "FRBRlanguage", "FRBRmasterExpression", "FRBRname", "FRBRnumber",
    "FRBRportion", "FRBRprescriptive", "FRBRsubtype", "FRBRthis", "FRBRtranslation", "FRBRuri", "FRBRversionNumber",
    "activeModifications", "akomaNtoso", "analysis", "attachments", "classification", "componentInfo", "identification",
    "judicial", "lifecycle", "mappings", "meta", "notes", "otherAnalysis", "otherReferences", "parliamentary",
    "passiveModifications", "presentation", "preservation", "proprietary", "publication", "references", "restrictions",
    "temporalData", "workflow",
  ])

  /// The elements of which there is one in their context, so that their ids have no number (5.4.3, first case).
  static let unnumbered: Set<String> = bodies.union(judgmentParts).union([
    "components", "conclusions", "content", "coverPage", "heading", "header", "intro", "listIntroduction", "listWrapUp",
    "num", "preamble", "preface", "subheading", "toc", "wrapUp",
  ])

  static let bodies: Set<String> = [
    "amendmentBody", "body", "collectionBody", "debateBody", "judgmentBody", "mainBody", "portionBody",
  ]

  static let judgmentParts: Set<String> = [
    "arguments", "background", "decision", "introduction", "motivation", "remedies",
  ]

  /// The elements that only hold together what is counted in the element around them: none is a context (5.4.3 counts the
  /// `p` of a section in the section, not in its `content`).
  static let transparent: Set<String> = bodies.union([
    "block", "caption", "content", "crossHeading", "foreign", "formula", "heading", "interstitial", "intro",
    "listIntroduction", "listWrapUp", "longTitle", "num", "p", "subheading", "tocItem", "wrapUp",
  ])

  /// The elements that are a context always (5.4.1).
  static let scopes: Set<String> = ["attachment", "component", "embeddedStructure", "mod", "quotedStructure"]
}
