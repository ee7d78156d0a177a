import LegalLanguage

/// The words around the place where a text matches a query.
struct Snippet {
  let text: String
  /// The matching words, as ranges of the UTF-8 bytes of `text`.
  let matches: [Range<Int>]

  /// How many bytes are shown, about.
  private static let length = 240

  /// The part of a text with the most matches, or nil where it has none.
  init?(_ text: String, _ query: Query) {
    let bytes = Array(text.utf8)
    let words = Words(bytes[...]).ranges
    let hits = words.filter { query.words.contains(String(decoding: bytes[$0], as: UTF8.self).folded) }
    guard var best = hits.first.map({ $0.lowerBound..<$0.upperBound }) else { return nil }
    var most = 0
    var last = 0
    for (index, hit) in hits.enumerated() {
      while last < hits.count, hits[last].upperBound <= hit.lowerBound + Snippet.length { last += 1 }
      if last - index > most {
        most = last - index
        best = hit.lowerBound..<hits[max(index, last - 1)].upperBound
      }
    }
    // Some words before and after, never a part of one.
    let room = max(0, Snippet.length - best.count)
    let start = words.first { $0.lowerBound >= best.lowerBound - room / 3 }?.lowerBound ?? best.lowerBound
    let end = words.last { $0.upperBound <= best.upperBound + room * 2 / 3 }?.upperBound ?? best.upperBound
    let before = start > 0 ? "… " : ""
    let shift = before.utf8.count - start
    self.text = before + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? " …" : "")
    var matches: [Range<Int>] = []
    for hit in hits where hit.lowerBound >= start && hit.upperBound <= end {
      let shifted = hit.lowerBound + shift..<hit.upperBound + shift
      // Words that touch are one match.
      if let last = matches.last, last.upperBound == shifted.lowerBound {
        matches[matches.count - 1] = last.lowerBound..<shifted.upperBound
      } else {
        matches.append(shifted)
      }
    }
    self.matches = matches
  }

  /// The beginning of a text, where only the number or nothing of it matches.
  init(beginningOf text: String) {
    let cut = text.prefix(120)
    self.text = cut.count < text.count ? cut + " …" : String(cut)
    matches = []
  }
}
