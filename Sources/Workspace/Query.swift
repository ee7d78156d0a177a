import Foundation
import LegalLanguage

/// What somebody searches for: words, and phrases in quotation marks.
struct Query {
  /// The query in the language of the index.
  let expression: String
  /// The words, folded as the index folds them.
  let words: Set<String>

  /// Reads a query, or nil where it has no word.
  init?(_ text: String) {
    var terms: [String] = []
    var words: Set<String> = []
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let found = Query.words(of: String(part))
      guard !found.isEmpty else { continue }
      words.formUnion(found.map(\.folded))
      // Every other part stands between quotation marks.
      if index % 2 == 1 {
        terms.append("\"\(found.joined(separator: " "))\"")
      } else {
        // What is written without a space belongs together, though ICU divides it: "ผู้เสียหาย", "non-citizen".
        terms += part.split(separator: " ").map { Query.words(of: String($0)).joined(separator: " ") }
          .filter { !$0.isEmpty }.map { "\"\($0)\"" }
      }
    }
    guard !terms.isEmpty else { return nil }
    expression = terms.joined(separator: " AND ")
    self.words = words
  }

  private static func words(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words(bytes[...]).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

extension String {
  /// This word without case and diacritics, as the index compares words.
  var folded: String {
    let scalars = lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !(0x300...0x36F).contains($0.value) }))
  }
}
