extension CheckedDocument {
  /// Provisions that say nothing, that nothing can refer to, or whose text stands where programs do not look.
  var provisionFindings: [LintFinding] { emptyFindings + bareTextFindings + idlessFindings }

  /// Provisions with a number and nothing else.
  private var emptyFindings: [LintFinding] {
    var hasInner = Array(repeating: false, count: provisions.count)
    for provision in provisions { if let parent = provision.parent { hasInner[parent] = true } }
    return provisions.indices.compactMap { place in
      let element = provisions[place].element
      guard !hasInner[place], isStandard(element), isBare(element), !isRemoved(element) else { return nil }
      let num = document.child("num", of: element).map { document.text(of: $0).onOneLine } ?? ""
      let heading = document.child("heading", of: element).map { document.text(of: $0).onOneLine } ?? ""
      // A heading alone is one that stands between provisions, and one that is quoted may be all that is quoted.
      if !heading.isEmpty, num.isEmpty || provisions[place].isQuoted || heading.isSignOfRemoval { return nil }
      if heading.isEmpty, document.child("subheading", of: element) != nil { return nil }
      let shown = [num, heading].filter { !$0.isEmpty }.joined(separator: " ")
      let name = document.name(of: element)
      return finding(
        .emptyProvision, at: element,
        shown.isEmpty ? "\(name) is empty" : "\(name) “\(shown.prefix(80))” has no text")
    }
  }

  /// Whether an element holds nothing beside its number and its headings.
  private func isBare(_ element: Int) -> Bool {
    if !directText(of: element).isEmpty { return false }
    return document.children(of: element).allSatisfy { child in
      let meaning = document.meaning(of: child)
      if meaning.contains(.head) { return true }
      // A publisher's metadata is no text; a note, a deletion or a quotation is something.
      if meaning.contains(.unknown), document.isAside(child) { return true }
      return document.range(of: child).isEmpty && !holdsThing(child)
    }
  }

  /// Whether something stands in an element that is no text and yet says something: a picture, a reference to a
  /// component, a form to fill in.
  private func holdsThing(_ element: Int) -> Bool {
    (element..<document.end(of: element)).contains {
      let name = document.name(of: $0)
      return Self.things.contains(name) || document.meaning(of: $0).contains(.unknown)
    }
  }

  private static let things: Set<String> = [
    "img", "componentRef", "documentRef", "fillIn", "placeholder", "omissis", "foreign", "authorialNote", "noteRef",
    "quotedStructure", "embeddedStructure", "embeddedText", "quotedText", "td", "th", "marker", "eop", "subFlow",
  ]

  /// Whether an element, or one around it, says that it was removed.
  private func isRemoved(_ element: Int) -> Bool {
    var next: Int? = element
    while let current = next {
      if let status = document.attribute("status", of: current), Self.gone.contains(status) { return true }
      next = document.parent(of: current)
    }
    return false
  }

  private static let gone: Set<String> = ["removed", "temporarilyRemoved", "ignored", "incomplete"]

  private var bareTextFindings: [LintFinding] {
    document.elements.indices.compactMap { index in
      guard document.meaning(of: index).contains(.hierarchy), isStandard(index) else { return nil }
      let text = directText(of: index)
      guard !text.isEmpty else { return nil }
      let shown = String(decoding: text, as: UTF8.self)
      let words = "the text “\(shown.prefix(60))\(shown.count > 60 ? "…" : "")”"
      return finding(.bareText, at: index, "\(words) stands directly in \(document.name(of: index))")
    }
  }

  /// The first run of text that stands in an element and in none of its children, white space folded.
  private func directText(of element: Int) -> [UInt8] {
    var position = Int(document.elements[element].rawStart)
    var next = element + 1
    let end = document.end(of: element)
    while true {
      let stop = next < end ? Int(document.elements[next].rawStart) : Int(document.elements[element].rawEnd)
      let run = document.raw[position..<stop]
      if !run.allSatisfy(\.isWhiteSpace) {
        return Array(run.split(whereSeparator: \.isWhiteSpace).joined(separator: [0x20]))
      }
      guard next < end else { return [] }
      position = Int(document.elements[next].rawEnd)
      next = document.end(of: next)
    }
  }

  /// Provisions without an id: one finding for each kind in each component. What is quoted from another act needs none.
  private var idlessFindings: [LintFinding] {
    var groups: [Group] = []
    var places: [String: Int] = [:]
    for provision in provisions where !provision.isQuoted && isStandard(provision.element) {
      let name = document.name(of: provision.element)
      let place = places["\(provision.component) \(name)", default: groups.count]
      if place == groups.count {
        groups.append(Group(name: name))
        places["\(provision.component) \(name)"] = place
      }
      groups[place].count += 1
      if ids.id(of: provision.element) == nil { groups[place].idless.append(provision.element) }
    }
    return groups.compactMap { group in
      guard let first = group.idless.first else { return nil }
      let what =
        group.count == 1
        ? "the only \(group.name) has no id"
        : "\(group.idless.count) of \(group.count) elements \(group.name) have no id (\(lines(of: group.idless)))"
      return finding(.provisionWithoutId, at: first, what)
    }
  }

  private struct Group {
    let name: String
    var count = 0
    var idless: [Int] = []
  }
}

extension String {
  /// Whether a heading only says that something was here: `***`, `[Repealed]`, `(weggefallen)`.
  fileprivate var isSignOfRemoval: Bool {
    guard let first, let last else { return false }
    return !contains { $0.isLetter || $0.isNumber } || first == "[" && last == "]" || first == "(" && last == ")"
  }
}
