public import AkomaNtoso
public import Faults
public import Guideline
public import LegalLanguage
public import Legislation
import Records

/// The judgements of people on the law of one state (`Mappings/states/<iso2>.yaml`).
public struct Curation: Sendable {
  public let state: String
  public let file: String
  public let entries: [Entry]

  /// One judgement as it is written down, before it is held against the law of a day.
  public struct Entry: Hashable, Sendable {
    public let criterion: String
    public let verdict: Alignment.Judgement
    public let strength: Strength?
    public let link: LinkModel?
    public let mark: Verification
    public let evidence: [Citation]
    public let rationale: String
    public let by: String
    public let on: CalendarDate
    /// The days for which it holds.
    public let from: CalendarDate?
    public let until: CalendarDate?
    public let line: Int
  }

  /// A provision with the words of it that decide.
  public struct Citation: Hashable, Sendable {
    public let address: PortionIRI
    /// The decisive words, exactly as they stand; empty where the provision as a whole is meant.
    public let words: String
    public let line: Int
  }

  /// Reads a file.
  ///
  /// - Throws: ``Fault`` with the line where a judgement lacks its rationale, its evidence or anything else that it needs.
  public init(yaml: String, file: String, state folder: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["state", "by", "on", "alignments"])
    state = try top.text("state")
    guard state == folder else {
      throw try top.get("state").fault(
        found: "the state “\(state)”", expected: "“\(folder)”, as the file is named",
        remedy: "rename the file or correct the state")
    }
    self.file = file
    let (state, by, on) = (state, try top.text("by"), try top.get("on").date())
    entries = try top.list("alignments").map { record in
      try record.allowOnly([
        "criterion", "verdict", "strength", "link", "mark", "evidence", "rationale", "by", "on", "from", "until",
      ])
      let verdict: Alignment.Judgement = try record.choice("verdict")
      let evidence = try record.list("evidence").map { citation in
        try citation.allowOnly(["provision", "words"])
        return Citation(
          address: try citation.get("provision").portion(of: state), words: try citation.textOrEmpty("words"),
          line: citation.line)
      }
      guard !evidence.isEmpty || verdict == .notApplicable else {
        throw record.fault(
          found: "a judgement without evidence", expected: "at least one provision",
          remedy: "add evidence: - {provision: …, words: …}")
      }
      let from = try record.find("from")?.date()
      let until = try record.find("until")?.date()
      if let from, let until, until <= from {
        throw record.fault(
          found: "a judgement from \(from) until \(until)", expected: "an end after the start",
          remedy: "correct the two dates")
      }
      return Entry(
        criterion: try record.text("criterion"), verdict: verdict,
        strength: try record.number("strength", in: 0...5).flatMap(Strength.init), link: try record.choiceIfAny("link"),
        mark: try record.choice("mark"), evidence: evidence, rationale: try record.text("rationale"),
        by: try record.find("by")?.text() ?? by, on: try record.find("on")?.date() ?? on, from: from, until: until,
        line: record.line)
    }
  }

  /// A state without a file: nobody has judged anything yet.
  public init(none state: String, file: String) {
    (self.state, self.file, entries) = (state, file, [])
  }

  /// What is wrong with the judgements: an unknown criterion, a provision that is not there, words that do not stand in
  /// it, a mark that claims more than its evidence.
  public func faults(in law: StateLaw, _ catalogue: Catalogue) -> [Fault] {
    entries.flatMap { entry in
      var faults: [Fault] = []
      if catalogue.criterion(entry.criterion) == nil {
        faults.append(
          Fault(
            file, line: entry.line, found: "the criterion \(entry.criterion)", expected: "a criterion of the catalogue",
            remedy: "correct the code"))
      }
      for citation in entry.evidence {
        faults += self.faults(citation, mark: entry.mark, in: law)
      }
      return faults
    }
  }

  private func faults(_ citation: Citation, mark: Verification, in law: StateLaw) -> [Fault] {
    guard law.holds(citation.address) else {
      return [
        Fault(
          file, line: citation.line, found: "the provision \(citation.address.local)",
          expected: "a provision of Legislation/\(state)", remedy: "correct the address, or add the provision")
      ]
    }
    let versions = law.versions.filter { $0.work == citation.address.work }
    let holding = versions.compactMap { $0.cite(citation) }
    if holding.isEmpty {
      return [
        Fault(
          file, line: citation.line, found: "the words “\(citation.words)”",
          expected: "words of \(citation.address.local)", remedy: "copy the words as they stand in the provision")
      ]
    }
    if holding.allSatisfy({ $0.provision.verification < mark }), let best = holding.map(\.provision.verification).max()
    {
      return [
        Fault(
          file, line: citation.line, found: "the mark “\(mark.rawValue)” on evidence that is marked “\(best.rawValue)”",
          expected: "a mark that claims no more than its evidence", remedy: "write mark: \(best.rawValue)")
      ]
    }
    return []
  }

  /// The judgements that hold for the law of a day.
  ///
  /// A citation whose provision is not in force, or whose words do not stand in the version in force, falls away; a
  /// judgement all of whose citations fall away does too. One that was made on a digest in whose place a user supplied a
  /// text is kept, to be looked at again where the text has not the words that were judged.
  public func alignments(in book: StatuteBook) -> [Alignment] {
    entries.compactMap { entry in
      if let from = entry.from, book.asOf < from { return nil }
      if let until = entry.until, book.asOf >= until { return nil }
      let cited = entry.evidence.compactMap { CitedEvidence($0, in: book) }
      guard !cited.isEmpty || entry.evidence.isEmpty else { return nil }
      let evidence = cited.map(\.evidence)
      let mark = min(entry.mark, evidence.map(\.provision.verification).min() ?? entry.mark)
      let alignment = Alignment(
        state: state, criterion: entry.criterion, verdict: entry.verdict, strength: entry.strength, link: entry.link,
        evidence: evidence, mark: mark, rationale: entry.rationale, origin: .curated(by: entry.by, on: entry.on),
        confidence: mark.confidence)
      let open = cited.filter { $0.recheck != nil }
      guard !open.isEmpty else { return alignment }
      let recheck: Recheck = cited.allSatisfy { $0.recheck == .noProvision } ? .noProvision : .otherWords
      let told = recheck == .noProvision ? open : open.filter { $0.recheck == .otherWords }
      return alignment.toRecheck(
        recheck, evidence: evidence, recheck.sentence(told.map(\.words), told.map(\.evidence.provision.label)))
    }
  }
}

