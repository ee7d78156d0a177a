/// Where the lines of a text stand in its web page, by which the act is found among the menus.
struct PageLayout: Sendable {
  /// For each element: the element around it, or -1; the index after the last inside it; and what its text is by its kind.
  private let elements: [(parent: Int, end: Int, kind: Furniture.Reason?)]
  /// For each line, blank or not: the element around it, and whether it is a link for the most part.
  private let lines: [(element: Int, isLinked: Bool)]

  init(_ tree: MarkupTree, lines: [(element: Int, isLinked: Bool)], weights: [Int]) {
    // An element with half of the text is no menu, whatever its name: some pages are one form.
    var held = Array(repeating: 0, count: tree.nodes.count)
    for (line, weight) in zip(lines, weights) {
      var around = line.element
      while around >= 0 {
        held[around] += weight
        around = tree.nodes[around].parent
      }
    }
    elements = tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let isMost = held[index] * 2 > held.first ?? 0
      return (node.parent, node.end, isMost ? nil : node.kind)
    }
    self.lines = lines
  }

  /// Why lines are no text of the law, by their index.
  func reasons(_ text: SourceText, _ custom: ReadingCustom) -> [Furniture.Reason?] {
    let act = act(text, custom)
    let isWhole = act.map { self.isWhole($0, text, custom) } ?? false
    return text.lines.indices.map { line in
      if text.lines[line].isBlank || act.map({ contains($0, line) }) ?? false { return nil }
      var around = lines[line].element
      while around >= 0, act.map({ !(around <= $0 && $0 < elements[around].end) }) ?? true {
        if let kind = elements[around].kind { return kind }
        around = elements[around].parent
      }
      guard act != nil else { return nil }
      return lines[line].isLinked ? .menu : isWhole ? .page : nil
    }
  }

  /// The innermost element in which nearly all main provisions stand.
  private func act(_ text: SourceText, _ custom: ReadingCustom) -> Int? {
    var mains = text.lines.indices.filter { !text.lines[$0].isBlank && custom.beginsMain(text, $0) }
    // Some pages make links of the numbers themselves.
    let unlinked = mains.filter { !lines[$0].isLinked }
    if unlinked.count >= 3 { mains = unlinked }
    guard mains.count >= 3 else { return nil }
    var counts: [Int: Int] = [:]
    for line in mains {
      var around = lines[line].element
      while around >= 0 {
        counts[around, default: 0] += 1
        around = elements[around].parent
      }
    }
    return counts.filter { $0.value * 10 >= mains.count * 9 }.keys.max()
  }

  /// Whether an element has the act from its title to its annexes, so that what is around it is the page's.
  private func isWhole(_ act: Int, _ text: SourceText, _ custom: ReadingCustom) -> Bool {
    guard let first = text.lines.indices.first(where: { !text.lines[$0].isBlank && contains(act, $0) }),
      !custom.beginsMain(text, first), !custom.beginsDivision(text, first)
    else { return false }
    return !text.lines.indices.contains {
      $0 > first && !text.lines[$0].isBlank && !contains(act, $0) && !lines[$0].isLinked
        && (custom.beginsMain(text, $0) || custom.beginsAnnex(text, $0))
    }
  }

  private func contains(_ element: Int, _ line: Int) -> Bool {
    element <= lines[line].element && lines[line].element < elements[element].end
  }
}

extension ReadingCustom {
  fileprivate func beginsMain(_ text: SourceText, _ line: Int) -> Bool { begins(main, text, line) }

  fileprivate func beginsDivision(_ text: SourceText, _ line: Int) -> Bool {
    divisions.contains { begins($0, text, line) }
  }

  fileprivate func beginsAnnex(_ text: SourceText, _ line: Int) -> Bool {
    annexes.map { begins($0, text, line) } ?? false
  }

  private func begins(_ level: Level, _ text: SourceText, _ line: Int) -> Bool {
    level.forms.contains { $0.match(text.bytes, text.lines[line].range, numbers) != nil }
  }
}

extension MarkupTree.Node {
  /// What the text in an element is, by its kind; nil where it may be law.
  fileprivate var kind: Furniture.Reason? {
    if Self.menus.contains(name) { return .menu }
    return name == "title" || isHidden ? .page : nil
  }

  private static let menus: Set<String> = [
    "nav", "header", "footer", "menu", "form", "button", "select", "textarea", "noscript", "svg", "dialog",
  ]

  /// Whether the page does not show an element.
  private var isHidden: Bool {
    attributes["hidden"] != nil
      || attributes["style"]?.filter { $0 != " " }.lowercased().contains("display:none") ?? false
  }
}
