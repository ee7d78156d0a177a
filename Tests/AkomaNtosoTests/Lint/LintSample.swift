import AkomaNtoso

/// A document without a finding, of which a test changes one part.
struct LintSample {
  var identification = LintSample.identification(work: "/akn/sg/act/2014/1")
  var meta = ""
  var bodyAttributes = ""
  var body = "<section eId=\"sec_1\"><num>1</num><content><p>Words.</p></content></section>"
  var after = ""

  static func identification(
    work: String, expression: String = "eng@2015-03-01", date: String = "2015-03-01"
  ) -> String {
    """
    <identification source="#editor">
    <FRBRWork><FRBRthis value="\(work)/!main"/><FRBRuri value="\(work)"/><FRBRdate date="2014" name="g"/>
    <FRBRauthor href="#editor"/><FRBRcountry value="sg"/></FRBRWork>
    <FRBRExpression><FRBRthis value="\(work)/\(expression)/!main"/><FRBRuri value="\(work)/\(expression)"/>
    <FRBRdate date="\(date)" name="g"/><FRBRauthor href="#editor"/><FRBRlanguage language="eng"/></FRBRExpression>
    <FRBRManifestation><FRBRthis value="\(work)/\(expression)/!main.xml"/><FRBRuri value="\(work)/\(expression).xml"/>
    <FRBRdate date="2020-01-01" name="g"/><FRBRauthor href="#editor"/></FRBRManifestation>
    </identification>
    """
  }

  /// The act.
  var xml: String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <act name="act">
    <meta>
    \(identification)
    \(meta)
    <references source="#editor"><TLCOrganization eId="editor" href="/akn/ontology/organization/e" showAs="E"/></references>
    </meta>
    <body\(bodyAttributes)>
    \(body)
    </body>
    \(after)
    </act>
    </akomaNtoso>
    """
  }

  func document(_ file: String = "sample.xml") throws -> Document { try Document(xml: Array(xml.utf8), file: file) }

  /// The line of the sample on which a text first stands.
  func line(of text: String) -> Int? {
    xml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }.map { $0 + 1 }
  }
}

extension LintSample {
  init(body: String) { self.body = body }

  init(meta: String, body: String? = nil, bodyAttributes: String = "") {
    self.meta = meta
    self.bodyAttributes = bodyAttributes
    if let body { self.body = body }
  }

  init(identification: String) { self.identification = identification }

  /// The sample with a text of its identification replaced.
  init(replacing text: String, by other: String) {
    identification = identification.replacing(text, with: other)
  }

  /// A change in the analysis.
  static func modification(_ parts: String) -> LintSample {
    LintSample(
      meta: """
        <analysis source="#editor"><passiveModifications><textualMod eId="mod_1" type="substitution">\(parts)</textualMod>
        </passiveModifications></analysis>
        """)
  }

  /// A lifecycle, temporal data, and a body that points to a period.
  static func time(
    events: String, interval: String = "start=\"#e_1\"", period: String = " period=\"#t_1\"", body: String? = nil
  ) -> LintSample {
    LintSample(
      meta: """
        <lifecycle source="#editor">\(events)</lifecycle>
        <temporalData source="#editor"><temporalGroup eId="t_1"><timeInterval \(interval)/></temporalGroup></temporalData>
        """,
      body: body, bodyAttributes: period)
  }

  static let event = "<eventRef eId=\"e_1\" date=\"2014-05-01\" type=\"generation\"/>"
}
