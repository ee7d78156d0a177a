import AkomaNtoso

/// Small documents for the tests.
enum Samples {
  /// An act around a body; `namespace` and `root` may be another's.
  static func act(
    _ body: String, lifecycle: String = "", period: String = "",
    namespace: String = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  ) -> String {
    """
    <akomaNtoso xmlns="\(namespace)">
      <act name="act">
        <meta>
          <identification source="#s">
            <FRBRWork><FRBRuri value="/akn/sg/act/2014/1"/></FRBRWork>
            <FRBRExpression><FRBRuri value="/akn/sg/act/2014/1/eng@2015-03-01"/></FRBRExpression>
          </identification>
          \(lifecycle)
        </meta>
        <body\(period)>\(body)</body>
      </act>
    </akomaNtoso>
    """
  }

  static func document(_ xml: String) throws -> Document { try Document(xml: Array(xml.utf8), file: "sample.xml") }
}
