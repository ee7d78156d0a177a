import Drafting

/// A text that a user names, whatever its format.
enum SourceFile {
  /// - Parameter language: the language in which it is written, for messages.
  static func text(_ file: String, language: String?) throws -> SourceText {
    let bytes = try DocumentFiles.bytes(file)
    switch try SourceFormat(bytes, file: file) {
    case .plain: return try SourceText(plain: bytes, file: file)
    case .html: return try SourceText(html: bytes, file: file)
    case .docx: return try SourceText(docx: bytes, file: file)
    case .pdf: return try PDFFile.text(file, language: language)
    }
  }
}
