import LegalLanguage

/// Text as the full-text index takes it: with a space between words in scripts that write none.
///
/// Thai, Lao, Khmer, Burmese and Chinese words are found by ICU's dictionaries; other scripts are left as they are. A
/// query's words are found by ICU too, so that the two meet.
enum SearchText {
  /// Gives a body the text for the index, without copying one that can stay as it is.
  static func withPrepared(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    guard writesNoSpaces(text) else { return try body(text) }
    let bytes = Array(text)[...]
    var prepared: [UInt8] = []
    prepared.reserveCapacity(bytes.count * 5 / 4)
    for word in Words(bytes).ranges {
      if !prepared.isEmpty { prepared.append(0x20) }
      prepared += bytes[word]
    }
    try prepared.withUnsafeBufferPointer(body)
  }

  /// Whether a text has letters of a script that divides no words. Their first bytes in UTF-8: E0 B8–BB (Thai, Lao),
  /// E1 80–82 and E1 9E–9F (Burmese, Khmer), E3 81 to E9 (Japanese, Chinese), EA A9 (Burmese extended).
  private static func writesNoSpaces(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 1 < text.count {
      let lead = text[index]
      index += 1
      guard lead >= 0xE0 else { continue }
      let next = text[index]
      switch lead {
      case 0xE0 where (0xB8...0xBB).contains(next): return true
      case 0xE1 where (0x80...0x82).contains(next) || next == 0x9E || next == 0x9F: return true
      case 0xE3 where next >= 0x81: return true
      case 0xE4...0xE9: return true
      case 0xEA where next == 0xA9: return true
      default: break
      }
    }
    return false
  }
}
