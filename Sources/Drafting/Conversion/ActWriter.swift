import AkomaNtoso

/// Writes an outline as Akoma Ntoso 3.0.
///
/// The elements are gathered in a flat list first, since their ids are derived by the naming convention from the document
/// that they make.
struct ActWriter {
  let text: SourceText
  let identity: ConversionIdentity
  var nodes: [Node] = []
  /// The numbers for ids of what is numbered in words, by the place of its number among the nodes.
  private(set) var idNumbers: [Int: Int] = [:]

  /// The places of the main provisions among the elements, by their numbers.
  private(set) var mains: [ProvisionNumber: (element: Int, num: Range<Int>)] = [:]
  /// The places of all provisions of the act among the elements, in its order.
  private(set) var provisions: [Int] = []
  var elementCount = 0
  private var isInAnnex = false
  var amendments: Amendments

  enum Node {
    /// A reference to a main provision of the body.
    case reference(ProvisionNumber)
    /// A reference to a provision, by its place among all.
    case link(Int)
    /// Where the amendments are recorded, once their provisions have ids.
    case analysis
    case start(String, [(String, String)], isIdentified: Bool)
    case text([UInt8])
    case end(String)
  }

  let custom: ReadingCustom
  let markup: InlineMarks
  let commencement: Commencement?

  /// The element of the provisions that run through the act.
  var mainElement: String { custom.main.element }

