import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("The ids that the naming convention gives")
struct EIdDerivationTests {
  /// The ids of the elements of some names, in document order.
  private func ids(
    _ body: String, of names: Set<String>, _ convention: EIdConvention = EIdConvention()
  ) throws -> [String] {
    let document = try Samples.document(Samples.act(body))
    let ids = convention.eIds(of: document)
    return document.elements.indices.filter { document.isElement($0) && names.contains(document.name(of: $0)) }
      .map { ids[$0] ?? "–" }
  }

  @Test(
    "The number of a provision is that of its num, without words, brackets and final punctuation",
    arguments: [
      ("Art. 11.2 bis", "11-2bis"), ("Article -1", "-1"), ("Section 17-A.", "17-A"), ("(a)", "a"), ("1.", "1"),
      ("§ 5", "5"), ("Art.5", "5"), ("มาตรา ๔๑", "41"), ("มาตรา๔๑", "41"), ("ມາດຕາ 134", "134"), ("ပုဒ်မ ၃", "3"),
      ("មាត្រា ២", "2"), ("PART IV", "IV"), ("CHAPTER I - General", "I"), ("Kwanza", "Kwanza"), ("Article 1er A", "1erA"),
      ("trafficked person", "trafficked-person"), ("44/1", "44-1"), ("426(1A)–(1D), 432", "426-1A-1D-432"),
      ("ZA1", "ZA1"),
      ("“(2A)", "2A"), ("c-bis)", "c-bis"), ("1<authorialNote><p>Note 7</p></authorialNote>.", "1"),
      ("<del>3</del><ins>2</ins>", "2"), ("<del>13-2.</del>", "13-2"),
    ])
  func numbers(num: String, number: String) throws {
    #expect(try ids("<section><num>\(num)</num></section>", of: ["section"]) == ["sec_\(number)"])
  }

  @Test("A num that is only a sign counts as none", arguments: ["–", "•", "...", "", "—", "( )"])
  func noNumber(num: String) throws {
    #expect(try ids("<section><num>\(num)</num></section>", of: ["section"]) == ["sec_1"])
  }

