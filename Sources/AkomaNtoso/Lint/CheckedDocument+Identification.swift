extension CheckedDocument {
  /// What a document and its components fail to say about which work and which version they are, or say wrongly.
  var identificationFindings: [LintFinding] { components.flatMap { IdentificationCheck(self, $0).findings } }
}

/// The check of one component's identification (element `identification`).
private struct IdentificationCheck {
  private let checked: CheckedDocument
  private let component: Int
  private let identification: Identification
  /// The element `identification`, or what is there in its place.
  private let place: Int

  init(_ checked: CheckedDocument, _ component: Int) {
    (self.checked, self.component) = (checked, component)
    identification = checked.document.identification(of: component)
    let meta = checked.document.child("meta", of: component)
    place = meta.flatMap { checked.document.child("identification", of: $0) } ?? meta ?? component
  }

  private var document: Document { checked.document }

  var findings: [LintFinding] {
    (component == checked.document.main ? missing : missingOfComponent) + contradictions
  }

  // MARK: - What is missing

  private var missing: [LintFinding] {
    var findings: [LintFinding] = []
    for (name, level) in [("FRBRWork", identification.work), ("FRBRExpression", identification.expression)] {
      guard let level else {
        findings.append(checked.finding(.levelMissing, at: place, "there is no \(name)"))
        continue
      }
      let element = element(name)
      for address in gaps(level, dates: false) {
        findings.append(checked.finding(.addressMissing, at: element, "\(name) has no \(address)"))
      }
      if level.dates.isEmpty { findings.append(checked.finding(.dateMissing, at: element, "\(name) has no FRBRdate")) }
    }
    if let work = identification.work, work.country?.isEmpty ?? true {
      findings.append(checked.finding(.countryMissing, at: element("FRBRWork"), "FRBRWork has no FRBRcountry"))
    }
    if let expression = identification.expression, expression.languages.allSatisfy(\.isEmpty) {
      findings.append(
        checked.finding(.languageMissing, at: element("FRBRExpression"), "FRBRExpression has no FRBRlanguage"))
    }
    return findings + missingManifestation
  }

  /// An attachment's gaps together: the document around it is what is cited first.
  private var missingOfComponent: [LintFinding] {
    var gaps: [String] = []
    for (name, level) in [("FRBRWork", identification.work), ("FRBRExpression", identification.expression)] {
      gaps += level.map { self.gaps($0, dates: true).map { "\(name)/\($0)" } } ?? [name]
    }
    if identification.manifestation == nil { gaps.append("FRBRManifestation") }
    guard !gaps.isEmpty else { return [] }
    return [
      checked.finding(
        .componentUnidentified, at: place,
        "the component \(checked.document.name(of: component)) has no \(gaps.joined(separator: ", no "))")
    ]
  }

  private var missingManifestation: [LintFinding] {
    guard let level = identification.manifestation else {
      return [checked.finding(.manifestationIncomplete, at: place, "there is no FRBRManifestation")]
    }
    let gaps = gaps(level, dates: true)
    guard !gaps.isEmpty else { return [] }
    return [
      checked.finding(
        .manifestationIncomplete, at: element("FRBRManifestation"),
        "FRBRManifestation has no \(gaps.joined(separator: ", no "))")
    ]
  }

  /// The elements that a level lacks or that have no value.
  private func gaps(_ level: Identification.Level, dates: Bool) -> [String] {
    let addresses = [("FRBRthis", level.this), ("FRBRuri", level.uri)].filter { $0.1?.isEmpty ?? true }.map(\.0)
    return dates && level.dates.isEmpty ? addresses + ["FRBRdate"] : addresses
  }

  private func element(_ name: String) -> Int { document.child(name, of: place) ?? place }

  // MARK: - What is contradictory