  init(
    _ text: SourceText, _ outline: Outline, _ identity: ConversionIdentity, _ custom: ReadingCustom,
    _ amendments: AmendmentReader?, _ markup: InlineMarks, _ commencement: Commencement?
  ) {
    (self.text, self.identity, self.custom) = (text, identity, custom)
    (self.markup, self.commencement) = (markup, commencement)
    self.amendments = Amendments(amendments)
    nodes.reserveCapacity(text.lines.count * 12)
    element("akomaNtoso", [("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]) { writer in
      writer.element(identity.type, [("name", identity.type)]) { writer in
        writer.meta(component: nil)
        if !outline.preface.isEmpty {
          writer.element("preface") { writer in for paragraph in outline.preface { writer.paragraph(paragraph) } }
        }
        writer.element("body", writer.period.map { [("period", "#" + $0)] } ?? []) { writer in
          for provision in outline.body { writer.provision(provision) }
          if outline.body.isEmpty {
            writer.element("hcontainer", [("name", "text")]) { $0.element("content") { $0.element("p") { _ in } } }
          }
        }
        if !outline.conclusions.isEmpty {
          writer.element("conclusions") { writer in for paragraph in outline.conclusions { writer.paragraph(paragraph) }
          }
        }
        if !outline.annexes.isEmpty {
          writer.element("attachments") { writer in
            for (place, annex) in outline.annexes.enumerated() { writer.annex(annex, place + 1) }
          }
        }
      }
    }
  }

  /// The document in UTF-8, with the ids of its provisions.
  func xml() throws -> [UInt8] {
    let ids = try ids()
    return serialised { ids[$0] }
  }

  // MARK: - Parts

  mutating func provision(_ given: Outline.Provision) {
    var provision = given
    if !amendments.isQuoting { provisions.append(elementCount) }
    if !isInAnnex {
      if !amendments.isQuoting, let number = provision.number, let num = provision.num, mains[number] == nil,
        provision.element == mainElement
      {
        mains[number] = (elementCount, num)
      }
      provision = amendments.open(provision, element: elementCount)
    }
    defer { if !isInAnnex { amendments.close() } }
    element(provision.element, isIdentified: true) { [provision] writer in
      if let num = provision.num {
        writer.element("num") { writer in
          // An elucidation names the provision that it explains.
          if writer.isInAnnex, provision.element == writer.mainElement, let number = provision.number,
            let main = writer.mains[number], writer.text.bytes[main.num].elementsEqual(writer.text.bytes[num])
          {
            writer.nodes.append(.reference(number))
            writer.elementCount += 1
            writer.line(num)
            writer.nodes.append(.end("ref"))
          } else {
            writer.line(num)
          }
          // The id of PART ONE is that of Part 1.
          if provision.isNumberedInWords, let number = provision.number {
            writer.idNumbers[writer.nodes.count - 1] = number.value
          }
        }
      }
      if !provision.heading.isEmpty { writer.element("heading") { $0.lines(provision.heading) } }
      writer.parts(provision.parts)
    }
  }

  /// The parts of a provision: its text as content, or around the provisions inside it.
  private mutating func parts(_ parts: [Outline.Part]) {
    let inner = parts.indices.filter { if case .provision = parts[$0] { true } else { false } }
    guard let first = inner.first, let last = inner.last else {
      return element("content") { writer in
        writer.texts(parts[...])
        if parts.isEmpty { writer.element("p") { _ in } }
      }
    }
    wrapped("intro", parts[..<first])
    for place in first...last {
      guard case .provision(let provision) = parts[place] else {
        // Text between the items of a list, which has no number.
        element("hcontainer", [("name", "text")], isIdentified: true) { writer in
          writer.element("content") { writer in
            writer.texts(parts[place...place])
          }
        }
        continue
      }
      self.provision(provision)
    }
    wrapped("wrapUp", parts[(last + 1)...])
  }

  /// Texts, and what is quoted between them: the words that an amendment puts into another act.
  private mutating func texts(_ parts: ArraySlice<Outline.Part>) {
    var quoted: [Outline.Paragraph] = []
    func flush(_ writer: inout ActWriter) {
      if !quoted.isEmpty { writer.quotation(quoted) }
      quoted = []
    }
    for part in joiningSentence(parts) {
      switch part {
      case .quoted(let lines) where amendments.isAmending && !amendments.isQuoting: quoted.append(lines)
      case .text(let lines) where amendments.marksSentence:
        amendments.marksSentence = false
        changingSentence(lines)
      case .text(let lines), .quoted(let lines):
        flush(&self)
        paragraph(lines)
      case .provision: flush(&self)
      }
    }
    flush(&self)
  }

  private mutating func wrapped(_ name: String, _ parts: ArraySlice<Outline.Part>) {
    guard !parts.isEmpty else { return }
    element(name) { $0.texts(parts) }
  }

  private mutating func annex(_ annex: Outline.Annex, _ number: Int) {
    isInAnnex = true
    defer { isInAnnex = false }
    element("attachment", isIdentified: true) { writer in
      if let num = annex.num { writer.element("heading") { $0.line(num) } }
      if !annex.heading.isEmpty { writer.element("subheading") { $0.lines(annex.heading) } }
      writer.element("doc", [("name", "annex")]) { writer in
        writer.meta(component: "annex_\(number)")
        writer.element("mainBody") { writer in
          for part in annex.parts {
            if case .provision(let provision) = part { writer.provision(provision) }
            writer.texts([part])
          }
          if annex.parts.isEmpty { writer.element("p") { _ in } }
        }
      }
    }
  }

  private mutating func meta(component: String?) {
    let part = component ?? "main"
    let (work, expression) = (identity.work, identity.expression)
    element("meta") { writer in
      writer.element("identification", [("source", "#lacuna")]) { writer in
        writer.element("FRBRWork") { writer in
          writer.value("FRBRthis", "\(work)/!\(part)")
          writer.value("FRBRuri", work)
          writer.empty("FRBRdate", writer.identity.dated("generation"))
          writer.empty("FRBRauthor", [("href", "#author")])
          writer.value("FRBRcountry", writer.identity.country)
          if component == nil {
            writer.value("FRBRnumber", writer.identity.number)
            writer.value("FRBRname", writer.identity.title)
          }
        }
        writer.element("FRBRExpression") { writer in
          writer.value("FRBRthis", "\(expression)/!\(part)")
          writer.value("FRBRuri", expression)
          writer.empty("FRBRdate", [("date", writer.identity.version.asDay), ("name", "version")])
          writer.empty("FRBRauthor", [("href", "#author")])
          writer.empty("FRBRlanguage", [("language", writer.identity.language)])
        }
        writer.element("FRBRManifestation") { writer in
          writer.value("FRBRthis", "\(expression)/!\(part).xml")
          writer.value("FRBRuri", "\(expression).xml")
          writer.empty("FRBRdate", [("date", writer.identity.version.asDay), ("name", "conversion")])
          writer.empty("FRBRauthor", [("href", "#lacuna")])
          writer.value("FRBRformat", "application/akn+xml")
        }
      }
      if component == nil {
        writer.lifecycle()
        writer.nodes.append(.analysis)
        writer.temporalData()
        writer.element("references", [("source", "#lacuna")]) { writer in
          writer.empty(
            "TLCOrganization", [("eId", "lacuna"), ("href", "/akn/ontology/organization/lacuna"), ("showAs", "Lacuna")])
          writer.empty(
            "TLCOrganization",
            [
              ("eId", "author"), ("href", "/akn/ontology/organization/\(writer.identity.country)/author"),
              ("showAs", "Legislature"),
            ])
          writer.events()
          writer.terms()
        }
      }
    }
  }

  // MARK: - Nodes

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], isIdentified: Bool = false,
    _ body: (inout ActWriter) -> Void
  ) {
    nodes.append(.start(name, attributes, isIdentified: isIdentified))
    elementCount += 1
    body(&self)
    nodes.append(.end(name))
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) { element(name, attributes) { _ in } }

  private mutating func value(_ name: String, _ value: String) { empty(name, [("value", value)]) }

  mutating func paragraph(_ lines: Outline.Paragraph) { element("p") { $0.lines(lines) } }

  mutating func space() { nodes.append(.text([0x20])) }

  private mutating func line(_ range: Range<Int>) { lines([range]) }
}

/// A line that ends with the first part of a word.
enum HyphenatedLine {
  static func isHyphenated(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    guard line.last == UInt8(ascii: "-"), let before = line.dropLast().last, let first = next.first else {
      return false
    }
    return (0x61...0x7A).contains(before) && ((0x61...0x7A).contains(first) || first == 0xC3)
  }
}
