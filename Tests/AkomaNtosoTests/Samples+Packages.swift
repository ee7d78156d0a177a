import CZip
import Foundation
import TestSupport
import Testing

extension Samples {
  /// A ZIP file of names and texts; `links` are the names of those that are symbolic links.
  static func package(_ entries: [(String, String)], links: Set<String> = []) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let file = folder.url.appending(path: "package.akn").path
    let archive = try #require(zip_open(file, ZIP_CREATE, nil))
    for (name, text) in entries {
      let size = text.utf8.count
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: size + 1)
      _ = strcpy(copy, text)
      // libzip frees the copy when it has written it.
      let source = zip_source_buffer(archive, copy, zip_uint64_t(size), 1)
      let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0, links.contains(name) else { continue }
      let mode: zip_uint32_t = 0o120777 << 16
      _ = zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, zip_uint8_t(ZIP_OPSYS_UNIX), mode)
    }
    #expect(zip_close(archive) == 0)
    return [UInt8](try Data(contentsOf: URL(filePath: file)))
  }
}
