import AkomaNtoso
import Faults
import Foundation
import TestSupport
import Testing

@Suite("A schema, where one is given")
struct DocumentSchemaTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A schema of `akomaNtoso/act/@name` without a namespace, with another part if need be.
  private func schema(_ more: String = "", root: String = "akomaNtoso") throws -> DocumentSchema {
    let file = try scratch.write(
      "s.xsd",
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xml="http://www.w3.org/XML/1998/namespace">\(more)
      <xs:element name="\(root)"><xs:complexType><xs:sequence><xs:element name="act" maxOccurs="9"><xs:complexType>
      <xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence>
      <xs:attribute name="name" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[a-z]+"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>
      """)
    return try DocumentSchema(file: file.path)
  }

  private func findings(_ xml: String, _ schema: DocumentSchema) throws -> [LintFinding] {
    schema.findings(in: try Document(xml: Array(xml.utf8), file: "a.xml"))
  }

  @Test("A valid document has no finding, and can be checked again")
  func valid() throws {
    let schema = try schema()
    for _ in 0..<3 { #expect(try findings("<akomaNtoso><act name=\"a\"/></akomaNtoso>", schema).isEmpty) }
  }

  @Test("Each violation is one warning, on the line on which its element begins in the file")
  func violations() throws {
    let found = try findings(
      "<!-- one\ntwo -->\n<akomaNtoso>\n\n<act\n  name=\"A1\"\n  eId=\"a\"/>\n<act/></akomaNtoso>", schema())
    #expect(found.map(\.line) == [5, 5, 8])
    #expect(found.allSatisfy { $0.rule == .schema && $0.severity == .warning && !$0.what.contains("{") })
    #expect(found.map(\.element) == ["act#a", "act#a", "act"])
    #expect(found.last?.what == "Element 'act': The attribute 'name' is required but missing")
    #expect(found.contains { $0.what.contains("'A1' is not accepted by the pattern '[a-z]+'") })
  }

  @Test("An element far down is found where the parser's own tree loses count")
  func farDown() throws {
    let xml = "<akomaNtoso>\(String(repeating: "\n", count: 70_000))<act/></akomaNtoso>"
    #expect(try findings(xml, schema()).map(\.line) == [70_001])
  }

  @Test("A document of another namespace is told so once")
  func otherNamespace() throws {
    let found = try findings("<akomaNtoso xmlns=\"urn:x\"><act/></akomaNtoso>", schema())
    #expect(found.map(\.what) == ["the schema has no akomaNtoso in the namespace “urn:x”"])
  }

  @Test("A document cannot have another schema loaded")
  func hint() throws {
    try scratch.write(
      "evil.xsd", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"urn:e\"><")
    let hint =
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:e \(scratch.url.path)/evil.xsd\""
    #expect(
      try findings("<akomaNtoso \(hint)><act name=\"a\"><x xmlns=\"urn:e\"/></act></akomaNtoso>", schema()).isEmpty)
  }

  @Test(
    "A schema that is none, or that imports what is not beside it, is a fault that says what to do",
    arguments: [
      "<xs:import namespace=\"http://www.w3.org/XML/1998/namespace\" schemaLocation=\"http://127.0.0.1:9/xml.xsd\"/>",
      "<xs:import namespace=\"http://www.w3.org/XML/1998/namespace\" schemaLocation=\"./xml.xsd\"/>",
    ])
  func imports(element: String) throws {
    let fault = #expect(throws: Fault.self) {
      _ = try schema(element + "<xs:attributeGroup name=\"g\"><xs:attribute ref=\"xml:lang\"/></xs:attributeGroup>")
    }
    #expect(fault?.remedy.contains("xml.xsd") == true && fault?.file.hasSuffix("s.xsd") == true)
    #expect(fault?.found.contains("xml.xsd") == true, "\(fault?.found ?? "read")")
  }

  @Test("No schema at all is a fault", arguments: ["missing.xsd", "broken.xsd"])
  func none(name: String) throws {
    try scratch.write("broken.xsd", "<xs:schema")
    #expect(throws: Fault.self) { _ = try DocumentSchema(file: scratch.url.appending(path: name).path) }
  }

  private static let standard = Repository.shared("schema/akomantoso30.xsd")

  @Test(
    "By the schema of the standard the sample is valid but for what it leaves out, and our own law is valid",
    .enabled(if: standard != nil, "the schema is not beside the checkout"))
  func ownLaw() throws {
    let schema = try DocumentSchema(file: #require(DocumentSchemaTests.standard).path)
    let folder = Repository.root.appending(path: "Legislation")
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter({ $0.hasSuffix(".xml") }) {
      let document = try Document(xml: [UInt8](Data(contentsOf: folder.appending(path: file))), file: file)
      #expect(schema.findings(in: document).isEmpty, "\(file)")
    }
    let found = schema.findings(
      in: try LintSample(body: "<section eId=\"a\"/>\n<article eId=\"a\"><p/></article>").document())
    #expect(found.contains { $0.line == 17 && $0.what.contains("Duplicate key-sequence ['a']") })
  }
}
