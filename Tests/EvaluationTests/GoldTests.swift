import Faults
import Testing

@testable import Evaluation

@Suite("Gold folders")
struct GoldTests {
  private static let header = "criterion,verdict,sections,rationale\n"

  private func gold(_ table: String, texts: [String] = ["zz-act.en.txt"]) throws(FaultList) -> Gold {
    try Gold(
      texts: texts, tables: ["dev-A-ZZ.csv": Array(table.utf8)], criteria: ["A01.1", "A01.2"], folder: "gold")
  }

  @Test("A table has its labels and sections, in quotes or not, with either end of a line")
  func table() throws {
    let gold = try gold(
      "\u{FEFF}criterion,verdict,sections,rationale\r\nA01.1,met,\"1(3);18\",\"It says \"\"so\"\",\nin two lines\"\r\n")
    let coding = try #require(gold.statutes.first?.codings.first)
    #expect(gold.statutes.map(\.state) == ["zz"] && gold.statutes.map(\.language) == ["eng"])
    #expect(coding.coder == "A")
    #expect(coding.judgement(on: "A01.1") == Gold.Judgement(.met, ["1(3)", "18"]))
    #expect(coding.judgement(on: "A01.2").label == .absent)
  }

  @Test("Any number of coders and statutes, by the ends of their names")
  func names() throws {
    let table = Array(GoldTests.header.utf8)
    let gold = try Gold(
      texts: ["vn-law-2024.v2.vi.txt", "tl-law.tet.txt"],
      tables: ["held-out-2-C-VN.csv": table, "x-A-VN.csv": table, "x-B-tl.csv": table], criteria: [], folder: "gold")
    #expect(gold.statutes.map(\.state) == ["tl", "vn"])
    #expect(gold.statutes.map(\.language) == ["tet", "vie"])
    #expect(gold.statutes[1].codings.map(\.coder) == ["A", "C"])
    #expect(gold.coders == ["A", "B", "C"])
  }

  @Test(
    "A fault in a table is reported with its line, what was found, what was expected and what to do",
    arguments: [
      ("criterion,verdict\n", 1, "header"), ("", 1, "header"),
      (header + "A01.1,met,1,x\nA09.9,met,1,x\n", 3, "A09.9"), (header + "A01.1,silent,1,x\n", 2, "silent"),
      (header + "A01.1,absent,1,x\n", 2, "leave out the row"), (header + "A01.1,met,1,x,y\n", 2, "5 fields"),
      (header + "A01.1,met,1;;2,x\n", 2, "section “”"), (header + "A01.1,met,,x\n", 2, "section “”"),
      (header + "A01.1,met,the first,x\n", 2, "thefirst"),
      (header + "A01.1,met,1,\"x\ny\"\nA01.1,met,1,x\n", 4, "a second time"),
      (header + "A01.1,met,1,\"x\n\n", 2, "never closed"), (header + "A01.1,met,1,x\"y\"\n", 2, "quote"),
      (header + "A01.1,met,1,\"x\"y\n", 2, "after a closing quote"),
    ])
  func faults(table: String, line: Int, word: String) {
    do {
      _ = try gold(table)
      Issue.record("no fault was found")
    } catch {
      #expect(error.all.count == 1)
      #expect(error.all[0].file == "gold/dev-A-ZZ.csv" && error.all[0].line == line)
      #expect(error.all[0].description.contains(word), "\(error.all[0])")
    }
  }

  @Test(
    "Texts and tables must belong together",
    arguments: [
      (["zz-act.en.txt", "zz-other.en.txt"], "a second text of zz"), (["yy-act.en.txt"], "labels of the state zz"),
      (["zz-act.txt"], "<language>.txt"), (["zz-act.xx.txt"], "a language of"),
      (["zz-act.en.txt", "yy-act.en.txt"], "a text without labels"),
      ([], "labels of the state zz"),
    ])
  func together(texts: [String], word: String) {
    let error = #expect(throws: FaultList.self) { try gold(GoldTests.header, texts: texts) }
    #expect(error?.all.contains { $0.description.contains(word) } == true, "\(String(describing: error))")
  }

  @Test("An empty folder, bytes that are no text and a name without a coder are faults")
  func others() {
    func fault(_ texts: [String], _ tables: [String: [UInt8]]) -> String {
      do {
        _ = try Gold(texts: texts, tables: tables, criteria: [], folder: "gold")
        return ""
      } catch { return error.all.map(\.description).joined(separator: "\n") }
    }
    #expect(fault([], [:]).contains("no text"))
    #expect(fault(["zz-a.en.txt"], ["dev-A-ZZ.csv": [0xFF, 0xFE]]).contains("UTF-8"))
    #expect(fault(["zz-a.en.txt"], ["labels.csv": []]).contains("<coder>"))
    let table = Array(GoldTests.header.utf8)
    #expect(fault(["zz-a.en.txt"], ["x-A-ZZ.csv": table, "y-A-ZZ.csv": table]).contains("a second table"))
  }
}
