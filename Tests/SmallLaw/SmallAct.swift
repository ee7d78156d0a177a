public import Guideline
public import Legislation

/// A provision of a statute that a test makes up.
public struct SmallProvision: Sendable {
  public var eId: String
  public var num: String
  public var heading: String
  /// The words, a paragraph a line, with XML's own escapes where they are needed; or subsections as they stand in the
  /// file, where it starts with `<`.
  public var text: String
  public var mark: Verification
  public var kind: TextKind
  public var themes: [Theme]
  public var note = ""

  /// - Parameter number: what stands after the word Section, or nothing where the number is not known.
  public init(
    _ number: String, _ text: String, heading: String = "A rule", mark: Verification = .text, kind: TextKind = .digest,
    themes: [Theme] = [.nonPunishment]
  ) {
    eId = "sec_\(number.isEmpty ? "nn" : number.lowercased())"
    num = number.isEmpty ? "" : "Section \(number)"
    (self.heading, self.text, self.mark, self.kind, self.themes) = (heading, text, mark, kind, themes)
  }

  var xml: String {
    let paragraphs = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
    return """
      <section eId="\(eId)">
      \(num.isEmpty ? "" : "<num>\(num)</num>")<heading>\(heading)</heading>
      \(text.hasPrefix("<") ? text : "<content>\(paragraphs)</content>")
      </section>
      """
  }

  var record: String {
    let themes = themes.map(\.rawValue).joined(separator: " ")
    return """
      <lacuna:provision href="#\(eId)" kind="\(kind.rawValue)" mark="\(mark.rawValue)" themes="\(themes)" \
      source="made up for a test" note="\(note)"/>
      """
  }
}

/// One version of a statute that a test makes up.
public struct SmallAct: Sendable {
  /// The IRI within the state: `act/2001/1`.
  public var work: String
  /// The date in the name of the version, from which it is in force.
  public var version: String
  public var title: String
  /// The day from which it is no longer in force.
  public var until: String?
  /// The fields of law that it covers as a whole.
  public var covers: [Theme] = []
  public var provisions: [SmallProvision]

  public init(
    _ work: String, version: String = "2001", title: String = "Trafficking Act", until: String? = nil,
    _ provisions: [SmallProvision]
  ) {
    (self.work, self.version, self.title, self.until) = (work, version, title, until)
    self.provisions = provisions
  }

  /// A version of the one act that most tests need.
  public init(version: String = "2001", until: String? = nil, _ provisions: [SmallProvision]) {
    self.init("act/2001/1", version: version, until: until, provisions)
  }

  /// The file's path within the folder of its state.
  public var path: String { "\(work)/eng@\(version).xml" }

  /// The document as a file of a state's folder.
  public func xml(state: String) -> String {
    let element = work.hasPrefix("statement") ? "statement" : "act"
    let body = element == "act" ? "body" : "mainBody"
    let iri = "/akn/\(state)/\(work)"
    let lifecycle =
      until.map {
        """
        <lifecycle source="#s"><eventRef eId="eref_1" date="\(version)" type="generation" source="#s"/>
        <eventRef eId="eref_2" date="\($0)" type="repeal" source="#s"/></lifecycle>
        <temporalData source="#s"><temporalGroup eId="tmpg_1"><timeInterval start="#eref_1" end="#eref_2"/>
        </temporalGroup></temporalData>
        """
      } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:lacuna="urn:lacuna:meta:1">
      <\(element) name="\(element)"><meta>
      <identification source="#s">
      <FRBRWork><FRBRuri value="\(iri)"/><FRBRnumber value="No. 1"/><FRBRname value="\(title)"/></FRBRWork>
      <FRBRExpression><FRBRuri value="\(iri)/eng@\(version)"/></FRBRExpression>
      </identification>
      \(lifecycle)
      <proprietary source="#s"><lacuna:document kind="digest" source="made up for a test" note=""/>
      \(provisions.map(\.record).joined(separator: "\n"))
      </proprietary></meta>
      <\(body)\(until == nil ? "" : " period=\"#tmpg_1\"")>
      \(provisions.map(\.xml).joined(separator: "\n"))
      </\(body)></\(element)></akomaNtoso>
      """
  }
}
