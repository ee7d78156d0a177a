import AkomaNtoso
import Faults
import Foundation
import TestSupport
import Testing
import Workspace

@Suite("A workspace")
struct WorkspaceTests {
  private let folder: ScratchFolder
  private let workspace: Workspace

  init() throws {
    folder = try ScratchFolder()
    workspace = try Workspace(file: folder.url.appending(path: "w.sqlite"), name: "w.sqlite")
  }

  private func act(
    _ text: String, work: String = "/akn/sg/act/2014/1", version: String = "2015-03-01", body: String? = nil
  ) -> [UInt8] {
    Array(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#s">
      <FRBRWork><FRBRuri value="\(work)"/><FRBRdate date="2014-01-01" name="generation"/><FRBRcountry value="\(work.split(separator: "/")[1])"/><FRBRname value="Act on Trafficking"/></FRBRWork>
      <FRBRExpression><FRBRuri value="\(work)/eng@\(version)"/><FRBRdate date="\(version)" name="v"/><FRBRlanguage language="eng"/></FRBRExpression>
      </identification></meta><body>\(body ?? "<part eId=\"part_1\"><num>Part I</num><section eId=\"sec_1\"><num>1</num><heading>Protection</heading><content><p>\(text)</p></content></section></part>")</body></act></akomaNtoso>
      """.utf8)
  }

  private func found(_ query: String, _ change: (inout Workspace.Filter) -> Void = { _ in }) throws -> [String] {
    var filter = Workspace.Filter()
    change(&filter)
    return try workspace.search(query, filter).map { "\($0.file)#\($0.eId ?? "")" }
  }

  @Test("What is added is there; the same bytes are known; other bytes under the same name take their place")
  func adding() throws {
    #expect(try workspace.add(act("shelter for victims"), file: "a.xml") == .added)
    #expect(try workspace.add(act("shelter for victims"), file: "a.xml") == .known)
    #expect(try workspace.add(act("shelter for victims"), file: "b.xml") == .known, "the same text under another name")
    #expect(try found("shelter") == ["a.xml#sec_1"])
    #expect(try workspace.add(act("housing for victims"), file: "a.xml") == .replaced)
    #expect(try found("shelter").isEmpty && found("housing") == ["a.xml#sec_1"])
    #expect(try workspace.documents().map(\.file) == ["a.xml"])
  }

  @Test("A document that is refused changes nothing")
  func refused() throws {
    _ = try workspace.add(act("shelter"), file: "a.xml")
    #expect(throws: Fault.self) { _ = try workspace.add(Array("<akomaNtoso><act>".utf8), file: "a.xml") }
    #expect(try found("shelter") == ["a.xml#sec_1"])
  }

  @Test(
    "Words are found in every script, as phrases where no space divides them",
    arguments: [
      ("ผู้เสียหายจากการค้ามนุษย์ไม่ต้องรับโทษ", "ค้ามนุษย์"), ("ຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ", "ການຄ້າ"),
      ("ជនរងគ្រោះដោយអំពើជួញដូរមនុស្ស", "មនុស្ស"), ("Nạn nhân bị mua bán người", "nan nhan"), ("Korban TIDAK dipidana", "tidak"),
    ])
  func scripts(text: String, query: String) throws {
    _ = try workspace.add(act(text), file: "a.xml")
    #expect(try found(query) == ["a.xml#sec_1"])
    #expect(try found("xyzzy").isEmpty)
  }

  @Test("All words must occur; a phrase in quotation marks must stand together; nothing in a query is taken for syntax")
  func queries() throws {
    _ = try workspace.add(act("A victim who was trafficked is given shelter"), file: "a.xml")
    #expect(try found("shelter victim").count == 1 && found("shelter prison").isEmpty)
    #expect(try found("\"given shelter\"").count == 1 && found("\"victim shelter\"").isEmpty)
    for odd in ["victim OR", "shelter*", "NEAR(victim", "a:victim -", "\"victim", "'; DROP TABLE document; --"] {
      _ = try found(odd)
    }
    #expect(try found("  …  ").isEmpty)
    #expect(try workspace.documents().count == 1)
  }

  @Test("A version that does not say when it ends holds until the next one of its language begins")
  func superseded() throws {
    for (file, day) in [("old.xml", "2001-01-01"), ("new.xml", "2010-01-01")] {
      _ = try workspace.add(act("shelter \(day)", version: day), file: file)
    }
    for (day, file) in [
      ("2000-12-31", nil), ("2001-01-01", "old.xml"), ("2009-12-31", "old.xml"), ("2010-01-01", "new.xml"),
    ] {
      let day = try #require(CalendarDate(day))
      #expect(try workspace.documents(on: day).map(\.file) == [file].compactMap(\.self))
      #expect(try found("shelter") { $0.day = day } == [file.map { "\($0)#sec_1" }].compactMap(\.self))
    }
  }

  @Test("Versions share the words that they have in common, and are found by them one by one")
  func shared() throws {
    for (file, day) in [("1.xml", "2001-01-01"), ("2.xml", "2010-01-01"), ("3.xml", "2020-01-01")] {
      _ = try workspace.add(act("shelter", version: day), file: file)
    }
    let hits = try workspace.search("shelter", Workspace.Filter())
    #expect(hits.map(\.file) == ["3.xml"] && hits.map(\.copies) == [3], "the latest stands for all")
    for (day, file) in [("2005-01-01", "1.xml"), ("2015-01-01", "2.xml"), ("2025-01-01", "3.xml")] {
      let day = try #require(CalendarDate(day))
      #expect(try found("shelter") { $0.day = day } == ["\(file)#sec_1"])
    }
    for file in ["1.xml", "2.xml", "3.xml"] {
      let provisions = try workspace.provisions(of: workspace.document(named: file))
      #expect(provisions.map(\.text) == ["", "shelter"] && provisions[1].heading == "Protection")
    }
  }

  @Test(
    "Words that others share outlive the document that had them first, whether they were indexed before or not",
    arguments: [true, false])
  func heirs(indexed: Bool) throws {
    for (file, day) in [("1.xml", "2001-01-01"), ("2.xml", "2010-01-01"), ("3.xml", "2020-01-01")] {
      _ = try workspace.add(act("shelter", version: day), file: file)
    }
    if indexed { try workspace.index() }
    for (file, rest) in [("1.xml", 2), ("2.xml", 1), ("3.xml", 0)] {
      #expect(try workspace.add(act("housing in \(file)", version: "1999-01-01"), file: file) == .replaced)
      #expect(try workspace.search("shelter", Workspace.Filter()).map(\.copies) == (rest == 0 ? [] : [rest]))
      #expect(try workspace.search("housing", Workspace.Filter()).count == 3 - rest)
    }
    _ = try workspace.add(act("shelter", version: "2020-01-01"), file: "4.xml")
    #expect(try found("shelter") == ["4.xml#sec_1"], "what is gone is not pointed to")
  }

  @Test("What another connection has written since is known before words are shared")
  func twoConnections() throws {
    let other = try Workspace(file: folder.url.appending(path: "w.sqlite"), name: "w.sqlite")
    _ = try workspace.add(act("shelter", version: "2001-01-01"), file: "1.xml")
    _ = try other.add(act("housing", version: "2001-01-01"), file: "1.xml")
    _ = try workspace.add(act("shelter", version: "2010-01-01"), file: "2.xml")
    #expect(try workspace.provisions(of: workspace.document(named: "2.xml")).map(\.text) == ["", "shelter"])
    #expect(try found("shelter") == ["2.xml#sec_1"])
  }

  @Test("A search is limited to states, works, days and kinds")
  func filters() throws {
    _ = try workspace.add(act("shelter"), file: "sg-1.xml")
    _ = try workspace.add(act("shelter still", version: "2020-01-01"), file: "sg-2.xml")
    _ = try workspace.add(act("shelter too", work: "/akn/my/act/2007/670"), file: "my.xml")
    #expect(try found("shelter") { $0.states = ["MY"] } == ["my.xml#sec_1"])
    #expect(try found("shelter") { $0.work = "act/2007/670" } == ["my.xml#sec_1"])
    #expect(try found("shelter") { $0.kinds = ["article"] }.isEmpty)
    #expect(try found("shelter") { $0.limit = 1 }.count == 1)
    let day = try #require(CalendarDate("2014-06-01"))
    #expect(try found("shelter") { $0.day = day }.isEmpty)
  }

  @Test("What a document quotes from another act is kept and not searched; its own text around it is")
  func quoted() throws {
    let body = """
      <section eId="sec_1"><num>1</num><content><p>Insert after it: <mod><quotedStructure><section eId="sec_9"><num>9</num>
      <content><p>immunity</p></content></section></quotedStructure></mod></p></content></section>
      """
    _ = try workspace.add(act("", body: body), file: "bill.xml")
    #expect(try found("immunity").isEmpty && found("insert") == ["bill.xml#sec_1"])
    let provisions = try workspace.provisions(of: workspace.document(named: "bill.xml"))
    #expect(provisions.map(\.isQuoted) == [false, true] && provisions[1].text == "immunity")
  }

  @Test("A snippet marks the matching words, in the bytes of the snippet")
  func snippet() throws {
    let long = String(repeating: "Other words stand here first. ", count: 30)
    _ = try workspace.add(act(long + "Then the victim is given shelter. " + long), file: "a.xml")
    let hit = try #require(workspace.search("victim shelter", Workspace.Filter()).first)
    let bytes = Array(hit.snippet.utf8)
    #expect(hit.matches.map { String(decoding: bytes[$0[0]..<$0[1]], as: UTF8.self) } == ["victim", "shelter"])
    #expect(bytes.count < 400)
  }

  @Test("A provision knows the one around it, and comes in the order of the document")
  func tree() throws {
    _ = try workspace.add(act("words"), file: "a.xml")
    let provisions = try workspace.provisions(of: workspace.document(named: "Trafficking"))
    #expect(provisions.map(\.kind) == ["part", "section"])
    #expect(provisions[1].parent == provisions[0].id && provisions[1].path == "part_I/section_1")
  }

  @Test("A name that means several documents is refused with their names; a day or the file decides")
  func names() throws {
    _ = try workspace.add(act("old"), file: "1.xml")
    _ = try workspace.add(act("new", version: "2020-01-01"), file: "2.xml", recorded: nil)
    let fault = #expect(throws: Fault.self) { _ = try workspace.document(named: "act/2014") }
    #expect(fault?.found.hasPrefix("2 documents: 1.xml") == true)
    #expect(try workspace.document(named: "2.xml").validFrom == "2020-01-01")
    #expect(throws: Fault.self) { _ = try workspace.document(named: "none") }
  }

  @Test("An import that was cut short before its words were indexed is found all the same")
  func unindexed() throws {
    _ = try workspace.add(act("shelter"), file: "a.xml")
    let again = try Workspace(file: folder.url.appending(path: "w.sqlite"), name: "w.sqlite")
    #expect(try again.search("shelter", Workspace.Filter()).count == 1)
  }

  @Test("A file that is no workspace is refused")
  func foreign() throws {
    let file = try folder.write("no.sqlite", String(repeating: "no database ", count: 200))
    let fault = #expect(throws: Fault.self) { _ = try Workspace(file: file, name: "no.sqlite") }
    #expect(fault?.file == "no.sqlite")
  }
}
