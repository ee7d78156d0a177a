extension EIdConvention {
  /// The ids that the convention gives to the elements of a document, by their index; none for what has none.
  ///
  /// An id is given to every element that may have one, though the schema asks it of fewer. Equal documents have equal
  /// ids. The cost is in proportion to the document.
  ///
  /// - Parameter isWanted: the elements whose ids are asked for, by their index. The others have none in the result.
  public func eIds(of document: Document, where isWanted: (Int) -> Bool = { _ in true }) -> [String?] {
    EIdDerivation(document, self).ids(isWanted: isWanted)
  }

  /// What is wrong with the ids of a document, in document order.
  ///
  /// Ids are looked for in `eId`, `id` and `xml:id`, whichever an element has. What the schema requires is missed only
  /// in a document that gives ids in its text at all (Naming Convention 1.0, 5.5.1), and in a dialect that is not that of
  /// the convention only of provisions.
  public func findings(in document: Document) -> [Finding] {
    let given = document.givenIds
    let check = EIdCheck(document, self, given)
    guard check.usesIds else { return [] }
    let derivation = check.derivation
    let expected = derivation.ids(given: { check.given[$0] })
    var first: Set<String> = []
    var findings: [Finding] = []
    for index in document.elements.indices {
      guard let rule = derivation.rules[document.elements[index]] else { continue }
      func report(_ problem: Problem) {
        findings.append(Finding(element: index, given: given[index], problem: problem, expected: expected[index]))
      }
      guard let id = given[index] else {
        if check.isRequired(index, rule) { report(.missing) }
        continue
      }
      if isMalformed(id) {
        report(.malformed)
      } else if !first.insert(id).inserted {
        report(.duplicate)
      } else if isDerivable, !check.conforms(index, rule) {
        report(.unexpected)
      }
    }
    return findings
  }

  /// New ids for the elements whose ids have to be mended, by their index. Every other id stays as it is, and no new one is
  /// equal to any in the document.
  ///
  /// Of several elements with one id, the first keeps it. What has an id that the convention would not give keeps it too,
  /// since others may refer to it; add ``Problem/unexpected`` to the problems to have it replaced. A malformed id of an
  /// element that should have none is not replaced: it has to be removed.
  public func repairs(
    of document: Document, mending problems: Set<Problem> = [.missing, .malformed, .duplicate]
  ) -> [Int: String] {
    let found = findings(in: document).filter { problems.contains($0.problem) }
    guard !found.isEmpty else { return [:] }
    let wrong = Set(found.map(\.element))
    let given = document.givenIds
    let kept = Set(given.indices.lazy.filter { !wrong.contains($0) }.compactMap { given[$0] })
    // Where the convention has no id for an element, the second of an id is told from the first by a suffix.
    var unique = UniqueIds(kept)
    var repairs: [Int: String] = [:]
    for finding in found where finding.problem == .duplicate && (finding.expected == nil || !isDerivable) {
      repairs[finding.element] = finding.given.map { unique.take($0) }
    }
    let convention = isDerivable ? self : EIdConvention(divisions: divisions)
    let ids = EIdDerivation(document, convention).ids(
      given: { repairs[$0] ?? (wrong.contains($0) ? nil : given[$0]) }, reserved: kept.union(repairs.values),
      isWanted: { wrong.contains($0) && repairs[$0] == nil })
    for finding in found {
      if let id = ids[finding.element] { repairs[finding.element] = id }
    }
    return repairs
  }
}

extension EIdConvention {
  /// Whether an id is empty, has white space, or parts of which one is empty.
  func isMalformed(_ id: String) -> Bool {
    if id.isEmpty || Substring(id).hasSpace { return true }
    guard isDerivable else { return false }
    // Signs stand between two parts, no more of them than the separator has.
    let longest = separator.utf8.count
    var run = longest
    for byte in id.utf8 {
      guard byte == UInt8(ascii: "_") || dialect == .slashes && byte == UInt8(ascii: "/") else {
        run = 0
        continue
      }
      run += 1
      if run > longest { return true }
    }
    return run > 0
  }
}

