import Faults

/// Checks documents against the rules of ``LintRule``.
///
///     for finding in Lint.findings(in: document) { print(finding) }
///
/// The checks are of the markup, not of the law: a document without a finding may still say the wrong thing. Nor is a
/// finding a refusal: whatever can be read is read.
public enum Lint {
  /// What is wrong in a document, in order.
  public static func findings(in document: Document) -> [LintFinding] {
    let checked = CheckedDocument(document)
    return
      (checked.identificationFindings + checked.idFindings + checked.numberFindings + checked.referenceFindings
      + checked.modificationFindings
      + checked.provisionFindings + checked.timeFindings + checked.overlapFindings).sorted()
  }

  /// What is wrong in a file: what keeps it from being read, or what is wrong in it.
  public static func findings(inXML xml: [UInt8], file: String) -> [LintFinding] {
    do {
      return findings(in: try Document(xml: xml, file: file))
    } catch let fault as Fault {
      return [LintFinding(fault)]
    } catch {
      return [LintFinding(.unreadable, file: file, line: nil, what: "found \(error); expected Akoma Ntoso")]
    }
  }
}

/// A document with what several checks need of it.
struct CheckedDocument {
  let document: Document
  let ids: IdIndex
  let provisions: [Document.Provision]
  /// The document type elements: the main document, components and attachments.
  let components: [Int]

  init(_ document: Document) {
    self.document = document
    ids = IdIndex(document)
    provisions = document.provisions
    components = document.documentElements
  }

  /// A finding at an element.
  func finding(_ rule: LintRule, at element: Int, _ what: String, remedy: String? = nil) -> LintFinding {
    LintFinding(
      rule, file: document.file, line: document.line(of: element), element: label(of: element), what: what,
      remedy: remedy)
  }

  /// An element as findings name it: `section#sec_5`.
  func label(of element: Int) -> String {
    let name = document.name(of: element)
    return ids.id(of: element).map { "\(name)#\($0)" } ?? name
  }

  /// Whether an element is of the standard's own namespace, or of XHTML: what a publisher puts in another follows rules
  /// that we do not know.
  func isStandard(_ element: Int) -> Bool {
    let namespace = document.namespace(of: element)
    return namespace == document.namespace(of: document.main) || namespace == Vocabulary.xhtml
  }

  /// An element of a component's `meta`.
  func metaSection(_ name: String, of component: Int) -> Int? {
    document.child("meta", of: component).flatMap { document.child(name, of: $0) }
  }
}
