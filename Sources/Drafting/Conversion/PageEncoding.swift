private import CLibXML2
import Faults

/// The encoding of a web page: that of its byte order mark, else the one that it declares, else UTF-8.
enum PageEncoding {
  /// The text in UTF-8, with a sign of replacement for what is none.
  static func utf8(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try converted(bytes.dropFirst(2), from: "UTF-16LE", file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try converted(bytes.dropFirst(2), from: "UTF-16BE", file: file) }
    let declared = declared(bytes)?.lowercased()
    switch declared {
    // A page that says UTF-16 in letters of one byte is not.
    case nil, "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "unicode":
      return repaired(bytes[...])
    case "iso-8859-1", "latin1", "latin-1": return try converted(bytes[...], from: "windows-1252", file: file)
    case "tis-620", "iso-8859-11": return try converted(bytes[...], from: "CP874", file: file)
    case let name?:
      return try converted(bytes[...], from: name.replacing("windows-", with: "CP"), otherwise: name, file: file)
    }
  }

  /// The encoding in `<meta charset="…">` or `<meta content="text/html; charset=…">`.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
    return head.firstMatch(of: /(?i)<meta[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)/).map { String($0.1) }
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // A zero byte would end the text for the parser.
    Array(String(decoding: bytes, as: UTF8.self).utf8).map { $0 == 0 ? 0x20 : $0 }
  }

  private static func converted(
    _ bytes: ArraySlice<UInt8>, from name: String, otherwise: String? = nil, file: String
  ) throws -> [UInt8] {
    guard let handler = xmlFindCharEncodingHandler(name) ?? otherwise.flatMap({ xmlFindCharEncodingHandler($0) }) else {
      throw Fault(
        file, found: "the encoding “\(otherwise ?? name)”", expected: "an encoding that is known",
        remedy: "save the page as UTF-8")
    }
    defer { xmlCharEncCloseFunc(handler) }
    guard let source = xmlBufferCreateSize(bytes.count + 1), let target = xmlBufferCreateSize(bytes.count * 3 + 16)
    else { return [] }
    defer {
      xmlBufferFree(source)
      xmlBufferFree(target)
    }
    bytes.withUnsafeBufferPointer { buffer in
      _ = xmlBufferAdd(source, buffer.baseAddress, Int32(buffer.count))
    }
    while xmlBufferLength(source) > 0 {
      let before = xmlBufferLength(source)
      _ = xmlCharEncInFunc(handler, target, source)
      guard xmlBufferLength(source) == before else { continue }
      // A byte that the encoding does not have.
      xmlBufferShrink(source, 1)
      _ = xmlBufferAdd(target, [0xEF, 0xBF, 0xBD], 3)
    }
    let text = UnsafeBufferPointer(start: xmlBufferContent(target), count: Int(xmlBufferLength(target)))
    return repaired(Array(text)[...])
  }
}
