/// The stretches that two texts have in common, found by their words.
struct WordPairing {
  /// A stretch of bytes on either side.
  struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In order, none touching the next on both sides.
  private(set) var equal: [Stretch] = []
  let changesWords: Bool

  /// A stretch of so few bytes between longer changes is a coincidence ("of the") that only makes them hard to read.
  private static let coincidence = 16

  init(_ old: [UInt8], _ new: [UInt8]) {
    var table: [String: Int] = [:]
    let (oldWords, newWords) = (WordPairing.words(old), WordPairing.words(new))
    let alignment = SequenceAlignment(
      WordPairing.numbers(oldWords, of: old, &table), WordPairing.numbers(newWords, of: new, &table))
    let paired = alignment.runs.reduce(0) { $0 + $1.count }
    changesWords = paired != oldWords.count || paired != newWords.count
    let runs = WordPairing.withoutCoincidences(alignment.runs, oldWords, newWords)
    var (i, j) = (0, 0)
    for run in runs {
      // The space before it belongs to it where one word stands in the place of another.
      if i < run.old, j < run.new { appendSpace(before: (run.old, run.new), oldWords, newWords, old, new) }
      for place in 0..<run.count {
        append(Stretch(old: oldWords[run.old + place], new: newWords[run.new + place]))
        // The space after a word belongs to it where it is the same on both sides.
        appendSpace(before: (run.old + place + 1, run.new + place + 1), oldWords, newWords, old, new)
      }
      (i, j) = (run.old + run.count, run.new + run.count)
    }
  }

  private mutating func appendSpace(
    before words: (Int, Int), _ oldWords: [Range<Int>], _ newWords: [Range<Int>], _ old: [UInt8], _ new: [UInt8]
  ) {
    let space = WordPairing.space(before: words.0, oldWords, old)
    let other = WordPairing.space(before: words.1, newWords, new)
    if !space.isEmpty, old[space] == new[other] { append(Stretch(old: space, new: other)) }
  }

  /// The space between a word and the one before, or after the last.
  private static func space(before word: Int, _ words: [Range<Int>], _ text: [UInt8]) -> Range<Int> {
    (word > 0 ? words[word - 1].upperBound : 0)..<(word < words.count ? words[word].lowerBound : text.count)
  }

  private mutating func append(_ stretch: Stretch) {
    if let last = equal.last, last.old.upperBound == stretch.old.lowerBound,
      last.new.upperBound == stretch.new.lowerBound
    {
      equal[equal.count - 1].old = last.old.lowerBound..<stretch.old.upperBound
      equal[equal.count - 1].new = last.new.lowerBound..<stretch.new.upperBound
    } else {
      equal.append(stretch)
    }
  }

  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var scanner = WordScanner(text, in: text.indices)
    var words: [Range<Int>] = []
    words.reserveCapacity(text.count / 5)
    while let word = scanner.next() { words.append(word.range) }
    return words
  }

  /// A number for each word, the same for the same word: strings are the same where Unicode says so.
  private static func numbers(_ words: [Range<Int>], of text: [UInt8], _ table: inout [String: Int]) -> [Int] {
    words.map { word in
      let string = String(decoding: text[word], as: UTF8.self)
      if let number = table[string] { return number }
      table[string] = table.count
      return table.count - 1
    }
  }

  /// Leaves out what is shorter than the changes on both of its sides and too short to mean anything.
  private static func withoutCoincidences(
    _ runs: [SequenceAlignment.Run], _ oldWords: [Range<Int>], _ newWords: [Range<Int>]
  ) -> [SequenceAlignment.Run] {
    func length(_ words: [Range<Int>], _ start: Int, _ end: Int) -> Int {
      start < end ? words[end - 1].upperBound - words[start].lowerBound : 0
    }
    /// The length of the longer side of the change between two runs.
    func change(after last: SequenceAlignment.Run?, before next: SequenceAlignment.Run?) -> Int {
      let (i, j) = (last.map { $0.old + $0.count } ?? 0, last.map { $0.new + $0.count } ?? 0)
      let (oldEnd, newEnd) = (next?.old ?? oldWords.count, next?.new ?? newWords.count)
      return max(length(oldWords, i, oldEnd), length(newWords, j, newEnd))
    }
    func isCoincidence(
      _ run: SequenceAlignment.Run, after last: SequenceAlignment.Run?, before next: SequenceAlignment.Run?
    )
      -> Bool
    {
      let size = length(oldWords, run.old, run.old + run.count)
      return size <= coincidence && size < change(after: last, before: run) && size < change(after: run, before: next)
    }
    var kept: [SequenceAlignment.Run] = []
    for (place, run) in runs.enumerated() {
      // What follows may have made the change after the last run kept long enough.
      while let last = kept.last, isCoincidence(last, after: kept.dropLast().last, before: run) { kept.removeLast() }
      if !isCoincidence(run, after: kept.last, before: place + 1 < runs.count ? runs[place + 1] : nil) {
        kept.append(run)
      }
    }
    while let last = kept.last, isCoincidence(last, after: kept.dropLast().last, before: nil) { kept.removeLast() }
    return kept
  }
}
