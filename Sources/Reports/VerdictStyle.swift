import Guideline

/// How a verdict looks, on a page and in a workbook. The colours stand here and nowhere else.
///
/// Every pair of text on ground has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); colour is never alone, since the
/// symbol and the word stand beside it.
struct VerdictStyle {
  /// Red, green and blue as `RRGGBB`.
  let ink: UInt32
  let ground: UInt32
  /// The colour of its share in a bar, beside which the numbers stand.
  let bar: UInt32

  init(_ verdict: Verdict) {
    switch verdict {
    case .met: (ink, ground, bar) = (0x0F5C35, 0xDDF2E5, 0x2E9E63)
    case .partly: (ink, ground, bar) = (0x6B4A00, 0xFCEFCB, 0xE3A72F)
    case .contradicted: (ink, ground, bar) = (0x8E1B16, 0xFADFDC, 0xCC4A43)
    case .silent: (ink, ground, bar) = (0x46366F, 0xE8E2F5, 0x8B74C9)
    case .notFound: (ink, ground, bar) = (0x49535F, 0xEEF1F4, 0xC9D1D9)
    case .notApplicable: (ink, ground, bar) = (0x5C6670, 0xFFFFFF, 0xFFFFFF)
    case .notAssessed: (ink, ground, bar) = (0x1D4F7C, 0xE3EFF9, 0x7FB2DE)
    }
  }

  /// A colour as a style sheet writes it.
  static func css(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
