import AkomaNtoso

/// What an amending provision does: which act it changes, where and how.
struct Amendment {
  /// As `textualMod` calls it (Part 2).
  enum Kind: String, CaseIterable, Sendable {
    case substitution, insertion, repeal
  }

  let kind: Kind
  /// The provision that it changes, as the text names it: `section 13`; nil where it names none.
  let target: String?
}

/// How a custom words amendments (`amends` in a reading).
struct AmendmentWords: Sendable {
  /// How it says that something is changed, before it says how.
  let changes: [[UInt8]]
  let phrases: [(kind: Amendment.Kind, bytes: [UInt8])]
  /// How it refers to a provision: `section {arabic}`.
  let targets: [ReadingCustom.Form]
  /// How it cites the act that it amends, with its number.
  let principals: [Citation]

  /// The amendment that a provision makes, by the first phrase in its own words, heading included; nil where it makes none.
  func amendment(in provision: Outline.Provision, _ text: SourceText, _ numbers: NumberReader) -> Amendment? {
    var words: [UInt8] = []
    Self.gather(provision, text, into: &words)
    var first: (kind: Amendment.Kind, place: Int)?
    for (kind, phrase) in phrases {
      guard let place = words[...].firstPlace(of: phrase[...]), first.map({ place < $0.place }) ?? true else {
        continue
      }
      first = (kind, place)
    }
    let kind = first?.kind ?? (changes.contains { words[...].firstPlace(of: $0[...]) != nil } ? .substitution : nil)
    guard let kind else { return nil }
    return Amendment(kind: kind, target: target(in: words, numbers))
  }

  private func target(in words: [UInt8], _ numbers: NumberReader) -> String? {
    for place in words.indices {
      for form in targets where words[place] & 0xDF == (form.before.first ?? 0) & 0xDF {
        guard place == 0 || !Letters.begins(words, place - 1, words.count),
          let (_, num, _) = form.match(words, place..<words.count, numbers)
        else { continue }
        return String(decoding: words[num], as: UTF8.self)
      }
    }
    return nil
  }

  /// The act that a text amends: its number, and the year that stands before it.
  func principal(in bytes: [UInt8]) -> (number: String, year: String)? {
    for citation in principals {
      guard let (number, year, start) = citation.findPlace(in: bytes[...]), let number else { continue }
      if let year { return (number, String(year)) }
      // The year stands at the end of the title, right before the number: `… Act 2007 [Act 670]`.
      let before = bytes[max(0, start - 12)..<start]
      let digits = before.split { !(0x30...0x39).contains($0) }.last { $0.count == 4 }
      if let digits { return (number, String(decoding: digits, as: UTF8.self)) }
    }
    return nil
  }

  private static func gather(_ provision: Outline.Provision, _ text: SourceText, into words: inout [UInt8]) {
    func add(_ lines: Outline.Paragraph) {
      for line in lines {
        words += text.bytes[line]
        words.append(0x20)
      }
    }
    for part in provision.parts {
      switch part {
      case .text(let lines): add(lines)
      case .provision(let inner): gather(inner, text, into: &words)
      case .quoted: break
      }
    }
    // What it says counts before what it is called.
    add(provision.heading)
  }
}

extension ArraySlice<UInt8> {
  /// Where a text first occurs; nil where it does not, or is empty.
  func firstPlace(of text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, text.count <= count else { return nil }
    var place = startIndex
    while place + text.count <= endIndex {
      if self[place] == first, self[place..<place + text.count].elementsEqual(text) { return place }
      place += 1
    }
    return nil
  }
}
