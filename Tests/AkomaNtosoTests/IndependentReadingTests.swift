import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("Beside an independent reading")
struct IndependentReadingTests {
  @Test(
    "Every provision of documents that others wrote, with its number and its own text, is what the tree and the schema say",
    .enabled(
      if: Repository.shared("corpus") != nil && Repository.shared("schema/akomantoso30.xsd") != nil,
      "the corpus and the schema are not beside the checkout"))
  func provisions() throws {
    let names = try SchemaNames(try #require(Repository.shared("schema/akomantoso30.xsd")))
    #expect(names.hierarchy.count == 28 && names.all.count > 300)
    var count = 0
    for file in try CorpusSample.files(150) {
      let bytes = [UInt8](try Data(contentsOf: file))
      guard !AkomaNtosoPackage.isPackage(bytes) else { continue }
      let expected = try IndependentReading(bytes, names).provisions
      let document = try Document(xml: bytes, file: file.lastPathComponent)
      let found = document.provisions.map { provision in
        IndependentReading.Provision(
          name: document.name(of: provision.element), num: (document.num(of: provision.element) ?? "").withoutSpace,
          text: document.ownText(of: provision.element).withoutSpace)
      }
      #expect(found.count == expected.count, "\(file.path)")
      if let place = zip(found, expected).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
        Issue.record("\(file.path), provision \(place): \(found[place]) is not \(expected[place])")
      }
      count += found.count
    }
    #expect(count > 5000)
  }
}

extension String {
  fileprivate var withoutSpace: String { filter { $0 != " " && $0 != "\n" } }
}
