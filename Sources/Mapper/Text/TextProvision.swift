import AkomaNtoso
import LegalLanguage

/// A provision of a full text as the rules see it: its sentences and items, each with the ideas that it expresses.
///
/// A class, since every case looks at every provision and a copy of one would count all that it holds.
final class TextProvision: Sendable {
  let document: Document
  /// The range of its text, without number and heading.
  let content: Range<Int>
  let sentences: [Sentence]
  /// The ideas of the heading.
  let heading: IdeaSet
  /// The ideas of all sentences and of the heading; and of those alone that are no penal clause.
  let all: IdeaSet
  let lawful: IdeaSet
  /// Whether it defines the terms of the act.
  let isDefinitions: Bool
  let mentions: [Mention]

  struct Sentence: Sendable {
    let range: Range<Int>
    /// With those of the words before a list, where it is an item.
    var ideas: IdeaSet
    var isPenal = false
  }

  /// How many bytes of a provision may open a section of definitions, and how many items a list may have.
  private static let (opening, longestList) = (300, 40)

  init(_ document: Document, _ unit: Int, _ reader: IdeaReader, _ reading: TextReading) {
    let content = document.content(of: unit)
    (self.document, self.content) = (document, content)
    let ranges = Sentences(document.text, in: content).ranges
    let mentions = reader.mentions(in: document.text, of: content)
    var sentences = ranges.map { Sentence(range: $0, ideas: IdeaSet()) }
    var isDefinitions = false
    var place = 0
    for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while place + 1 < ranges.count, mention.range.lowerBound >= ranges[place].upperBound { place += 1 }
      guard place < ranges.count else { break }
      sentences[place].ideas.insert(mention.concept)
      if mention.concept == reading.definitions, mention.range.lowerBound < content.lowerBound + Self.opening {
        isDefinitions = true
      }
    }
    Self.carryChapeaux(document, unit, &sentences)
    var (all, lawful) = (IdeaSet(), IdeaSet())
    for place in sentences.indices {
      sentences[place].isPenal = reading.penalty.map(sentences[place].ideas.contains) ?? false
      all.formUnion(sentences[place].ideas)
      if !sentences[place].isPenal { lawful.formUnion(sentences[place].ideas) }
    }
    let head = document.child("heading", of: unit).map {
      reader.mentions(in: document.text, of: document.range(of: $0))
    }
    heading = IdeaSet((head ?? []).map(\.concept))
    all.formUnion(heading)
    lawful.formUnion(heading)
    (self.sentences, self.all, self.lawful, self.isDefinitions, self.mentions) = (
      sentences, all, lawful, isDefinitions, mentions
    )
  }

  /// What is said before a list is said of each of its items: by the marking of the text, or else by the sign before them.
  private static func carryChapeaux(_ document: Document, _ unit: Int, _ sentences: inout [Sentence]) {
    for intro in document.descendants("intro", of: unit) {
      guard let parent = document.parent(of: intro) else { continue }
      let (head, whole) = (document.range(of: intro), document.range(of: parent))
      let chapeau = sentences.filter { head.contains($0.range.lowerBound) }.reduce(into: IdeaSet()) {
        $0.formUnion($1.ideas)
      }
      for place in sentences.indices
      where sentences[place].range.lowerBound >= head.upperBound && whole.contains(sentences[place].range.lowerBound) {
        sentences[place].ideas.formUnion(chapeau)
      }
    }
    var (chapeau, left) = (IdeaSet(), 0)
    for place in sentences.indices {
      let words = document.text[sentences[place].range].reversed().drop { $0 == 0x20 || $0 == 0x0A }.prefix(3)
      let opensList = words.first == UInt8(ascii: ":") || words.elementsEqual([0x94, 0x80, 0xE2])
      if opensList, sentences[place].range.count > 8 {
        (chapeau, left) = (sentences[place].ideas, longestList)
      } else if left > 0 {
        sentences[place].ideas.formUnion(chapeau)
        left -= 1
      }
    }
  }
}
