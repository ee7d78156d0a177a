/// One of two documents that are compared: its provisions and other parts, with what is needed to know them again.
struct ComparisonSide {
  /// A provision, or a part of a document that holds text outside provisions.
  struct Unit {
    let element: Int
    /// The unit around it in the same component, or nil.
    let parent: Int?
    /// Its component, by its place among the document's.
    let component: Int
    /// Whether it is text of another act.
    let isQuoted: Bool
    /// Whether it is a provision; if not, a preface, a preamble, a body, a quotation.
    let isProvision: Bool
    /// A number for the name of its element, the same in both documents.
    let kind: Int
    /// The element of its number.
    fileprivate(set) var num: Int?
    /// Its heading and its own text, as indices of `pieces`.
    fileprivate(set) var heading = 0..<0
    fileprivate(set) var own = 0..<0
  }

  let document: Document
  /// In document order.
  private(set) var units: [Unit] = []
  /// The document type elements, in document order.
  private(set) var components: [Int] = []
  /// Ranges of the document's text.
  private(set) var pieces: [Range<Int>] = []
  /// A hash value of the words of each unit and all units in it, without the numbers.
  private(set) var contents: [UInt64] = []
  /// The phrases of the same words.
  private(set) var sketches: TextSketches

  /// - Parameter kinds: numbers for the names of elements, to which this document's are added.
  init(_ document: Document, kinds: inout [String: Int]) {
    self.document = document
    sketches = TextSketches(texts: 0)
    findUnits(&kinds)
    sketches = TextSketches(texts: units.count)
    findText()
    readWords()
  }

  private mutating func findUnits(_ kinds: inout [String: Int]) {
    let kindOfName = document.names.map { name in
      let next = kinds.count
      let kind = kinds[name.local] ?? next
      kinds[name.local] = kind
      return kind
    }
    units.reserveCapacity(document.elements.count / 5)
    var open: [(unit: Int, end: Int)] = []
    var openComponents: [(number: Int, element: Int, end: Int)] = []
    var quotedUntil = 0
    for index in document.elements.indices {
      while let last = openComponents.last, last.end <= index { openComponents.removeLast() }
      let meaning = document.meaning(of: index)
      if meaning.contains(.documentType), document.isDocument(index) {
        openComponents.append((components.count, index, document.end(of: index)))
        components.append(index)
        continue
      }
      guard let component = openComponents.last else { continue }
      let isPart =
        Int(document.elements[index].parent) == component.element
        && meaning.isDisjoint(with: [.foreignText, .head, .notElement])
        // The text of a collection is that of its documents.
        && document.name(of: index) != "collectionBody"
      guard isPart || !meaning.isDisjoint(with: [.quotation, .hierarchy, .item, .unknown]) else { continue }
      let isProvision = document.isProvision(index)
      guard isPart || isProvision || meaning.contains(.quotation) else { continue }
      while let last = open.last, last.end <= index { open.removeLast() }
      if meaning.contains(.quotation) { quotedUntil = max(quotedUntil, document.end(of: index)) }
      let around = open.last?.unit
      open.append((units.count, document.end(of: index)))
      units.append(
        Unit(
          element: index, parent: around.flatMap { units[$0].component == component.number ? $0 : nil },
          component: component.number, isQuoted: index < quotedUntil, isProvision: isProvision,
          kind: kindOfName[Int(document.elements[index].name)]))
    }
  }

  private mutating func findText() {
    for unit in units.indices {
      let element = units[unit].element
      let start = pieces.count
      var next = element + 1
      while next < document.end(of: element) {
        if document.meaning(of: next).contains(.head) {
          if document.name(of: next) != "num" {
            pieces += document.ownRanges(of: next)
          } else if units[unit].num == nil {
            units[unit].num = next
          }
        }
        next = document.end(of: next)
      }
      units[unit].heading = start..<pieces.count
      pieces += document.ownRanges(of: element)
      units[unit].own = units[unit].heading.upperBound..<pieces.count
    }
  }

  private mutating func readWords() {
    contents = Array(repeating: 0, count: units.count)
    for unit in units.indices {
      var phrases = PhraseReader()
      var content: UInt64 = 0
      for piece in pieces[units[unit].heading.lowerBound..<units[unit].own.upperBound] {
        var scanner = WordScanner(document.text, in: piece)
        while let word = scanner.next() {
          let hash = PhraseReader.hash(document.text, word.range)
          content = PhraseReader.mix(content ^ hash)
          guard !word.isMark, let phrase = phrases.phrase(endingWith: hash) else { continue }
          sketches.insert(phrase, in: unit)
        }
      }
      if let rest = phrases.rest { sketches.insert(rest, in: unit) }
      contents[unit] = content
    }
    // The units of a unit stand after it.
    for unit in units.indices.reversed() {
      guard let parent = units[unit].parent, units[parent].isQuoted == units[unit].isQuoted else { continue }
      contents[parent] = PhraseReader.mix(contents[parent] &* 3 ^ contents[unit])
      sketches.insert(part: unit, in: parent)
    }
  }

  /// The number of a unit as a path writes it; empty where it has none.
  func number(of unit: Int) -> String { units[unit].num.map { document.text(of: $0).cleanedNumber } ?? "" }

  /// Whether a unit has text of its own, its heading aside.
  func hasText(_ unit: Int) -> Bool { !units[unit].own.isEmpty }
}

extension PhraseReader {
  /// A hash value of a word.
  static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
