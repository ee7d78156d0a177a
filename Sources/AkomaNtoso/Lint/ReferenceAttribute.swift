/// An attribute by which one element of a document refers to another (Part 2, the types `eIdRef`, `agentRef`,
/// `conceptRef`, `eventRefRef`, `temporalGroupRef` and their like).
enum ReferenceAttribute: Hashable {
  /// A place in the text: `href`, `from`, `upTo`, …
  case place
  /// An entity of the references: `source`, `refersTo`, `as`, …
  case entity
  /// A temporal group: `period`.
  case period
  /// An event of the lifecycle: `start`, `end`.
  case event

  init?(_ name: Document.Name) {
    guard name.prefix == nil else { return nil }
    switch name.local {
    case "href", "from", "upTo", "alternativeTo", "placementBase", "current", "original": self = .place
    case "source", "refersTo", "by", "as", "to", "for", "empoweredBy", "outcome", "choice", "dictionary", "includedIn",
      "actor":
      self = .entity
    case "period": self = .period
    case "start", "end": self = .event
    default: return nil
    }
  }
}
