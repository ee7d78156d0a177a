extension CheckedDocument {
  /// Ids that have the number of another provision: one finding for each kind in each component.
  ///
  /// Only of documents whose ids are made from numbers, and only of ids that name the element rightly: where a publisher
  /// counts, or has labels of its own, an id that is not the number says nothing wrong.
  var numberFindings: [LintFinding] {
    let convention = EIdConvention(recognisedIn: document)
    guard convention.isDerivable else { return [] }
    var order: [String] = []
    var groups: [String: [EIdConvention.Finding]] = [:]
    for found in convention.findings(in: document) where found.problem == .unexpected && isOfAnotherNumber(found) {
      let name = document.name(of: found.element)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(found)
    }
    return order.compactMap { name in
      guard let found = groups[name], let first = found.first, let given = first.given else { return nil }
      let num = document.num(of: first.element).map { $0.onOneLine.prefix(40) } ?? ""
      let more =
        found.count > 1
        ? ", and \(found.count - 1) more of its kind have another number (\(lines(of: found.map(\.element))))" : ""
      return finding(
        .unexpectedId, at: first.element, "the id “\(given)” stands on \(name) “\(num)”\(more)",
        remedy: first.expected.map {
          "write \($0) and correct what refers to it; or correct the number, if the id is right"
        })
    }
  }

  /// Whether an id ends with the name of the element and a number, and that is not the number which the element has.
  /// Versions of one provision in a file have one number and an id each.
  private func isOfAnotherNumber(_ found: EIdConvention.Finding) -> Bool {
    guard document.isProvision(found.element), isStandard(found.element),
      document.attribute("period", of: found.element) == nil, let given = found.given,
      let last = Substring(given).parts(by: "__").last,
      let number = last.dropping(Vocabulary.elementReference(document.name(of: found.element)) + "_"),
      let num = document.num(of: found.element)
    else { return false }
    let written = EIdNumber.number(of: num).lowercased()
    let said = EIdNumber.number(of: String(number)).lowercased()
    // The second of a number has a count after it.
    let plain = number.utf8.lastIndex(of: UInt8(ascii: "_")).map { number[..<$0].lowercased() } ?? said
    return !written.isEmpty && !EIdNumber.matches(said, written) && !EIdNumber.matches(plain, written)
  }
}
