extension Outliner {
  /// The divisions: candidates after whose heading comes a main provision or another division.
  func divisions(beside chain: [Candidate]) -> [Candidate] {
    let isMain = Set(chain.map(\.line))
    var found: [Candidate] = []
    let last = chain.last?.line ?? 0
    var next: Int?
    var line = last
    while line >= 0 {
      defer { line -= 1 }
      if isMain.contains(line) {
        next = line
        continue
      }
      guard let target = next, target - line <= 8, mayBegin(line), let candidate = division(at: line) else {
        continue
      }
      // What is between is a heading: short, and no sentence.
      let between = line + 1..<target
      guard between.allSatisfy({ isMain.contains($0) || isHeadingLine($0) }), isHeadingRest(candidate) else { continue }
      if let end = between.last, text.bytes[lines[end].range.upperBound - 1] >= 0x80, endsSentence(lines[end].range) {
        continue
      }
      if lines[line].follows, line > 0, !endsSentence(lines[line - 1].range), !isHeadingLine(line - 1) { continue }
      found.append(candidate)
      next = line
    }
    return inSequence(found.reversed())
  }

  /// The divisions without those whose number is out of place: one that begins anew where nothing above it did.
  func inSequence(_ found: [Candidate]) -> [Candidate] {
    var last: [Int: ProvisionNumber] = [:]
    return found.filter { candidate in
      if candidate.number.isFirst, last[candidate.level] != nil { return false }
      last[candidate.level] = candidate.number
      for level in candidate.level + 1..<max(candidate.level + 1, custom.divisions.count) { last[level] = nil }
      return true
    }
  }

  func division(at line: Int) -> Candidate? {
    guard custom.divisionStarts.mayBegin(text.bytes, lines[line].range) else { return nil }
    for (level, division) in custom.divisions.enumerated() {
      for form in division.forms {
        guard let (number, num, end) = form.match(text.bytes, lines[line].range, custom.numbers) else { continue }
        return Candidate(
          line: line, number: number, num: num, end: end, level: level, isInWords: form.number == .word)
      }
    }
    return nil
  }

  func isHeadingLine(_ line: Int) -> Bool {
    let range = lines[line].range
    guard range.count < 400 else { return false }
    let last = text.bytes[range.upperBound - 1]
    return last != UInt8(ascii: ";") && last != UInt8(ascii: ":")
  }

  /// Whether what follows the number of a division on its line is a heading, not the rest of a sentence.
  func isHeadingRest(_ candidate: Candidate) -> Bool {
    var next = candidate.end
    let end = lines[candidate.line].range.upperBound
    while next < end, text.bytes[next] == 0x20 { next += 1 }
    guard next < end else { return true }
    let byte = text.bytes[next]
    if endsSentence(lines[candidate.line].range), text.bytes[end - 1] != UInt8(ascii: ")"),
      text.bytes[end - 1] != UInt8(ascii: "]")
    {
      return false
    }
    return !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
  }
}
