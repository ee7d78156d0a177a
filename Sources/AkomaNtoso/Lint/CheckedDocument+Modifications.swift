extension CheckedDocument {
  /// Recorded changes of which nobody knows who makes them, or what they change.
  var modificationFindings: [LintFinding] {
    document.modifications.flatMap { modification -> [LintFinding] in
      let what = [modification.kind, modification.type].filter { !$0.isEmpty }.joined(separator: " ")
      var findings: [LintFinding] = []
      if modification.sources.allSatisfy(\.isNowhere) {
        findings.append(
          finding(
            .modificationWithoutSource, at: modification.element,
            "the \(modification.direction.rawValue) \(what) has no source"))
      }
      if modification.destinations.allSatisfy(\.isNowhere) {
        findings.append(
          finding(
            .modificationWithoutDestination, at: modification.element,
            "the \(modification.direction.rawValue) \(what) has no destination"))
      }
      return findings
    }
  }
}

extension Modification.Place {
  fileprivate var isNowhere: Bool { href.allSatisfy { $0.isWhitespace || $0 == "#" } }
}
