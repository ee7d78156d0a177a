/// The making of ids for a document, in two passes over its elements.
///
/// The first pass finds the numbers, and whether they begin anew in each division; the second gives the ids. Each element
/// is looked at twice whatever the document, and the contexts around it are those that are open.
struct EIdDerivation {
  private let document: Document
  private let separator: String
  /// Whether divisions stand in a prefix only where their numbers begin anew.
  private let sparesDivisions: Bool
  let rules: EIdRules
  /// The numbers that elements have in their `num`.
  private(set) var numbers: [String?]
  /// For a context and a reference, each number with the division in which it was first seen.
  private var seen: [Key: [String: Int]] = [:]
  /// The contexts and references whose numbers begin anew in each division.
  private var restarting: Set<Key> = []
  /// The elements of the hierarchy that hold articles: divisions, whatever their names.
  private var holders: Set<Int> = []

  /// A context, or −1 for the document as a whole, and a reference counted in it.
  private struct Key: Hashable {
    let context: Int
    let reference: Int32
  }

  private struct Context {
    let element: Int
    let end: Int
    let isDivision: Bool
    var id = ""
  }

  init(_ document: Document, _ convention: EIdConvention) {
    self.document = document
    separator = convention.separator
    sparesDivisions = convention.divisions == .spared
    rules = EIdRules(document, convention)
    numbers = Array(repeating: nil, count: document.elements.count)
    if sparesDivisions { findHolders() }
    findNumbers()
  }

  // MARK: - The first pass

  /// Finds what holds articles.
  private mutating func findHolders() {
    guard let article = document.names.firstIndex(where: { $0.local == "article" }) else { return }
    for index in document.elements.indices where document.elements[index].name == Int32(article) {
      var next = document.parent(of: index)
      while let parent = next, document.meaning(of: parent).contains(.hierarchy) {
        guard holders.insert(parent).inserted else { break }
        next = document.parent(of: parent)
      }
    }
  }

