extension Outliner {
  func mainChain() -> [Candidate] {
    var candidates: [Candidate] = []
    for line in lines.indices where mayBegin(line) {
      for form in custom.main.forms where custom.mainStarts.mayBegin(text.bytes, lines[line].range) {
        guard let (number, num, end) = form.match(text.bytes, lines[line].range, custom.numbers) else { continue }
        candidates.append(Candidate(line: line, number: number, num: num, end: end, level: custom.divisions.count))
        break
      }
      if candidates.last?.line != line, custom.main.heading.contains(.before), let candidate = marginal(line) {
        candidates.append(candidate)
      }
    }
    // After the signatures, numbers begin anew.
    if let end = lines.indices.first(where: { line in
      !lines[line].isQuoted && custom.endings.contains { text.bytes[lines[line].range].starts(with: $0) }
        && candidates.contains { $0.line < line }
    }) {
      candidates.removeAll { $0.line > end }
    }
    return NumberChain.best(candidates.map { ($0.number, doubt($0)) }).map { candidates[$0] }
  }

  /// A provision whose heading stands before its number on one line, with much space between: `Helmets.    23. A courier`.
  func marginal(_ line: Int) -> Candidate? {
    let range = lines[line].range
    var place = range.lowerBound
    while place + 3 < range.upperBound {
      guard text.bytes[place] == 0x20, text.bytes[place + 1] == 0x20, text.bytes[place + 2] == 0x20 else {
        place += 1
        continue
      }
      let end = text.bytes[place - 1] == UInt8(ascii: ".") ? place - 1 : place
      let heading = range.lowerBound..<end
      while place < range.upperBound, text.bytes[place] == 0x20 { place += 1 }
      for form in custom.main.forms {
        guard let (number, num, end) = form.match(text.bytes, place..<range.upperBound, custom.numbers),
          end < range.upperBound
        else { continue }
        return Candidate(
          line: line, number: number, num: num, end: end, level: custom.divisions.count, margin: heading)
      }
    }
    return nil
  }

  /// How doubtful it is that a line begins a provision, from 0: it goes on from a line that ends within a sentence, or
  /// goes on itself as a sentence does.
  func doubt(_ candidate: Candidate) -> Double {
    var doubt = 0.0
    let line = lines[candidate.line]
    if line.follows, candidate.line > 0, !endsSentence(lines[candidate.line - 1].range) { doubt += 0.6 }
    if candidate.end < line.range.upperBound {
      var next = candidate.end
      while next < line.range.upperBound, text.bytes[next] == 0x20 { next += 1 }
      if next < line.range.upperBound {
        let byte = text.bytes[next]
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")") { doubt += 0.9 }
        if (0x61...0x7A).contains(byte), custom.main.heading != [.dash] { doubt += 0.5 }
      }
    }
    return doubt
  }

  func endsSentence(_ range: Range<Int>) -> Bool { SentenceEnd.ends(text.bytes, range) }
}
