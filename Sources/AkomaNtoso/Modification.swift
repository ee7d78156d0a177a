/// A change that one text makes in another, as the analysis of a document records it (Part 1, section 5.10;
/// `activeModifications` and `passiveModifications`).
public struct Modification: Hashable, Sendable {
  /// The element in the document.
  public let element: Int
  public let direction: Direction
  /// What is modified: `textualMod`, `meaningMod`, `scopeMod`, `forceMod`, `efficacyMod`, `legalSystemMod`.
  public let kind: String
  /// As it is written: `substitution`, `repeal`, `insertion`, …; publishers use values outside the standard's list.
  public let type: String
  public let isIncomplete: Bool
  public let sources: [Place]
  public let destinations: [Place]
  /// The words or provisions before, and after.
  public let old: [Place]
  public let new: [Place]
  /// When it comes into force, has effect, applies: references to periods or events, by the name of the element.
  public let times: [Time]

  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// This text changes others.
    case active
    /// Others have changed this text.
    case passive
  }

  /// A place in a text.
  public struct Place: Hashable, Sendable {
    public let href: String
    /// Where in relation to the place: `before`, `after`, `start`, `end`, …
    public let position: String?
    /// What stands there, if the analysis quotes it.
    public let text: String
  }

  public struct Time: Hashable, Sendable {
    /// `force`, `efficacy`, `application` or `duration`.
    public let name: String
    public let period: String
  }
}

extension Document {
  /// Every modification that the document's analysis records, its components' included, in document order.
  public var modifications: [Modification] {
    var found: [Modification] = []
    for index in elements.indices {
      let direction: Modification.Direction
      switch name(of: index) {
      case "activeModifications": direction = .active
      case "passiveModifications": direction = .passive
      default: continue
      }
      found += children(of: index).map { modification($0, direction) }
    }
    return found
  }

  private func modification(_ element: Int, _ direction: Modification.Direction) -> Modification {
    let parts = children(of: element)
    func places(_ name: String) -> [Modification.Place] {
      parts.filter { self.name(of: $0) == name }.map { part in
        Modification.Place(
          href: attribute("href", of: part) ?? "", position: attribute("pos", of: part), text: text(of: part).onOneLine)
      }
    }
    let times = parts.filter { ["force", "efficacy", "application", "duration"].contains(name(of: $0)) }
    return Modification(
      element: element, direction: direction, kind: name(of: element), type: attribute("type", of: element) ?? "",
      isIncomplete: attribute("incomplete", of: element) == "true", sources: places("source"),
      destinations: places("destination"), old: places("old"), new: places("new"),
      times: times.map {
        .init(name: name(of: $0), period: attribute("period", of: $0) ?? attribute("duration", of: $0) ?? "")
      })
  }
}
