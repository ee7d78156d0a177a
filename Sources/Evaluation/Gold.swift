/// Statutes that people or programs have read against every criterion, by which a machine is scored.
///
///     let gold = try Gold(texts: names, tables: bytesByName, criteria: criteria, folder: "gold")
///     gold.statutes[0].codings[0].judgement(on: "A01.1").label
///
/// Who the coders are, and what their labels are worth, only the folder's read-me can say.
public struct Gold: Sendable {
  /// By state.
  public let statutes: [Statute]

  /// One statute with what each coder says of it.
  public struct Statute: Sendable {
    /// ISO 3166-1, two small letters.
    public let state: String
    /// The file of the text in the folder.
    public let text: String
    /// ISO 639-2.
    public let language: String
    /// By coder; at least one.
    public let codings: [Coding]
  }

  /// What one coder says of one statute.
  public struct Coding: Sendable {
    public let coder: String
    /// By criterion; those of which nothing is said are absent.
    public let judgements: [String: Judgement]

    public func judgement(on criterion: String) -> Judgement { judgements[criterion] ?? Judgement(.absent, []) }
  }

  /// A coder's label, with the sections that carry it.
  public struct Judgement: Hashable, Sendable {
    public let label: Label
    /// Numbers as the coder cites them: `18`, `1(3)`.
    public let sections: [String]

    init(_ label: Label, _ sections: [String]) { (self.label, self.sections) = (label, sections) }
  }

  /// The coders of any statute, in order.
  public var coders: [String] { Set(statutes.flatMap { $0.codings.map(\.coder) }).sorted() }
}

extension String {
  /// The basic unit that a section number lies in: `1` for `1(3)`.
  var basicUnit: String { String(prefix { $0 != "(" }) }
}
