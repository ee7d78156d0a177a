/// What differs between two versions of a document, provision by provision.
///
///     let comparison = DocumentComparison(old, new)
///     for case .paired(let pair) in comparison.entries where pair.text != nil {
///       print(new.num(of: pair.new) ?? "", pair.text?.runs.count ?? 0)
///     }
///
/// Provisions are paired by what identifies them (see ``Basis``), and only then compared: their numbers, headings and
/// own texts, word by word. How a text is marked up, white space and ids are no part of the law, and no difference.
/// Attachments, components and what a provision quotes of another act are compared each with its like.
///
/// What stands outside provisions in a preface, a preamble, a body or a quotation is compared, too, as the text of that
/// element. Notes, editorial remarks, deletions, tables of contents, metadata and the headings of attachments are not.
public struct DocumentComparison: Sendable {
  public let old: Document
  public let new: Document
  /// Every provision of both documents, in the order of the new one; what was deleted stands after what it followed.
  public let entries: [Entry]

  /// A provision that is in one of the documents or in both. Provisions are indices of ``Document/elements``.
  public enum Entry: Hashable, Sendable {
    case inserted(new: Int)
    case deleted(old: Int)
    case paired(Pair)
  }

  /// A provision that is in both documents.
  public struct Pair: Hashable, Sendable {
    public let old: Int
    public let new: Int
    public let basis: Basis
    /// Whether it stands in another provision, or before or after others than it did. What was inserted, deleted or
    /// moved around it moves nothing.
    public let isMoved: Bool
    /// Whether its number differs by more than the signs and words around it.
    public let isRenumbered: Bool
    /// What differs in its heading and subheading, if anything does.
    public let heading: TextDifference?
    /// What differs in its own text (``Document/ownText(of:)``), if anything does.
    public let text: TextDifference?
  }

  /// By what a provision was known to be the same, from the most to the least telling.
  public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
    /// The id that it had in the first version (Part 1, section 5.3.1).
    case wId
    /// An id that a publisher keeps.
    case guid = "GUID"
    /// An `eId`, `id` or `xml:id`. It is made from numbers, and these are given anew: where the words of two provisions
    /// with one id have nothing in common and either is found elsewhere, they are not the same.
    case eId
    /// The way down to it by kinds and numbers, from the nearest provision that was paired.
    case number
    /// The words that it has in common with the other.
    case words
  }

  /// What happened to a provision; several things may have happened to one.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case inserted, deleted, changed, moved, renumbered, unchanged
  }

  public init(_ old: Document, _ new: Document) {
    (self.old, self.new) = (old, new)
    // The two ways round mirror each other, since the same one is always taken.
    let turned = new.precedes(old)
    var kinds: [String: Int] = [:]
    let left = ComparisonSide(turned ? new : old, kinds: &kinds)
    let right = ComparisonSide(turned ? old : new, kinds: &kinds)
    let pairing = UnitPairing(left, right)
    let moved = pairing.movedUnits
    entries =
      turned
      ? DocumentComparison.entries(right, left, partners: pairing.newOfOld) { old, new in
        pairing.pair(of: new, old, isMoved: moved.contains(old), turned: true)
      }
      : DocumentComparison.entries(left, right, partners: pairing.oldOfNew) { old, new in
        pairing.pair(of: old, new, isMoved: moved.contains(new), turned: false)
      }
  }

  /// The entries in which something happened.
  public var changes: [Entry] { entries.filter { $0.kinds != [.unchanged] } }
}

extension DocumentComparison.Entry {
  /// What happened to the provision: at least one thing, each once, in the order of the cases.
  public var kinds: [DocumentComparison.Kind] {
    guard case .paired(let pair) = self else {
      if case .inserted = self { return [.inserted] }
      return [.deleted]
    }
    var kinds: [DocumentComparison.Kind] = []
    if pair.heading != nil || pair.text != nil { kinds.append(.changed) }
    if pair.isMoved { kinds.append(.moved) }
    if pair.isRenumbered { kinds.append(.renumbered) }
    return kinds.isEmpty ? [.unchanged] : kinds
  }
}

extension Document {
  /// An order of documents by their contents, whatever it is.
  fileprivate func precedes(_ other: Document) -> Bool {
    if text != other.text { return text.lexicographicallyPrecedes(other.text) }
    if values != other.values { return values.lexicographicallyPrecedes(other.values) }
    return elements.count < other.elements.count
  }
}
