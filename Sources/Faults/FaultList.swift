/// Several faults at once, in the order in which a person mends them.
public struct FaultList: Error, Sendable {
  public let all: [Fault]

  public init(_ faults: [Fault]) { all = faults.sorted() }
}
