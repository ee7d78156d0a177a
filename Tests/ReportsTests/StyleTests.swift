import AkomaNtoso
import Foundation
import Guideline
import Testing

@testable import Reports

@Suite("How verdicts look")
struct StyleTests {
  /// The relative luminance of a colour (WCAG 2.2).
  private func luminance(_ colour: UInt32) -> Double {
    let channels = [16, 8, 0].map { Double(colour >> UInt32($0) & 0xFF) / 255 }
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test(
    "The word of every verdict can be read on its ground: a contrast of at least 4.5 to 1", arguments: Verdict.allCases)
  func contrast(verdict: Verdict) {
    let style = VerdictStyle(verdict)
    let lights = [luminance(style.ink), luminance(style.ground)].sorted()
    #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5)
  }

  @Test("No two verdicts share a sign, a word or a ground")
  func distinct() {
    #expect(Set(Verdict.allCases.map(\.symbol)).count == 7)
    #expect(Set(Verdict.allCases.map(\.short)).count == 7)
    #expect(Set(Verdict.allCases.map { VerdictStyle($0).ground }).count == 7)
  }

  @Test("The style sheet asks for nothing from a network")
  func local() throws {
    let css = StyleSheet.css
    #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("http"))
    for verdict in Verdict.allCases { #expect(css.contains(".v-\(verdict.rawValue){")) }
  }

  @Test(
    "A day is counted in seconds from 1970 as UTC does",
    arguments: [("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-11-23", 1_795_392_000), ("1969-12-31", -86_400)])
  func seconds(day: String, seconds: Int) throws {
    #expect(try #require(CalendarDate(day)).secondsSince1970 == seconds)
  }
}
