public import Faults

/// How the ids of elements are made: by the naming convention of Akoma Ntoso, or by one of the local rules in use
/// (Naming Convention 1.0, section 5.4).
///
///     let convention = EIdConvention(recognisedIn: document)
///     convention.dialect                      // .lawsAfrica
///     convention.findings(in: document)       // what is missing, malformed, given twice or not what it gives
///     convention.repairs(of: document)        // new ids for those elements, by their index
///     convention.eIds(of: document)           // the ids that it would give to every element
///
/// An id is `[prefix "__"] element ["_" number]`: the id of the context, a short name of the element, and its number as
/// its `num` has it, or else its count in the context.
///
/// The convention leaves to each publisher what a context is, beyond document types, quotations and `mod`; see
/// ``Divisions``. Another choice that the convention allows is not called wrong: a prefix may be the id of anything around
/// the element.
public struct EIdConvention: Hashable, Sendable {
  public let dialect: Dialect
  public let divisions: Divisions

  public init(_ dialect: Dialect = .namingConvention, divisions: Divisions? = nil) {
    self.dialect = dialect
    self.divisions = divisions ?? (dialect == .lawsAfrica ? .spelled : .spared)
  }

  /// Whether the chapters and parts around a provision stand in its id.
  public enum Divisions: String, CaseIterable, Hashable, Sendable, Codable {
    /// Only where their provisions begin anew with the same numbers: `art_5`, as most publishers have it. What is inside an
    /// article has the id of what is around it in any case. What holds articles counts as a division, whatever its name,
    /// and so do the parts of a judgment, and a level or a generic element without a number.
    case spared
    /// Always: `chp_2__sec_5`.
    case spelled
  }

  /// The rules by which publishers make ids.
  public enum Dialect: String, CaseIterable, Hashable, Sendable, Codable {
    /// The naming convention itself: `sec_5__para_a`.
    case namingConvention
    /// Laws.Africa: `chp_nn_1` where there is no number, `sec_2_2` for the second of a number, `sec_2__intro__p_1`.
    case lawsAfrica
    /// Switzerland: `art_1/para_1`.
    case slashes
    /// LegalDocML.de: `art-z1_abs-z1_inhalt-n1`, and `hauptteil-1_art-27_abs-6` before 1.8.
    case german
    /// Akoma Ntoso 2.0 as its tools wrote it: `section-1.paragraph-0.list2.a`.
    case dotted
    /// LEOS: ids of any form in `xml:id`.
    case leos
    /// The United Nations: a count of the blocks of the text takes the place of the number.
    case blockCounters
    /// Any other: labels, counters, identifiers of a database.
    case publisher
  }

  /// The id that the naming convention gives to an element at the top of a document by its number: `sec_13` for a section
  /// “section 13”.
  public static func id(of element: String, num: String) -> String {
    "\(Vocabulary.elementReference(element))_\(EIdNumber.number(of: num))"
  }

  /// The sign between a prefix and what follows it.
  var separator: String { dialect == .slashes ? "/" : "__" }

  /// Whether the dialect says what the id of an element is. In the others an id can be recognised, but not derived; what is
  /// missing there is given an id of the naming convention.
  public var isDerivable: Bool { [.namingConvention, .lawsAfrica, .slashes].contains(dialect) }

  /// Something about the id of an element that has to be mended.
  public struct Finding: Hashable, Sendable {
    /// The index of the element in the document.
    public let element: Int
    /// The id as it is given.
    public let given: String?
    public let problem: Problem
    /// The id that the convention gives, in the context as it is given.
    public let expected: String?
  }

  /// What can be wrong with an id.
  public enum Problem: String, CaseIterable, Hashable, Sendable, Codable {
    /// None is given where one is required.
    case missing
    /// Empty, with white space, or in parts of which one is empty.
    case malformed
    /// An element before has the same.
    case duplicate
    /// Not what the convention gives to such an element in such a place.
    case unexpected
  }
}

extension EIdConvention.Finding {
  /// The finding as a person reads it who has to mend the file.
  public func fault(in document: Document) -> Fault {
    let name = document.name(of: element)
    let found =
      switch problem {
      case .missing: "\(name) without eId"
      case .malformed: "the malformed id “\(given ?? "")” of \(name)"
      case .duplicate: "the id “\(given ?? "")” again"
      case .unexpected: "the id “\(given ?? "")” of \(name)"
      }
    return Fault(
      document.file, line: document.line(of: element), found: found,
      expected: expected.map { "“\($0)”" } ?? "an id of its own",
      remedy: "correct the id, and the references to it")
  }
}
