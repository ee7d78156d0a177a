private import CZip
import Foundation

/// ZIP files as a test wants them.
public enum ZipFile {
  /// A file of names and texts; `links` are the names of those that are symbolic links. With a password, each is encrypted.
  public static func bytes(
    _ entries: [(String, String)], links: Set<String> = [], password: String? = nil
  ) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let file = folder.url.appending(path: "package.zip")
    guard let archive = zip_open(file.path, ZIP_CREATE, nil) else { throw CocoaError(.fileWriteUnknown) }
    for (name, text) in entries {
      let size = text.utf8.count
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: size + 1)
      _ = strcpy(copy, text)
      // libzip frees the copy when it has written it.
      let source = zip_source_buffer(archive, copy, zip_uint64_t(size), 1)
      let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else { continue }
      if let password {
        _ = zip_file_set_encryption(archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
      }
      guard links.contains(name) else { continue }
      let mode: zip_uint32_t = 0o120777 << 16
      _ = zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, zip_uint8_t(ZIP_OPSYS_UNIX), mode)
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return [UInt8](try Data(contentsOf: file))
  }
}
