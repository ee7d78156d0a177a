import AkomaNtoso
import Faults
import TestSupport
import Testing

@Suite("Akoma Ntoso packages")
struct PackageTests {
  private let act = "<akomaNtoso><act><body><section eId=\"sec_1\"><num>1</num></section></body></act></akomaNtoso>"

  private func package(_ entries: [(String, String)]) throws -> [UInt8] { try Samples.package(entries) }

  private func fault(_ bytes: [UInt8], limits: AkomaNtosoPackage.Limits = .init()) -> Fault? {
    #expect(throws: Fault.self) { _ = try AkomaNtosoPackage(bytes, file: "act.akn", limits: limits) }
  }

  @Test("The main document comes first, then the components; media are left alone")
  func reads() throws {
    let bytes = try package([("annex.xml", act), ("main.xml", act), ("media/logo.svg.xml", "no"), ("notes.txt", "no")])
    #expect(AkomaNtosoPackage.isPackage(bytes))
    #expect(try AkomaNtosoPackage(bytes, file: "act.akn").documents.map(\.name) == ["main.xml", "annex.xml"])
  }

  @Test(
    "A name that leads out of the package is refused",
    arguments: ["../main.xml", "/etc/main.xml", "a/../../b.xml", "c:\\main.xml"])
  func names(name: String) throws {
    #expect(fault(try package([(name, act)]))?.found.contains("in the package") == true)
  }

  @Test("A bomb is refused before it is unpacked whole")
  func bomb() throws {
    var limits = AkomaNtosoPackage.Limits()
    limits.bytes = 1 << 20
    let bytes = try package([("main.xml", String(repeating: " ", count: 40 << 20))])
    #expect(bytes.count < 1 << 17, "it is small while it is packed")
    #expect(fault(bytes, limits: limits)?.found.hasPrefix("more text than a package may hold") == true)
  }

  @Test("Too many files, none that is XML, a broken archive and a broken document are refused")
  func others() throws {
    var limits = AkomaNtosoPackage.Limits()
    limits.files = 1
    #expect(fault(try package([("a.xml", act), ("b.xml", act)]), limits: limits)?.found == "a package of 2 files")
    #expect(fault(try package([("word/document.txt", "x")]))?.found == "a ZIP file without XML")
    let whole = try package([("main.xml", act)])
    #expect(fault(Array(whole.prefix(whole.count / 2)))?.found.hasPrefix("a package that cannot be read") == true)
    #expect(fault(try package([("main.xml", "<akomaNtoso>")]))?.file == "act.akn/main.xml")
  }

  @Test("Whatever is done to a package, it is read or refused")
  func mutations() throws {
    let sample = try package([("main.xml", act), ("annex.xml", act)])
    var random = SeededGenerator(seed: 11)
    for _ in 0..<1_500 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do { _ = try AkomaNtosoPackage(bytes, file: "act.akn") } catch { #expect(error is Fault) }
    }
  }
}
