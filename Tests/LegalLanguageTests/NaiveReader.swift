import LegalLanguage

/// The meaning of surface forms, written down as plainly as possible: what the reader finds is compared with it.
struct NaiveReader {
  struct Found: Hashable {
    let concept: String
    let range: Range<Int>
  }

  private struct Token {
    let word: String
    let isPrefix: Bool
    let gap: Int

    func matches(_ other: String) -> Bool { isPrefix ? other.hasPrefix(word) : other == word }
  }

  /// Concepts with their forms.
  let concepts: [(name: String, forms: [String])]

  /// The mentions in words that stand with one space between them, as ranges of words.
  func mentions(in words: [String]) -> Set<Found> {
    var all: Set<Found> = []
    for concept in concepts {
      for form in concept.forms.map(tokens) {
        for start in words.indices where form[0].matches(words[start]) {
          if let end = nearestEnd(of: form, from: start, words) {
            all.insert(Found(concept: concept.name, range: start..<end + 1))
          }
        }
      }
    }
    return all.filter { mention in
      !all.contains { other in
        other.range != mention.range && other.range.lowerBound <= mention.range.lowerBound
          && mention.range.upperBound <= other.range.upperBound
      }
    }
  }

  private func tokens(_ form: String) -> [Token] {
    var (tokens, gap): ([Token], Int) = ([], 0)
    for part in form.split(separator: " ").map(String.init) {
      guard part != ".." else {
        gap += 3
        continue
      }
      tokens.append(Token(word: part.replacing("*", with: ""), isPrefix: part.hasSuffix("*"), gap: gap))
      gap = 0
    }
    return tokens
  }

  private func nearestEnd(of form: [Token], from start: Int, _ words: [String]) -> Int? {
    var places: Set<Int> = [start]
    for token in form.dropFirst() {
      places = Set(
        places.flatMap { place in (place + 1)...(place + 1 + token.gap) }
          .filter { $0 < words.count && token.matches(words[$0]) })
    }
    return places.min()
  }
}
