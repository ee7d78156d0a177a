import Testing

@testable import Evaluation

@Suite("Agreement of coders")
struct AgreementTests {
  private func alpha(_ observers: [[Int?]], kinds: Int) -> Double? {
    var agreement = Agreement(kinds: kinds)
    for unit in 0..<(observers.first?.count ?? 0) { agreement.add(observers.compactMap { $0[unit] }) }
    return agreement.alpha
  }

  /// Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), section A.
  @Test("Two observers, two values, ten units: alpha is 0.095")
  func binary() throws {
    let found = try #require(
      alpha([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], kinds: 2))
    #expect(abs(found - 0.095) < 0.0005)
  }

  /// The same, section C.
  @Test("Four observers, five values, data missing: alpha is 0.743")
  func missing() throws {
    let observers: [[Int?]] = [
      [0, 1, 2, 2, 1, 0, 3, 0, 1, nil, nil, nil], [0, 1, 2, 2, 1, 1, 3, 0, 1, 4, nil, 2],
      [nil, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, nil], [0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, nil],
    ]
    let found = try #require(alpha(observers, kinds: 5))
    #expect(abs(found - 0.743) < 0.0005)
  }

  @Test("Observers who always agree have 1; on a single value alpha is not defined")
  func bounds() {
    #expect(alpha([[0, 1, 2], [0, 1, 2]], kinds: 3) == 1)
    #expect(alpha([[0, 0], [0, 0]], kinds: 3) == nil)
    #expect(alpha([[0, nil], [nil, 1]], kinds: 3) == nil)
  }
}
