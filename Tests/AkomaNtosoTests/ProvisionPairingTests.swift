import AkomaNtoso
import Testing

@Suite("By what a provision is known again")
struct ProvisionPairingTests {
  private static let words = [
    "The Minister may appoint inspectors of labour.", "No person shall be held in servitude or forced to work.",
    "An employer must keep a register of all workers.", "A victim has a right to shelter, counsel and health care.",
    "Whoever retains a passport of another is guilty.", "The court may order compensation from seized assets.",
  ]

  private func section(_ number: String, _ words: String, _ attributes: String = "") -> String {
    "<section \(attributes)><num>\(number)</num><content><p>\(words)</p></content></section>"
  }

  private func compare(_ old: String, _ new: String) throws -> DocumentComparison {
    DocumentComparison(try Samples.document(Samples.act(old)), try Samples.document(Samples.act(new)))
  }

  private func bases(_ comparison: DocumentComparison) -> [DocumentComparison.Basis] {
    comparison.entries.compactMap { entry in
      guard case .paired(let pair) = entry else { return nil }
      return pair.basis
    }
  }

  @Test(
    "An id counts before a number, a lasting id before one that is made from numbers, and words count last",
    arguments: [
      ("wId=\"w\" eId=\"a\" GUID=\"g\"", "wId=\"w\" eId=\"b\" GUID=\"h\"", "1", "2", DocumentComparison.Basis.wId),
      ("GUID=\"g\" eId=\"a\"", "GUID=\"g\" eId=\"b\"", "1", "2", .guid), ("eId=\"a\"", "eId=\"a\"", "1", "2", .eId),
      ("id=\"a\"", "id=\"a\"", "1", "2", .eId), ("xml:id=\"a\"", "xml:id=\"a\"", "1", "2", .eId),
      ("eId=\"a\"", "eId=\"b\"", "1", "1", .number), ("eId=\"a\"", "eId=\"b\"", "1", "2", .words),
      ("", "", "1", "1", .number), ("", "", "", "", .number), ("eId=\"a\"", "", "1", "2", .words),
      ("eId=\"\"", "eId=\"\"", "1", "2", .words),
    ])
  func order(
    left: String, right: String, number: String, other: String, basis: DocumentComparison.Basis
  ) throws {
    let comparison = try compare(section(number, Self.words[0], left), section(other, Self.words[0], right))
    #expect(bases(comparison) == [basis])
  }

  @Test("An id that stands twice in one of the documents identifies nothing")
  func repeated() throws {
    let old = section("1", Self.words[0], "wId=\"x\"") + section("2", Self.words[1], "wId=\"x\"")
    let new = section("2", Self.words[1], "wId=\"x\"") + section("1", Self.words[0], "wId=\"y\"")
    #expect(bases(try compare(old, new)) == [.number, .number])
  }

  @Test("An id identifies only an element of the same name")
  func otherKind() throws {
    let new = section("1", Self.words[1], "wId=\"x\"").replacing("section", with: "article")
    let comparison = try compare(section("1", Self.words[0], "wId=\"x\""), new)
    #expect(comparison.lines == ["deleted 1", "inserted 1"])
  }

  @Test("A lasting id is believed whatever the words say")
  func lasting() throws {
    let comparison = try compare(
      section("1", Self.words[0], "wId=\"a\"") + section("2", Self.words[1], "wId=\"b\""),
      section("1", Self.words[1], "wId=\"a\"") + section("2", Self.words[0], "wId=\"b\""))
    #expect(comparison.entries.map(\.kinds) == [[.changed], [.changed]])
  }

