import Legislation

/// Why a judgement has to be looked at again: it was made on a digest in whose place a text was supplied.
public enum Recheck: String, Hashable, Sendable, Codable, CaseIterable {
  /// The text has the provision, in other words than those that were judged. The judgement stands until somebody has
  /// looked.
  case otherWords
  /// The text has no provision of that number. The judgement decides nothing.
  case noProvision

  func sentence(_ words: [String], _ labels: [String]) -> String {
    let judged = words.filter { !$0.isEmpty }.map { "“\($0)”" }.joined(separator: ", ")
    let on = judged.isEmpty ? "our digest" : "the words \(judged) of our digest"
    let provisions = labels.joined(separator: ", ")
    return switch self {
    case .otherWords: "To re-check: it was judged on \(on); the text supplied has \(provisions) in other words."
    case .noProvision: "To re-check: it was judged on \(on); no provision \(provisions) was found in the text supplied."
    }
  }
}

extension Alignment {
  /// The same judgement, to be looked at again.
  func toRecheck(_ recheck: Recheck, evidence: [Evidence], _ sentence: String) -> Alignment {
    Alignment(
      state: state, criterion: criterion, verdict: verdict, strength: strength, link: link, evidence: evidence,
      mark: mark, rationale: "\(rationale) \(sentence)", origin: origin, confidence: .low, recheck: recheck)
  }
}
