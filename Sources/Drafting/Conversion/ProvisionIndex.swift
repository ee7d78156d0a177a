/// The provisions of an outline, to be found by their numbers.
struct ProvisionIndex {
  private(set) var nodes: [Node] = []
  private var mains: [ProvisionNumber: Int] = [:]
  private var divisions: [Division: [Int]] = [:]
  private var children: [Child: Int] = [:]
  private let main: String

  struct Node {
    let element: String
    let parent: Int?
    let number: ProvisionNumber?
  }

  private struct Division: Hashable {
    let element: String
    let number: ProvisionNumber
  }

  /// A provision in another. One without an element stands for all of this number.
  private struct Child: Hashable {
    let parent: Int
    let element: String?
    let label: String
  }

  /// The provisions come in the order of the document.
  init(_ outline: Outline, _ text: SourceText, main: String) {
    self.main = main
    for provision in outline.body { add(provision, nil, text, isInBody: true) }
    for annex in outline.annexes {
      for case .provision(let provision) in annex.parts { add(provision, nil, text, isInBody: false) }
    }
  }

  private mutating func add(_ provision: Outline.Provision, _ parent: Int?, _ text: SourceText, isInBody: Bool) {
    let index = nodes.count
    nodes.append(Node(element: provision.element, parent: parent, number: provision.number))
    if isInBody, let number = provision.number {
      if provision.element == main {
        if mains[number] == nil { mains[number] = index }
      } else {
        divisions[Division(element: provision.element, number: number), default: []].append(index)
      }
    }
    if let parent, let num = provision.num {
      let label = Self.label(text.bytes[num])
      for element in [provision.element, nil] {
        let key = Child(parent: parent, element: element, label: label)
        if children[key] == nil { children[key] = index }
      }
    }
    for case .provision(let inner) in provision.parts { add(inner, index, text, isInBody: isInBody) }
  }

  /// The main provision of a number in the act itself.
  func main(_ number: ProvisionNumber) -> Int? { mains[number] }

  func child(of parent: Int, _ label: String, element: String? = nil) -> Int? {
    children[Child(parent: parent, element: element, label: label)]
  }

  /// The division of a number: the one in what is around a provision, else the only one.
  func division(_ element: String, _ number: ProvisionNumber, around place: Int?) -> Int? {
    let all = divisions[Division(element: element, number: number)] ?? []
    guard all.count > 1 else { return all.first }
    let around = Set(path(place))
    let near = all.prefix(64).filter { nodes[$0].parent.map(around.contains) ?? false }
    return near.count == 1 ? near.first : nil
  }

  /// The division of a number that is inside another.
  func division(_ element: String, _ number: ProvisionNumber, inside container: Int) -> Int? {
    let all = divisions[Division(element: element, number: number)] ?? []
    return all.prefix(64).first { path($0).contains(container) }
  }

  /// A provision and those around it, from within.
  func path(_ place: Int?) -> [Int] {
    var (path, next) = ([Int](), place)
    while let current = next {
      path.append(current)
      next = nodes[current].parent
    }
    return path
  }

  /// A number without the signs around it: small letters, and digits of ASCII.
  static func label(_ bytes: ArraySlice<UInt8>) -> String {
    var (label, next) = ([UInt8](), bytes.startIndex)
    let all = Array(bytes)
    next = 0
    while next < all.count {
      if let (digit, width) = Digits.digit(all, next, all.count) {
        label.append(0x30 + UInt8(digit))
        next += width
      } else if Letters.begins(all, next, all.count) {
        repeat {
          label.append(all[next] < 0x80 ? all[next] | 0x20 : all[next])
          next += 1
        } while next < all.count && all[next] & 0xC0 == 0x80
      } else {
        if all[next] == UInt8(ascii: "/") { label.append(all[next]) }
        next += 1
      }
    }
    return String(decoding: label, as: UTF8.self)
  }
}
