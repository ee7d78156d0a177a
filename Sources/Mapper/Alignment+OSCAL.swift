extension Alignment {
  /// How the provision relates to the criterion, in the vocabulary of OSCAL 1.2's mapping model.
  public var relationship: String {
    switch verdict {
    case .met: "equivalent-to"
    case .partly: "intersects-with"
    case .contradicted, .absent, .notApplicable: "no-relationship"
    }
  }

  /// Why the two were matched (NIST IR 8477): a person looks at what a provision does, the rules at its words.
  public var matchingRationale: String { origin.isMachine ? "syntactic" : "functional" }

  public var method: String { origin.isMachine ? "automation" : "human" }

  /// OSCAL's qualifier where the provision stands against the criterion.
  public var qualifier: String? { verdict == .contradicted ? "has-incompatibility" : nil }
}
