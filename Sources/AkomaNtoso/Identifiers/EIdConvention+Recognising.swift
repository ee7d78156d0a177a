extension EIdConvention {
  /// The convention by which the ids of a document are made.
  ///
  /// What counts are the ids of the provisions, and of everything in the text where these have none. A dialect is taken
  /// for the document's where at least half of them are in it; without ids, it is the naming convention.
  public init(recognisedIn document: Document) {
    let given = document.givenIds
    let plain = EIdConvention()
    let check = EIdCheck(document, plain, given)
    guard check.usesIds else {
      self = plain
      return
    }
    var provisions = Votes()
    var others = Votes()
    var (spelled, spared) = (0, 0)
    var (texts, blocks) = (false, false)
    var next = 0
    while next < document.elements.count {
      if document.name(of: next) == "meta" {
        next = document.end(of: next)
        continue
      }
      if let id = given[next], let rule = check.derivation.rules[document.elements[next]] {
        let vote = Vote(id, of: next, rule, check)
        if document.isProvision(next) {
          provisions.add(vote)
          if let isSpelled = Self.spellsDivision(id, of: next, given, document) {
            (spelled, spared) = (spelled + (isSpelled ? 1 : 0), spared + (isSpelled ? 0 : 1))
          }
        } else {
          others.add(vote)
        }
        switch document.name(of: next) {
        case "content", "heading": texts = true
        case "p": blocks = true
        default: break
        }
      }
      next += 1
    }
    // Laws.Africa counts paragraphs of text, and gives no id to what holds them.
    let dialect = (provisions.count > 0 ? provisions : others).dialect(countsBlocks: blocks && !texts)
    self.init(dialect, divisions: dialect == .lawsAfrica || spelled > spared ? .spelled : .spared)
  }

  /// Whether the id of a provision directly in a division begins with that of the division; nil elsewhere.
  private static func spellsDivision(
    _ id: String, of element: Int, _ given: [String?], _ document: Document
  ) -> Bool? {
    guard let parent = document.parent(of: element), document.meaning(of: parent).contains(.division),
      !document.meaning(of: element).contains(.division), let around = given[parent]
    else { return nil }
    return id.utf8.count > around.utf8.count && id.utf8.starts(with: around.utf8)
  }

  /// What an id looks like.
  private struct Vote {
    var isXMLId = false
    var isGerman = false
    var isDotted = false
    var hasSlash = false
    /// The right name in its last part, and whether with the right number.
    var isNamed = false
    var isNumbered = false
    /// A count in place of a number.
    var isCount = false
    var isWithoutNumber = false

    init(_ id: String, of element: Int, _ rule: EIdRules.Rule, _ check: EIdCheck) {
      let document = check.document
      let identifiers = document.identifiers(of: element)
      isXMLId = identifiers.eId == nil && identifiers.id == nil
      hasSlash = id.utf8.contains(UInt8(ascii: "/"))
      isGerman = EIdConvention.isGerman(id)
      isDotted = id.utf8.contains(UInt8(ascii: "-")) && id.utf8.contains(UInt8(ascii: ".")) || id.isDottedStep
      let separator = hasSlash ? "/" : "__"
      guard let last = Substring(id).parts(by: separator).last else { return }
      isNumbered = check.isOwn(last, of: element, rule)
      let rest = last.dropping(rule.reference + "_")
      isCount = !isNumbered && rest?.isNumber == true && check.derivation.numbers[element] != nil
      isNamed = isNumbered || rest != nil
      isWithoutNumber = Substring(id).divided(by: "_nn_") != nil
    }
  }

  /// How many ids of a document look like what.
  private struct Votes {
    private(set) var count = 0
    private var (xmlIds, german, dotted, slashes, named, numbered, counts, withoutNumber) = (0, 0, 0, 0, 0, 0, 0, 0)

    mutating func add(_ vote: Vote) {
      count += 1
      xmlIds += vote.isXMLId ? 1 : 0
      german += vote.isGerman ? 1 : 0
      dotted += vote.isDotted ? 1 : 0
      slashes += vote.hasSlash && vote.isNamed ? 1 : 0
      named += vote.isNamed && !vote.hasSlash ? 1 : 0
      numbered += vote.isNumbered && !vote.hasSlash ? 1 : 0
      counts += vote.isCount ? 1 : 0
      withoutNumber += vote.isWithoutNumber ? 1 : 0
    }

    func dialect(countsBlocks: Bool) -> Dialect {
      func isMost(_ votes: Int) -> Bool { votes * 2 >= count && votes > 0 }
      if isMost(xmlIds) { return .leos }
      if isMost(german) { return .german }
      if isMost(slashes) { return .slashes }
      if isMost(counts), counts > numbered { return .blockCounters }
      if isMost(named), withoutNumber > 0 || countsBlocks { return .lawsAfrica }
      if isMost(numbered) { return .namingConvention }
      return isMost(dotted) ? .dotted : .publisher
    }
  }

  /// Whether an id is one of LegalDocML.de: small letters, a dash, a number with or without `z` (written) or `n` (counted)
  /// before it, in parts with a single `_` between them.
  static func isGerman(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false).map(Substring.init)
    let isMarked = Substring(id).divided(by: "-z") != nil || Substring(id).divided(by: "-n") != nil
    return (isMarked || parts.count > 1)
      && parts.allSatisfy { part in
        guard let dash = part.utf8.firstIndex(of: UInt8(ascii: "-")), dash != part.startIndex else { return false }
        guard part[..<dash].unicodeScalars.allSatisfy({ $0.properties.isLowercase }) else { return false }
        let number = part[part.utf8.index(after: dash)...]
        guard let first = number.utf8.first else { return false }
        return first == UInt8(ascii: "z") || (number.dropping("n") ?? number).isNumber
      }
  }
}

extension String {
  /// A single step of a dotted id: `section-12`.
  fileprivate var isDottedStep: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Substring.init)
    return parts.count == 2 && Vocabulary.hierarchy.contains(String(parts[0])) && !parts[1].isEmpty
  }
}
