import AkomaNtoso

extension ActWriter {
  /// Lines as one text, with what is marked in them. What is quoted has no marks: it belongs to another act.
  mutating func lines(_ lines: Outline.Paragraph) {
    write(text.joined(lines), amendments.isQuoting ? [] : markup.of(lines))
  }

  /// Part of a sentence that makes a change, with what is marked in it.
  ///
  /// - Parameter marks: those of the sentence, by their places in the source.
  mutating func piece(_ lines: Outline.Paragraph, _ marks: [InlineMarks.Mark]) {
    let source = JoinedText(lines, text)
    write(
      text.joined(lines),
      marks.compactMap { mark in
        source.place(of: mark.range).map { InlineMarks.Mark(range: $0, kind: mark.kind) }
      })
  }

  /// The marks of paragraphs that were joined, by their places in the source.
  func sourceMarks(_ lines: Outline.Paragraph) -> [InlineMarks.Mark] {
    lines.indices.flatMap { first in
      let rest = Array(lines[first...])
      let marks = lines[first].isEmpty ? [] : markup.of(rest)
      guard !marks.isEmpty else { return [InlineMarks.Mark]() }
      let source = JoinedText(rest, text)
      return marks.compactMap { mark in
        source.source(of: mark.range).map { InlineMarks.Mark(range: $0, kind: mark.kind) }
      }
    }
  }

  private mutating func write(_ bytes: [UInt8], _ marks: [InlineMarks.Mark]) {
    var place = 0
    for mark in marks where mark.range.lowerBound >= place && mark.range.upperBound <= bytes.count {
      if mark.range.lowerBound > place { nodes.append(.text(Array(bytes[place..<mark.range.lowerBound]))) }
      switch mark.kind {
      case .provision(let provision): nodes.append(.link(provision))
      case .act(let act, let portion):
        let id = EIdConvention.id(of: mainElement, num: portion)
        let href = "/akn/\(identity.country)/act/\(act.year)/\(act.number.asSegment)/~\(id)"
        nodes.append(.start("ref", [("href", href)], isIdentified: false))
      case .definition(let term):
        nodes.append(.start("def", [("refersTo", "#" + markup.terms[term].id)], isIdentified: false))
      }
      elementCount += 1
      nodes.append(.text(Array(bytes[mark.range])))
      if case .definition = mark.kind { nodes.append(.end("def")) } else { nodes.append(.end("ref")) }
      place = mark.range.upperBound
    }
    if place == 0 {
      nodes.append(.text(bytes))
    } else if place < bytes.count {
      nodes.append(.text(Array(bytes[place...])))
    }
  }

  /// The words that the act defines, among its references.
  mutating func terms() {
    for term in markup.terms {
      let name = term.words.asSegment
      let href = "/akn/ontology/term/\(identity.language)/\(name.isEmpty ? term.id : name)"
      empty("TLCTerm", [("eId", term.id), ("href", href), ("showAs", term.words)])
    }
  }

  // MARK: - Time

  /// The day on which the act was made, where it is known to the day.
  private var made: CalendarDate? { identity.date.utf8.count == 10 ? CalendarDate(identity.date) : nil }

  /// The day from which the act is in force, where its text tells. One before it was made would be a misreading.
  private var inForce: CalendarDate? {
    guard let day = commencement?.day(madeOn: made), let first = CalendarDate(identity.date), first <= day else {
      return nil
    }
    return day
  }

  /// The id of the period in which the document holds: from the day on which the act comes into force. A version that is
  /// dated by itself holds from its own day.
  var period: String? { inForce != nil && identity.version == identity.date ? "tmpg_1" : nil }

  mutating func lifecycle() {
    let events = [(made, "enactment"), (inForce, "commencement")].compactMap { day, name in day.map { ($0, name) } }
    guard !events.isEmpty else { return }
    element("lifecycle", [("source", "#lacuna")]) { writer in
      for (place, (day, name)) in events.enumerated() {
        writer.empty(
          "eventRef",
          [
            ("eId", "eref_\(place + 1)"), ("date", day.description), ("type", "generation"), ("source", "#ro1"),
            ("refersTo", "#\(name)"),
          ])
      }
    }
  }

  mutating func temporalData() {
    guard let period else { return }
    let event = made == nil ? "#eref_1" : "#eref_2"
    element("temporalData", [("source", "#lacuna")]) { writer in
      writer.element("temporalGroup", [("eId", period)]) { writer in
        writer.empty("timeInterval", [("start", event), ("refersTo", "#inForce")])
      }
    }
  }

  /// What the lifecycle and the period refer to.
  mutating func events() {
    guard made != nil || inForce != nil else { return }
    empty("original", [("eId", "ro1"), ("href", identity.expression), ("showAs", identity.title)])
    if made != nil { event("enactment", "Enactment") }
    if inForce != nil { event("commencement", "Commencement") }
    if period != nil {
      empty("TLCConcept", [("eId", "inForce"), ("href", "/akn/ontology/concept/in-force"), ("showAs", "In force")])
    }
  }

  private mutating func event(_ id: String, _ name: String) {
    empty("TLCEvent", [("eId", id), ("href", "/akn/ontology/event/\(id)"), ("showAs", name)])
  }
}
