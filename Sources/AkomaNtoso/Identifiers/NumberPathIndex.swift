/// Finds provisions by the numbers that they have in their `num`, whatever their ids.
///
/// `chp_2__sec_5__subsec_1` is the subsection 1 of a section 5 of a chapter 2: the steps of a reference have to occur
/// among the provisions around the one that is found, in their order, but not every provision needs its step. A provision
/// without a number is known by its count among its kind (Naming Convention 1.0, 5.4.3), after those that have one.
struct NumberPathIndex: Sendable {
  private let provisions: [Document.Provision]
  /// The name in ids and the number of each provision.
  private var steps: [Step] = []
  /// The provisions with a number, and those with a count, by it, with their kind and without.
  private var numbered: [Step: [Int32]] = [:]
  private var counted: [Step: [Int32]] = [:]
  /// What stands around provisions in this document, by its name in ids: no step of a path, but no fault in one.
  private let others: Set<String>

  /// A step of a path.
  private struct Step: Hashable {
    /// The name of the element in ids, or nil where a reference has but a number.
    let kind: String?
    let number: String
  }

  init(_ document: Document) {
    provisions = document.provisions
    steps.reserveCapacity(provisions.count)
    var counts: [Siblings: Int] = [:]
    for (index, provision) in provisions.enumerated() {
      let name = document.name(of: provision.element)
      let kind = Vocabulary.elementReference(name)
      let number = document.numberForId(of: provision.element).map(EIdNumber.folded)
      let siblings = Siblings(parent: provision.parent ?? -1, component: provision.component, kind: kind)
      if number == nil { counts[siblings, default: 0] += 1 }
      let step = Step(kind: kind, number: number ?? String(counts[siblings, default: 0]))
      steps.append(step)
      // The words of another act are none of the provisions that a reference means.
      guard !provision.isQuoted else { continue }
      for key in [step, Step(kind: nil, number: step.number)] {
        if number == nil {
          counted[key, default: []].append(Int32(index))
        } else {
          numbered[key, default: []].append(Int32(index))
        }
      }
    }
    others = Set(document.names.map { Vocabulary.elementReference($0.local) }.map { $0.lowercased() })
  }

  /// Provisions that are counted together.
  private struct Siblings: Hashable {
    let parent: Int
    let component: Int
    let kind: String
  }

  /// The provisions that a path means, or nil where there is none.
  func resolve(_ reference: String, within range: Range<Int>?) -> [Int]? {
    let path = path(of: reference)
    guard let last = path.last else { return nil }
    for found in [numbered[last], counted[last]].compactMap(\.self) {
      var candidates: [Int] = []
      for index in found {
        let element = provisions[Int(index)].element
        if range?.contains(element) ?? true, matches(Int(index), path) { candidates.append(element) }
      }
      if !candidates.isEmpty { return candidates }
    }
    return nil
  }

  private func matches(_ index: Int, _ path: [Step]) -> Bool {
    var next: Int? = index
    var rest = path[...]
    while let current = next, let wanted = rest.last {
      if steps[current].number == wanted.number, wanted.kind == nil || wanted.kind == steps[current].kind {
        rest.removeLast()
      } else if rest.count == path.count {
        return false
      }
      next = provisions[current].parent
    }
    return rest.isEmpty
  }

  // MARK: - Paths

  /// The steps of a reference, without those that are no provisions; none where it has a step of a kind that is unknown.
  private func path(of reference: String) -> [Step] {
    let text = Substring(reference)
    let isGerman = EIdConvention.isGerman(reference)
    // LegalDocML.de has a single sign between the steps.
    let pieces =
      isGerman
      ? text.parts(by: "_") : text.parts(by: "__").flatMap { $0.parts(by: "/") }.flatMap { $0.parts(by: ".") }
    var path: [Step] = []
    // A name that stands in a piece of its own before its number, as in `section/2`.
    var name: String?
    for piece in pieces where !piece.isEmpty {
      if let kind = Self.kinds[String(piece)] {
        name = kind
      } else if let step = Self.step(piece, isGerman: isGerman) {
        path.append(Step(kind: step.kind ?? name, number: step.number))
        name = nil
      } else if !isPassedOver(piece) {
        return []
      }
    }
    return path
  }

  private static func step(_ piece: Substring, isGerman: Bool) -> Step? {
    let sign = piece.utf8.firstIndex { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    let digit = piece.utf8.firstIndex(where: \.isDigit)
    var (kind, number): (String?, Substring) = (nil, piece)
    if let sign, let known = kinds[String(piece[..<sign])] {
      (kind, number) = (known, piece[sign...].afterSign)
      // Germany marks what is written in the text, and what is counted.
      if isGerman { number = number.dropping("z") ?? number.dropping("n") ?? number }
      // Where there is no number, Laws.Africa counts; a second of the same number has a suffix.
      number = number.dropping("nn_") ?? number
      let parts = number.parts(by: "_")
      if parts.count == 2, parts[1].isNumber { number = parts[0] }
    } else if let digit, let known = kinds[String(piece[..<digit])] {
      (kind, number) = (known, piece[digit...])
    } else {
      // A number alone: with digits at its beginning, or a letter or two, or a Roman numeral.
      let isShort = piece.utf8.count <= 2 || piece.lowercased().utf8.allSatisfy("ivxlcdm".utf8.contains)
      guard digit == piece.startIndex || isShort else { return nil }
    }
    let folded = EIdNumber.folded(EIdNumber.number(of: String(number)))
    return folded.isEmpty ? nil : Step(kind: kind, number: folded)
  }

  /// Whether a step is of what holds provisions together, and no provision itself.
  private func isPassedOver(_ piece: Substring) -> Bool {
    let name = Substring(piece.utf8.prefix { $0.isLetter }).lowercased()
    return others.contains(name) || Self.passedOver.contains(name)
  }

  /// The names of lists, bodies and the like that a document need not have itself.
  private static let passedOver: Set<String> = [
    "body", "content", "inhalt", "intro", "list", "liste", "lst", "main", "mainbody", "text", "wrap", "wrapup",
  ]

  /// The names in ids of the elements of the hierarchy and of items, by the names that references use.
  private static let kinds: [String: String] = {
    var kinds: [String: String] = [:]
    for name in Vocabulary.hierarchy.union(["item"]) where name != "list" {
      let reference = Vocabulary.elementReference(name)
      (kinds[name], kinds[reference]) = (reference, reference)
    }
    for (name, reference) in [
      ("par", "para"), ("abs", "para"), ("prt", "part"), ("pt", "part"), ("lvl", "level"), ("listenelem", "item"),
      ("subs", "subsec"), ("titre", "title"), ("livre", "book"), ("chapitre", "chp"), ("reg", "regulation"),
    ] {
      kinds[name] = reference
    }
    return kinds
  }()
}