  @Test("What an amendment quotes has the id of the amendment as its prefix")
  func quotation() throws {
    let body = """
      <article><num>15</num><clause><num>3</num><content><p>Insert <mod>after <ref href="#x">it</ref>
        <quotedStructure><article><num>4a</num><content><p>New.</p></content></article></quotedStructure></mod></p>
      </content></clause></article>
      """
    #expect(
      try ids(body, of: ["article", "clause", "mod", "quotedStructure", "ref", "content"]) == [
        "art_15", "art_15__cl_3", "art_15__cl_3__content", "art_15__cl_3__mod_1", "art_15__cl_3__mod_1__ref_1",
        "art_15__cl_3__mod_1__qstr_1", "art_15__cl_3__mod_1__qstr_1__art_4a",
        "art_15__cl_3__mod_1__qstr_1__art_4a__content",
      ])
  }

  @Test("Sections that are numbered through the whole act stand without the chapters around them")
  func throughout() throws {
    let body = """
      <chapter><num>I</num><section><num>1</num><subsection><num>(1)</num></subsection></section></chapter>
      <chapter><num>II</num><section><num>2</num><subsection><num>(1)</num></subsection></section></chapter>
      """
    #expect(
      try ids(body, of: ["chapter", "section", "subsection"])
        == ["chp_I", "sec_1", "sec_1__subsec_1", "chp_II", "sec_2", "sec_2__subsec_1"])
    #expect(
      try ids(body, of: ["section", "subsection"], EIdConvention(divisions: .spelled))
        == ["chp_I__sec_1", "chp_I__sec_1__subsec_1", "chp_II__sec_2", "chp_II__sec_2__subsec_1"])
  }

  @Test("Where each book has a chapter 2, the books stand in the ids of their chapters")
  func restarting() throws {
    let body = """
      <book><num>I</num><chapter><num>1</num><article><num>1</num></article></chapter><chapter><num>2</num></chapter></book>
      <book><num>II</num><chapter><num>2</num><article><num>2</num></article></chapter></book>
      """
    #expect(
      try ids(body, of: ["book", "chapter", "article"]) == [
        "book_I", "book_I__chp_1", "art_1", "book_I__chp_2", "book_II", "book_II__chp_2", "art_2",
      ])
  }

  @Test("A section that holds articles is a division like a chapter")
  func sectionsOfArticles() throws {
    let body = "<section><num>1</num><article><num>7</num><paragraph><num>1</num></paragraph></article></section>"
    #expect(try ids(body, of: ["section", "article", "paragraph"]) == ["sec_1", "art_7", "art_7__para_1"])
  }

  @Test("What has no number is counted in its context, past the numbers that are written there")
  func counts() throws {
    let body = """
      <section><num>1</num><content><p>a</p><p>b</p><p>c</p></content></section><section/><section><num>2</num></section>
      <section/><section><num>12</num><intro><p/></intro><list><point/><point/></list></section>
      """
    #expect(try ids(body, of: ["section"]) == ["sec_1", "sec_3", "sec_2", "sec_4", "sec_12"])
    #expect(try ids(body, of: ["p"]) == ["sec_1__p_1", "sec_1__p_2", "sec_1__p_3", "sec_12__p_1"])
    #expect(try ids(body, of: ["intro", "list"]) == ["sec_12__intro", "sec_12__list_1"])
    #expect(try ids(body, of: ["point"]) == ["sec_12__list_1__point_1", "sec_12__list_1__point_2"])
  }

  @Test("The second of a number has a suffix")
  func twice() throws {
    let body =
      "<section><num>2</num><paragraph><num>a</num></paragraph></section><section><num>2</num><paragraph><num>a</num></paragraph></section>"
    #expect(try ids(body, of: ["section", "paragraph"]) == ["sec_2", "sec_2__para_a", "sec_2_2", "sec_2_2__para_a"])
  }

  @Test("Pages are counted through the document, lines in their page")
  func pages() throws {
    let body =
      "<section><content><p>a<eol/>b<eop/>c<eol/>d<eol/></p></content></section><section><content><p><eop/><eol/></p></content></section>"
    #expect(
      try ids(body, of: ["eop", "eol"])
        == ["eol_1", "eop_1", "eop_1__eol_1", "eop_1__eol_2", "eop_2", "eop_2__eol_1"])
  }

  @Test("An attachment is the context of what is in it; metadata has ids of its own")
  func attachments() throws {
    let document = try Samples.document(
      """
      <akomaNtoso><act><meta><lifecycle><eventRef/><eventRef/></lifecycle><temporalData><temporalGroup/></temporalData>
        <references><TLCPerson href="/akn/ontology/person/kn/joe.smith" showAs="Joe"/></references></meta>
        <preface><p/></preface><body><section><num>1</num></section></body>
        <attachments><attachment><doc><meta/><mainBody><paragraph><num>1</num></paragraph></mainBody></doc></attachment></attachments>
      </act></akomaNtoso>
      """)
    #expect(
      EIdConvention().eIds(of: document).compactMap(\.self) == [
        "eref_1", "eref_2", "tmpg_1", "joe.smith", "preface", "preface__p_1", "body", "sec_1", "sec_1__num", "att_1",
        "att_1__body", "att_1__para_1", "att_1__para_1__num",
      ])
  }

  @Test("Laws.Africa marks what has no number, and spells out what is around everything")
  func lawsAfrica() throws {
    let body = """
      <chapter><section><num>2.</num><heading>H</heading><intro><p>a</p></intro><paragraph><num>(a)</num><content>
      <p>b <term>c</term> <b>d</b></p><blockList><listIntroduction/><item><num>(i)</num><p/></item></blockList></content></paragraph></section>
      <section><num>2.</num></section></chapter>
      """
    let document = try Samples.document(Samples.act(body))
    let prefix = "chp_nn_1__sec_2"
    #expect(
      EIdConvention(.lawsAfrica).eIds(of: document).compactMap(\.self) == [
        "chp_nn_1", prefix, "\(prefix)__intro__p_1", "\(prefix)__para_a", "\(prefix)__para_a__p_1",
        "\(prefix)__para_a__p_1__term_1", "\(prefix)__para_a__list_1", "\(prefix)__para_a__list_1__intro_1",
        "\(prefix)__para_a__list_1__item_i", "\(prefix)__para_a__list_1__item_i__p_1", "\(prefix)_2",
      ])
  }

  @Test("What stands in a publisher's own namespace has no id")
  func foreign() throws {
    #expect(try ids("<section><x:p xmlns:x='urn:x'/><p/></section>", of: ["p"]) == ["–", "sec_1__p_1"])
  }

  @Test(
    "No two elements of a document get one id, whoever wrote it",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func unique() throws {
    for file in try CorpusSample.files(80) {
      let document = try Document(xml: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
      for convention in [EIdConvention(), EIdConvention(.lawsAfrica), EIdConvention(.slashes, divisions: .spelled)] {
        let ids = convention.eIds(of: document).compactMap(\.self)
        #expect(Set(ids).count == ids.count && !ids.contains(""), "\(file.path)")
        #expect(ids.allSatisfy { !$0.unicodeScalars.contains { $0.properties.isWhitespace } }, "\(file.path)")
      }
    }
  }
}
