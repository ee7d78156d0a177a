public import Guideline
import Legislation
import Mapper

extension Finding {
  /// What a text that a user supplied changed in a finding.
  public enum Change: Hashable, Sendable {
    case verdict(was: Verdict)
    /// The verdict is the same, and what it rests on is not: other words, or words that have to be looked at again.
    case grounds

    public var sentence: String {
      switch self {
      case .verdict(let was): "Changed by the text supplied: on our digest it was \(was.word)."
      case .grounds: "Changed by the text supplied: the verdict is the same, on other grounds than our digest."
      }
    }
  }

  /// The change from a finding on the same criterion, without the texts that were supplied.
  func change(from before: Finding) -> Change? {
    if verdict != before.verdict { return .verdict(was: before.verdict) }
    return basis != before.basis || evidence != before.evidence || !toRecheck.isEmpty ? .grounds : nil
  }
}
