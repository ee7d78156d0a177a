import Faults
import Records

/// How a state writes and numbers its provisions (`Mappings/drafting/<tradition>.yaml`).
///
///     let thai = try Tradition(yaml: text, file: "Mappings/drafting/thai.yaml")
///     thai.label("41/1")   // "มาตรา ๔๑/๑ (Section 41/1)"
public struct Tradition: Sendable {
  public let id: String
  public let name: String
  /// The language of the native words, ISO 639-2.
  public let language: String
  /// The word before a provision's number, in the language of the law and in English.
  public let provision: (native: String, english: String)
  let nativeDigits: Bool
  let inserted: Insertion
  let paragraphs: [String]
  let formulae: [Formula: String]
  /// What a drafter should check about the custom.
  public let note: String
  /// How its texts are laid out, by language.
  public let readings: [ReadingCustom]

  /// How a number between two others is made.
  enum Insertion: String, CaseIterable, Sendable {
    /// 25A
    case letter
    /// 17-A
    case dashLetter = "dash-letter"
    /// 41/1
    case slash
    /// 4a
    case lowerLetter = "lower-letter"
    /// 20.º-A
    case ordinalLetter = "ordinal-letter"
  }

  /// What an amendment does to the act.
  public enum Formula: String, CaseIterable, Sendable {
    /// Adds a provision.
    case insert
    /// Adds to a provision.
    case qualify
    /// Puts another provision in its place.
    case replace
  }

  public init(yaml: String, file: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly([
      "tradition", "name", "language", "provision", "nativeDigits", "inserted", "paragraphs", "amend", "note",
      "reading",
    ])
    id = try top.text("tradition")
    name = try top.text("name")
    language = try top.text("language")
    let word = try top.get("provision")
    provision = (try word.text("native"), try word.text("english"))
    nativeDigits = try top.flag("nativeDigits")
    inserted = try top.choice("inserted")
    paragraphs = try top.texts("paragraphs")
    let amend = try top.get("amend")
    try amend.allowOnly(Formula.allCases.map(\.rawValue))
    formulae = try Dictionary(
      uniqueKeysWithValues: Formula.allCases.map { ($0, try amend.text($0.rawValue)) })
    note = try top.textOrEmpty("note")
    readings = try top.list("reading").map { try ReadingCustom($0) }
  }
}

extension Tradition {
  /// A provision with its number as the state writes it, and in English beside it where the two differ.
  public func label(_ number: String) -> String {
    let english = "\(provision.english) \(number)"
    guard provision.native != provision.english else { return english }
    return "\(provision.native) \(nativeDigits ? native(number) : number) (\(english))"
  }

  private func native(_ number: String) -> String {
    let zero: UInt32 =
      switch language {
      case "tha": 0x0E50
      case "lao": 0x0ED0
      case "khm": 0x17E0
      case "mya": 0x1040
      default: 0x30
      }
    return String(
      String.UnicodeScalarView(
        number.unicodeScalars.map { scalar in
          guard ("0"..."9").contains(scalar) else { return scalar }
          return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
        }))
  }

  /// The number of a provision that is added after another, such as `25A` after `25`, or `25B` where 25A is taken.
  ///
  /// - Parameter taken: the numbers that the act has already.
  public func number(after number: String, taken: Set<String>) -> String {
    let base = number.isEmpty ? "" : root(of: number)
    let ordinals = 1...(taken.count + 1)
    return ordinals.lazy.map { insertedNumber(base, ordinal: $0) }.first { !taken.contains($0) } ?? base
  }

  /// The number without what an earlier insertion added: after 17-C comes 17-D, not 17-C-A.
  private func root(of number: String) -> String {
    let digits = number.prefix { $0.isNumber }
    return digits.isEmpty ? number : String(digits)
  }

  private func insertedNumber(_ base: String, ordinal: Int) -> String {
    switch inserted {
    case .letter: base + letters(ordinal)
    case .dashLetter: "\(base)-\(letters(ordinal))"
    case .slash: "\(base)/\(ordinal)"
    case .lowerLetter: base + letters(ordinal).lowercased()
    case .ordinalLetter: "\(base).º-\(letters(ordinal))"
    }
  }

  /// A, B, … Z, AA, AB, …
  private func letters(_ ordinal: Int) -> String {
    var rest = ordinal
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// How the paragraphs of a provision are numbered; counted on from the last where there are more.
  public func paragraph(_ index: Int) -> String {
    paragraphs.indices.contains(index) ? paragraphs[index] : "(\(index + 1))"
  }

  /// The amending formula, filled in.
  public func formula(
    _ formula: Formula, act: String, cited: String = "", place: String = "", number: String = ""
  ) -> String {
    var text = formulae[formula] ?? ""
    let word = provision.native
    for (name, value) in [
      ("{provision}", word), ("{act}", act), ("{cited}", cited), ("{place}", shown(place)), ("{after}", shown(place)),
      ("{number}", shown(number)),
    ] {
      text = text.replacing(name, with: value)
    }
    return text
  }

  private func shown(_ number: String) -> String { nativeDigits ? native(number) : number }
}
