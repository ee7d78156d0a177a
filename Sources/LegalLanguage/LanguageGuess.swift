/// Which language a statute is written in, by the legal ideas that it words in each.
public enum LanguageGuess {
  /// How much of a text is looked at: its beginning may be a page of furniture.
  private static let beginning = 60_000

  /// The language in which most of a text expresses ideas; of several alike, the first. Nil where it expresses none.
  public static func language(of text: [UInt8], among readers: [IdeaReader]) -> String? {
    let range = 0..<min(text.count, beginning)
    var best: (language: String, share: Int)?
    for reader in readers {
      // The words, not the mentions: a lexicon with many short forms is no likelier for it.
      var (covered, reach) = (0, 0)
      for mention in reader.mentions(in: text, of: range).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        covered += max(0, mention.range.upperBound - max(reach, mention.range.lowerBound))
        reach = max(reach, mention.range.upperBound)
      }
      if covered > best?.share ?? 0 { best = (reader.language, covered) }
    }
    return best?.language
  }
}
