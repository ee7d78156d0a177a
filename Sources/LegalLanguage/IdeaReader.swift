/// Finds the ideas of a lexicon in one pass over a text, whatever the number of forms: an automaton over the pieces of all
/// forms (Aho and Corasick 1975), and for each form with gaps how far it has come.
public struct IdeaReader: Sendable {
  public let language: String
  public let version: String
  /// The pieces, in flat arrays: a text has millions of bytes, and each is looked at once.
  private let pieces: [Piece]
  private let uses: [Use]
  /// How many places for pieces there are in forms of several.
  private let slots: Int
  private let isSpaced: Bool
  // The automaton: a row of `width` next states for each state, the pieces that end in it, and the next state with an end.
  private let classes: [UInt8]
  private let width: Int
  private let next: [Int32]
  private let ends: [Range<Int32>]
  private let ending: [Int32]
  private let shorter: [Int32]

  private struct Piece {
    let length: Int
    let beginsWord: Bool
    let endsWord: Bool
    /// What the piece is used for, as a range of `uses`.
    let uses: Range<Int>
  }

  /// A piece as a part of a form.
  private struct Use {
    let idea: Int
    /// Where it is written down how far the form has come with this piece; the place before is that of the piece before.
    let slot: Int
    let isFirst: Bool
    let isLast: Bool
    let isLoose: Bool
  }

  /// How many words, or bytes where words are not divided, a gap may be.
  private static let gap = (words: 5, bytes: 120)

  public init(_ lexicon: IdeaLexicon) {
    (language, version) = (lexicon.language, lexicon.version)
    isSpaced = !IdeaLexicon.writesNoSpaces(lexicon.language)
    var numbers: [IdeaForm.Piece: Int] = [:]
    var written: [(piece: IdeaForm.Piece, uses: [Use])] = []
    var slots = 0
    for (idea, form) in lexicon.forms {
      for (place, piece) in form.pieces.enumerated() {
        let number = numbers[piece] ?? written.count
        if number == written.count {
          numbers[piece] = number
          written.append((piece, []))
        }
        written[number].uses.append(
          Use(
            idea: idea, slot: slots, isFirst: place == 0, isLast: place == form.pieces.count - 1,
            isLoose: form.isLoose[place]))
        slots += form.pieces.count > 1 ? 1 : 0
      }
    }
    self.slots = slots
    var uses: [Use] = []
    pieces = written.map { piece, own in
      uses += own
      return Piece(
        length: piece.bytes.count, beginsWord: piece.beginsWord, endsWord: piece.endsWord,
        uses: uses.count - own.count..<uses.count)
    }
    self.uses = uses
    let trie = Trie(written.map(\.piece.bytes))
    (classes, width, next, shorter) = (trie.classes, trie.width, trie.next, trie.shorter)
    ending = trie.ends.flatMap { $0.map(Int32.init) }
    var count: Int32 = 0
    ends = trie.ends.map { own in
      defer { count += Int32(own.count) }
      return count..<count + Int32(own.count)
    }
  }

  /// The mentions in a range of a text, by where they end.
  public func mentions(in text: [UInt8], of range: Range<Int>) -> [Mention] {
    let folded = FoldedText(text[range], isSpaced: isSpaced)
    var found: [Mention] = []
    // For each piece of a form of several: where the form began that has come so far, and where the piece ended.
    var under = [(start: Int32, end: Int32)](repeating: (-1, -1), count: slots)
    folded.bytes.withUnsafeBufferPointer { bytes in
      under.withUnsafeMutableBufferPointer { under in
        scan(bytes, under, folded.places, &found)
      }
    }
    return found
  }

  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ under: UnsafeMutableBufferPointer<(start: Int32, end: Int32)>,
    _ places: [Int32], _ found: inout [Mention]
  ) {
    var state = 0
    var lastBlock = -1
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == 0x0A { lastBlock = position }
      state = Int(next[state * width + Int(classes[Int(byte)])])
      var last = ends[state].isEmpty ? Int(shorter[state]) : state
      while last > 0 {
        for number in ends[last] {
          let piece = pieces[Int(ending[Int(number)])]
          let (start, end) = (position + 1 - piece.length, position + 1)
          if piece.beginsWord, start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { continue }
          if piece.endsWord, end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { continue }
          for place in piece.uses {
            let use = uses[place]
            var first = start
            if !use.isFirst {
              let before = under[use.slot - 1]
              guard before.start > lastBlock, before.end <= start,
                isNear(Int(before.end)..<start, use.isLoose, in: bytes)
              else { continue }
              first = Int(before.start)
            }
            if use.isLast {
              found.append(Mention(concept: use.idea, range: Int(places[first])..<Int(places[end - 1]) + 1))
            } else {
              under[use.slot] = (Int32(first), Int32(end))
            }
          }
        }
        last = Int(shorter[last])
      }
    }
  }

  private func isNear(_ gap: Range<Int>, _ isLoose: Bool, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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