/// What a citation comes to in the law of a day.
private struct CitedEvidence {
  let evidence: Evidence
  /// The words that were judged.
  let words: String
  let recheck: Recheck?

  init?(_ citation: Curation.Citation, in book: StatuteBook) {
    words = citation.words
    let work = citation.address.work
    if let found = book.act(work)?.cite(citation) {
      // Words were judged; where only a provision as a whole was, the text of the provision is another one now.
      (evidence, recheck) = (found, citation.words.isEmpty && book.supplied[work] != nil ? .otherWords : nil)
    } else if let supplied = book.supplied[work] {
      let whole = Curation.Citation(address: citation.address, words: "", line: citation.line)
      if let found = supplied.act.cite(whole) {
        (evidence, recheck) = (found, .otherWords)
      } else if let found = supplied.replaced.reversed().lazy.compactMap({ $0.cite(citation) }).first {
        (evidence, recheck) = (found, .noProvision)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }
}

extension Act {
  /// The evidence that a citation names, or nil where this version does not have it.
  fileprivate func cite(_ citation: Curation.Citation) -> Evidence? {
    guard let (provision, element) = find(citation.address.eId) else { return nil }
    let content = document.content(of: element)
    if citation.words.isEmpty { return Evidence(self, provision, address: citation.address, span: content) }
    let words = Array(citation.words.utf8)
    // The text decides; the heading only where the words stand nowhere else.
    for range in [content, document.range(of: element)] {
      if let start = document.text[range].firstStart(of: words) {
        return Evidence(self, provision, address: citation.address, span: start..<start + words.count)
      }
    }
    return nil
  }
}

extension Verification {
  var confidence: Alignment.Confidence {
    switch self {
    case .text: .high
    case .bill, .earlierText, .translation: .medium
    case .secondary, .unverified, .open: .low
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where these bytes first have `part`; a line feed counts as the space that it stands for.
  fileprivate func firstStart(of part: [UInt8]) -> Int? {
    guard !part.isEmpty, count >= part.count else { return nil }
    return (startIndex...(endIndex - part.count)).first { start in
      part.indices.allSatisfy { self[start + $0] == part[$0] || (self[start + $0] == 0x0A && part[$0] == 0x20) }
    }
  }
}
