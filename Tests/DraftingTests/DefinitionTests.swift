import AkomaNtoso
import Drafting
import TestSupport
import Testing

@Suite("Definitions of a converted text")
struct DefinitionTests {
  private func converted(_ text: String, _ language: String) throws -> Converted {
    try Converted(Array(text.utf8), file: "act.txt", language: language)
  }

  @Test(
    "The words that a provision defines are marked where it defines them",
    arguments: [
      (
        "eng",
        "1. In this Act, “child” means a person; “ship” or “vessel” includes a boat; “cargo”, in relation to a ship, means goods; “fee” is used.\n2. “Goods” means nothing here.\n",
        ["child", "ship", "vessel", "cargo"]
      ),
      ("msa", "1. Dalam Akta ini—\n\n“kanak-kanak” ertinya seseorang.\n2. Dua.\n", ["kanak-kanak"]),
      (
        "ind",
        "Pasal 1\nDalam Undang-Undang ini yang dimaksud dengan:\n1. Pengungsi adalah orang.\n2. Lembaga Perlindungan yang selanjutnya disebut Lembaga adalah badan.\nPasal 2\n1. Anak adalah penting.\n",
        ["Pengungsi", "Lembaga Perlindungan"]
      ),
      ("tha", "มาตรา ๑ ในพระราชบัญญัตินี้\n“เด็ก” หมายความว่า บุคคล\nมาตรา ๒ สอง\n", ["เด็ก"]),
      ("tha", "มาตรา ๑ ในพระราชบัญญัตินี้\nเด็ก หมายความว่า บุคคล\nกองทุน หมายความว่า เงิน\nมาตรา ๒ สอง\n", ["เด็ก", "กองทุน"]),
      (
        "vie",
        "Điều 1. Giải thích từ ngữ\nTrong Luật này, các từ ngữ dưới đây được hiểu như sau:\n1. Việc làm là hoạt động.\n2. Trẻ em (sau đây gọi là em) là người.\nĐiều 2. Hai\nHai là hai.\n",
        ["Việc làm", "Trẻ em"]
      ),
      (
        "por",
        "Artigo 1.º\nDefinições\nPara efeitos da presente lei, entende-se por:\na) «Vítima», a pessoa;\nb) «Rede», o conjunto.\nArtigo 2.º\nDois\n«Nada», disse.\n",
        ["Vítima", "Rede"]
      ),
      (
        "fil",
        "SECTION 1. Definition of Terms. – As used in this Act:\n(a) Berth refers to a place;\n(b) Crew shall mean persons by any means of the following:\nSEC. 2. Two. – Two.\n",
        ["Berth", "Crew"]
      ),
      ("khm", "មាត្រា ១.- និយមន័យ\n- «ឯកសារ» សំដៅដល់អត្ថបទ។\nមាត្រា ២.- ពីរ\nពីរ។\n", ["ឯកសារ"]),
    ] as [(String, String, [String])])
  func words(language: String, text: String, expected: [String]) throws {
    #expect(try converted(text, language).definitions == expected)
  }

  @Test("Each has a term of its own, whose id is of ASCII in every script and unique")
  func terms() throws {
    let text =
      "1. In this Act, “Police officer” means a person; “เด็ก” means a child.\n2. In this section, “police officer” includes a guard.\n"
    let document = try converted(text, "eng").document
    let terms = document.elements.indices.filter { document.name(of: $0) == "TLCTerm" }
    #expect(
      terms.map { document.eId(of: $0) ?? "" } == ["term_police-officer", "term_2", "term_police-officer_2"])
    #expect(terms.map { document.attribute("showAs", of: $0) ?? "" } == ["Police officer", "เด็ก", "police officer"])
    let references = document.elements.indices.filter { document.name(of: $0) == "def" }
    #expect(
      references.map { document.attribute("refersTo", of: $0)?.droppingHash ?? "" }
        == terms.map { document.eId(of: $0) ?? "" })
  }
}