  private mutating func findNumbers() {
    var open: [Context] = []
    for index in document.elements.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      guard let rule = rules[document.elements[index]] else { continue }
      if rule.kind == .numbered, let number = document.numberForId(of: index) {
        numbers[index] = number
        let division = open.last?.element ?? -1
        let key = Key(context: Self.anchor(of: open)?.element ?? -1, reference: rule.number)
        let first = seen[key, default: [:]][number, default: division]
        seen[key, default: [:]][number] = first
        if first != division { restarting.insert(key) }
      }
      if rule.isContext {
        open.append(Context(element: index, end: document.end(of: index), isDivision: isDivision(index, rule)))
      }
    }
  }

  /// Whether an element divides the text and is not cited with what is in it: a chapter, what holds articles, a part of a
  /// judgment, a level or a generic element without a number.
  private func isDivision(_ index: Int, _ rule: EIdRules.Rule) -> Bool {
    guard sparesDivisions else { return false }
    return document.meaning(of: index).contains(.division) || holders.contains(index)
      || rule.isDivisionUnnumbered && numbers[index] == nil
  }

  /// The innermost context that is no division.
  private static func anchor(of open: [Context]) -> Context? { open.last { !$0.isDivision } }

  // MARK: - The second pass

  /// The ids of all elements, by their index.
  ///
  /// - Parameters:
  ///   - given: the ids that stay; what is inside such an element has it as its prefix.
  ///   - reserved: ids that no other element may get.
  ///   - isWanted: the elements that get an id of their own. The others have none in the result.
  func ids(
    given: (Int) -> String? = { _ in nil }, reserved: Set<String> = [], isWanted: (Int) -> Bool = { _ in true }
  ) -> [String?] {
    var result = [String?](repeating: nil, count: document.elements.count)
    var open: [Context] = []
    var counts: [Key: Int] = [:]
    var unique = UniqueIds(reserved, capacity: document.elements.count)
    // The last page of the document, and of each component that is open.
    var pages: [Int: (element: Int, id: String)] = [:]
    for index in document.elements.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      guard let rule = rules[document.elements[index]] else { continue }
      var context = open.last
      let anchor = Self.anchor(of: open)
      let written = Key(context: anchor?.element ?? -1, reference: rule.number)
      if context?.isDivision == true, document.meaning(of: index).contains(.hierarchy), !restarting.contains(written) {
        context = anchor
      } else if rule.isAlone, sparesDivisions {
        context = open.last { rules[document.elements[$0.element]]?.isScope == true }
      }
      var (number, prefix) = (context?.element ?? -1, context?.id ?? "")
      if rule.kind == .page || rule.kind == .line {
        let scope = open.last { rules[document.elements[$0.element]]?.isScope == true }
        (number, prefix) = (scope?.element ?? -1, scope?.id ?? "")
        if rule.kind == .line, let page = pages[number] { (number, prefix) = page }
      }
      let counted = Key(context: number, reference: rule.number)
      let own = ownPart(of: index, rule, counted: counted, written: written, &counts)
      var id = prefix.isEmpty ? own : prefix + separator + own
      if rule.presence == .always || rule.presence == .inContext && !prefix.isEmpty, isWanted(index) {
        id = unique.take(id)
        result[index] = id
      }
      guard rule.isContext || rule.kind == .page else { continue }
      let kept = given(index) ?? id
      if rule.kind == .page {
        pages[number] = (index, kept)
      } else {
        open.append(
          Context(element: index, end: document.end(of: index), isDivision: isDivision(index, rule), id: kept))
      }
    }
    return result
  }

  /// The last part of an id: the name with its number, or with a count that no number of the document takes.
  private func ownPart(
    of index: Int, _ rule: EIdRules.Rule, counted key: Key, written: Key, _ counts: inout [Key: Int]
  ) -> String {
    switch rule.kind {
    case .unnumbered: return rule.reference
    case .label: return label(of: index) ?? rule.reference
    case .numbered, .page, .line: break
    }
    if let number = numbers[index] { return "\(rule.reference)_\(number)" }
    var count = counts[key, default: 0] + 1
    if rule.isNumberExpected {
      counts[key] = count
      return "\(rule.reference)_nn_\(count)"
    }
    if let taken = seen[written] {
      while taken[String(count)] != nil { count += 1 }
    }
    counts[key] = count
    return "\(rule.reference)_\(count)"
  }

  /// A label from the address or the name of what an element stands for.
  private func label(of index: Int) -> String? {
    for name in ["href", "value", "name", "showAs"] {
      guard let text = document.attribute(name, of: index) else { continue }
      let last = Substring(text).segments.last { !$0.isEmpty } ?? ""
      var label = String.UnicodeScalarView()
      for scalar in last.unicodeScalars {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._".unicodeScalars.contains(scalar)
        {
          if scalar != "_" || label.last != "_" { label.append(scalar) }
        } else if label.last != "-" {
          label.append("-")
        }
      }
      while let first = label.first, "-._#".unicodeScalars.contains(first) { label.removeFirst() }
      while let last = label.last, "-._".unicodeScalars.contains(last) { label.removeLast() }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}

/// Gives an id to one element only: the second that asks for `sec_2` gets `sec_2_2`, as Laws.Africa has it.
struct UniqueIds {
  private var taken: Set<String>
  /// The last suffix given for an id, so that many of one id cost no search.
  private var suffixes: [String: Int] = [:]

  init(_ reserved: Set<String>, capacity: Int = 0) {
    taken = reserved
    taken.reserveCapacity(reserved.count + capacity)
  }

  mutating func take(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var suffix = suffixes[id, default: 1]
    var candidate: String
    repeat {
      suffix += 1
      candidate = "\(id)_\(suffix)"
    } while !taken.insert(candidate).inserted
    suffixes[id] = suffix
    return candidate
  }
}
