import AkomaNtoso
import Faults
import Testing

/// Documents that are made to exhaust or mislead a reader.
enum HostileSamples {
  /// A document with something at the beginning of its third line.
  static func act(_ content: String) -> String {
    "<akomaNtoso>\n<act><body><p>\n\(content)</p></body></act></akomaNtoso>"
  }

  static func repeated(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

  /// The fault of a document, and a record of a test that fails where it is read or where reading takes too long.
  static func fault(_ bytes: [UInt8], within time: Duration = .seconds(20), limits: ReadingLimits = .init()) -> Fault? {
    let start = ContinuousClock.now
    let fault = #expect(throws: Fault.self) { _ = try Document(xml: bytes, file: "hostile.xml", limits: limits) }
    #expect(ContinuousClock.now - start < time)
    return fault
  }
}