  private var contradictions: [LintFinding] {
    guard let work = address(identification.work?.uri) else { return [] }
    var findings: [LintFinding] = []
    for (name, level) in levels {
      for (kind, value) in [("FRBRthis", level.this), ("FRBRuri", level.uri)] {
        guard let value, let other = address(value), !other.addressesSameWork(as: work), comparable(work, other) else {
          continue
        }
        guard name != "FRBRWork" || kind != "FRBRuri" else { continue }
        findings.append(
          checked.finding(
            .otherWork, at: child(kind, of: name),
            "\(name)/\(kind) “\(value)” is of another work than FRBRWork/FRBRuri “\(work.written)”"))
      }
    }
    return findings + wrongLevels + codes
  }

  private var levels: [(name: String, level: Identification.Level)] {
    [
      ("FRBRWork", identification.work), ("FRBRExpression", identification.expression),
      ("FRBRManifestation", identification.manifestation),
    ].compactMap { name, level in level.map { (name, $0) } }
  }

  private func address(_ text: String?) -> FRBRAddress? {
    guard let text, !text.isEmpty else { return nil }
    return FRBRAddress(text)
  }

  /// Whether two addresses are by the same convention, so that they can be told to differ.
  private func comparable(_ left: FRBRAddress, _ right: FRBRAddress) -> Bool {
    switch (left.form, right.form) {
    case (.document, .document): true
    case (.equivalent(let left), .equivalent(let right)): left.convention == right.convention
    default: false
    }
  }

  private var wrongLevels: [LintFinding] {
    var findings: [LintFinding] = []
    if let work = address(identification.work?.uri), case .document(let address) = work.form, address.expression != nil
    {
      findings.append(
        checked.finding(
          .wrongLevel, at: child("FRBRuri", of: "FRBRWork"), "FRBRWork/FRBRuri “\(work.written)” names a version"))
    }
    if let expression = address(identification.expression?.uri), case .document(let address) = expression.form,
      address.expression == nil
    {
      findings.append(
        checked.finding(
          .wrongLevel, at: child("FRBRuri", of: "FRBRExpression"),
          "FRBRExpression/FRBRuri “\(expression.written)” names no language and no version"))
    }
    return findings
  }

  /// Codes of country and language that are not those of the addresses.
  private var codes: [LintFinding] {
    var findings: [LintFinding] = []
    if let work = address(identification.work?.uri), case .document(let address) = work.form,
      let country = identification.work?.country, country.utf8.count == 2, country != address.work.country.prefix(2)
    {
      findings.append(
        checked.finding(
          .contradiction, at: child("FRBRcountry", of: "FRBRWork"),
          "FRBRcountry is “\(country)”, the address of the work says “\(address.work.country)”"))
    }
    if let expression = address(identification.expression?.uri), case .document(let address) = expression.form,
      let language = address.expression?.language, let said = identification.expression?.languages, !said.isEmpty,
      !said.contains(where: { $0.isLanguage(language) })
    {
      findings.append(
        checked.finding(
          .contradiction, at: child("FRBRlanguage", of: "FRBRExpression"),
          "FRBRlanguage is “\(said.joined(separator: "”, “"))”, the address of the version says “\(language)”"))
    }
    return findings
  }

  private func child(_ name: String, of level: String) -> Int {
    let level = element(level)
    return document.child(name, of: level) ?? level
  }
}

extension String {
  /// Whether two codes may be of one language: equal, not of the same standard, or of no one language.
  fileprivate func isLanguage(_ other: String) -> Bool {
    if isEmpty || utf8.count != other.utf8.count || ["mul", "und", "zxx"].contains(self) { return true }
    return self == other || ["mul", "und"].contains(other) || Self.sameLanguage.contains([self, other])
  }

  /// The languages that have two codes in ISO 639-2.
  private static let sameLanguage: Set<Set<String>> = [
    ["alb", "sqi"], ["arm", "hye"], ["baq", "eus"], ["bur", "mya"], ["chi", "zho"], ["cze", "ces"], ["dut", "nld"],
    ["fre", "fra"], ["geo", "kat"], ["ger", "deu"], ["gre", "ell"], ["ice", "isl"], ["mac", "mkd"], ["mao", "mri"],
    ["may", "msa"], ["per", "fas"], ["rum", "ron"], ["slo", "slk"], ["tib", "bod"], ["wel", "cym"],
  ]
}
