/// What a dialect says of each name that occurs in a document.
struct EIdRules {
  struct Rule {
    /// The name in ids.
    let reference: String
    /// A number for the reference, the same for all names that share it.
    let number: Int32
    let kind: Kind
    /// Whether what is inside is counted in it.
    let isContext: Bool
    /// Whether it is a context whatever the numbering: a component, a quotation, `mod`.
    let isScope: Bool
    /// Whether it must have an id.
    let isRequired: Bool
    /// Whether it is counted apart as `nn` where it has no number.
    let isNumberExpected: Bool
    /// Whether it only divides the text where it has no number.
    let isDivisionUnnumbered: Bool
    /// Whether it stands but in one part of a document, so that the part need not be named.
    let isAlone: Bool
    /// Whether it has an id at all, and if so whether also at the top of a document.
    let presence: Presence
  }

  enum Kind {
    /// A name, and a number where there are several.
    case numbered
    /// A name alone.
    case unnumbered
    /// A label of what it stands for.
    case label
    /// The end of a page, counted through the document; the end of a line, counted in the page.
    case page, line
  }

  enum Presence {
    case never, inContext, always
  }

  /// By the numbers of the names in the document.
  private let rules: [Rule?]

  init(_ document: Document, _ convention: EIdConvention) {
    var numbers: [String: Int32] = [:]
    let namespace = document.namespace(of: document.main)
    rules = document.names.map { name in
      guard !name.meaning.contains(.notElement), name.namespace == namespace else { return nil }
      let reference = Vocabulary.elementReference(name.local)
      let next = Int32(numbers.count)
      let number = numbers[reference, default: next]
      numbers[reference] = number
      return Rule(name.local, reference, number, name.meaning, convention.dialect)
    }
  }

  subscript(_ element: Document.Element) -> Rule? { rules[Int(element.name)] }
}

extension EIdRules.Rule {
  fileprivate init?(
    _ name: String, _ reference: String, _ number: Int32, _ meaning: Vocabulary.Class,
    _ dialect: EIdConvention.Dialect
  ) {
    (self.reference, self.number) = (reference, number)
    let isInline = meaning.contains(.inline) && !meaning.contains(.note)
    isScope = Vocabulary.scopes.contains(name)
    isDivisionUnnumbered = name == "level" || name == "hcontainer" || Vocabulary.judgmentParts.contains(name)
    isAlone = name == "citations" || name == "recitals"
    switch name {
    case "eop": kind = .page
    case "eol": kind = .line
    case let name where Vocabulary.labelled.contains(name): kind = .label
    case "listIntroduction", "listWrapUp": kind = dialect == .lawsAfrica ? .numbered : .unnumbered
    case let name where Vocabulary.unnumbered.contains(name): kind = .unnumbered
    default: kind = .numbered
    }
    let mayHaveId = !Vocabulary.unidentified.contains(name)
    let isRequired = mayHaveId && Vocabulary.identified.contains(name)
    guard dialect == .lawsAfrica else {
      isContext = mayHaveId && (isScope || !isInline && !Vocabulary.transparent.contains(name))
      isNumberExpected = false
      presence = mayHaveId ? .always : .never
      self.isRequired = isRequired
      return
    }
    let isBare = Self.lawsAfricaWithoutId.contains(name) || Vocabulary.bodies.contains(name)
    let isPart = Vocabulary.judgmentParts.contains(name) || Self.lawsAfricaParts.contains(name)
    let isWithout = !mayHaveId || isBare || isInline && !isRequired && name != "def"
    presence = isWithout ? .never : isPart ? .inContext : .always
    isContext =
      mayHaveId && !Vocabulary.bodies.contains(name) && !isInline && !Self.lawsAfricaTransparent.contains(name)
    isNumberExpected = meaning.contains(.hierarchy) && name != "hcontainer" || name == "item"
    self.isRequired = isRequired && presence == .always
  }

  /// What Laws.Africa gives no id.
  private static let lawsAfricaWithoutId: Set<String> = [
    "content", "heading", "subheading", "num", "intro", "wrapUp", "tr", "td", "th", "eol", "eop",
  ]
  /// What is counted in the element around it.
  private static let lawsAfricaTransparent: Set<String> = ["content", "heading", "subheading", "num", "tr", "td", "th"]
  /// What has an id only within another context.
  private static let lawsAfricaParts: Set<String> = ["conclusions", "header", "preamble", "preface", "coverPage"]
}
