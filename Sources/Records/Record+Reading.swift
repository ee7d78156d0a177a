import Faults

extension Record {
  /// The fields of this mapping by name, or a fault where it is none.
  private func fields() throws -> [(key: String, line: Int, value: Value)] {
    guard case .fields(let fields) = value else {
      throw fault(
        found: "\(summary) at \(place)", expected: "a mapping of keys and values",
        remedy: "indent the keys that belong to \(place) beneath it")
    }
    return fields
  }

  /// How the path is called in a message.
  private var place: String { path.isEmpty ? "the top of the file" : path }

  /// The keys of this mapping in the order of the file.
  public func keys() throws -> [String] { try fields().map(\.key) }

  /// Refuses keys that nobody reads: most of them are misspelt.
  public func allowOnly(_ known: [String]) throws {
    for field in try fields() where !known.contains(field.key) {
      throw Fault(
        file, line: field.line, found: "the key “\(field.key)” in \(place)",
        expected: "one of \(known.joined(separator: ", "))", remedy: "correct the spelling or remove the key")
    }
  }

  /// The value of a key, if the key is there.
  public func find(_ key: String) throws -> Record? {
    guard let field = try fields().first(where: { $0.key == key }) else { return nil }
    return Record(file: file, line: field.line, path: path.isEmpty ? key : "\(path).\(key)", value: field.value)
  }

  /// The value of a key.
  public func get(_ key: String) throws -> Record {
    guard let record = try find(key) else {
      throw fault(found: "no key “\(key)” in \(place)", expected: "\(key)", remedy: "add “\(key):” with its value")
    }
    return record
  }

  /// This value as text, with the line breaks of folded text already gone and no space around it.
  public func text() throws -> String {
    guard case .scalar(let text) = value else {
      throw fault(found: "\(summary) at \(place)", expected: "a text", remedy: "write one text after “\(place):”")
    }
    return text.trimmed
  }

  /// The text of a key, which may not be empty.
  public func text(_ key: String) throws -> String {
    let record = try get(key)
    let text = try record.text()
    guard !text.isEmpty else {
      throw record.fault(found: "nothing at \(record.path)", expected: "a text", remedy: "write the text or ask for it")
    }
    return text
  }

  /// The text of a key that may be missing or empty, then as the empty text.
  public func textOrEmpty(_ key: String) throws -> String { try find(key)?.text() ?? "" }

  /// The items of a key that holds a list; a missing key or an empty value is an empty list.
  public func list(_ key: String) throws -> [Record] {
    guard let record = try find(key) else { return [] }
    return try record.items()
  }

  /// The items of this list.
  public func items() throws -> [Record] {
    switch value {
    case .list(let items):
      return items.enumerated().map { index, item in
        Record(file: file, line: item.line, path: "\(path)[\(index)]", value: item.value)
      }
    case .scalar(let text) where text.trimmed.isEmpty:
      return []
    default:
      throw fault(found: "\(summary) at \(place)", expected: "a list", remedy: "put each item on a line after “- ”")
    }
  }

  /// The items of a key that holds a list of texts.
  public func texts(_ key: String) throws -> [String] { try list(key).map { try $0.text() } }

  /// One of the values that a key may have, by their names.
  public func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws -> Choice
  where Choice.RawValue == String {
    try get(key).choice()
  }

  /// One of the values that a key may have, or none where the key is missing.
  public func choiceIfAny<Choice: RawRepresentable & CaseIterable>(_ key: String) throws -> Choice?
  where Choice.RawValue == String {
    try find(key)?.choice()
  }

  /// One of the values that this text may be.
  public func choice<Choice: RawRepresentable & CaseIterable>() throws -> Choice where Choice.RawValue == String {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      throw fault(
        found: "“\(text)” at \(place)", expected: "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))",
        remedy: "choose the value that is meant")
    }
    return choice
  }

  /// The whole number of a key within a range, or none where the key is missing.
  public func number(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let record = try find(key) else { return nil }
    let text = try record.text()
    guard let number = Int(text), range.contains(number) else {
      throw record.fault(
        found: "“\(text)” at \(record.path)",
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: "correct the number")
    }
    return number
  }

  /// The truth value of a key: `true` or `false`.
  public func flag(_ key: String) throws -> Bool {
    let record = try get(key)
    switch try record.text() {
    case "true": return true
    case "false": return false
    default:
      throw record.fault(
        found: "\(record.summary) at \(record.path)", expected: "true or false", remedy: "write one of them")
    }
  }
}

extension String {
  /// This text without white space around it.
  fileprivate var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
