import Faults

/// Names what arrives under the name of Akoma Ntoso and is something else.
public enum ForeignFormat {
  /// The fault of bytes that are no XML at all, or nil where they may be.
  static func fault(of bytes: [UInt8], file: String) -> Fault? {
    guard !bytes.isEmpty else {
      return Fault(file, found: "an empty file", expected: "an Akoma Ntoso document", remedy: "restore the file")
    }
    for (signature, name, remedy) in signatures where bytes.starts(with: signature.utf8) {
      return Fault(file, found: name, expected: "an Akoma Ntoso document", remedy: remedy)
    }
    guard !isWide(bytes) else {
      return Fault(
        file, line: 1, found: "letters of two or four bytes that no byte order mark explains",
        expected: "UTF-8, or UTF-16 with a byte order mark", remedy: "save the file as UTF-8")
    }
    guard !isWebPage(bytes) else {
      return Fault(
        file, line: 1, found: "a web page", expected: "akomaNtoso with a document inside", remedy: webPage)
    }
    return nil
  }

  /// Whether bytes are UTF-32, or UTF-16 with neither a byte order mark nor an XML declaration by which it is known.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4)
    return head.contains(0) && !head.starts(with: [0xFF, 0xFE]) && !head.starts(with: [0xFE, 0xFF])
      && !head.elementsEqual([0x3C, 0, 0x3F, 0]) && !head.elementsEqual([0, 0x3C, 0, 0x3F])
      || head.elementsEqual([0xFF, 0xFE, 0, 0])
  }

  /// Whether the first tag is HTML's, or its DOCTYPE, in any case of letters: few web pages are well-formed XML.
  public static func isWebPage(_ bytes: [UInt8]) -> Bool {
    var head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()[...]
    while let start = head.firstIndex(of: "<") {
      head = head[start...]
      let close = head.hasPrefix("<?") ? "?>" : head.hasPrefix("<!--") ? "-->" : nil
      guard let end = close.flatMap({ head.firstRange(of: $0) }) else { break }
      head = head[end.upperBound...]
    }
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
  }

  private static let webPage = "this is what a server showed in a browser; save the Akoma Ntoso document itself"

  private static let signatures = [
    (
      "PK\u{03}\u{04}", "a ZIP file, such as a Word document or a package",
      "name a package .akn, or convert the document first"
    ),
    ("%PDF", "a PDF file", "convert the document to Akoma Ntoso 3.0 first"),
    ("{\\rtf", "an RTF document", "convert the document to Akoma Ntoso 3.0 first"),
  ]

  /// The fault of a document whose root is none of Akoma Ntoso.
  static func fault(root: Document.Name, line: Int, file: String) -> Fault {
    let known = formats.first { $0.matches(root) }
    return Fault(
      file, line: line,
      found: known.map { "\($0.name) (root element “\(root.local)”)" } ?? "the root element “\(root.local)”",
      expected: "akomaNtoso with a document inside",
      remedy: known?.remedy ?? "convert the document to Akoma Ntoso 3.0 first")
  }

  private struct Format {
    let name: String
    let remedy: String
    let matches: @Sendable (Document.Name) -> Bool
  }

  private static let convert = "convert the document to Akoma Ntoso 3.0 first"

  private static let formats = [
    Format(
      name: "a web page", remedy: webPage
    ) {
      $0.local.lowercased() == "html"
    },
    Format(
      name: "an Akoma Ntoso root without a document", remedy: "put act, bill, statement or another document inside"
    ) {
      $0.local == "akomaNtoso"
    },
    Format(
      name: "Crown Legislation Markup Language (CLML)",
      remedy: "ask the publisher's server for its Akoma Ntoso, or " + convert
    ) {
      $0.local == "Legislation" || $0.namespace?.contains("legislation.gov.uk") == true
    },
    Format(name: "LexML", remedy: convert) {
      $0.local.lowercased() == "lexml" || $0.namespace?.contains("lexml") == true
    },
    Format(name: "Formex", remedy: convert) {
      ["ACT", "CONS.ACT", "GENERAL", "ANNEX", "DOC", "PUBLICATION", "AGR", "CJT", "OJ"].contains($0.local)
        || $0.namespace?.contains("formex") == true
    },
    Format(name: "a Word document", remedy: convert) {
      $0.namespace?.contains("wordprocessingml") == true || $0.namespace?.contains("openxmlformats") == true
        || $0.namespace?.contains("office/2006/xmlPackage") == true
    },
  ]
}
