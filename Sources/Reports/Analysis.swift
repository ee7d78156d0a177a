public import Comparator
public import Reform

/// Everything that a run found, ready to be written.
public struct Analysis: Sendable {
  public let matrix: GapMatrix
  /// The reforms, in the order of the matrix's states.
  public let plans: [ReformPlan]
  /// The files that the run read, by the name under which they are reported.
  public let inputs: [String: [UInt8]]
  /// The version of the program.
  public let version: String

  public init(matrix: GapMatrix, plans: [ReformPlan], inputs: [String: [UInt8]], version: String) {
    self.matrix = matrix
    self.plans = plans
    self.inputs = inputs
    self.version = version
  }

  func plan(_ state: String) -> ReformPlan? { plans.first { $0.state == state } }
}

/// What every output says, in the same words.
enum Notices {
  static let product = "Lacuna"

  /// What the texts of the law are.
  static let digests = """
    The law is shown in digests in our own words, never as official text, each with its source and how far it was \
    verified. Quote the official text, not this page.
    """

  /// What a curated judgement is worth.
  static let curated = """
    A curated judgement is that of whoever is named with it, on the day named, from the texts shown. It is no legal \
    opinion, and no authority of the state has reviewed it.
    """

  /// What a machine's proposal is worth.
  static let machine = """
    A machine proposal is a reading of words by rules that nobody has reviewed. It is a lead to verify, not a finding of a \
    person.
    """

  /// What texts that a user supplied changed in the findings on a state.
  static func supplied(_ state: StateFindings) -> String {
    let changed = state.findings.count { $0.change != nil }
    let open = state.findings.count { !$0.toRecheck.isEmpty }
    return """
      \(changed) of \(state.findings.count) findings changed, and each says so; \(open) rest on judgements that were made on \
      our digest and have to be looked at again.
      """
  }

  /// What the two kinds of missing answer mean.
  static let silence = """
    “Silent” is said only where the sources are complete for the field of law. “Not found in the text supplied” means that \
    the law may still say it: obtain and read the text before legislating.
    """
}
