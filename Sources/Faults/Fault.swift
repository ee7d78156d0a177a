/// Something in the input that a person has to mend before the result can be trusted.
///
/// A fault says where it is, what was found, what was expected and what to do:
///
///     throw Fault("Mappings/states/ph.yaml", line: 12,
///                 found: "criterion A01.9", expected: "a criterion of the catalogue",
///                 remedy: "choose one of A01.1 to A01.4")
///
/// Files are named as the caller named them, never by an absolute path that the program made up.
public struct Fault: Error, Hashable, Sendable {
  /// The file at fault, as the user gave it.
  public let file: String
  /// The line in that file, counted from 1, where one line is at fault.
  public let line: Int?
  public let found: String
  public let expected: String
  public let remedy: String

  public init(_ file: String, line: Int? = nil, found: String, expected: String, remedy: String) {
    self.file = file
    self.line = line
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }
}

extension Fault: CustomStringConvertible {
  /// `file:line: found …; expected …. To mend it: …`, the form that editors make clickable.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): found \(found); expected \(expected). To mend it: \(remedy)."
  }
}

extension Fault: Comparable {
  /// By file, then line: the order in which a person mends them.
  public static func < (left: Fault, right: Fault) -> Bool {
    (left.file, left.line ?? 0, left.description) < (right.file, right.line ?? 0, right.description)
  }
}
