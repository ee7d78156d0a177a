private import CZip
private import Faults

/// A ZIP file of texts: an Akoma Ntoso package, or the document of a word processor.
///
///     let archive = try Archive(bytes, file: "act.docx") { $0 == "word/document.xml" }
///
/// Nothing in it is believed, as ``AkomaNtosoPackage`` says.
public struct Archive: Sendable {
  /// The names of all its files, in order.
  public let names: [String]
  /// The files that were to be read.
  public let texts: [(name: String, bytes: [UInt8])]

  /// - Parameter isWanted: whether a file is to be read, by its name.
  /// - Throws: `Fault` where the bytes are no ZIP file, or one that tries something, or has a password.
  public init(
    _ bytes: [UInt8], file: String, limits: AkomaNtosoPackage.Limits = AkomaNtosoPackage.Limits(),
    isWanted: (String) -> Bool
  ) throws {
    (names, texts) = try Self.read(bytes, file: file, limits: limits, isWanted: isWanted)
  }

  /// The bytes of a file that was read.
  public func text(_ name: String) -> [UInt8]? { texts.first { $0.name == name }?.bytes }

  private static func read(
    _ bytes: [UInt8], file: String, limits: AkomaNtosoPackage.Limits, isWanted: (String) -> Bool
  ) throws -> (names: [String], texts: [(name: String, bytes: [UInt8])]) {
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
      var (names, seen): ([String], Set<String>) = ([], [])
      var texts: [(name: String, bytes: [UInt8])] = []
      for index in 0..<zip_uint64_t(max(0, count)) {
        guard let raw = zip_get_name(archive, index, 0) else { continue }
        let name = String(cString: raw)
        try check(name, file: file)
        try checkNoLink(archive, index, name, file: file)
        guard seen.insert(name).inserted else {
          throw twice("the name “\(name)”", file: file)
        }
        names.append(name)
        guard isWanted(name) else { continue }
        texts.append((name, try unpack(archive, index, name, file: file, room: &room)))
      }
      return (names, texts)
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
