/// What a document may not exceed. Real law comes nowhere near; bombs do.
///
/// The parser adds limits of its own: 256 levels, 50,000 bytes a name, 10,000,000 bytes an attribute value.
public struct ReadingLimits: Sendable {
  /// The size of a file, in bytes.
  public var bytes = 512 << 20
  /// Elements, comments and processing instructions in a document. The largest act known has some 130,000.
  public var elements = 5_000_000
  /// Attributes of one element.
  public var attributes = 256
  /// Different names of elements and attributes.
  public var names = 10_000

  public init() {}
}