  @Test("Ids and numbers that are counted anew after an insertion do not pair a provision with its neighbour")
  func shifted() throws {
    let list = { (words: [String]) in
      words.enumerated().map { section("\($0 + 1)", $1, "eId=\"sec_\($0 + 1)\"") }.joined()
    }
    var words = Self.words
    words.insert("This section is wholly new and stands between others.", at: 2)
    let comparison = try compare(list(Self.words), list(words))
    #expect(
      comparison.all == [
        "unchanged 1 1", "unchanged 2 2", "inserted 3", "renumbered 3 4", "renumbered 4 5", "renumbered 5 6",
        "renumbered 6 7",
      ])
    #expect(bases(comparison) == [.eId, .eId, .words, .words, .words, .words])
  }

  @Test("Where nothing else has its words, a provision with the same id or number was written anew")
  func rewritten() throws {
    for id in ["eId=\"sec_1\"", ""] {
      let comparison = try compare(section("1", Self.words[0], id), section("1", Self.words[3], id))
      #expect(comparison.entries.map(\.kinds) == [[.changed]])
      #expect(bases(comparison) == [id.isEmpty ? .number : .eId])
    }
  }

  @Test("The parts of a renumbered provision are found by their own numbers")
  func parts() throws {
    let unit = { (number: String, id: String, fee: String) in
      """
      <section wId="\(id)"><num>\(number)</num>
      <paragraph><num>(a)</num><content><p>A fee of \(fee).</p></content></paragraph>
      <paragraph><num>(b)</num><content><p>A fine of \(fee).</p></content></paragraph></section>
      """
    }
    let comparison = try compare(
      unit("1", "x", "ten") + unit("2", "y", "six"), unit("1", "z", "new") + unit("2", "x", "ten"))
    let pairs = comparison.entries.compactMap { entry -> String? in
      guard case .paired(let pair) = entry else { return nil }
      return "\(comparison.old.ownText(of: pair.old))|\(comparison.new.ownText(of: pair.new))"
    }
    #expect(pairs == ["|", "A fee of ten.|A fee of ten.", "A fine of ten.|A fine of ten."])
  }

  @Test("Parts without numbers are paired by their words, and then by their order")
  func unnumbered() throws {
    let list = { (words: [String]) in
      "<article><num>1</num>\(words.map { "<alinea><content><p>\($0)</p></content></alinea>" }.joined())</article>"
    }
    let old = list([Self.words[0], Self.words[1], Self.words[2]])
    #expect(try compare(old, list(["New.", Self.words[0], Self.words[1], Self.words[2]])).lines == ["inserted alinea"])
    #expect(try compare(old, list([Self.words[0], Self.words[2]])).lines == ["deleted alinea"])
    #expect(
      try compare(old, list([Self.words[0], "Other.", Self.words[2]])).entries.map(\.kinds) == [
        [.unchanged], [.unchanged], [.changed], [.unchanged],
      ])
  }

  @Test("A provision is found again by its words though its number, its place and some words are others")
  func words() throws {
    let old = Self.words.enumerated().map { section("\($0 + 1)", $1) }
    let moved = section("99", Self.words[1].replacing("servitude", with: "bondage"))
    let new = old[0] + old[2...].joined() + "<part><num>X</num>\(moved)</part>"
    let comparison = try compare(old.joined(), new)
    #expect(
      comparison.lines == [
        "inserted X",
        "changed,moved,renumbered 2 99: No person shall be held in -servitude +bondage or forced to work.",
      ])
  }

  @Test("A few words that many provisions share are no sign of identity")
  func fewWords() throws {
    let old =
      "<part><num>I</num>\(section("1", "Repealed."))\(section("2", Self.words[0]))</part><part><num>II</num></part>"
    let new =
      "<part><num>I</num>\(section("2", Self.words[0]))</part><part><num>II</num>\(section("7", "Repealed."))</part>"
    #expect(Set(try compare(old, new).lines) == ["deleted 1", "inserted 7"])
  }

  @Test("What is quoted is never taken for what the act itself says")
  func quoted() throws {
    let structure = "<mod><quotedStructure>\(section("1", Self.words[1]))</quotedStructure></mod>"
    let quotation = "<section><num>8</num><content><p>Insert: \(structure)</p></content></section>"
    let comparison = try compare(section("1", Self.words[1]) + section("8", "Insert:"), quotation)
    #expect(
      comparison.lines.count == 2 && comparison.lines.contains("deleted 1") && comparison.lines.contains("inserted 1"))
  }
}
