import Faults

/// An Akoma Ntoso package (`.akn`): a ZIP file with `main.xml`, one file for each component, and media (Part 2, annex on
/// packages).
///
///     let package = try AkomaNtosoPackage(bytes, file: "act.akn")
///     package.documents.first?.document.title
///
/// Nothing in a package is believed: sizes are counted as they are unpacked, names may not lead out of it, and only XML
/// is read.
public struct AkomaNtosoPackage: Sendable {
  /// The documents, `main.xml` first, then by name.
  public let documents: [(name: String, document: Document)]

  /// What a package may not exceed.
  public struct Limits: Sendable {
    /// Files in the package.
    public var files = 10_000
    /// Bytes of all XML together, unpacked.
    public var bytes = 512 << 20
    public var reading = ReadingLimits()

    public init() {}
  }

  /// Whether bytes are a ZIP file, be it an empty one.
  public static func isPackage(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// - Throws: ``Fault`` where the bytes are no ZIP file, or one that tries something, or one without an Akoma Ntoso
  ///   document; and where a document in it is refused.
  public init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws {
    guard !bytes.isEmpty else {
      throw Fault(file, found: "an empty file", expected: "an Akoma Ntoso package", remedy: "restore the file")
    }
    let found = try Archive(bytes, file: file, limits: limits) { name in
      name.lowercased().hasSuffix(".xml") && !name.hasPrefix("media/") && !name.hasPrefix("META-INF/")
    }
    documents = try found.texts.sorted {
      ($0.name == "main.xml" ? "" : $0.name) < ($1.name == "main.xml" ? "" : $1.name)
    }
    .map { entry in
      (entry.name, try Document(xml: entry.bytes, file: "\(file)/\(entry.name)", limits: limits.reading))
    }
    guard !documents.isEmpty else {
      throw Fault(
        file, found: "a ZIP file without XML", expected: "an Akoma Ntoso package with main.xml",
        remedy: "convert the document to Akoma Ntoso 3.0 first")
    }
  }
}
