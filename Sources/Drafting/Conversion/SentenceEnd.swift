/// Whether a line ends where a sentence, a clause or a note does.
enum SentenceEnd {
  static func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    guard end > range.lowerBound else { return true }
    // A note of an editor, such as the acts that changed a provision.
    if bytes[end - 1] == UInt8(ascii: "]"), bytes[range].contains(UInt8(ascii: "[")) { return true }
    while end > range.lowerBound, ")\"'*_ ".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return true }
    let last = bytes[end - 1]
    if ".;:!?".utf8.contains(last) { return true }
    // A dash before a list; a hyphen goes on.
    if last == UInt8(ascii: "-"), end - 2 >= range.lowerBound {
      return bytes[end - 2] >= 0x80 || bytes[end - 2] == 0x20
    }
    guard last >= 0x80 else { return false }
    return signs.contains { bytes[range.lowerBound..<end].suffix($0.count).elementsEqual($0) }
  }

  /// The full stops of Khmer and Burmese, the sign before a Khmer list, a dash, closing quotation marks.
  private static let signs: [[UInt8]] = ["។", "៕", "။", "၊", "៖", "—", "”", "’", "»"].map { Array($0.utf8) }
}
