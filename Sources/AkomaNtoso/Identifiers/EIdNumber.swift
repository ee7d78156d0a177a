/// The number of a provision as an id writes it (Naming Convention 1.0, 5.4.3, second case).
enum EIdNumber {
  /// The number that a `num` has, without words, brackets and final punctuation: “Art. 11.2 bis” becomes `11-2bis`.
  ///
  /// Digits of every script become those of ASCII, since an id is part of an address. Where a number has no digit, it is a
  /// Roman numeral or a single letter after other words, if there is one, or else all of its words. Empty where nothing is left.
  static func number(of text: String) -> String {
    var words: [String.UnicodeScalarView] = []
    var isOpen = false
    var hasDigit = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isOpen = false
        continue
      }
      if !isOpen { words.append(String.UnicodeScalarView()) }
      isOpen = true
      // The sign of an ordinal is no part of the number: “1.º”. Burmese texts have the letter wa for the digit nought.
      if !words.isEmpty, scalar == "º" || scalar == "ª" || scalar == "°" {
        if words[words.count - 1].last == "." { words[words.count - 1].removeLast() }
        continue
      }
      let digit = scalar == "\u{101D}" && words.last?.last.map(isDigit) == true ? "0" : digit(scalar)
      hasDigit = hasDigit || digit != nil
      // “426(1A)” is two numbers.
      let last = words[words.count - 1]
      if digit != nil, let sign = last.last, isBracket(sign), last.last(where: { !isBracket($0) }).map(isDigit) == true
      {
        words[words.count - 1].append("-")
      }
      words[words.count - 1].append(digit ?? scalar)
    }
    let chosen: String
    if hasDigit || words.count < 2 {
      chosen = joined(words.map { hasDigit ? withoutWord($0) : $0 })
    } else {
      let plain = words.map { String($0).cleanedNumber }.filter { !$0.isEmpty }
      chosen = plain.dropFirst().first(where: isNumeral) ?? plain.joined(separator: "-")
    }
    var number = String.UnicodeScalarView()
    for scalar in chosen.cleanedNumber.unicodeScalars where isPart(scalar) {
      if scalar != "-" || number.last != "-" { number.append(scalar) }
    }
    // A minus belongs to a number (“article -1”), a dash before a word does not.
    if number.first == "-", number.count < 2 || !isDigit(number[number.index(after: number.startIndex)]) {
      number.removeFirst()
    }
    while number.last == "-" { number.removeLast() }
    return String(number)
  }

  /// The number of a text that is nothing but digits or letters of ASCII with a full stop after them or brackets around
  /// them, as most are: `5.`, `(2)`, `(a)`, `25A.`
  static func plainNumber(of text: ArraySlice<UInt8>) -> String? {
    var bytes = text
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
      bytes = bytes.dropFirst().dropLast()
    } else if bytes.last == UInt8(ascii: ".") {
      bytes = bytes.dropLast()
    }
    let letters = bytes.drop { $0.isDigit }
    let isPlain = letters.count == bytes.count || letters.count <= 1
    return !bytes.isEmpty && isPlain && letters.allSatisfy(\.isLetter) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Whether an id has a number, as far as signs that the convention leaves to taste go: `1-bis` and `1bis` are both right.
  ///
  /// A number in another script may stand in the letters and digits of ASCII, and of several words those before the last
  /// are redundant to some.
  static func matches(_ given: some StringProtocol, _ number: String) -> Bool {
    if given == number { return true }
    guard given.unicodeScalars.allSatisfy(isPart) else { return false }
    if !number.utf8.contains(where: \.isDigit), let dash = number.utf8.lastIndex(of: UInt8(ascii: "-")),
      given == number[number.utf8.index(after: dash)...]
    {
      return true
    }
    if number.utf8.contains(where: { $0 >= 0x80 }) {
      return given.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
    return folded(String(given)) == folded(number)
  }

  /// A number without the dashes that one writer has and another has not: all but those of a minus and between two digits.
  static func folded(_ number: String) -> String {
    guard number.utf8.contains(UInt8(ascii: "-")) else { return number }
    let scalars = Array(number.unicodeScalars)
    var folded = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "-", index + 1 < scalars.count {
        let isMinus = index == 0 && isDigit(scalars[1])
        guard isMinus || index > 0 && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1]) else { continue }
      }
      folded.append(scalar)
    }
    return String(folded)
  }

  /// The words as one text, with a dash where two numbers would become one: “426 (1A)”.
  private static func joined(_ words: [String.UnicodeScalarView]) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      if index > 0 {
        let before = words[index - 1].last { isDigit($0) || $0.properties.isAlphabetic }
        let after = word.first { isDigit($0) || $0.properties.isAlphabetic }
        text += before.map(isDigit) == true && after.map(isDigit) == true ? "-" : " "
      }
      text += String(word)
    }
    return text
  }

  /// A word with a digit without the word that is written together with it: `Art.5`, `มาตรา๔๑`; `ZA1` stays.
  private static func withoutWord(_ word: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard let digit = word.firstIndex(where: isDigit), digit != word.startIndex else { return word }
    let letters = word[..<digit].filter { $0.properties.isAlphabetic }
    let isWord = letters.count > 1 && !letters.allSatisfy { ("A"..."Z").contains($0) }
    return isWord && word[..<digit].first?.properties.isAlphabetic == true
      ? String.UnicodeScalarView(word[digit...]) : word
  }

  private static func isNumeral(_ word: String) -> Bool {
    !word.isEmpty
      && (word.unicodeScalars.count == 1 || word.utf8.allSatisfy("IVXLCDM".utf8.contains)
        || word.utf8.allSatisfy("ivxlcdm".utf8.contains))
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { "()[]".unicodeScalars.contains(scalar) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The digit of ASCII that a digit of another script stands for.
  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isDigit(scalar) { return scalar }
    guard !scalar.isASCII, scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit,
      let value = scalar.properties.numericValue, (0...9).contains(value)
    else { return nil }
    return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
  }

  /// Whether a number in an id may have a sign: letters with their marks, digits, and the dash.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || scalar == "-" || UInt8(ascii: scalar).isLetter }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

extension Document {
  /// The number that the `num` of an element has for its id, or nil where there is none.
  ///
  /// Notes on a number are left out, and so is what is deleted from it, unless nothing else is left.
  func numberForId(of element: Int) -> String? {
    guard let num = child("num", of: element) else { return nil }
    if end(of: num) == num + 1, let number = EIdNumber.plainNumber(of: self.text[range(of: num)]) { return number }
    var text = ""
    var (next, start) = (num + 1, Int(elements[num].textStart))
    while next < end(of: num) {
      guard meaning(of: next).contains(.foreignText) else {
        next += 1
        continue
      }
      text += self.text(in: start..<max(start, Int(elements[next].textStart)))
      start = Int(elements[next].textEnd)
      next = end(of: next)
    }
    text += self.text(in: start..<max(start, Int(elements[num].textEnd)))
    let number = EIdNumber.number(of: text)
    if !number.isEmpty { return number }
    let whole = EIdNumber.number(of: self.text(of: num))
    return whole.isEmpty ? nil : whole
  }
}
