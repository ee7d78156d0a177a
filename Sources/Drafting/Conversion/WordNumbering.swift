/// The automatic numbers of a Word document (ISO/IEC 29500-1, 17.9), which it counts and does not store.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    var style: String?
    /// Whether the numbers of the levels above are written in figures.
    var isLegal = false
  }

  /// The levels of each list, by the abstract list and the level.
  private var levels: [String: [Int: Level]] = [:]
  /// The abstract list of each list, and the levels at which it begins anew.
  private var lists: [String: (abstract: String, restarts: [Int: Int])] = [:]
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init() {}

  init(_ tree: MarkupTree) {
    for element in tree.nodes.indices {
      let id = tree.nodes[element].attributes
      if tree.nodes[element].name == "abstractNum", let id = id["abstractNumId"] {
        for level in tree.elements("lvl", in: element) {
          levels[id, default: [:]][tree.level(level)] = Self.level(tree, level)
        }
      } else if tree.nodes[element].name == "num", let id = id["numId"],
        let abstract = tree.child("abstractNumId", of: element).flatMap({ tree.nodes[$0].attributes["val"] })
      {
        var restarts: [Int: Int] = [:]
        for change in tree.elements("lvlOverride", in: element) {
          restarts[tree.level(change)] = tree.value("startOverride", of: change).flatMap { Int($0) }
        }
        lists[id] = (abstract, restarts)
      }
    }
  }

  private static func level(_ tree: MarkupTree, _ element: Int) -> Level {
    Level(
      start: tree.value("start", of: element).flatMap { Int($0) } ?? 1,
      format: tree.value("numFmt", of: element) ?? "decimal", text: tree.value("lvlText", of: element) ?? "",
      style: tree.value("pStyle", of: element), isLegal: tree.child("isLgl", of: element) != nil)
  }

  /// The level of a list that a style has.
  func level(of style: String, in list: String) -> Int? {
    lists[list].flatMap { levels[$0.abstract]?.first { $0.value.style == style }?.key }
  }

  /// The number of the next paragraph of a list; nil where there is no such list.
  mutating func next(_ list: String, _ level: Int) -> String? {
    guard let (abstract, restarts) = lists[list], let form = levels[abstract]?[level] else { return nil }
    // Lists of one form go on counting, unless one begins anew when it is first used.
    if begun.insert(list).inserted {
      for (level, start) in restarts { counts[abstract, default: [:]][level] = start - 1 }
    }
    var counts = self.counts[abstract] ?? [:]
    counts[level] = (counts[level] ?? form.start - 1) + 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    for above in 0..<level where counts[above] == nil { counts[above] = levels[abstract]?[above]?.start ?? 1 }
    self.counts[abstract] = counts
    guard form.format != "none" else { return "" }
    guard form.format != "bullet" else { return Self.bullet(form.text) }
    var text = form.text
    for part in 0...level where text.contains("%\(part + 1)") {
      let format = form.isLegal ? "decimal" : levels[abstract]?[part]?.format ?? "decimal"
      text = text.replacing("%\(part + 1)", with: Self.written(counts[part] ?? 1, format))
    }
    return text
  }

  /// A bullet is a sign of a symbol font for the most part, which no other font has.
  private static func bullet(_ text: String) -> String {
    guard let sign = text.unicodeScalars.first, !(0xE000...0xF8FF).contains(sign.value), sign.value > 0x20 else {
      return "•"
    }
    return sign == "o" ? "•" : text
  }

  /// A number as a format writes it.
  static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter": letter(number).lowercased()
    case "upperLetter": letter(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "thaiNumbers": String(String(number).map { Self.thai[$0] ?? $0 })
    case "none": ""
    default: String(number)
    }
  }

  /// A to Z, then AA, BB and so on, as Word counts.
  private static func letter(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let sign = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
    return String(repeating: sign, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var (text, rest) = ("", number)
    for (value, sign) in romans { while rest >= value { (text, rest) = (text + sign, rest - value) } }
    return text
  }

  private static let romans = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static let thai = Dictionary(uniqueKeysWithValues: zip("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
}

/// The styles of a Word document, as far as they number.
struct WordStyles {
  private var styles: [String: (basedOn: String?, list: String?, level: Int?)] = [:]
  /// The style of paragraphs that name none.
  private var standard: String?

  init() {}

  init(_ tree: MarkupTree) {
    for style in tree.nodes.indices where tree.nodes[style].name == "style" {
      guard let id = tree.nodes[style].attributes["styleId"] else { continue }
      let (list, level) = tree.child("pPr", of: style).map { tree.numbering(of: $0) } ?? (nil, nil)
      styles[id] = (tree.value("basedOn", of: style), list, level)
      let attributes = tree.nodes[style].attributes
      if attributes["type"] == "paragraph", ["1", "true", "on"].contains(attributes["default"]) { standard = id }
    }
  }

  /// The list and level of a paragraph, by its own properties or those of its style.
  func numbering(of properties: Int, in tree: MarkupTree, _ numbering: WordNumbering) -> (list: String, level: Int)? {
    var (list, level) = tree.numbering(of: properties)
    var (next, seen) = (tree.value("pStyle", of: properties) ?? standard, Set<String>())
    while let id = next, list == nil || level == nil, seen.insert(id).inserted, let style = styles[id] {
      if list == nil, let own = style.list {
        list = own
        level = level ?? numbering.level(of: id, in: own)
      }
      level = level ?? style.level
      next = style.basedOn
    }
    guard let list, list != "0" else { return nil }
    return (list, level ?? 0)
  }
}

extension MarkupTree {
  /// The value of a property in an element.
  fileprivate func value(_ name: String, of element: Int) -> String? {
    child(name, of: element).flatMap { nodes[$0].attributes["val"] }
  }

  fileprivate func level(_ element: Int) -> Int { nodes[element].attributes["ilvl"].flatMap { Int($0) } ?? 0 }

  /// The list and level that paragraph properties name.
  fileprivate func numbering(of properties: Int) -> (list: String?, level: Int?) {
    guard let numbering = child("numPr", of: properties) else { return (nil, nil) }
    return (value("numId", of: numbering), value("ilvl", of: numbering).flatMap { Int($0) })
  }
}
