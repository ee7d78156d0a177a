import Records

/// How a custom refers to provisions (`references` in a reading).
struct ReferenceWords: Sendable {
  /// The kinds of provision, from the outermost.
  let kinds: [Kind]
  /// Whether the inner provision is named before the one around it: `khoản 1 Điều 4`.
  let isInnerFirst: Bool
  /// What stands between several: `,`, `and`.
  let joints: [[UInt8]]
  /// What stands between a provision and one inside it, where that comes after a sign: `Section 9, paragraph (b)`.
  let insides: [[UInt8]]
  /// What stands between a provision and the one around it: `of`.
  let links: [[UInt8]]
  /// Words after a reference for a part of a provision that has no number: `วรรคสอง`.
  let tails: [[UInt8]]
  /// How it goes on where the provision is the act's own: `of this Act`.
  let ours: [[UInt8]]
  /// How it goes on where the provision is another act's.
  let others: [[UInt8]]
  /// What stands before it where the provision is another act's.
  let before: [[UInt8]]
  /// What stands before it where the provision is the act's own, though it looks like another's.
  let oursBefore: [[UInt8]]
  /// How it goes on where the provision is that of the act which is amended.
  let principal: [[UInt8]]
  /// How another act is cited after a reference.
  let acts: [Citation]
  /// How the act that this one amends as a whole is cited in its title.
  let amended: [Citation]
  /// Words of provisions that change another act, whose references are to that act.
  let changes: [[UInt8]]

  /// A kind of provision, as references call it.
  struct Kind: Sendable {
    let element: String
    /// Longest first.
    let words: [Word]
    let numbers: [ReadingCustom.Form]
  }

  struct Word: Sendable {
    let bytes: [UInt8]
    /// Whether several numbers may follow.
    let mayBeMany: Bool
  }
}

extension ReferenceWords {
  init(_ record: Record) throws {
    try record.allowOnly([
      "kinds", "innerFirst", "joints", "insides", "links", "tails", "ours", "others", "before", "oursBefore",
      "principal", "acts", "amended", "changes",
    ])
    func phrases(_ key: String) throws -> [[UInt8]] {
      try record.texts(key).map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }
    kinds = try record.list("kinds").map { try Kind($0) }
    isInnerFirst = try record.find("innerFirst") == nil ? false : record.flag("innerFirst")
    (joints, insides, links) = (try phrases("joints"), try phrases("insides"), try phrases("links"))
    (tails, ours, others) = (try phrases("tails"), try phrases("ours"), try phrases("others"))
    (before, oursBefore, principal) = (try phrases("before"), try phrases("oursBefore"), try phrases("principal"))
    acts = try record.list("acts").map { try Citation($0) }
    amended = try record.list("amended").map { try Citation($0) }
    changes = try phrases("changes")
  }
}

extension ReferenceWords.Kind {
  init(_ record: Record) throws {
    try record.allowOnly(["element", "words", "many", "numbers"])
    element = try record.text("element")
    let (one, many) = (try record.texts("words"), try record.texts("many"))
    words =
      (one.map { ReferenceWords.Word(bytes: Array($0.utf8), mayBeMany: many.isEmpty) }
      + many.map { ReferenceWords.Word(bytes: Array($0.utf8), mayBeMany: true) })
      .sorted { $0.bytes.count > $1.bytes.count }
    numbers = try record.list("numbers").map { try ReadingCustom.Form($0) }
  }
}
