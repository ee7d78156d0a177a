/// The address of a work, of a version of it or of a place in its text, in any of the ways in which documents write one.
///
///     let address = FRBRAddress("/za/act/1962/58/eng@2020-01-01/main")   // as Akoma Ntoso 2.0 wrote it
///     address == FRBRAddress("/akn/za/act/1962/58/eng@2020-01-01/!main") // true
///     address.level                                                      // .expression
///
/// Reading never fails. What is understood are the IRIs of the naming convention (Naming Convention 1.0, section 4), with
/// the liberties that publishers take, and those of other conventions that are functionally equivalent (section 4.12):
/// ELI, legislation.gov.uk, the British case law, `urn:nir`, `urn:lex`, CELEX and the symbols of the United Nations.
/// Anything else is kept as it is and can still be compared.
///
/// Two addresses are equal where they address the same thing, however they are written; ``written`` is how this one is
/// written, and its description is how its convention would write it.
///
/// ``WorkIRI``, ``ExpressionIRI`` and ``PortionIRI`` are the strict form that this project gives to its own laws: a
/// country, a type, a date and a number, a three-letter language and a dated version, and nothing else. Each of them is
/// an address too (`FRBRAddress(work.description)`), and where a document's address has that form ``workIRI`` and
/// ``expressionIRI`` give it back. Use the strict form for what is stored, this one for what others refer to.
public struct FRBRAddress: Sendable {
  /// The address as it was read.
  public let written: String
  /// What it addresses, and by which convention.
  public let form: Form
  /// Where it departs from the naming convention; empty for the other forms.
  public let deviations: Set<DocumentAddress.Deviation>

  /// The kinds of address.
  public enum Form: Hashable, Sendable {
    /// A document by the naming convention: `/akn/ph/act/2003-05-26/ra-9208/eng@2013-02-06/!main~sec_17`.
    case document(DocumentAddress)
    /// A place in the document that has the reference: `#art_5`, `!schedule_3`, `~sec_3->sec_5` (section 4.10).
    case local(PlaceInDocument)
    /// A person, a concept or another entity that is no document: `/akn/ontology/person/…` (section 4.11).
    case entity(EntityAddress)
    /// A document by another convention.
    case equivalent(EquivalentAddress)
    /// A file of the same package: `media/logo.tif` (section 4.8.3).
    case file(String)
    /// Anything else, the empty address included.
    case other(String)
  }

  /// The levels of FRBR at which a document is addressed. Items have no rule (section 4.9).
  public enum Level: String, CaseIterable, Hashable, Sendable, Codable {
    case work, expression, manifestation
  }

  public init(_ text: some StringProtocol) {
    written = String(text)
    let trimmed = Substring(written).trimmedOfSpace
    if let (place, deviations) = Self.local(trimmed) {
      (form, self.deviations) = (.local(place), deviations)
    } else if let entity = EntityAddress(trimmed) {
      (form, deviations) = (.entity(entity), [])
    } else if let (document, deviations) = DocumentAddress.read(trimmed) {
      (form, self.deviations) = (.document(document), deviations)
    } else if let equivalent = EquivalentAddress(trimmed) {
      (form, deviations) = (.equivalent(equivalent), [])
    } else {
      (form, deviations) = (trimmed.isPackageFile ? .file(String(trimmed)) : .other(String(trimmed)), [])
    }
  }

  private static func local(_ text: Substring) -> (PlaceInDocument, Set<DocumentAddress.Deviation>)? {
    guard let first = text.utf8.first, "#!~".utf8.contains(first), !text.hasSpace else { return nil }
    return PlaceInDocument.read(text).map { ($0.place, $0.deviations) }
  }
}

extension FRBRAddress: Hashable {
  public static func == (left: FRBRAddress, right: FRBRAddress) -> Bool { left.form == right.form }

  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension FRBRAddress: Comparable {
  public static func < (left: FRBRAddress, right: FRBRAddress) -> Bool { left.description < right.description }
}

extension FRBRAddress: CustomStringConvertible {
  /// The address as its convention writes it.
  public var description: String { form.description }
}

extension FRBRAddress.Form: CustomStringConvertible {
  public var description: String {
    switch self {
    case .document(let document): document.description
    case .local(let place): place.description
    case .entity(let entity): entity.description
    case .equivalent(let equivalent): equivalent.description
    case .file(let text), .other(let text): text
    }
  }
}

extension FRBRAddress {
  /// Whether more is known of it than its letters.
  public var isUnderstood: Bool {
    if case .other = form { return false }
    return true
  }

  /// The level of a document's address.
  public var level: Level? {
    switch form {
    case .document(let document): document.level
    case .equivalent(let equivalent): equivalent.level
    default: nil
    }
  }

  /// The address of the work alone, without version, language and place.
  public var work: FRBRAddress? {
    switch form {
    case .document(let document): FRBRAddress(form: .document(document.withoutExpression))
    case .equivalent(let equivalent): FRBRAddress(form: .equivalent(equivalent.workAlone))
    default: nil
    }
  }

  /// The place in the document that is meant, if not the whole of it.
  public var place: PlaceInDocument? {
    switch form {
    case .document(let document): document.place.isWhole ? nil : document.place
    case .local(let place): place
    case .equivalent(let equivalent): equivalent.place
    default: nil
    }
  }

  /// The day that the label of the version names, or on which it is in force, if it is a day.
  public var versionDay: CalendarDate? {
    switch form {
    case .document(let document): document.expression?.version.day
    case .equivalent(let equivalent): equivalent.versionDay
    default: nil
    }
  }

  /// Whether both are addresses of one work, of whichever version, language and place in it.
  ///
  /// An address by another convention that leaves out its host is of the same work as one with the same path on any
  /// host, since it is relative to wherever its document was published.
  public func addressesSameWork(as other: FRBRAddress) -> Bool {
    switch (form, other.form) {
    case (.document(let left), .document(let right)): left.work == right.work
    case (.equivalent(let left), .equivalent(let right)): left.addressesSameWork(as: right)
    default: false
    }
  }

  /// The strict form of the work, where it has that form.
  public var workIRI: WorkIRI? { work.flatMap { WorkIRI($0.description) } }

  /// The strict form of the version, where it has that form.
  public var expressionIRI: ExpressionIRI? {
    guard case .document(let document) = form, let expression = document.expression else { return nil }
    return ExpressionIRI(document.work.description + expression.description)
  }

  private init(form: Form) { (written, self.form, deviations) = (form.description, form, []) }
}
