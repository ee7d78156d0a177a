import Comparator
import Guideline
import Legislation
import Testing

@Suite("What the law of the states says")
struct DecisiveFactsTests {
  /// The finding of a state on a criterion, on a day.
  private func finding(_ state: String, _ criterion: String, _ day: String? = nil) throws -> Finding {
    try #require(AllStates.matrix(day).state(state)?.finding(criterion))
  }

  @Test(
    "Philippines: section 17 is an express, mandatory rule for any unlawful act",
    arguments: ["A01.1", "A03.1", "A08.1"])
  func philippines(criterion: String) throws {
    let finding = try finding("ph", criterion)
    #expect(finding.verdict == .met)
    #expect(finding.strength == Strength(5))
    #expect(finding.evidence.contains { $0.address.local == "act/2003-05-26/ra-9208~sec_17" })
    #expect(finding.mark == .unverified, "the wording of 2012 was not seen in the statute book")
  }

  @Test("Philippines: the wording of 2003 reached crimes only, that of 2013 any unlawful act")
  func philippinesInTime() throws {
    #expect(try finding("ph", "A05.1", "2012-12-31").verdict != .met)
    #expect(try finding("ph", "A05.1", "2013-02-06").verdict == .met)
    #expect(try finding("ph", "A01.1", "2003-05-25").verdict == .notFound, "there was no Act yet")
  }

  @Test("Thailand: section 41 is a closed list that a minister may lift")
  func thailand() throws {
    #expect(try finding("th", "A01.1").verdict == .met)
    #expect(try finding("th", "A08.1").verdict == .contradicted)
    let permission = try finding("th", "A03.2").verdict
    #expect(permission == .partly || permission == .contradicted)
    #expect(try finding("th", "A08.1").evidence.contains { $0.address.local == "act/2008-01-30/be-2551~sec_41" })
  }

  @Test("Malaysia: section 25 covers listed immigration offences only, by direct consequence")
  func malaysia() throws {
    #expect(try finding("my", "A08.1").verdict == .contradicted)
    #expect(try finding("my", "A09.1").verdict == .met)
    #expect(try finding("my", "A09.1").link == .causation)
    #expect(try finding("my", "A06.1").verdict == .met)
    #expect(try finding("my", "A04.2").verdict != .met, "offences outside immigration are not covered")
    #expect(try finding("my", "A01.1").mark == .bill, "read as passed bills, not in the gazette")
  }

  @Test("Malaysia: transit came in 2010, so illegal entry to a transit country was not covered before")
  func malaysiaInTime() throws {
    #expect(try finding("my", "A06.1", "2010-11-14").verdict == .partly)
    #expect(try finding("my", "A06.1", "2010-11-15").verdict == .met)
  }

  @Test("Indonesia: article 18 asks for compulsion and covers crimes only")
  func indonesia() throws {
    let rule = try finding("id", "A01.1")
    #expect(rule.verdict == .met)
    #expect(rule.link == .compulsion)
    #expect(rule.evidence.contains { $0.address.local.hasSuffix("~art_18") })
    #expect(try finding("id", "A09.1").verdict != .met, "compulsion is no test of consequence")
    #expect(try finding("id", "A04.1").verdict == .met)
    let administrative = try finding("id", "A05.1").deciding.flatMap(\.evidence).map(\.address.local)
    #expect(!administrative.contains { $0.hasSuffix("~art_18") }, "article 18 does not reach administrative liability")
  }

  @Test("Indonesia: articles 86 and 136(3) of the Immigration Law meet A06")
  func indonesianImmigration() throws {
    let matrix = try AllStates.matrix()
    #expect(matrix.state("id")?.results["A06"]?.verdict == .met)
    let evidence = Set(
      ["A06.1", "A06.2", "A06.3"].flatMap { criterion in
        (matrix.state("id")?.finding(criterion)?.evidence ?? []).map(\.provision.address.eId)
      })
    #expect(evidence.isSuperset(of: ["art_86", "art_136"]))
  }

  @Test("Viet Nam changes between 30 June and 1 July 2025")
  func vietNam() throws {
    let before = try finding("vn", "A01.1", "2025-06-30")
    let after = try finding("vn", "A01.1", "2025-07-01")
    #expect(before.verdict == .notFound)
    #expect([.partly, .met].contains(after.verdict))
    #expect(after.evidence.first?.address.work.date == "2024-11-28")
    let states = try [AllStates.matrix("2025-06-30"), AllStates.matrix("2025-07-01")].map {
      try #require($0.state("vn"))
    }
    let differing = StateComparison(states[0], states[1]).differing.map(\.criterion.id)
    #expect(differing.contains("A01.1") && differing.contains("A05.1"))
  }

  @Test("Viet Nam: the rule of 2024 is reported as a discretion, so it is not a duty")
  func vietNamDiscretion() throws {
    #expect(try finding("vn", "A03.1").verdict != .met)
    #expect(try finding("vn", "A01.1").mark == .secondary)
  }

  @Test("Singapore is silent on A01.1, with a record of what was searched")
  func singapore() throws {
    let finding = try finding("sg", "A01.1")
    #expect(finding.verdict == .silent)
    #expect(finding.search.works.map(\.local).contains("act/2014-11/phta"))
    #expect(finding.search.screened > 0)
    #expect(!finding.search.misses.isEmpty, "the nearest misses are kept")
    #expect(finding.search.coverage.allSatisfy { $0.coverage.isComplete })
  }

  @Test("Brunei and Timor-Leste are never silent: what was not read may still say it", arguments: ["bn", "tl"])
  func incomplete(state: String) throws {
    let findings = try #require(AllStates.matrix().state(state)).findings
    #expect(!findings.contains { $0.verdict == .silent })
    #expect(findings.filter { $0.criterion.recommendation == "A01" }.allSatisfy { $0.verdict == .notFound })
  }

  @Test("No verdict but met, partly or contradicted comes without sources that are complete, or a reason")
  func silenceIsEarned() throws {
    for state in try AllStates.matrix().states {
      for finding in state.findings where finding.verdict == .silent {
        #expect(state.corpus.isComplete(for: finding.criterion.themes), "\(state.state) \(finding.criterion.id)")
      }
    }
  }
}
