/// A field of law that a criterion asks about and that a provision belongs to.
///
/// Coverage is stated by theme: whether the sources of a state are complete enough for silence to mean silence.
public enum Theme: String, CaseIterable, Hashable, Sendable, Codable {
  case trafficking
  case nonPunishment = "non-punishment"
  case defences
  case immigration
  case prostitution
  case labour
  case detention
  case identification
  case children
  case procedure
  case records
  case assistance
  case witness
  case compensation
  case coordination
  case data
  case training
  case cooperation

  /// What the theme holds, for a reader.
  public var title: String {
    switch self {
    case .trafficking: "trafficking offences and definitions"
    case .nonPunishment: "non-punishment of victims"
    case .defences: "general defences and mitigation"
    case .immigration: "immigration"
    case .prostitution: "prostitution"
    case .labour: "work permits and inspection"
    case .detention: "shelter, custody and liberty"
    case .identification: "screening and identification"
    case .children: "children"
    case .procedure: "prosecution, courts and sentence"
    case .records: "after conviction"
    case .assistance: "assistance, legal help and stay"
    case .witness: "privacy and witnesses"
    case .compensation: "compensation"
    case .coordination: "bodies, plans and rule-making"
    case .data: "data, monitoring and reporting"
    case .training: "training"
    case .cooperation: "cross-border cooperation"
    }
  }
}
