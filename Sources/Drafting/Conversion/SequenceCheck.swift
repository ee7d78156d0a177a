/// Looks for gaps in the numbers of the main provisions, and for those without text.
enum SequenceCheck {
  static func warnings(_ outline: Outline, _ custom: ReadingCustom, _ text: SourceText) -> [ConversionReport.Warning] {
    var warnings: [ConversionReport.Warning] = []
    var last: Outline.Provision?
    func visit(_ provision: Outline.Provision) {
      if provision.element == custom.main.element, let number = provision.number, let num = provision.num {
        if let before = last, let previous = before.number, let previousNum = before.num, !number.follows(previous) {
          warnings.append(
            .init(line: provision.line, what: "“\(text.text(num))” follows “\(text.text(previousNum))”"))
        }
        if provision.parts.isEmpty, provision.heading.isEmpty {
          warnings.append(.init(line: provision.line, what: "“\(text.text(num))” has no text"))
        }
        last = provision
        return
      }
      for case .provision(let inner) in provision.parts { visit(inner) }
    }
    for provision in outline.body { visit(provision) }
    return warnings
  }
}
