private import AkomaNtoso
private import Faults

/// The format of a text as people find it, by its first bytes and never by its name.
///
///     try SourceFormat(bytes, file: "act.doc")   // .html, where a server sent a web page under that name
public enum SourceFormat: Sendable {
  case plain, html, docx, pdf

  /// - Throws: `Fault` where the bytes are of a format that is not read, with its name and what to do.
  public init(_ bytes: [UInt8], file: String) throws {
    if let (found, remedy) = Self.unread(bytes) {
      throw Fault(
        file, found: found, expected: "plain text, a web page, a Word document (.docx) or a PDF", remedy: remedy)
    }
    // Some writers put a line or a mark before the sign of a PDF; readers allow for 1024 bytes.
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      self = .pdf
    } else if AkomaNtosoPackage.isPackage(bytes) {
      self = .docx
    } else {
      self = Self.isWebPage(bytes) ? .html : .plain
    }
  }

  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    // In UTF-16, every second byte of a tag is nought.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var head = Array(bytes.prefix(4096).dropFirst(isWide ? 2 : 0).filter { !isWide || $0 != 0 })
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    return head.first { $0 > 0x20 } == UInt8(ascii: "<") && ForeignFormat.isWebPage(head)
  }

  private static func unread(_ bytes: [UInt8]) -> (found: String, remedy: String)? {
    let asDocx = "open it in a word processor and save it as .docx"
    if bytes.isEmpty { return ("an empty file", "get the file again") }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return ("an RTF document", asDocx) }
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    // Office's older container names its streams in UTF-16.
    func has(_ stream: String) -> Bool {
      bytes.firstRange(of: stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
    if has("EncryptedPackage") {
      return ("a document with a password", "open it with the password and save it without one, as .docx")
    }
    if has("WordDocument") { return ("a Word document of the older format (.doc)", asDocx) }
    if has("Workbook") { return ("a spreadsheet (.xls)", "choose the text of the law; a table has none") }
    return ("an Office file of the older format", asDocx)
  }
}
