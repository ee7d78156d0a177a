/// Finds the ideas of a lexicon in one pass over a text, whatever the number of forms: an automaton over the pieces of all
/// forms (Aho and Corasick 1975), and for each form with gaps how far it has come.
public struct IdeaReader: Sendable {
  public let language: String
  public let version: String
  private let pieces: [IdeaForm.Piece]
  /// The forms that have a piece, each with the piece's place in it.
  private let uses: [[(form: Int, place: Int)]]
  private let forms: [(idea: Int, pieces: Int, isLoose: [Bool])]
  private let isSpaced: Bool
  // The automaton: a row of `width` next states for each state, the pieces that end in it, and the next state with an end.
  private let classes: [UInt8]
  private let width: Int
  private let next: [Int32]
  private let ends: [[Int]]
  private let shorter: [Int32]

  /// How many words, or bytes where words are not divided, a gap may be.
  private static let gap = (words: 5, bytes: 120)

  public init(_ lexicon: IdeaLexicon) {
    (language, version) = (lexicon.language, lexicon.version)
    isSpaced = !IdeaLexicon.writesNoSpaces(lexicon.language)
    var numbers: [IdeaForm.Piece: Int] = [:]
    var pieces: [IdeaForm.Piece] = []
    var uses: [[(form: Int, place: Int)]] = []
    for (form, entry) in lexicon.forms.enumerated() {
      for (place, piece) in entry.form.pieces.enumerated() {
        let number = numbers[piece] ?? pieces.count
        if number == pieces.count {
          numbers[piece] = number
          pieces.append(piece)
          uses.append([])
        }
        uses[number].append((form, place))
      }
    }
    (self.pieces, self.uses) = (pieces, uses)
    forms = lexicon.forms.map { ($0.idea, $0.form.pieces.count, $0.form.isLoose) }
    let trie = Trie(pieces.map(\.bytes))
    (classes, width, next, ends, shorter) = (trie.classes, trie.width, trie.next, trie.ends, trie.shorter)
  }

  /// The mentions in a range of a text, by where they end.
  public func mentions(in text: [UInt8], of range: Range<Int>) -> [Mention] {
    let folded = FoldedText(text[range], isSpaced: isSpaced)
    let bytes = folded.bytes
    var found: [Mention] = []
    /// Per form with gaps: for each piece that was found, where the form began, and where the piece ended.
    var under: [Int: [(start: Int, end: Int)?]] = [:]
    var state = 0
    var lastBlock = -1
    for (position, byte) in bytes.enumerated() {
      if byte == 0x0A { lastBlock = position }
      state = Int(next[state * width + Int(classes[Int(byte)])])
      var ending = ends[state].isEmpty ? Int(shorter[state]) : state
      while ending > 0 {
        for number in ends[ending] {
          let piece = pieces[number]
          let (start, end) = (position + 1 - piece.bytes.count, position + 1)
          if piece.beginsWord, start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { continue }
          if piece.endsWord, end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { continue }
          for use in uses[number] {
            let form = forms[use.form]
            var first = start
            if use.place > 0 {
              guard let before = under[use.form]?[use.place - 1], before.end <= start, before.start > lastBlock,
                isNear(before.end..<start, form.isLoose[use.place], in: bytes)
              else { continue }
              first = before.start
            }
            if use.place == form.pieces - 1 {
              let last = Int(folded.places[end - 1])
              found.append(Mention(concept: form.idea, range: Int(folded.places[first])..<last + 1))
            } else {
              under[use.form, default: Array(repeating: nil, count: form.pieces)][use.place] = (first, end)
            }
          }
        }
        ending = Int(shorter[ending])
      }
    }
    return found
  }

  private func isNear(_ gap: Range<Int>, _ isLoose: Bool, in bytes: [UInt8]) -> Bool {
    guard isSpaced else { return gap.count <= (isLoose ? IdeaReader.gap.bytes : 1) }
    var spaces = 0
    for place in gap where bytes[place] == 0x20 {
      spaces += 1
      if spaces > (isLoose ? IdeaReader.gap.words + 1 : 1) { return false }
    }
    return true
  }
}

/// The states of the automaton.
private struct Trie {
  private(set) var classes = [UInt8](repeating: 0, count: 256)
  private(set) var width = 1
  private(set) var next: [Int32]
  private(set) var ends: [[Int]] = [[]]
  private(set) var shorter: [Int32]

  init(_ words: [[UInt8]]) {
    // Bytes that no piece has are of one class, so that rows are short.
    for word in words {
      for byte in word where classes[Int(byte)] == 0 {
        classes[Int(byte)] = UInt8(width)
        width += 1
      }
    }
    var children: [Int32] = Array(repeating: -1, count: width)
    for (number, word) in words.enumerated() {
      var state = 0
      for byte in word {
        let slot = state * width + Int(classes[Int(byte)])
        if children[slot] < 0 {
          children[slot] = Int32(ends.count)
          ends.append([])
          children.append(contentsOf: repeatElement(-1, count: width))
        }
        state = Int(children[slot])
      }
      ends[state].append(number)
    }
    // Breadth first: where a branch fails, the longest end of what was read that is itself the beginning of a branch.
    var fail = [Int32](repeating: 0, count: ends.count)
    shorter = fail
    var queue: [Int] = []
    for slot in 0..<width {
      let child = children[slot]
      if child < 0 { children[slot] = 0 } else { queue.append(Int(child)) }
    }
    var done = 0
    while done < queue.count {
      let state = queue[done]
      done += 1
      let other = Int(fail[state])
      shorter[state] = ends[other].isEmpty ? shorter[other] : Int32(other)
      for place in 0..<width {
        let (slot, instead) = (state * width + place, children[other * width + place])
        let child = children[slot]
        if child < 0 {
          children[slot] = instead
        } else {
          fail[Int(child)] = instead
          queue.append(Int(child))
        }
      }
    }
    next = children
  }
}
