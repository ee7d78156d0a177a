private import CZip
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
    let found = try Archive.texts(bytes, file: file, limits: limits)
    documents = try found.sorted { ($0.name == "main.xml" ? "" : $0.name) < ($1.name == "main.xml" ? "" : $1.name) }
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

/// The XML files of a ZIP archive.
private enum Archive {
  static func texts(
    _ bytes: [UInt8], file: String, limits: AkomaNtosoPackage.Limits
  ) throws -> [(name: String, bytes: [UInt8])] {
    try bytes.withUnsafeBytes { buffer in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else {
        throw broken(file, String(cString: zip_error_strerror(&error)))
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
        let isTwice = zip_error_code_zip(&error) == ZIP_ER_EXISTS
        let reason = String(cString: zip_error_strerror(&error))
        zip_source_free(source)
        if isTwice { throw twice("a name", file: file) }
        throw broken(file, reason)
      }
      defer { zip_discard(archive) }
      let count = zip_get_num_entries(archive, 0)
      guard count <= limits.files else {
        throw Fault(
          file, found: "a package of \(count) files", expected: "at most \(limits.files)", remedy: "divide the package")
      }
      var room = limits.bytes
      var seen: Set<String> = []
      var texts: [(name: String, bytes: [UInt8])] = []
      for index in 0..<zip_uint64_t(max(0, count)) {
        guard let raw = zip_get_name(archive, index, 0) else { continue }
        let name = String(cString: raw)
        try check(name, file: file)
        try checkNoLink(archive, index, name, file: file)
        guard seen.insert(name).inserted else {
          throw twice("the name “\(name)”", file: file)
        }
        guard name.lowercased().hasSuffix(".xml"), !name.hasPrefix("media/"), !name.hasPrefix("META-INF/") else {
          continue
        }
        texts.append((name, try unpack(archive, index, name, file: file, room: &room)))
      }
      return texts
    }
  }

  /// A name may not lead out of the package.
  private static func check(_ name: String, file: String) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let control = name.unicodeScalars.first { $0.properties.generalCategory == .control }
    guard control == nil, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":"), !parts.contains("..") else {
      // A terminal would obey a control character.
      let shown = String(
        name.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "?" : $0 })
      throw Fault(
        file, found: "the name “\(shown)” in the package", expected: "a name inside the package",
        remedy: "do not use this package; ask for another")
    }
  }

  /// An entry may not be a symbolic link. None would be followed, but its text is no document.
  private static func checkNoLink(
    _ archive: OpaquePointer, _ index: zip_uint64_t, _ name: String, file: String
  ) throws {
    var (system, attributes): (zip_uint8_t, zip_uint32_t) = (0, 0)
    zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
    // The upper half is the file mode of Unix, where a link is of type 0o12.
    guard system == ZIP_OPSYS_UNIX, attributes >> 28 == 0o12 else { return }
    throw Fault(
      file, found: "the symbolic link “\(name)” in the package", expected: "files",
      remedy: "do not use this package; ask for another")
  }

  /// The bytes of an entry, however many it declares: no more than there is room for.
  private static func unpack(
    _ archive: OpaquePointer, _ index: zip_uint64_t, _ name: String, file: String, room: inout Int
  ) throws -> [UInt8] {
    guard let entry = zip_fopen_index(archive, index, 0) else {
      throw broken("\(file)/\(name)", String(cString: zip_strerror(archive)))
    }
    defer { zip_fclose(entry) }
    let tooMuch = Fault(
      file, found: "more text than a package may hold, once it is unpacked", expected: "a package of real law",
      remedy: "do not use this package; ask for another")
    // What it declares too much is not unpacked; what it declares too little is counted.
    var declared = zip_stat_t()
    if zip_stat_index(archive, index, 0, &declared) == 0, declared.valid & UInt64(ZIP_STAT_SIZE) != 0 {
      guard declared.size <= UInt64(room) else { throw tooMuch }
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = zip_fread(entry, &chunk, zip_uint64_t(chunk.count))
      guard read >= 0 else { throw broken("\(file)/\(name)", "a damaged file") }
      guard read > 0 else { return bytes }
      room -= Int(read)
      guard room >= 0 else { throw tooMuch }
      bytes.append(contentsOf: chunk[..<Int(read)])
    }
  }

  private static func twice(_ name: String, file: String) -> Fault {
    Fault(
      file, found: "\(name) twice in the package", expected: "each name once", remedy: "make the package again")
  }

  private static func broken(_ file: String, _ reason: String) -> Fault {
    Fault(
      file, found: "a package that cannot be read (\(reason))", expected: "a ZIP file", remedy: "get the file again")
  }
}
