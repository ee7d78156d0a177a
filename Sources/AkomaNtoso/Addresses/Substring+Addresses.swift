/// What the readers of addresses need of a text. They work on bytes: the signs that divide an address are single bytes, and
/// a combining letter after one of them does not make it another sign.
extension Substring {
  /// What follows a beginning; nil where the text begins otherwise.
  func dropping(_ start: String) -> Substring? {
    utf8.starts(with: start.utf8) ? Substring(utf8.dropFirst(start.utf8.count)) : nil
  }

  /// The text without its first byte, which is a sign.
  var afterSign: Substring { Substring(utf8.dropFirst()) }

  /// The text on either side of a sign of several bytes.
  func divided(by sign: String) -> (before: Substring, after: Substring)? {
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(where: { $0 == sign.utf8.first }) {
      if utf8[found...].starts(with: sign.utf8) {
        return (self[..<found], self[utf8.index(found, offsetBy: sign.utf8.count)...])
      }
      start = utf8.index(after: found)
    }
    return nil
  }

  /// Without white space at either end, which some files leave in their attributes.
  var trimmedOfSpace: Substring {
    var utf8 = self.utf8
    while let first = utf8.first, first.isWhiteSpace { utf8.removeFirst() }
    while let last = utf8.last, last.isWhiteSpace { utf8.removeLast() }
    return Substring(utf8)
  }

  var hasSpace: Bool {
    var isASCII = true
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// The parts between slashes, empty ones included.
  var segments: [Substring] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
  }

  /// Whether it names a file beside the document: a relative path that ends in the name of a format.
  var isPackageFile: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "/"), utf8.count < 512, !utf8.contains(UInt8(ascii: ":")),
      !utf8.contains(UInt8(ascii: "@")), let dot = utf8.lastIndex(of: UInt8(ascii: "."))
    else { return false }
    let format = self[utf8.index(after: dot)...]
    return Self.fileFormats.contains(format.lowercased()) && dot != startIndex
  }

  private static let fileFormats: Set<String> = [
    "xml", "akn", "pdf", "doc", "docx", "odt", "rtf", "txt", "htm", "html", "epub", "zip", "csv", "json", "png", "jpg",
    "jpeg", "gif", "svg", "tif", "tiff", "bmp", "emf", "wmf", "mp3", "mp4", "ogg", "wav",
  ]
}

extension String {
  /// The text with `%20` and the like as the characters that they stand for; what stands for none is left.
  var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
