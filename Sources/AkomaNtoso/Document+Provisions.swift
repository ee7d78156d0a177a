extension Document {
  /// One provision of a document, wherever it stands.
  ///
  /// A provision is an element of the hierarchy, an item of a block list, or an element that the standard does not know
  /// yet but that has a number, a heading or content of its own. Ids are kept as they are given, and none is trusted to
  /// be unique: see ``keys(of:)``.
  public struct Provision: Hashable, Sendable {
    public let element: Int
    /// The provision around it, as an index of the same list.
    public let parent: Int?
    /// The document type element that it belongs to: the main document, a component or an attachment.
    public let component: Int
    /// Whether it is text of another act, which this one quotes or embeds.
    public let isQuoted: Bool
  }

  /// Every provision in document order.
  public var provisions: [Provision] {
    var list: [Provision] = []
    list.reserveCapacity(elements.count / 6)
    // The provisions and the components that are open, each with where its subtree ends.
    var open: [(index: Int, end: Int)] = []
    var components: [(element: Int, end: Int)] = []
    var quotedUntil = 0
    for index in elements.indices {
      let meaning = meaning(of: index)
      guard !meaning.isDisjoint(with: [.documentType, .quotation, .hierarchy, .item, .unknown]) else { continue }
      while let last = open.last, last.end <= index { open.removeLast() }
      while let last = components.last, last.end <= index { components.removeLast() }
      if meaning.contains(.documentType), isDocument(index) { components.append((index, end(of: index))) }
      if meaning.contains(.quotation) { quotedUntil = max(quotedUntil, end(of: index)) }
      guard isProvision(index), let component = components.last?.element else { continue }
      // A provision of a component does not lie in one of the document around it.
      let parent = open.last.flatMap { list[$0.index].component == component ? $0.index : nil }
      open.append((list.count, end(of: index)))
      list.append(Provision(element: index, parent: parent, component: component, isQuoted: index < quotedUntil))
    }
    return list
  }

  /// What identifies a provision within its document, whatever its ids.
  public struct ProvisionKey: Hashable, Sendable {
    /// The document type element that it belongs to.
    public let component: Int
    /// Kinds and numbers from the outermost provision down: `part_1/section_17/paragraph_a`.
    public let path: String
    /// Which of the provisions with the same path in the same component it is, from 1.
    public let occurrence: Int
  }

  /// The keys of a document's provisions, in the order of the list.
  public func keys(of provisions: [Provision]) -> [ProvisionKey] {
    let paths = ProvisionPaths(provisions, of: self)
    return provisions.indices.map { place in
      ProvisionKey(
        component: provisions[place].component, path: String(decoding: paths[place], as: UTF8.self),
        occurrence: paths.occurrences[place])
    }
  }

  /// Whether a document type element is a document of its own, not a word that an inline element happens to share.
  func isDocument(_ index: Int) -> Bool {
    index == main || child("meta", of: index) != nil || parent(of: index).map { name(of: $0) == "akomaNtoso" } ?? true
  }

  /// Whether an element is a provision.
  func isProvision(_ index: Int) -> Bool {
    let meaning = meaning(of: index)
    if meaning.contains(.hierarchy) { return true }
    if meaning.contains(.item) { return parent(of: index).map { name(of: $0) == "blockList" } ?? false }
    guard meaning.contains(.unknown) else { return false }
    var next = index + 1
    while next < end(of: index) {
      if self.meaning(of: next).contains(.head) || names[Int(elements[next].name)].local == "content" { return true }
      next = end(of: next)
    }
    return false
  }

  /// The basic units of the law: the articles, sections or rules that lawyers cite, in document order.
  ///
  /// A basic unit is an element of the hierarchy that no other basic unit holds and that is not a mere division of the
  /// text. Units of another act that this one quotes are not among them. A section or subsection that holds articles is
  /// a division, as `Bagian` and `Paragraf` are in Indonesian laws.
  public var basicUnits: [Int] {
    var units: [Int] = []
    let isArticle = names.map { $0.local == "article" && $0.meaning.contains(.hierarchy) }
    let hasArticles = isArticle.contains(true)
    var index = main + 1
    while index < end(of: main) {
      let meaning = meaning(of: index)
      if meaning.contains(.foreignText) {
        index = end(of: index)
      } else if isProvision(index), !meaning.contains(.division), !hasArticles || !holdsArticle(index, isArticle) {
        units.append(index)
        index = end(of: index)
      } else {
        index += 1
      }
    }
    return units
  }

  /// Whether a provision that is no article itself holds one of its own act.
  private func holdsArticle(_ unit: Int, _ isArticle: [Bool]) -> Bool {
    guard !isArticle[Int(elements[unit].name)] else { return false }
    var index = unit + 1
    while index < end(of: unit) {
      if isArticle[Int(elements[index].name)] { return true }
      index = meaning(of: index).isDisjoint(with: [.foreignText, .quotation]) ? index + 1 : end(of: index)
    }
    return false
  }

  /// The number of a provision as it is written: `Section 17`.
  public func num(of unit: Int) -> String? { child("num", of: unit).map(text(of:)) }

  public func heading(of unit: Int) -> String? { child("heading", of: unit).map(text(of:)) }

  /// The provisions inside a provision that an eId addresses, the provision itself first.
  public func addressable(in unit: Int) -> [Int] {
    (unit..<end(of: unit)).filter { isProvision($0) && eId(of: $0) != nil }
  }

  /// The text of a provision without its number and heading.
  public func content(of unit: Int) -> Range<Int> {
    let whole = range(of: unit)
    let head = ["num", "heading", "subheading"].compactMap { child($0, of: unit) }.map { range(of: $0).upperBound }
      .max()
    return trimmed(min(head ?? whole.lowerBound, whole.upperBound)..<whole.upperBound)
  }
}
