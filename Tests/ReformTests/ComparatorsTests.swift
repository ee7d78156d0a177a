import Comparator
import Guideline
import Legislation
import Reform
import SmallLaw
import Testing

@Suite("The provisions of other states that show how it is done")
struct ComparatorsTests {
  private let asked = [
    SmallCriterion(
      "A01.1", "{need: [[victim], [not-punished]], limits: [listed], contrary: [[victim], [punished]]}")
  ]
  private let shield = "A victim shall not be punished."

  private var gap: (state: SmallState, curated: String) {
    var state = SmallState([SmallProvision("1", "This Act binds the State.")])
    state.complete = [.nonPunishment]
    return (state, "")
  }

  private func other(
    _ code: String, _ name: String, _ text: String, mark: Verification = .text, curated: String = ""
  ) -> (state: SmallState, curated: String) {
    (SmallState([SmallAct([SmallProvision("1", text, mark: mark)])], code: code, name: name), curated)
  }

  private func comparators(_ others: [(state: SmallState, curated: String)]) throws -> [Reform.Comparator] {
    try #require(Plans([gap] + others, asked).plan().reforms.first).comparators
  }

  @Test("Only states that meet the criterion are shown, with their words")
  func onlyMet() throws {
    let found = try comparators([
      other("aa", "Alpha", shield), other("bb", "Beta", "A victim shall not be punished for offences listed here."),
      other("cc", "Gamma", "A victim shall be punished."), other("dd", "Delta", "Nothing."),
      other("ee", "Epsilon", shield, mark: .unverified),
    ])
    #expect(found.map(\.state) == ["aa"])
    #expect(found.first?.evidence.words == "victim shall not be punished")
  }

  @Test(
    "What people judged comes before what the machine proposes, the better verified before the others, then by name")
  func order() throws {
    let found = try comparators([
      other("aa", "Alpha", shield), other("bb", "Beta", shield, mark: .bill),
      other("cc", "Gamma", "All are free.", mark: .secondary, curated: judgement("A01.1", "met", mark: "secondary")),
      other("dd", "Delta", "All are free.", curated: judgement("A01.1", "met")),
    ])
    #expect(found.map(\.name) == ["Delta", "Gamma", "Alpha", "Beta"])
    #expect(found.map(\.mark) == [.text, .secondary, .text, .bill])
  }

  @Test("No more than four are shown")
  func four() throws {
    let found = try comparators(["aa", "bb", "cc", "dd", "ee"].map { other($0, $0.uppercased(), shield) })
    #expect(found.map(\.state) == ["aa", "bb", "cc", "dd"])
  }

  @Test("Where nobody meets it, none is shown")
  func none() throws { #expect(try comparators([other("aa", "Alpha", "Nothing.")]).isEmpty) }
}
