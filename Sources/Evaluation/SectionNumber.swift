import AkomaNtoso
import Legislation

extension Act {
  /// The number of a provision or of a part of one as a coder cites it, in digits of our own: `18`, `1(3)`; nil where the
  /// provision has none.
  func sectionNumber(of element: Int, in provision: Provision) -> String? {
    guard let unit = provision.num.bareNumber else { return nil }
    var parts: [String] = []
    var next: Int? = element
    while let current = next, current != provision.unit {
      if let number = document.num(of: current)?.bareNumber { parts.append("(\(number))") }
      next = document.parent(of: current)
    }
    return unit + parts.reversed().joined()
  }

  /// The number of the smallest part of a provision that holds all of a range of the text.
  func sectionNumber(holding span: Range<Int>, in provision: Provision) -> String? {
    let holding = document.addressable(in: provision.unit).last { element in
      let range = document.range(of: element)
      return range.lowerBound <= span.lowerBound && span.upperBound <= range.upperBound
    }
    return sectionNumber(of: holding ?? provision.unit, in: provision)
  }
}

extension String {
  /// The number without the word for the kind of provision and without brackets and stops: `41` of `มาตรา ๔๑`, `a` of `(a)`.
  var bareNumber: String? {
    guard let start = firstIndex(where: { $0.wholeNumberValue != nil }) else {
      // A letter or a roman number; a word is none.
      let letters = filter(\.isLetter)
      return letters.isEmpty || letters.count > 5 || contains(" ") ? nil : letters
    }
    var number = ""
    var pending = ""
    for character in self[start...] {
      if let digit = character.wholeNumberValue {
        number += pending + String(digit)
        pending = ""
      } else if character.isLetter, character.isASCII {
        number += pending + String(character)
        pending = ""
      } else if character == "/" || character == "-", pending.isEmpty {
        pending = String(character)
      } else {
        break
      }
    }
    return number
  }
}
