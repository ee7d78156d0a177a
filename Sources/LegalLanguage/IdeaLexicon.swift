import Faults
import Records

/// The words of one language for the ideas by which full texts are read (`Mappings/lexicon/statutes/<lang>.yaml`).
public struct IdeaLexicon: Sendable {
  /// ISO 639-2.
  public let language: String
  public let version: String
  let forms: [(idea: Int, form: IdeaForm)]

  /// The ideas that it has words for.
  public var worded: Set<Int> { Set(forms.map(\.idea)) }

  /// Whether the script of a language writes no spaces between words.
  static func writesNoSpaces(_ language: String) -> Bool { ["tha", "lao", "khm", "mya"].contains(language) }

  /// - Throws: ``Fault`` with the line of an idea that is not known or of a form that cannot be read.
  public init(yaml: String, file: String, ideas: Ideas) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["language", "version", "concepts"])
    let language = try top.text("language")
    let listed = try top.get("concepts")
    var forms: [(idea: Int, form: IdeaForm)] = []
    for name in try listed.keys() {
      guard let idea = ideas.number(name) else {
        throw try listed.get(name).fault(
          found: "the idea “\(name)”", expected: "an idea of concepts.yaml",
          remedy: "correct the name, or add the idea there with its meaning")
      }
      for item in try listed.list(name) {
        let written = try item.text()
        guard let form = IdeaForm(written, isSpaced: !IdeaLexicon.writesNoSpaces(language)) else {
          throw item.fault(
            found: "the form “\(written)” of \(name)", expected: "words, with `..` only between two of them",
            remedy: "correct the form; a `*` may only end a word")
        }
        forms.append((idea, form))
      }
    }
    (self.language, version, self.forms) = (language, try top.text("version"), forms)
  }

  private init(language: String, version: String, forms: [(idea: Int, form: IdeaForm)]) {
    (self.language, self.version, self.forms) = (language, version, forms)
  }

  /// The same lexicon with further words for an idea, such as the term that a state's law defines.
  public func adding(_ words: [String], for idea: Int) -> IdeaLexicon {
    let isSpaced = !IdeaLexicon.writesNoSpaces(language)
    return IdeaLexicon(
      language: language, version: version,
      forms: forms + words.compactMap { IdeaForm($0, isSpaced: isSpaced) }.map { (idea, $0) })
  }
}

/// One way to express an idea: pieces of text with gaps between them.
struct IdeaForm: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    /// In the form in which texts are compared; see ``FoldedText``.
    let bytes: [UInt8]
    /// Whether a word must begin and end where it does.
    let beginsWord: Bool
    let endsWord: Bool
  }

  let pieces: [Piece]
  /// For each piece, whether words may stand between it and the one before; else it is the next word.
  let isLoose: [Bool]

  /// Reads a form, or nil where it has no word, or a gap at either end.
  init?(_ written: String, isSpaced: Bool) {
    var pieces: [Piece] = []
    var isLoose: [Bool] = []
    for part in written.split(separator: "..", omittingEmptySubsequences: false) {
      // A word that ends in any way ends the piece, too.
      let words = part.split(separator: " ")
      let ends = words.indices.filter { words[$0].hasSuffix("*") || $0 == words.count - 1 }
      var first = 0
      for end in ends {
        let isPrefix = words[end].hasSuffix("*")
        let text = words[first...end].joined(separator: " ")
        let bytes = FoldedText(Array((isPrefix ? String(text.dropLast()) : text).utf8)[...], isSpaced: isSpaced).bytes
          .trimmed
        guard !bytes.isEmpty, !text.dropLast().contains("*") else { return nil }
        pieces.append(Piece(bytes: bytes, beginsWord: isSpaced, endsWord: isSpaced && !isPrefix))
        isLoose.append(first == 0)
        first = end + 1
      }
      guard !words.isEmpty else { return nil }
    }
    (self.pieces, self.isLoose) = (pieces, isLoose)
  }
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] { Array(drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()) }
}
