public import AkomaNtoso
import Faults

/// The text of a work that a user supplies, to be read in place of the digest that we keep of it.
public struct SuppliedText: Sendable {
  /// The text, under the address that its work has in our statute book.
  public let act: Act
  /// What we keep of the work, in whose place it stands; empty where we keep nothing.
  public let replaced: [Act]

  /// The file, as the user named it.
  public var file: String { act.document.file }

  /// What stands now in place of what, in a sentence.
  public var notice: String {
    guard let kept = replaced.last else {
      return "The text supplied in \(file), “\(act.title)”, stands beside our digests, which have nothing of this work."
    }
    return """
      In place of our digest of \(kept.title) stands the text supplied in \(file). It is taken as it was supplied: whether it \
      is the law in force is not checked.
      """
  }

  /// - Parameter named: the work in whose place the document stands; without it, the one instrument of the state with
  ///   the same year and number, or the same title.
  /// - Throws: ``Fault`` where the document is of another state, has no ids, or the work that was named is not there.
  public init(_ document: Document, to law: StateLaw, inPlaceOf named: WorkIRI? = nil) throws {
    let own = try document.work()
    guard own.country == law.state else {
      throw Fault(
        document.file, found: "a document of the state “\(own.country)”", expected: "one of “\(law.state)”",
        remedy: "give --country \(own.country)")
    }
    let held = Set(law.versions.map(\.work))
    if let named, !held.contains(named) {
      throw Fault(
        document.file, found: "no work \(named.local) in our statute book of \(law.state)",
        expected: "one of \(law.worksToName(year: nil))", remedy: "correct --in-place-of")
    }
    let work = named ?? SuppliedText.work(of: document, own, in: law) ?? own
    act = try Act(document, inPlaceOf: work)
    replaced = law.versions.filter { $0.work == work }
  }

  private static func work(of document: Document, _ own: WorkIRI, in law: StateLaw) -> WorkIRI? {
    if law.versions.contains(where: { $0.work == own }) { return own }
    return law.work(
      year: String(own.date.prefix(4)), number: own.number,
      beginning: document.title + " " + document.text(in: 0..<min(2000, document.text.count)))
  }
}

extension StateLaw {
  /// The one work of our statute book that a text is: that with its year and number, or that whose title its beginning
  /// has. Nil where there is none, or more than one.
  public func work(year: String?, number: String?, beginning: String) -> WorkIRI? {
    let held = corpus.instruments.filter { instrument in
      instrument.work.map { work in versions.contains { $0.work == work } } ?? false
    }
    let cited = held.filter { instrument in
      guard let work = instrument.work, let year, let number else { return false }
      return work.date.hasPrefix(year) && work.number.split(separator: "-").contains(number.lowercased()[...])
    }
    if cited.count == 1 { return cited[0].work }
    let words = " \(beginning.simplified) "
    // A short title, such as Penal Code, is cited by many acts.
    let titled = held.filter { $0.title.simplified.count > 20 && words.contains(" \($0.title.simplified) ") }
    return titled.count == 1 ? titled[0].work : nil
  }

  /// The works that a text can stand in place of, as a user names them, those of a year first.
  public func worksToName(year: String?) -> String {
    let held = Set(versions.map(\.work)).sorted()
    let same = held.filter { work in year.map { work.date.hasPrefix($0) } ?? false }
    return (same.isEmpty ? held : same).map(\.local).joined(separator: ", ")
  }
}

extension String {
  /// The words of this text in lower case, with a space between them.
  fileprivate var simplified: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
