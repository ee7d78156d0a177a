import AkomaNtoso
import Faults
import Testing

@Suite("Packages that try something")
struct HostilePackageTests {
  private let act = "<akomaNtoso><act><body/></act></akomaNtoso>"

  private func fault(_ bytes: [UInt8], limits: AkomaNtosoPackage.Limits = .init()) -> Fault? {
    #expect(throws: Fault.self) { _ = try AkomaNtosoPackage(bytes, file: "act.akn", limits: limits) }
  }

  private func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

  @Test(
    "A bomb is refused by what it declares, and by what it unpacks to where it lies",
    arguments: [40 << 20, 1 << 10, 0] as [UInt32])
  func bomb(declared: UInt32) throws {
    var limits = AkomaNtosoPackage.Limits()
    limits.bytes = 1 << 20
    let honest = try Samples.package([("main.xml", String(repeating: " ", count: 40 << 20))])
    let bytes = honest.replacing(little(40 << 20), with: little(declared))
    let start = ContinuousClock.now
    #expect(fault(bytes, limits: limits)?.file.hasPrefix("act.akn") == true)
    #expect(ContinuousClock.now - start < .seconds(2))
    if declared == 40 << 20 {
      #expect(fault(bytes, limits: limits)?.found.hasPrefix("more text than a package") == true)
    }
  }

  @Test("Many files that are small each are counted together")
  func together() throws {
    var limits = AkomaNtosoPackage.Limits()
    limits.bytes = 1 << 20
    let entries = (0..<20).map { ("\($0).xml", act + String(repeating: " ", count: 100_000)) }
    #expect(fault(try Samples.package(entries), limits: limits)?.found.hasPrefix("more text than a package") == true)
  }

  @Test(
    "A name that leads out of the package is refused, whatever its entry is",
    arguments: [
      "../main.xml", "/etc/main.xml", "a/../../b.xml", "..", "../x.png", "//x", "c:\\main.xml", "\\\\host\\x.xml",
    ])
  func names(name: String) throws {
    let fault = fault(try Samples.package([("main.xml", act), (name, act)]))
    #expect(fault?.found == "the name “\(name)” in the package")
    #expect(fault?.file == "act.akn")
  }

  @Test("A name with a control character is refused, and the message has none")
  func control() throws {
    let fault = fault(try Samples.package([("a\u{9B}2Jb.xml", act)]))
    #expect(fault?.found == "the name “a?2Jb.xml” in the package")
  }

  @Test(
    "A symbolic link is refused, and what it points to is not read", arguments: ["main.xml", "media/logo.png", "x"])
  func links(name: String) throws {
    let fault = fault(try Samples.package([("act.xml", act), (name, "/etc/hostname")], links: [name]))
    #expect(fault?.found == "the symbolic link “\(name)” in the package")
  }

  @Test("Two entries of one name are refused: readers differ on which of them counts")
  func twice() throws {
    let bytes = try Samples.package([("main.xml", act), ("mXin.xml", act)])
    let twice = bytes.replacing(Array("mXin.xml".utf8), with: Array("main.xml".utf8))
    let composed = try Samples.package([("\u{E9}.xml", act), ("e\u{301}.xml", act)])
    #expect(fault(composed)?.found == "the name “e\u{301}.xml” twice in the package")
    #expect(fault(twice)?.found == "a name twice in the package")
  }

  @Test("A package without an entry, and a file without a byte, are refused")
  func empty() {
    let empty = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)
    #expect(AkomaNtosoPackage.isPackage(empty))
    #expect(fault(empty)?.found == "a ZIP file without XML")
    #expect(fault([])?.found == "an empty file")
  }

  @Test("A package cut off at any byte is refused")
  func cutOff() throws {
    let whole = try Samples.package([("main.xml", act), ("annex.xml", act)])
    for length in 0..<whole.count {
      #expect(throws: Fault.self) { _ = try AkomaNtosoPackage(Array(whole[..<length]), file: "cut.akn") }
    }
  }

  @Test("A directory that promises millions of files is refused")
  func promise() throws {
    var bytes = try Samples.package([("main.xml", act)])
    // The number of entries, on this disk and in all, ten and twelve bytes into the last record.
    let record = bytes.count - 22
    for place in 8..<12 { bytes[record + place] = 0xFF }
    #expect(fault(bytes) != nil)
  }
}
