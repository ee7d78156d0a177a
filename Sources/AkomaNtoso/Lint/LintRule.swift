/// A rule that documents are checked against. The raw value is its name in reports.
///
/// The rules are our own: each guards against something that hurts those who read, cite or compare the law. Some repeat
/// what the schema demands, for documents of the namespaces that have none; what the schema alone demands is the one
/// rule ``schema``. What each rule is about stands in the table of ``facts``.
public enum LintRule: String, CaseIterable, Hashable, Sendable {
  case unreadable = "akn-unreadable"
  case schema = "akn-schema"

  case levelMissing = "akn-frbr-level-missing"
  case addressMissing = "akn-frbr-address-missing"
  case dateMissing = "akn-frbr-date-missing"
  case manifestationIncomplete = "akn-frbr-manifestation-incomplete"
  case componentUnidentified = "akn-component-unidentified"
  case countryMissing = "akn-country-missing"
  case languageMissing = "akn-language-missing"
  case otherWork = "akn-frbr-other-work"
  case contradiction = "akn-frbr-contradiction"
  case wrongLevel = "akn-frbr-wrong-level"

  case duplicateId = "akn-duplicate-id"
  case malformedId = "akn-malformed-id"
  case provisionWithoutId = "akn-provision-without-id"
  case unexpectedId = "akn-unexpected-id"

  case linkToNothing = "akn-link-to-nothing"
  case referenceToNothing = "akn-reference-to-nothing"
  case timeToNothing = "akn-time-to-nothing"

  case modificationWithoutSource = "akn-modification-without-source"
  case modificationWithoutDestination = "akn-modification-without-destination"
  case destinationToNothing = "akn-destination-to-nothing"

  case emptyProvision = "akn-empty-provision"
  case bareText = "akn-bare-text"

  case dateInvalid = "akn-date-invalid"
  case lifecycleOrder = "akn-lifecycle-order"
  case intervalBackwards = "akn-interval-backwards"
  case periodMissing = "akn-period-missing"
  case overlappingProvisions = "akn-overlapping-provisions"
  case overlappingVersions = "akn-overlapping-versions"

  /// What a rule is about, for people.
  public struct Facts: Hashable, Sendable {
    public let severity: Severity
    /// The rule in one sentence.
    public let demand: String
    /// Why it matters.
    public let reason: String
    /// What to do where it is broken; a finding may know better.
    public let remedy: String

    init(_ severity: Severity, _ demand: String, because reason: String, toMend remedy: String) {
      (self.severity, self.demand, self.reason, self.remedy) = (severity, demand, reason, remedy)
    }
  }

  /// How grave it is when a rule is broken.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// A reader gets something wrong, or nothing at all.
    case error
    /// Something is missing or doubtful; the rest is usable.
    case warning
  }

  public var severity: Severity { facts.severity }
}
