import AkomaNtoso
import Testing

@Suite("Two versions of a document, provision by provision")
struct DocumentComparisonTests {
  private static let sections = """
    <section eId="sec_1"><num>1</num><heading>Aim</heading><content><p>This Act protects workers.</p></content></section>
    <section eId="sec_2"><num>2</num><heading>Fee</heading>
      <paragraph eId="sec_2__para_a"><num>(a)</num><content><p>A licence costs ten pounds.</p></content></paragraph>
      <paragraph eId="sec_2__para_b"><num>(b)</num><content><p>No child or patient pays.</p></content></paragraph>
    </section>
    <section eId="sec_3"><num>3</num><heading>Offence</heading><content><p>Who breaks it is guilty.</p></content></section>
    """

  /// What happened, a line for each provision to which something did.
  private func changes(_ old: String, _ new: String) throws -> [String] {
    try DocumentComparison(Samples.document(Samples.act(old)), Samples.document(Samples.act(new))).lines
  }

  /// What happened when something of the sample is replaced.
  private func changes(replacing part: String, with other: String) throws -> [String] {
    let new = Self.sections.replacing(part, with: other)
    try #require(new != Self.sections)
    return try changes(Self.sections, new)
  }

  @Test("A document does not differ from itself")
  func reflexive() throws {
    let document = try Samples.document(Samples.act(Self.sections))
    let comparison = DocumentComparison(document, document)
    #expect(comparison.changes.isEmpty && comparison.entries.count == 5)
  }

