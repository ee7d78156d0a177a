import AkomaNtoso
import Guideline
import LegalLanguage
import Legislation

/// A provision as the rules see it: its sentences and the concepts that they mention.
struct ReadProvision {
  let act: Act
  let provision: Provision
  let sentences: [Range<Int>]
  let mentions: [Mention]
  /// The fields of law that the act as a whole covers.
  private let covered: [Theme]

  init(_ act: Act, _ provision: Provision, covered: [Theme], _ reader: ConceptReader) {
    self.act = act
    self.provision = provision
    self.covered = covered
    let document = act.document
    let content = document.content(of: provision.unit)
    sentences = Sentences(document.text, in: content).ranges
    let heading = document.child("heading", of: provision.unit).map { document.range(of: $0) }
    // What a heading says helps to find a provision; only the text itself can meet a criterion in a sentence.
    mentions =
      (heading.map { reader.mentions(in: document.text, of: $0) } ?? [])
      + reader.mentions(in: document.text, of: content)
  }

  /// Whether the provision belongs to the fields of law that a criterion asks about; one whose field nobody has named
  /// belongs to all.
  func isIn(_ themes: [Theme]) -> Bool {
    provision.themes.isEmpty || provision.themes.contains { themes.contains($0) }
  }

  /// Whether the provision has to be looked at before anybody says that the law is silent: it, or its act, is about
  /// these fields of law.
  func isSearched(for themes: [Theme]) -> Bool { isIn(themes) || covered.contains { themes.contains($0) } }

  /// The first mention of any of these concepts, of which the names are given by number, within a range.
  func first(of concepts: Set<Int>, in range: Range<Int>?) -> Mention? {
    mentions.first { mention in
      concepts.contains(mention.concept) && range.map { $0.contains(mention.range.lowerBound) } ?? true
    }
  }

  /// The words of a mention.
  func words(_ mention: Mention) -> String { act.document.text(in: mention.range) }
}