/// The questions that a check asks of each id.
struct EIdCheck {
  let document: Document
  let convention: EIdConvention
  /// The ids that are well-formed.
  let given: [String?]
  let derivation: EIdDerivation
  /// Whether the document gives ids to anything in its text.
  let usesIds: Bool
  /// The metadata of the document and of its components.
  private let metadata: [Range<Int>]

  init(_ document: Document, _ convention: EIdConvention, _ given: [String?]) {
    (self.document, self.convention) = (document, convention)
    self.given = given.map { id in id.flatMap { convention.isMalformed($0) ? nil : $0 } }
    derivation = EIdDerivation(document, convention)
    var (uses, next, metadata) = (false, 0, [Range<Int>]())
    let meta = document.names.indices.filter { document.names[$0].local == "meta" }
    while next < document.elements.count {
      if meta.contains(Int(document.elements[next].name)) {
        metadata.append(next..<document.end(of: next))
        next = document.end(of: next)
      } else {
        uses = uses || given[next] != nil
        next += 1
      }
    }
    (usesIds, self.metadata) = (uses, metadata)
  }

  func isRequired(_ index: Int, _ rule: EIdRules.Rule) -> Bool {
    guard rule.isRequired else { return false }
    switch convention.dialect {
    case .namingConvention, .lawsAfrica: return true
    default: return document.isProvision(index)
    }
  }

  /// Whether the convention allows an id at an element: the right name, the right number, and as prefix the id of
  /// something around it, at least of the innermost component, quotation or `mod`.
  func conforms(_ index: Int, _ rule: EIdRules.Rule) -> Bool {
    guard let id = given[index] else { return false }
    if rule.kind == .label || rule.presence == .never
      || convention.dialect == .lawsAfrica && rule.presence == .always && isMetadata(index)
    {
      return true
    }
    var parts = Substring(id).parts(by: convention.separator)
    guard let own = parts.popLast(), isOwn(own, of: index, rule) else { return false }
    return isPrefix(parts, of: index, rule)
  }

  private func isMetadata(_ index: Int) -> Bool {
    // They are few and in order: one for each component.
    let after = metadata.partitioningIndex { $0.upperBound > index }
    return after < metadata.count && metadata[after].contains(index)
  }

  /// Whether the last part of an id names an element and has its number.
  func isOwn(_ part: Substring, of index: Int, _ rule: EIdRules.Rule) -> Bool {
    var number: Substring
    if let rest = part.dropping(rule.reference) {
      number = rest
    } else if document.name(of: index) == "listWrapUp", let rest = part.dropping("wrap") {
      number = rest
    } else {
      return false
    }
    if number.isEmpty { return derivation.numbers[index] == nil }
    guard number.utf8.first == UInt8(ascii: "_") else { return false }
    number = number.afterSign
    if let written = derivation.numbers[index] {
      if EIdNumber.matches(number, written) { return true }
      // The second of a number.
      guard let mark = number.utf8.lastIndex(of: UInt8(ascii: "_")) else { return false }
      return number[number.utf8.index(after: mark)...].isNumber && EIdNumber.matches(number[..<mark], written)
    }
    if let rest = number.dropping("nn_") { number = rest }
    return number.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
      .allSatisfy { Substring($0).isNumber }
  }

  private func isPrefix(_ prefix: [Substring], of index: Int, _ rule: EIdRules.Rule) -> Bool {
    // The end of a line is counted in the page before it, which is not around it.
    if rule.kind == .line || rule.kind == .page { return true }
    var rest = prefix[...]
    var next = document.parent(of: index)
    while let parent = next {
      next = document.parent(of: parent)
      guard let around = derivation.rules[document.elements[parent]] else { continue }
      if let last = rest.last {
        if let id = given[parent] {
          // What is left of the prefix is one piece of the id, from its beginning.
          if id == last.base[..<last.endIndex] { return true }
        } else if isOwn(last, of: parent, around) {
          rest.removeLast()
        }
      }
      if around.isScope, given[parent] != nil { return false }
    }
    return rest.isEmpty
  }
}

extension Array {
  /// The first index from which on a condition holds, by halving.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Substring {
  /// The parts between a sign of one or more bytes, empty ones included.
  func parts(by sign: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let (before, after) = rest.divided(by: sign) {
      parts.append(before)
      rest = after
    }
    parts.append(rest)
    return parts
  }
}