  @Test("A changed word changes the provision whose own it is, and no other")
  func changed() throws {
    #expect(
      try changes(replacing: "ten", with: "fifty") == ["changed (a) (a): A licence costs -ten +fifty pounds."])
    #expect(try changes(replacing: "Fee", with: "Fees") == ["changed 2 2: -Fee +Fees"])
  }

  @Test("What is new is inserted where it stands; what is gone stands after what it followed")
  func insertedAndDeleted() throws {
    let section = "<section eId=\"sec_2a\"><num>2A</num><content><p>Wholly new words here.</p></content></section>\n"
    #expect(
      try changes(replacing: "<section eId=\"sec_3\">", with: section + "<section eId=\"sec_3\">") == ["inserted 2A"])
    let without = Self.sections.replacing(section, with: "")
    #expect(try changes(section + without, without) == ["deleted 2A"])
    let (old, new) = (try document(without + section), try document(section + without))
    #expect(DocumentComparison(old, new).lines == ["moved 2A 2A"])
  }

  private func document(_ body: String) throws -> Document { try Samples.document(Samples.act(body)) }

  @Test("Entries stand in the order of the new document")
  func order() throws {
    let numbers = { (list: [Int]) in
      list.map { "<section><num>\($0)</num><content><p>Words number \($0) alone.</p></content></section>" }.joined()
    }
    let comparison = DocumentComparison(
      try document(numbers([1, 2, 3, 4, 9])), try document(numbers([0, 1, 4, 5, 9])))
    #expect(
      comparison.all == [
        "inserted 0", "unchanged 1 1", "deleted 2", "deleted 3", "unchanged 4 4", "inserted 5", "unchanged 9 9",
      ])
  }

  @Test(
    "How a text is marked up, its white space and the ids of what is no provision are no change",
    arguments: [
      ("ten pounds", "<b>ten</b> po<i>un</i>ds"), ("ten pounds", "ten\n   pounds"), ("ten pounds", "ten&#160;pounds"),
      ("<p>A licence", "<p eId=\"p_7\" class=\"x\">A licence"), ("<num>(a)</num>", "<num>a.</num>"),
      ("<num>2</num>", "<num><b>Section 2.</b></num>"),
      ("ten pounds", "ten<authorialNote><p>or more</p></authorialNote> pounds"),
      ("<heading>Fee</heading>", "<heading> <b>Fee</b>\n</heading>"),
      ("<section eId=\"sec_1\">", "<!-- x --><section eId=\"sec_1\">"),
      ("ten pounds", "<ref href=\"#x\">ten pounds</ref>"), ("ten pounds", "ten<del> or eleven</del> pounds"),
    ])
  func formatting(part: String, other: String) throws {
    #expect(try changes(replacing: part, with: other).isEmpty)
  }

  @Test("A letter that is encoded in another way is the same letter")
  func canonical() throws {
    let body = { (word: String) in "<section><num>1</num><content><p>Cấm \(word) người.</p></content></section>" }
    #expect(try changes(body("cưỡng bức"), body("cưỡng bức".decomposedStringWithCanonicalMapping)).isEmpty)
  }

  @Test("Of what changed places, as little as possible has moved; what is inside moves with it")
  func moved() throws {
    let parts = Self.sections.split(separator: "<section").map { "<section\($0)" }
    #expect(try changes(parts.joined(), parts[1] + parts[2] + parts[0]) == ["moved 1 1"])
    #expect(try changes(parts.joined(), parts[1] + parts[0] + parts[2]).count == 1)
  }

  @Test("A provision put into another has moved; a division put around provisions moves none of them")
  func around() throws {
    let parts = Self.sections.split(separator: "<section").map { "<section\($0)" }
    let divided = "<part><num>I</num>\(parts[0])</part><part><num>II</num>\(parts[1])\(parts[2])</part>"
    #expect(try changes(parts.joined(), divided) == ["inserted I", "inserted II"])
    let other = "<part><num>I</num>\(parts[0])\(parts[1])</part><part><num>II</num>\(parts[2])</part>"
    let found = try changes(divided, other)
    #expect(found == ["moved 2 2"])
  }

  @Test("Several things may happen to one provision")
  func several() throws {
    let old =
      "<section wId=\"a\"><num>1</num><content><p>Old.</p></content></section><section wId=\"b\"><num>2</num></section>"
    let new =
      "<section wId=\"b\"><num>2</num></section><section wId=\"a\"><num>9</num><content><p>New.</p></content></section>"
    let comparison = DocumentComparison(try document(old), try document(new))
    let kinds = comparison.entries.map(\.kinds)
    #expect(kinds.contains { $0.contains(.changed) && $0.contains(.renumbered) })
    #expect(kinds.joined().count { $0 == .moved } == 1)
  }

  @Test("What stands outside provisions is compared as the text of the element that it stands in")
  func outside() throws {
    let act = { (long: String, extra: String) in
      Samples.act("<p>\(extra)</p><section><num>1</num></section>").replacing(
        "<body>", with: "<preamble><p>Whereas \(long) must be protected,</p></preamble><body>")
    }
    let comparison = DocumentComparison(
      try Samples.document(act("workers", "a b")), try Samples.document(act("all", "a b c")))
    #expect(
      comparison.lines == [
        "changed preamble preamble: Whereas -workers +all must be protected,", "changed body body: a b+ c",
      ])
  }

  @Test("What a provision quotes of another act is compared as a text of its own")
  func quoted() throws {
    let amending = { (words: String, intro: String) in
      """
      <section eId="sec_1"><num>1</num><content><p>\(intro) <mod><quotedStructure><section eId="sec_1"><num>1</num>
      <content><p>\(words)</p></content></section></quotedStructure></mod></p></content></section>
      """
    }
    #expect(
      try changes(amending("Old words", "Insert:"), amending("New words", "Insert:")) == [
        "changed 1 1: -Old +New words"
      ])
    #expect(try changes(amending("Words", "Insert:"), amending("Words", "Add:")) == ["changed 1 1: -Insert +Add:"])
  }

  @Test("Attachments are compared each with its like, though their ids repeat")
  func attachments() throws {
    let act = { (words: [String]) in
      let docs = words.enumerated().map { number, words in
        """
        <attachment><doc name="schedule"><meta><identification><FRBRWork>
        <FRBRthis value="/akn/sg/act/2014/1/!schedule_\(number)"/></FRBRWork></identification></meta><mainBody>
        <paragraph eId="para_1"><num>1</num><content><p>\(words)</p></content></paragraph>
        </mainBody></doc></attachment>
        """
      }
      return Samples.act("<section/>").replacing("</body>", with: "</body><attachments>\(docs.joined())</attachments>")
    }
    let old = try Samples.document(act(["The first list of fees", "The second list of names"]))
    let new = try Samples.document(act(["The first list of all fees", "The second list of names"]))
    #expect(DocumentComparison(old, new).lines == ["changed 1 1: The first list of +all fees"])
    let bases = DocumentComparison(old, new).entries.compactMap { entry -> DocumentComparison.Basis? in
      guard case .paired(let pair) = entry, old.name(of: pair.old) == "paragraph" else { return nil }
      return pair.basis
    }
    #expect(bases == [.eId, .eId])
    let third = try Samples.document(act(["The first list of fees", "The second list of names", "A third of places"]))
    #expect(DocumentComparison(old, third).lines == ["inserted 1"])
    #expect(DocumentComparison(third, old).lines == ["deleted 1"])
  }
}

extension DocumentComparison {
  /// A line for each entry: what happened, the numbers (or names) on both sides, and the words.
  var all: [String] {
    entries.map { entry in
      let kinds = entry.kinds.map(\.rawValue).joined(separator: ",")
      switch entry {
      case .inserted(let element): return "\(kinds) \(new.label(element))"
      case .deleted(let element): return "\(kinds) \(old.label(element))"
      case .paired(let pair):
        let words = [pair.heading, pair.text].compactMap { $0 }.map { difference in
          difference.runs.map { run in
            switch run {
            case .equal: difference.text(of: run)
            case .deleted: "-\(difference.text(of: run)) "
            case .inserted: "+\(difference.text(of: run))"
            }
          }.joined()
        }
        return
          ([
            "\(kinds) \(old.label(pair.old)) \(new.label(pair.new))"
          ] + words).joined(separator: ": ")
      }
    }
  }

  var lines: [String] { all.filter { !$0.hasPrefix("unchanged") } }
}

extension Document {
  fileprivate func label(_ element: Int) -> String { num(of: element) ?? name(of: element) }
}
