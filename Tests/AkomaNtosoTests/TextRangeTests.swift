import AkomaNtoso
import Testing

@Suite("One buffer holds the words of the whole document")
struct TextRangeTests {
  private let xml = Samples.act(
    """
    <preamble><p>มาตรา</p></preamble>
    <part eId="part_1"><num>I</num><heading>General</heading>
      <section eId="sec_1"><num>Section 1.</num><heading>Aim <i>and</i> end</heading>
        <intro><p>One of:</p></intro>
        <paragraph eId="sec_1__para_a"><num>(a)</num><content><p>ค้า <b>มนุษย์</b></p></content></paragraph>
        <paragraph eId="sec_1__para_b"><num>(b)</num><content><p>entry<authorialNote><p>see 2</p></authorialNote>.</p></content></paragraph>
      </section>
      <section eId="sec_2"/>
    </part>
    <!-- after -->
    """)

  @Test("Every element's words are whole UTF-8 and lie within those of the element around it")
  func nested() throws {
    let document = try Samples.document(xml)
    for index in document.elements.indices {
      let range = document.range(of: index)
      #expect(String(validating: document.text[range], as: UTF8.self) != nil)
      guard let parent = document.parent(of: index), !range.isEmpty else { continue }
      let around = document.range(of: parent)
      #expect(around.lowerBound <= range.lowerBound && range.upperBound <= around.upperBound)
    }
  }

  @Test("No range has space at either end")
  func trimmed() throws {
    let document = try Samples.document(xml)
    for index in document.elements.indices {
      let text = document.text(of: index)
      #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true)
    }
  }

  @Test("A subtree is the elements from its own index up to its end, and children are in order")
  func tree() throws {
    let document = try Samples.document(xml)
    for index in document.elements.indices {
      #expect(document.end(of: index) > index && document.end(of: index) <= document.elements.count)
      let children = document.children(of: index)
      #expect(children == children.sorted())
      #expect(children.allSatisfy { document.parent(of: $0) == index })
    }
  }

  @Test("A provision's content leaves out its number and heading, and nothing else")
  func content() throws {
    let document = try Samples.document(xml)
    let section = document.basicUnits[0]
    #expect(document.num(of: section) == "Section 1." && document.heading(of: section) == "Aim and end")
    #expect(document.text(in: document.content(of: section)) == "One of:\n(a)\nค้า มนุษย์\n(b)\nentry\nsee 2\n.")
  }

  @Test("A provision's own text leaves out the provisions inside it and the notes")
  func ownText() throws {
    let document = try Samples.document(xml)
    let section = document.basicUnits[0]
    #expect(document.ownText(of: section) == "One of:")
    #expect(document.addressable(in: section).map { document.ownText(of: $0) } == ["One of:", "ค้า มนุษย์", "entry."])
  }

  @Test("The pieces of own text are in order, do not overlap and lie in the provision")
  func ownRanges() throws {
    let document = try Samples.document(xml)
    for provision in document.provisions {
      let pieces = document.ownRanges(of: provision.element)
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(pieces.allSatisfy { !$0.isEmpty })
    }
  }
}
