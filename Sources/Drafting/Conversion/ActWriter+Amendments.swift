extension ActWriter {
  /// What an act changes in another, and the elements in which it says so.
  struct Amendments {
    var reader: AmendmentReader?
    /// In order, each with the place of its provision among the elements.
    var found: [(amendment: Amendment, element: Int)] = []
    /// What the provisions that are open say.
    var contexts: [AmendmentContext] = []
    /// Whether the next sentence makes a change and quotes no lines.
    var marksSentence = false
    /// Whether what is written is quoted: nothing of it changes anything.
    var isQuoting = false

    init(_ reader: AmendmentReader?) { self.reader = reader }

    /// Whether what is quoted in lines is an amendment.
    var isAmending: Bool { contexts.last?.isAmending ?? false }

    /// - Returns: the provision, in which a sentence that was taken for a heading is text where it makes a change.
    mutating func open(_ given: Outline.Provision, element: Int) -> Outline.Provision {
      var provision = given
      guard !isQuoting, let (amendment, inside) = reader?.read(provision, within: contexts.last ?? AmendmentContext())
      else { return provision }
      var context = inside
      if let amendment {
        found.append((amendment, element))
        context.isAmending = true
        if reader?.isSentence(provision.heading) ?? false,
          !provision.parts.contains(where: { if case .text = $0 { true } else { false } })
        {
          provision.parts.insert(.text(provision.heading), at: 0)
          provision.heading = []
        }
      }
      marksSentence = amendment != nil && !provision.parts.contains { if case .quoted = $0 { true } else { false } }
      contexts.append(context)
      return provision
    }

    mutating func close() {
      guard reader != nil, !isQuoting else { return }
      contexts.removeLast()
      marksSentence = false
    }
  }

  /// The lines that an amendment puts into another act, as its provisions.
  mutating func quotation(_ paragraphs: [Outline.Paragraph]) {
    element("p") { writer in
      writer.element("mod", isIdentified: true) { writer in
        writer.element("quotedStructure", isIdentified: true) { writer in
          writer.amendments.isQuoting = true
          for part in QuotedProvisions(paragraphs, writer.text, writer.custom).parts() {
            switch part {
            case .provision(let provision): writer.provision(provision)
            case .text(let lines), .quoted(let lines): writer.paragraph(lines)
            }
          }
          writer.amendments.isQuoting = false
        }
      }
    }
  }

  /// Parts with the paragraphs as one into which a page has divided a sentence that makes a change.
  func joiningSentence(_ parts: ArraySlice<Outline.Part>) -> [Outline.Part] {
    guard amendments.marksSentence, case .text(var lines)? = parts.first else { return Array(parts) }
    var rest = parts.dropFirst()
    while let last = lines.last.flatMap({ text.bytes[$0].last }), !".;:".utf8.contains(last),
      case .text(let more)? = rest.first
    {
      lines += more
      rest = rest.dropFirst()
    }
    return [.text(lines)] + rest
  }

  /// A sentence that makes a change, with the words that it quotes.
  mutating func changingSentence(_ lines: Outline.Paragraph) {
    element("p") { writer in
      writer.element("mod", isIdentified: true) { writer in
        let marks = writer.sourceMarks(lines)
        var (piece, isOpen, isFirst): (Outline.Paragraph, Bool, Bool) = ([], false, true)
        for (range, isQuoted) in writer.pieces(lines) {
          if isQuoted != isOpen, !piece.isEmpty {
            writer.flush(&piece, marks, isQuoted: isOpen, isFirst: isFirst)
            isFirst = false
          }
          isOpen = isQuoted
          piece.append(range)
        }
        writer.flush(&piece, marks, isQuoted: isOpen, isFirst: isFirst)
      }
    }
  }

  private mutating func flush(
    _ lines: inout Outline.Paragraph, _ marks: [InlineMarks.Mark], isQuoted: Bool, isFirst: Bool
  ) {
    guard let first = lines.first else { return }
    // Between two lines stands a space.
    if !isFirst, first.lowerBound > 0,
      text.bytes[first.lowerBound - 1] == 0x0A || text.bytes[first.lowerBound - 1] == 0x0D
    {
      space()
    }
    let paragraph = lines
    if isQuoted {
      element("quotedText", isIdentified: true) { $0.piece(paragraph, []) }
    } else {
      piece(paragraph, marks)
    }
    lines = []
  }

  /// Lines divided where words in quotation marks begin and end.
  private func pieces(_ lines: Outline.Paragraph) -> [(range: Range<Int>, isQuoted: Bool)] {
    // The places in the lines as one text, to find quotations that go over lines.
    var joined: [UInt8] = []
    var starts: [Int] = []
    for line in lines {
      starts.append(joined.count)
      joined += text.bytes[line] + [0x20]
    }
    let quoted = QuotedWords.ranges(in: joined)
    var (pieces, next) = ([(Range<Int>, Bool)](), 0)
    for (line, start) in zip(lines, starts) {
      var place = start
      let end = start + line.count
      while place < end {
        while next < quoted.count, quoted[next].upperBound <= place { next += 1 }
        let range = next < quoted.count ? quoted[next] : joined.count..<joined.count
        let isQuoted = range.contains(place)
        let stop = min(end, isQuoted ? range.upperBound : max(range.lowerBound, place + 1))
        pieces.append((line.lowerBound + place - start..<line.lowerBound + stop - start, isQuoted))
        place = stop
      }
    }
    return pieces
  }

  /// The changes to the acts that this one names (Part 1, section 5.6).
  func appendAnalysis(to xml: inout [UInt8], _ id: (Int) -> String?) {
    guard let reader = amendments.reader, !amendments.found.isEmpty else { return }
    xml += "\n<analysis source=\"#lacuna\"><activeModifications>".utf8
    for (place, (amendment, element)) in amendments.found.enumerated() {
      xml += "\n<textualMod".utf8
      Self.append([("type", amendment.kind.rawValue), ("eId", "am_\(place + 1)")], to: &xml)
      xml += "><source".utf8
      Self.append([("href", "#" + (id(element) ?? ""))], to: &xml)
      xml += "/>".utf8
      for destination in amendment.destinations(country: identity.country, reader.levels) {
        xml += "<destination".utf8
        Self.append([("href", destination)] + (amendment.isAfter ? [("pos", "after")] : []), to: &xml)
        xml += "/>".utf8
      }
      xml += "</textualMod>".utf8
    }
    xml += "\n</activeModifications></analysis>".utf8
  }
}
