import AkomaNtoso
import Faults
import Guideline
import LegalLanguage
public import Legislation

/// A clause that somebody drafts, read like the text of an act: each paragraph after an empty line is a provision.
public struct DraftClause: Sendable {
  public let act: Act

  /// - Parameter language: ISO 639-2.
  public init(_ text: String, file: String, language: String) throws {
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).split {
      $0.allSatisfy(\.isWhitespace)
    }
    guard !paragraphs.isEmpty else {
      throw Fault(file, found: "no text", expected: "the words of a clause", remedy: "write the clause, then check it")
    }
    let sections = paragraphs.enumerated().map { place, lines in
      let content = lines.map { "<p>\($0.escaped)</p>" }.joined(separator: "\n")
      return "<section eId=\"sec_\(place + 1)\"><num>Clause \(place + 1)</num><content>\(content)</content></section>"
    }
    let work = "/akn/zz/bill/2000/draft"
    let xml = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="bill"><meta>
      <identification source="#lacuna"><FRBRWork><FRBRuri value="\(work)"/><FRBRname value="the draft"/></FRBRWork>
      <FRBRExpression><FRBRuri value="\(work)/\(language)@2000"/></FRBRExpression></identification></meta>
      <body>\(sections.joined(separator: "\n"))</body></bill></akomaNtoso>
      """
    act = try Act(Document(xml: Array(xml.utf8), file: file))
  }
}

extension Substring {
  /// This line as the content of an element, without what XML has no place for.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\t" } }
  }
}
