import Guideline
import Testing

@Suite("The words of the result tell its values apart")
struct VocabularyTests {
  @Test("Each of the seven verdicts has a word, a short word, a sign and a meaning of its own")
  func verdicts() {
    let all = Verdict.allCases
    #expect(all.count == 7)
    for words in [all.map(\.word), all.map(\.short), all.map(\.symbol), all.map(\.meaning)] {
      #expect(Set(words).count == 7 && words.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("Silence of the law and a gap in our sources are never the same")
  func silence() {
    #expect(Verdict.silent.isGap && !Verdict.notFound.isGap)
    #expect(Verdict.notFound.meaning.contains("may still say it"))
  }

  @Test(
    "An amendment may be needed where the law does it in part, does the opposite or does not speak",
    arguments: Verdict.allCases)
  func gaps(verdict: Verdict) { #expect(verdict.isGap == [.partly, .contradicted, .silent].contains(verdict)) }

  @Test("Each field of law has a name and a title of its own")
  func themes() {
    #expect(Theme.allCases.count == 18)
    #expect(Set(Theme.allCases.map(\.title)).count == 18)
    #expect(Theme(rawValue: "non-punishment") == .nonPunishment)
  }

  @Test("The ladder has six steps, from none to no liability at all", arguments: [-1, 6, 100])
  func ladder(step: Int) throws {
    #expect(Strength(step) == nil)
    #expect(Strength.all.map(\.step) == [0, 1, 2, 3, 4, 5])
    #expect(Set(Strength.all.map(\.word)).count == 6)
    #expect(Strength.all == Strength.all.sorted())
  }
}
