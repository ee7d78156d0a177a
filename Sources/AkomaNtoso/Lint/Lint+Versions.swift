/// What the check of several files needs to know of each of them: which version of which work it is, and when it holds.
public struct VersionRecord: Hashable, Sendable {
  public let file: String
  public let line: Int
  /// The work, or the part of it that the file is.
  public let work: FRBRAddress
  public let expression: FRBRAddress?
  /// The languages, in order.
  public let languages: [String]
  public let validity: Validity

  /// The record of a document, or nil where it says too little of itself.
  public init?(_ document: Document) {
    let identification = document.identification()
    // The parts of a work, such as the files of a package, share its FRBRuri; each has an FRBRthis of its own.
    func address(_ level: Identification.Level?) -> FRBRAddress? {
      [level?.this, level?.uri].compactMap(\.self).first { !$0.isEmpty }.map { FRBRAddress($0) }
    }
    guard let work = address(identification.work), let validity = document.validity() else { return nil }
    (file, line, self.work) = (document.file, document.line(of: document.main), work)
    expression = address(identification.expression)
    (languages, self.validity) = ((identification.expression?.languages ?? []).sorted(), validity)
  }
}

extension Lint {
  /// Versions of one work in one language that are in force on the same days, though they are in different files.
  ///
  /// A version that does not say when it ends does so when the next begins, as in ``WorkVersions``. What is found are
  /// versions that say that they end after the next has begun, two that say that they begin on one day, and one version
  /// in two files.
  public static func findings(among versions: [VersionRecord]) -> [LintFinding] {
    Dictionary(grouping: versions) { Version(work: $0.work, languages: $0.languages) }.values.flatMap { versions in
      let sorted = versions.sorted { ($0.validity.days.start, $0.file) < ($1.validity.days.start, $1.file) }
      return Overlap.all(sorted, \.validity) { $0.isDateOnly ? $0.days.start : $0.days.end ?? $0.days.start }
        .compactMap { finding($0.earlier, $0.later) }
    }
    .sorted()
  }

  /// What is wrong among several documents. Each is also to be checked by itself.
  public static func findings(among documents: [Document]) -> [LintFinding] {
    findings(among: documents.compactMap { VersionRecord($0) })
  }

  private struct Version: Hashable {
    let work: FRBRAddress
    let languages: [String]
  }

  private static func finding(_ earlier: VersionRecord, _ later: VersionRecord) -> LintFinding? {
    if let version = later.expression, version == earlier.expression {
      return LintFinding(
        .overlappingVersions, file: later.file, line: later.line,
        what: "this file and \(earlier.file) both say that they are the version “\(version.written)”",
        remedy: "keep one of them, or give the other the address and the date of the version that it is")
    }
    // Where the day is only that of a date in the metadata, two versions with different addresses may share it.
    guard !later.validity.isDateOnly || later.expression == nil else { return nil }
    let days = later.validity.days.shown
    return LintFinding(
      .overlappingVersions, file: later.file, line: later.line,
      what: "\(days) it is in force beside \(earlier.file), which is so \(earlier.validity.days.shown)")
  }
}
