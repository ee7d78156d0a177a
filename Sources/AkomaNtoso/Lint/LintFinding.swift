public import Faults

/// A place in a document where a rule is broken, what is wrong there and what to do.
///
///     sg.xml:14: error akn-link-to-nothing: the link “#sec_9” of ref leads to no element. To mend it: …
public struct LintFinding: Hashable, Sendable {
  public let rule: LintRule
  /// The file, as the caller named it.
  public let file: String
  /// The line, from 1; nil where the file as a whole is at fault.
  public let line: Int?
  /// The column, from 1, where it is known.
  public let column: Int?
  /// The element by its name and its id, where it has one: `section#sec_5`.
  public let element: String?
  /// What is wrong, without a full stop.
  public let what: String
  /// What to do, without a full stop.
  public let remedy: String

  public var severity: LintRule.Severity { rule.severity }

  init(
    _ rule: LintRule, file: String, line: Int?, column: Int? = nil, element: String? = nil, what: String,
    remedy: String? = nil
  ) {
    (self.rule, self.file, self.line, self.column, self.element) = (rule, file, line, column, element)
    (self.what, self.remedy) = (what, remedy ?? rule.facts.remedy)
  }

  /// What kept a document from being read, as a finding.
  ///
  /// The parser's column stands at the end of what the fault found: `… (column 12)`.
  public init(_ fault: Fault) {
    var found = Substring(fault.found)
    var column: Int?
    if let (before, after) = found.divided(by: " (column "), after.last == ")", let number = Int(after.dropLast()) {
      (found, column) = (before, number)
    }
    self.init(
      .unreadable, file: fault.file, line: fault.line, column: column,
      what: "found \(found); expected \(fault.expected)", remedy: fault.remedy)
  }
}

extension LintFinding: Comparable {
  /// By file, line and rule: the order in which a person mends them.
  public static func < (left: LintFinding, right: LintFinding) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return (left.column ?? 0, left.what, left.element ?? "") < (right.column ?? 0, right.what, right.element ?? "")
  }
}

extension LintFinding: CustomStringConvertible {
  /// `file:line: severity rule: what. To mend it: …`, with the column after the line where it is known: the form that
  /// editors make clickable.
  public var description: String {
    let place = ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    return "\(place): \(severity.rawValue) \(rule.rawValue): \(what). To mend it: \(remedy)."
  }
}
