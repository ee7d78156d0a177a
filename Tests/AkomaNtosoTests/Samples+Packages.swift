import TestSupport

extension Samples {
  /// A ZIP file of names and texts; `links` are the names of those that are symbolic links.
  static func package(_ entries: [(String, String)], links: Set<String> = []) throws -> [UInt8] {
    try ZipFile.bytes(entries, links: links)
  }
}
