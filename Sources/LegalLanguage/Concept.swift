/// A legal idea with the words by which a language expresses it.
public struct Concept: Hashable, Sendable {
  /// Its name in evidence rules: `direct-consequence`.
  public let name: String
  public let means: String
  public let forms: [SurfaceForm]
  /// How strongly a rule with these words shields, from 0 to 5, where they say so.
  public let strength: Int?
  /// Which link between the trafficking and the act these words ask for, where they do.
  public let link: LinkModel?
}

/// The link that a rule asks for between the trafficking and the victim's act (Schloenhardt and Markey-Towler 2016).
public enum LinkModel: String, CaseIterable, Hashable, Sendable, Codable {
  case compulsion, causation, presumption, mixed, unclear
}

/// One way to express a concept: words, of which one may end in any way, with gaps.
///
/// Written as words with a space between them; `punish*` is any word that starts so; `..` is up to three words of any
/// kind: `shall not .. punish*`.
public struct SurfaceForm: Hashable, Sendable {
  public let written: String
  let tokens: [Token]

  struct Token: Hashable, Sendable {
    /// The word, or the beginning of it, in lower case.
    let word: String
    let isPrefix: Bool
    /// How many other words may stand before it.
    let gap: Int
  }

  static let longestGap = 3

  /// Reads a form, or nil where it has no word, or a gap at either end.
  init?(_ written: String) {
    self.written = written
    var tokens: [Token] = []
    var gap = 0
    for part in written.split(separator: " ") {
      if part == ".." {
        guard !tokens.isEmpty else { return nil }
        gap += SurfaceForm.longestGap
        continue
      }
      let isPrefix = part.hasSuffix("*")
      let word = (isPrefix ? part.dropLast() : part[...]).lowercased()
      guard !word.isEmpty, !word.contains("*") else { return nil }
      // A form is divided into words as a text is: "self-incrimination" is two.
      let pieces = Words(ArraySlice(word.utf8)).ranges.map { range in
        String(decoding: Array(word.utf8)[range], as: UTF8.self)
      }
      // Punctuation counts no more in a form than in a text.
      guard !pieces.isEmpty else { continue }
      for (index, piece) in pieces.enumerated() {
        tokens.append(Token(word: piece, isPrefix: isPrefix && index == pieces.count - 1, gap: index == 0 ? gap : 0))
      }
      gap = 0
    }
    guard !tokens.isEmpty, gap == 0 else { return nil }
    self.tokens = tokens
  }
}
