/// A place within a document: a component of it, a portion of that, a point to scroll to (Naming Convention 1.0,
/// sections 4.8 and 4.10).
///
///     let place = PlaceInDocument("!main/schedule_1~art_3->art_5#art_4")
///     place?.component      // ["schedule_1"]
///     place?.portion        // from art_3 up to art_5
///     place?.description    // "!schedule_1~art_3->art_5#art_4"
///
/// The whole document has an empty component and neither portion nor fragment. Where the main component is meant only as
/// the bearer of something inside it, its name may be left out, and here it is (sections 4.8.2 and 4.8.4).
public struct PlaceInDocument: Hashable, Sendable {
  /// The names of the components, from the outermost: `["main"]`, `["schedule_1", "table_A"]`; empty for the whole.
  public let component: [String]
  public let portion: Portion?
  /// The eId after `#`, as it is written.
  public let fragment: String?

  /// One provision, or all from one to another.
  public struct Portion: Hashable, Sendable {
    /// The eId of the provision, or of the first.
    public let first: String
    /// The eId of the last, where there are several.
    public let last: String?

    public init(first: String, last: String? = nil) { (self.first, self.last) = (first, last) }

    init?(_ text: Substring) {
      guard !text.isEmpty else { return nil }
      guard let (first, last) = text.divided(by: "->") else {
        self.init(first: String(text))
        return
      }
      guard !first.isEmpty, !last.isEmpty, last.divided(by: "->") == nil else { return nil }
      self.init(first: String(first), last: String(last))
    }
  }

  /// The whole of a document.
  public static let whole = PlaceInDocument(component: [], portion: nil, fragment: nil)

  public init(component: [String], portion: Portion? = nil, fragment: String? = nil) {
    var inner = component
    while inner.first == "main", inner.count > 1 || portion != nil { inner.removeFirst() }
    (self.component, self.portion, self.fragment) = (inner, portion, fragment)
  }

  /// Reads a local reference: `#art_5`, `!schedule_3`, `~sec_3->sec_5`, or several of them in that order.
  ///
  /// Returns nil where it is none: without one of the three signs at its beginning, or with nothing after one.
  public init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard let first = text.utf8.first, "#!~".utf8.contains(first), !text.hasSpace, let read = Self.read(text) else {
      return nil
    }
    self = read.place
  }

  public var isWhole: Bool { component.isEmpty && portion == nil && fragment == nil }

  /// The eId of the one provision that is meant, where it is one: that of the fragment, or of the portion.
  public var eId: String? { fragment ?? (portion?.last == nil ? portion?.first : nil) }

  /// Reads what follows the address of a document as a whole: nothing, or a place that begins with `!`, `~` or `#`.
  static func read(_ text: Substring) -> (place: PlaceInDocument, deviations: Set<DocumentAddress.Deviation>)? {
    var deviations: Set<DocumentAddress.Deviation> = []
    var rest = text
    var fragment: String?
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      guard rest.utf8.index(after: hash) < rest.endIndex else { return nil }
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    var portion: Portion?
    if let tilde = rest.utf8.firstIndex(of: UInt8(ascii: "~")) {
      var text = rest[rest.utf8.index(after: tilde)...]
      rest = rest[..<tilde]
      // Some write the component after the portion.
      if rest.isEmpty, let (before, after) = text.divided(by: "/!") {
        // The portion comes to stand at the end, where it would look like a manifestation.
        guard DocumentAddress.format(in: before) == nil else { return nil }
        (rest, text) = ("!" + after, before)
        deviations.insert(.portionBeforeComponent)
      }
      guard !text.utf8.contains(UInt8(ascii: "!")), let read = Portion(text.trimmedOfSpace) else { return nil }
      portion = read
    }
    var component: [String] = []
    if !rest.isEmpty {
      guard rest.utf8.first == UInt8(ascii: "!") else { return nil }
      var names = rest.afterSign.segments.map(\.trimmedOfSpace)
      if names.count > 1, names.last?.isEmpty == true {
        names.removeLast()
        deviations.insert(portion == nil ? .emptySegment : .slashBeforePortion)
      }
      guard names.allSatisfy({ !$0.isEmpty && !$0.utf8.contains { "!~".utf8.contains($0) } }) else { return nil }
      component = names.map(String.init)
    }
    return (PlaceInDocument(component: component, portion: portion, fragment: fragment), deviations)
  }
}

extension PlaceInDocument.Portion: CustomStringConvertible {
  /// `art_3` or `art_3->art_5`.
  public var description: String { last.map { "\(first)->\($0)" } ?? first }
}

extension PlaceInDocument: CustomStringConvertible {
  /// The local reference: `!schedule_1~art_3->art_5#art_4`; empty for the whole document.
  public var description: String { written(format: nil, afterSlash: false) }

  /// The place at the end of a document's address: after a slash, and with the format before the fragment.
  func written(format: String?, afterSlash: Bool) -> String {
    var text = ""
    if afterSlash, !component.isEmpty || portion != nil { text += "/" }
    if !component.isEmpty { text += "!" + component.joined(separator: "/") }
    if let portion { text += "~\(portion)" }
    if let format { text += ".\(format)" }
    if let fragment { text += "#\(fragment)" }
    return text
  }
}
