/// The provisions of an outline, to be found by their numbers.
struct ProvisionIndex {
  private(set) var nodes: [Node] = []
  private var mains: [ProvisionNumber: Int] = [:]
  private var divisions: [Division: [Int]] = [:]
  private var children: [Child: Int] = [:]
  private let text: SourceText
  private let main: String
  /// The elements that are found by their numbers alone.
  private let divided: Set<String>

  struct Node {
    let element: String
    let parent: Int?
    let num: Range<Int>?
    /// The first of those inside it, and the one after it in the same.
    var inner: Int?
    var next: Int?
    /// Whether those inside it were looked up.
    var isListed = false
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
  init(_ outline: Outline, _ text: SourceText, main: String, divisions: Set<String>) {
    (self.text, self.main, divided) = (text, main, divisions)
    for provision in outline.body { add(provision, nil, isInBody: true) }
    for annex in outline.annexes {
      for case .provision(let provision) in annex.parts { add(provision, nil, isInBody: false) }
    }
  }

  @discardableResult
  private mutating func add(_ provision: Outline.Provision, _ parent: Int?, isInBody: Bool) -> Int {
    let index = nodes.count
    nodes.append(Node(element: provision.element, parent: parent, num: provision.num))
    if isInBody, let number = provision.number {
      if provision.element == main {
        if mains[number] == nil { mains[number] = index }
      } else if divided.contains(provision.element) {
        divisions[Division(element: provision.element, number: number), default: []].append(index)
      }
    }
    var last: Int?
    for case .provision(let inner) in provision.parts {
      let child = add(inner, index, isInBody: isInBody)
      if let last { nodes[last].next = child } else { nodes[index].inner = child }
      last = child
    }
    return index
  }

  /// The main provision of a number in the act itself.
  func main(_ number: ProvisionNumber) -> Int? { mains[number] }

  /// The provision of a number inside another; of an element, where one is given.
  mutating func child(of parent: Int, _ label: String, element: String? = nil) -> Int? {
    if !nodes[parent].isListed { list(parent) }
    return children[Child(parent: parent, element: element, label: label)]
  }

  private mutating func list(_ parent: Int) {
    nodes[parent].isListed = true
    var next = nodes[parent].inner
    while let index = next {
      next = nodes[index].next
      guard let num = nodes[index].num else { continue }
      let label = Self.label(text.bytes[num])
      for element in [nodes[index].element, nil] {
        let key = Child(parent: parent, element: element, label: label)
        if children[key] == nil { children[key] = index }
      }
    }
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
