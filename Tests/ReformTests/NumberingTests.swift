import Drafting
import TestSupport
import Testing

@Suite("How a state numbers a provision between two others")
struct NumberingTests {
  @Test(
    "A provision is numbered by the custom of the state",
    arguments: [
      ("common-law", "25", [], "25A"), ("common-law", "25", ["25A"], "25B"),
      ("common-law", "51A", ["51", "51A"], "51B"), ("philippine", "17", ["17", "17-A", "17-B", "17-C"], "17-D"),
      ("philippine", "17-C", ["17", "17-A", "17-B", "17-C"], "17-D"), ("thai", "41", [], "41/1"),
      ("thai", "41/1", ["41/1"], "41/2"), ("vietnamese", "4", [], "4a"), ("vietnamese", "4", ["4a", "4b"], "4c"),
      ("portuguese", "20", [], "20.º-A"), ("portuguese", "20.º-A", ["20.º-A"], "20.º-B"),
      ("indonesian", "18", ["18A"], "18B"), ("khmer", "25", [], "25A"), ("lao", "2", [], "2A"),
    ])
  func number(custom: String, after: String, taken: [String], number: String) throws {
    #expect(try tradition(custom).number(after: after, taken: Set(taken)) == number)
  }

  @Test("A number that is free between two that are taken is used")
  func gap() throws {
    #expect(try tradition("common-law").number(after: "25", taken: ["25A", "25C"]) == "25B")
  }

  @Test("After Z come two letters")
  func twoLetters() throws {
    let custom = try tradition("common-law")
    var taken: Set<String> = []
    for _ in 1...28 { taken.insert(custom.number(after: "25", taken: taken)) }
    #expect(taken.count == 28)
    #expect(taken.isSuperset(of: ["25Z", "25AA", "25AB"]))
  }

  @Test(
    "The label is in the words and digits of the law, with English beside them",
    arguments: [
      ("thai", "41/1", "มาตรา ๔๑/๑ (Section 41/1)"), ("khmer", "25A", "មាត្រា ២៥A (Article 25A)"),
      ("lao", "2A", "ມາດຕາ 2A (Article 2A)"), ("vietnamese", "4a", "Điều 4a (Article 4a)"),
      ("indonesian", "18A", "Pasal 18A (Article 18A)"), ("portuguese", "20.º-A", "Artigo 20.º-A (Article 20.º-A)"),
      ("common-law", "25A", "Section 25A"), ("philippine", "17-D", "Section 17-D"),
    ])
  func label(custom: String, number: String, label: String) throws {
    #expect(try tradition(custom).label(number) == label)
  }

  @Test("Paragraphs are counted on where the custom lists no more")
  func paragraphs() throws {
    #expect(try (0..<5).map(tradition("common-law").paragraph) == ["(1)", "(2)", "(3)", "(4)", "(5)"])
    #expect(try tradition("philippine").paragraph(0) == "(a)")
    #expect(try tradition("vietnamese").paragraph(1) == "2.")
  }
}
