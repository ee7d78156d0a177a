import Faults
import Records

/// The legal ideas by which the full text of a statute is read (`Mappings/lexicon/statutes/concepts.yaml`), whatever its
/// language.
public struct Ideas: Sendable {
  public let names: [String]
  public let meanings: [String]
  private let numbers: [String: Int]

  /// As many as a set of them holds.
  public static let limit = 128

  /// - Throws: ``Fault`` with the line of an idea without a meaning, or where there are more than ``limit``.
  public init(yaml: String, file: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["concepts"])
    let listed = try top.get("concepts")
    names = try listed.keys()
    meanings = try names.map { try listed.text($0) }
    guard names.count <= Ideas.limit else {
      throw listed.fault(
        found: "\(names.count) ideas", expected: "at most \(Ideas.limit)", remedy: "take out those that no rule uses")
    }
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }

  public func number(_ name: String) -> Int? { numbers[name] }
}

/// A set of ideas, by their numbers.
public struct IdeaSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  public init() {}

  public init(_ numbers: some Sequence<Int>) { for number in numbers { insert(number) } }

  /// - Precondition: 0 ≤ number < ``Ideas/limit``.
  public mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  public mutating func formUnion(_ other: IdeaSet) {
    low |= other.low
    high |= other.high
  }

  public func contains(_ number: Int) -> Bool {
    number < 64 ? low & (1 << UInt64(number)) != 0 : high & (1 << UInt64(number - 64)) != 0
  }

  public func isDisjoint(with other: IdeaSet) -> Bool { low & other.low == 0 && high & other.high == 0 }
}
