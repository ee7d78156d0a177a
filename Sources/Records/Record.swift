public import Faults
import Yams

/// A part of a reviewed YAML file that knows its file, its line and its path, so that every fault can be found.
///
///     let catalogue = try Record(yaml: text, file: "Mappings/guideline/asean-npp.yaml")
///     let title = try catalogue.text("title")
///     for part in try catalogue.list("parts") { … }
///
/// Everything is read as the file has it: `no` is a word, not a truth value, and `2004` is text until it is asked for
/// as a number.
public struct Record: Sendable {
  public let file: String
  /// The line in the file, counted from 1.
  public let line: Int
  /// Where in the file this is, in words a reader can follow: `recommendations[3].criteria[0]`.
  public let path: String
  let value: Value

  /// A YAML tree without Yams' own types, so that it can be passed between threads.
  indirect enum Value: Sendable {
    case scalar(String)
    case list([(line: Int, value: Value)])
    case fields([(key: String, line: Int, value: Value)])
  }

  /// Reads a YAML document.
  ///
  /// - Throws: ``Fault`` with the line where the text is no YAML, has two equal keys in one mapping or a key that is no
  ///   text, or is empty.
  public init(yaml: String, file: String) throws {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw Fault(file, found: "an empty file", expected: "a YAML mapping", remedy: "restore the file's contents")
      }
      self.init(file: file, line: node.mark?.line ?? 1, path: "", value: try Value(node, file: file))
    } catch let error as YamlError {
      throw Fault(
        file, line: error.line, found: error.problem, expected: "well-formed YAML",
        remedy: "correct the line; a text with a colon or a quotation mark in it is safest after `>-` on the next line")
    }
  }

  init(file: String, line: Int, path: String, value: Value) {
    self.file = file
    self.line = line
    self.path = path
    self.value = value
  }

  /// A fault at this place.
  public func fault(found: String, expected: String, remedy: String) -> Fault {
    Fault(file, line: line, found: found, expected: expected, remedy: remedy)
  }

  /// What this is, as a fault's `found` says it.
  var summary: String {
    switch value {
    case .scalar(let text): text.isEmpty ? "nothing" : "“\(text)”"
    case .list(let items): "a list of \(items.count)"
    case .fields(let fields): "a mapping with \(fields.map(\.key).joined(separator: ", "))"
    }
  }
}

extension Record.Value {
  fileprivate init(_ node: Node, file: String) throws {
    switch node {
    case .scalar(let scalar):
      self = .scalar(scalar.string)
    case .sequence(let sequence):
      self = .list(try sequence.map { ($0.mark?.line ?? 1, try Record.Value($0, file: file)) })
    case .mapping(let mapping):
      var seen: Set<String> = []
      self = .fields(
        try mapping.map { pair in
          let line = pair.key.mark?.line ?? pair.value.mark?.line ?? 1
          guard let key = pair.key.scalar?.string else {
            throw Fault(
              file, line: line, found: "a list or a mapping as a key", expected: "a text as the key",
              remedy: "write a name before the colon")
          }
          // Yams takes 1 and "1" for two keys.
          guard seen.insert(key).inserted else {
            throw Fault(
              file, line: line, found: "the key “\(key)” twice", expected: "each key once",
              remedy: "remove one of the two")
          }
          return (key, line, try Record.Value(pair.value, file: file))
        })
    case .alias:
      self = .scalar("")
    }
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .reader(_, let offset, _, let yaml):
      offset.map { 1 + yaml.utf8.prefix($0).count(where: { $0 == UInt8(ascii: "\n") }) }
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let duplicates, _): "the key “\(duplicates.joined(separator: "”, “"))” twice"
    default: "no YAML"
    }
  }
}
