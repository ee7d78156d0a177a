public import AkomaNtoso
import Faults
import Guideline

/// One version of one instrument: an Akoma Ntoso document with the provisions that it holds.
public struct Act: Sendable {
  public let document: Document
  public let expression: ExpressionIRI
  public let inForce: DayInterval
  public let lifecycle: [LifecycleEvent]
  public let provisions: [Provision]
  /// Where the text as a whole was taken from, and cautions about it.
  public let source: String
  public let note: String

  public var work: WorkIRI { expression.work }
  public let title: String
  /// The number as the state cites it; empty where it is not known.
  public let cited: String

  /// Whether it is a text that a user supplied, in place of what we keep of the work.
  public let isSupplied: Bool

  /// Whether this is policy rather than law: it cannot by itself meet what is asked of the law.
  public var isPolicy: Bool { document.name(of: document.main) == "statement" }

  /// Whether it is the text of the law as it was supplied, and no digest or translation.
  public var isFullText: Bool { provisions.contains { $0.kind == .official } }

  public func provision(_ eId: String) -> Provision? { provisions.first { $0.address.eId == eId } }

  /// The words of a provision, number and heading left out.
  public func text(of provision: Provision) -> String { document.text(in: document.content(of: provision.unit)) }
}

extension Act {
  /// Makes an act of a document.
  ///
  /// What each provision's text is stands in the document's `proprietary` element, in the namespace
  /// `urn:lacuna:meta:1`. A document without that record is taken as a text that somebody supplied; in one that has it,
  /// every provision must be in it, so that a digest can never pass for official text.
  ///
  /// - Parameter kept: the work of our statute book in whose place the document is to stand; it then has that address.
  /// - Throws: ``Fault`` where identification, dates or the record are wrong.
  public init(_ document: Document, inPlaceOf kept: WorkIRI? = nil) throws {
    self.document = document
    isSupplied = kept != nil
    // Kept, because every finding and near miss names its act.
    (title, cited) = (document.title, document.citedNumber ?? "")
    let own = try document.expression()
    expression = kept.map { ExpressionIRI(work: $0, labelOf: own) } ?? own
    inForce = try document.inForce()
    lifecycle = try document.lifecycle()
    let record = try ProvenanceRecord(document)
    source = record.source
    note = record.note
    let work = expression.work
    var seen: Set<String> = []
    provisions = try document.basicUnits.map { unit in
      guard let eId = document.eId(of: unit) else {
        throw Fault(
          document.file, line: document.line(of: unit), found: "a provision without eId",
          expected: "an eId to cite it by",
          remedy: "add an eId by the naming convention, such as sec_17")
      }
      guard seen.insert(eId).inserted else {
        throw Fault(
          document.file, line: document.line(of: unit), found: "the eId \(eId) twice", expected: "each eId once",
          remedy: "give the second provision an eId of its own")
      }
      let known = try record.entry(for: eId, line: document.line(of: unit), file: document.file)
      return Provision(
        address: PortionIRI(work: work, eId: eId), unit: unit, num: document.num(of: unit) ?? "",
        heading: document.heading(of: unit) ?? "", kind: known.kind, verification: known.mark, themes: known.themes,
        source: known.source, note: known.note)
    }
    if let stray = record.entries.keys.sorted().first(where: { !seen.contains($0) }), let entry = record.entries[stray]
    {
      throw Fault(
        document.file, line: entry.line, found: "a record of the provision #\(stray)",
        expected: "a provision with that eId", remedy: "correct the href or remove the record")
    }
  }
}

/// What a document says about the text of its provisions.
private struct ProvenanceRecord {
  struct Entry {
    let kind: TextKind
    let mark: Verification
    let themes: [Theme]
    let source: String
    let note: String
    let line: Int
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var source = ""
  private(set) var note = ""
  private var isKept = false

  init(_ document: Document) throws {
    guard let proprietary = document.metadata("proprietary") else { return }
    for element in document.children(of: proprietary) {
      func value(_ name: String) -> String { document.attribute(name, of: element) ?? "" }
      func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ text: String) throws -> Choice
      where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
          throw Fault(
            document.file, line: document.line(of: element), found: "\(name)=\"\(text)\"",
            expected: "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
            remedy: "correct the attribute")
        }
        return choice
      }
      switch document.name(of: element) {
      case "document":
        isKept = true
        source = value("source")
        note = value("note")
      case "provision":
        isKept = true
        let eId = value("href").droppingHash
        let entry = Entry(
          kind: try choice("kind", value("kind")), mark: try choice("mark", value("mark")),
          themes: try value("themes").split(separator: " ").map { try choice("themes", String($0)) },
          source: value("source"), note: value("note"), line: document.line(of: element))
        guard entries.updateValue(entry, forKey: eId) == nil else {
          throw Fault(
            document.file, line: entry.line, found: "a second record of the provision #\(eId)",
            expected: "one record a provision", remedy: "remove the one that is wrong")
        }
      default: break
      }
    }
  }

  func entry(for eId: String, line: Int, file: String) throws -> Entry {
    if let entry = entries[eId] { return entry }
    guard !isKept else {
      throw Fault(
        file, line: line, found: "the provision #\(eId) without a record of what its text is",
        expected: "a lacuna:provision with href=\"#\(eId)\" in meta/proprietary",
        remedy: "say whether it is a digest, a translation or official text, its source and how far it was verified")
    }
    return Entry(kind: .official, mark: .text, themes: [], source: "", note: "", line: line)
  }
}
