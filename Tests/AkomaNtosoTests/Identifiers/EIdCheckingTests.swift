import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("Checking and repairing ids")
struct EIdCheckingTests {
  /// A document with its findings as `problem element given`.
  private func findings(_ body: String) throws -> [String] {
    let document = try Samples.document(Samples.act(body))
    return EIdConvention(recognisedIn: document).findings(in: document).map {
      "\($0.problem) \(document.name(of: $0.element)) \($0.given ?? "–") → \($0.expected ?? "–")"
    }
  }

  @Test(
    "What is missing, malformed, given twice or not what the convention gives is found",
    arguments: [
      ("<section eId='sec_1'><num>1</num></section><section><num>2</num></section>", "missing section – → sec_2"),
      (
        "<section eId='sec_1'><num>1</num></section><section eId=''><num>2</num></section>",
        "malformed section  → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec 2'><num>2</num></section>",
        "malformed section sec 2 → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec_2__'><num>2</num></section>",
        "malformed section sec_2__ → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec_1'><num>2</num></section>",
        "duplicate section sec_1 → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec_3'><num>2</num></section>",
        "unexpected section sec_3 → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='section_2'><num>2</num></section>",
        "unexpected section section_2 → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec_(2)'><num>(2)</num></section>",
        "unexpected section sec_(2) → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num></section><section eId='sec_2.'><num>2.</num></section>",
        "unexpected section sec_2. → sec_2"
      ),
      (
        "<chapter eId='chp_1'><num>1</num></chapter><section eId='chp_1__sec_2'><num>2</num></section>",
        "unexpected section chp_1__sec_2 → sec_2"
      ),
      (
        "<section eId='sec_1'><num>1</num><paragraph eId='sec_1__par_a'><num>a</num></paragraph></section>",
        "unexpected paragraph sec_1__par_a → sec_1__para_a"
      ),
    ])
  func found(body: String, finding: String) throws { #expect(try findings(body) == [finding]) }

  @Test(
    "A quotation and `mod` must stand in the ids of what is in them",
    arguments: ["art_1__mod_1__qstr_1__", "art_1__mod_1__", ""])
  func quotations(prefix: String) throws {
    let body = """
      <article eId='art_1'><num>1</num><content eId='art_1__content'><p><mod eId='art_1__mod_1'><quotedStructure eId='art_1__mod_1__qstr_1'>
      <article eId='\(prefix)art_9'><num>9</num></article></quotedStructure></mod></p></content></article>
      """
    let expected = ["unexpected article \(prefix)art_9 → art_1__mod_1__qstr_1__art_9"]
    #expect(try findings(body) == (prefix.contains("qstr") ? [] : expected))
  }

  @Test(
    "Whatever the convention leaves to the publisher is right",
    arguments: [
      "<chapter eId='chp_1'><num>1</num><section eId='sec_1'><num>1</num></section></chapter>",
      "<chapter eId='chp_1'><num>1</num><section eId='chp_1__sec_1'><num>1</num></section></chapter>",
      "<part eId='part_I'><num>I</num><chapter eId='part_I__chp_1'><num>1</num><section eId='part_I__sec_1'><num>1</num></section></chapter></part>",
      "<section eId='sec_1-bis'><num>1 bis</num></section>", "<section eId='sec_1bis'><num>1-bis</num></section>",
      "<section eId='sec_3'/>",
      "<section eId='sec_1'><content eId='sec_1__content'><p eId='sec_1__content__p_1'/></content></section>",
      "<section eId='sec_1'><content eId='sec_1__content'><p eId='sec_1__p_7'/></content></section>",
      "<article eId='art_1'><num>第一條</num></article>", "<section eId='sec_41'><num>มาตรา ๔๑</num></section>",
      "<section eId='sec_1'><content eId='sec_1__content'><blockList eId='sec_1__list_1'><item eId='sec_1__list_1__item_a'><num>a</num></item><listWrapUp eId='sec_1__list_1__wrap'/></blockList></content></section>",
    ])
  func choices(body: String) throws { #expect(try findings(body) == []) }

  @Test("Without any id, none is missed, and every one can be derived")
  func none() throws {
    #expect(try findings("<section><num>1</num><content><p/></content></section>") == [])
  }

  @Test(
    "A local dialect is recognised, and its ids are not called wrong",
    arguments: [
      (
        EIdConvention.Dialect.lawsAfrica,
        "<chapter eId='chp_nn_1'><section eId='chp_nn_1__sec_2'><num>2.</num><content><p eId='chp_nn_1__sec_2__p_1'/></content></section><section eId='chp_nn_1__sec_2_2'><num>2.</num><intro><p eId='chp_nn_1__sec_2_2__intro__p_1'/></intro></section></chapter>"
      ),
      (
        .slashes,
        "<article eId='art_1'><num>Art. 1</num><paragraph eId='art_1/para_1'><num>1</num><content eId='art_1/para_1/content'/></paragraph></article><article eId='art_2'><num>2</num><paragraph eId='art_2/para_1'><num>1</num><content eId='art_2/para_1/content'/></paragraph></article>"
      ),
      (
        .german,
        "<article eId='art-z1'><num eId='art-z1_bezeichnung-n1'>§ 1</num><paragraph eId='art-z1_abs-z1'><num>(1)</num></paragraph></article>"
      ),
      (
        .german,
        "<article eId='hauptteil-1_art-1'><num>§ 1</num><paragraph eId='hauptteil-1_art-1_abs-1'><num>(1)</num></paragraph></article>"
      ),
      (.german, "<article eId='art-z%c2%a71'><num>§ 1</num></article>"),
      (
        .leos,
        "<article xml:id='akn_art_jcRYlT'><num>Article 1</num><paragraph xml:id='art_1_DxlntO'><num>1.</num></paragraph></article>"
      ),
      (
        .dotted,
        "<section id='section-1'><num>1</num><paragraph id='section-1.paragraph-0'><content><blockList id='section-1.paragraph-0.list2'><item id='section-1.paragraph-0.list2.a'><num>(a)</num></item></blockList></content></paragraph></section>"
      ),
      (
        .blockCounters,
        "<paragraph eId='para_5'><num>1.</num></paragraph><paragraph eId='para_7'><num>2.</num></paragraph>"
      ),
      (
        .publisher,
        "<article id='article_N10033'><num>Art. 1</num></article><article id='a7f3'><num>Art. 2</num></article>"
      ),
      (.namingConvention, "<section eId='sec_1'><num>1</num></section>"),
      (.namingConvention, "<section><num>1</num></section>"),
    ])
  func dialects(dialect: EIdConvention.Dialect, body: String) throws {
    let document = try Samples.document(Samples.act(body))
    let convention = EIdConvention(recognisedIn: document)
    #expect(convention.dialect == dialect)
    #expect(convention.findings(in: document).isEmpty)
    #expect(convention.repairs(of: document).isEmpty)
  }

  @Test(
    "In every dialect, the second of an id is found and gets another",
    arguments: [
      ("<article xml:id='art_1_SZ87Gk'/><article xml:id='art_1_SZ87Gk'/>", "art_1_SZ87Gk_2"),
      ("<article eId='art-z1'><num>1</num></article><article eId='art-z1'><num>1</num></article>", "art-z1_2"),
      ("<section id='section-1'/><section id='section-1'/>", "section-1_2"),
      ("<section eId='sec_1'><num>1</num></section><section eId='sec_1'><num>2</num></section>", "sec_2"),
      ("<section eId='sec_1'><num>1</num></section><section eId='sec_1'><num>1</num></section>", "sec_1_2"),
    ])
  func duplicates(body: String, id: String) throws {
    let document = try Samples.document(Samples.act(body))
    let second = document.provisions[1].element
    #expect(EIdConvention(recognisedIn: document).repairs(of: document) == [second: id])
  }

  @Test("A repair keeps what is good, and puts new ids beneath the ones that stay")
  func repair() throws {
    let body = """
      <part eId='special'><num>I</num><section eId='sec_1'><num>1</num><paragraph><num>a</num></paragraph></section>
      <section><num>2</num><paragraph><num>a</num></paragraph><paragraph eId='sec_2__para_b'><num>a</num></paragraph></section>
      <section eId='sec_4'><num>3</num></section><section eId='sec_5'><num>5</num></section><section eId='sec_6'><num>6</num></section></part>
      """
    let document = try Samples.document(Samples.act(body))
    let convention = EIdConvention(recognisedIn: document)
    func named(_ repairs: [Int: String]) -> [String] { repairs.sorted { $0.key < $1.key }.map(\.value) }
    #expect(named(convention.repairs(of: document)) == ["sec_1__para_a", "sec_2", "sec_2__para_a"])
    #expect(
      named(convention.repairs(of: document, mending: [.unexpected])) == ["part_I", "sec_2__para_a", "sec_3"])
  }

  @Test("A finding names the line, the id and what to write")
  func fault() throws {
    let document = try Samples.document(
      "<akomaNtoso><act><body>\n<section eId='sec_1'><num>2</num></section>\n<section eId='sec_3'><num>3</num></section></body></act></akomaNtoso>"
    )
    let finding = try #require(EIdConvention().findings(in: document).first)
    let fault = finding.fault(in: document)
    #expect(fault.line == 2 && fault.found.contains("sec_1") && fault.expected == "“sec_2”")
  }

  @Test("The project's own laws have no id that is malformed, given twice or against the convention")
  func ownLaw() throws {
    let folder = Repository.root.appending(path: "Legislation")
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter({ $0.hasSuffix(".xml") }) {
      let document = try Document(xml: Repository.bytes("Legislation/\(file)"), file: file)
      let findings = EIdConvention(recognisedIn: document).findings(in: document).filter { $0.problem != .missing }
      #expect(findings.isEmpty, "\(findings.map { $0.fault(in: document).description })")
    }
  }

  @Test(
    "Repaired, a document of the corpus has no id twice and none missing: a seeded sample",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    var repaired = 0
    for file in try CorpusSample.files(80) {
      let document = try Document(xml: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
      try repaired += expectRepaired(document, EIdConvention(recognisedIn: document))
    }
    #expect(repaired > 100)
  }

  @Test("Whatever the ids are, they are checked and repaired")
  func mutations() throws {
    let pieces = [
      "sec", "_", "__", "1", "a", "/", ".", "-", "-z1", " ", "nn_1", "มาตรา", "🇵🇭", "%c2%a7", "\u{301}", "part_I",
    ]
    var random = SeededGenerator(seed: 54)
    var repaired = 0
    for _ in 0..<1_500 {
      func id() -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: ""
        case 1: "eId='sec_\(Int.random(in: 1...3, using: &random))'"
        default:
          "\(["eId", "id", "xml:id", "wId"][Int.random(in: 0..<4, using: &random)])='"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in
              pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined() + "'"
        }
      }
      let body = """
        <part \(id())><num>I</num><section \(id())><num>1</num><content \(id())><p \(id())><mod \(id())><quotedStructure \(id())>
        <section \(id())><num>1</num></section></quotedStructure></mod></p></content></section><section \(id())/></part>
        <section \(id())><num>1</num></section><section \(id())><num>มาตรา ๒</num><paragraph \(id())/></section>
        """
      let document = try Samples.document(Samples.act(body))
      for dialect in EIdConvention.Dialect.allCases {
        try repaired += expectRepaired(document, EIdConvention(dialect))
      }
    }
    #expect(repaired > 10_000)
  }

  /// Expects that a document's ids are right once they are repaired, and returns how many were repaired.
  private func expectRepaired(_ document: Document, _ convention: EIdConvention) throws -> Int {
    let findings = convention.findings(in: document).filter { $0.problem != .unexpected }
    let repairs = convention.repairs(of: document)
    let repairable = findings.filter { $0.problem == .duplicate || $0.expected != nil }
    #expect(Set(repairs.keys) == Set(repairable.map(\.element)), "\(document.file)")
    #expect(repairs == convention.repairs(of: document), "\(document.file)")
    var ids: Set<String> = []
    for index in document.elements.indices where document.isElement(index) {
      guard let id = repairs[index] ?? document.identifiers(of: index).expressionId else { continue }
      if !ids.insert(id).inserted { #expect(repairs[index] == nil, "\(document.file): \(id)") }
      if repairs[index] != nil { #expect(!id.isEmpty && !id.contains(" "), "\(document.file): \(id)") }
    }
    return repairs.count
  }
}
