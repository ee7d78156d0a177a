public import Faults

/// What a document may not exceed. Real law comes nowhere near; bombs do.
///
/// The parser adds limits of its own: 50,000 bytes a name, 10,000,000 bytes an attribute value or a comment. What is read
/// within these limits takes memory for at most some four times the bytes of its file.
public struct ReadingLimits: Sendable {
  /// The size of a file, in bytes. The largest act known has 7 million.
  public var bytes = mostBytes { didSet { bytes = min(bytes, Self.mostBytes) } }
  /// Elements, comments and processing instructions in a document. The largest act known has some 130,000.
  public var elements = 5_000_000
  /// Elements around an element. Law is known to have 33; the parser itself gives up at 256.
  public var depth = 200
  /// Attributes of one element.
  public var attributes = 256
  /// Namespaces declared on an element and those around it.
  public var namespaces = 256
  /// Different names of elements and attributes.
  public var names = 10_000

  /// The most that `bytes` may be: places in a text are numbers of 32 bits, and a byte may become three of UTF-8.
  public static let mostBytes = 512 << 20

  public init() {}

  /// The fault of a file that has too many bytes, for those who look at its size before they read it.
  public func tooLarge(_ size: Int, file: String) -> Fault {
    Fault(file, found: "\(size) bytes", expected: "at most \(bytes)", remedy: "divide the document into its parts")
  }
}
