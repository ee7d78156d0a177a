import Drafting

/// A text that a user names, whatever its format.
enum SourceFile {
  /// - Parameter language: the language in which it is written, for messages.
  static func text(_ file: String, language: String?) throws -> SourceText {
    try text(DocumentFiles.bytes(file), of: file, language: language)
  }

  /// - Parameter bytes: those of the file.
  static func text(_ bytes: [UInt8], of file: String, language: String?) throws -> SourceText {
    switch try SourceFormat(bytes, file: file) {
    case .plain: return try SourceText(plain: bytes, file: file)
    case .html: return try SourceText(html: bytes, file: file)
    case .docx: return try SourceText(docx: bytes, file: file)
    case .pdf: return try PDFFile.text(file, language: language)
    }
  }
}
