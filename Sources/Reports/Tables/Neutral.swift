/// Text that no spreadsheet takes for a formula (OWASP ASVS 5.0, 1.2.10).
enum Neutral {
  /// This text as a cell: one that starts with `=`, `+`, `-`, `@`, a tab, a carriage return or NUL gets an apostrophe
  /// before it. NUL itself is written as U+FFFD, since neither CSV readers nor workbooks can hold it.
  static func cell(_ text: String) -> String {
    let held = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    guard let first = text.unicodeScalars.first, dangerous.contains(first) else { return held }
    return "'" + held
  }

  private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\0"]

  /// What analysts have to know to undo it.
  static let explanation = """
    In the CSV files and the workbook a cell that would start with =, +, -, @, a tab, a carriage return or NUL has an \
    apostrophe before it, so that no program takes it for a formula. Remove a leading apostrophe to get the text.
    """
}
