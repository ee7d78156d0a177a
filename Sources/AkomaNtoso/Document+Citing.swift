extension Document {
  /// Where an element stands, as people cite it: the numbers from the outermost provision down, `Part II › Section 5 › (2)`.
  ///
  /// What has no number is named by its element, as is what is no provision: `preamble`. A part of a component that is
  /// not the main document begins with the heading or the name of the component.
  public func citation(of element: Int) -> String {
    var steps: [String] = []
    var next: Int? = element
    while let current = next, current != main {
      if isProvision(current) || current == element {
        let num = num(of: current)?.onOneLine ?? ""
        steps.append(num.isEmpty ? name(of: current) : num)
      } else if meaning(of: current).contains(.documentType), isDocument(current) {
        let wrapper = parent(of: current).flatMap { child("heading", of: $0) } ?? child("heading", of: current)
        steps.append(wrapper.map { text(of: $0).onOneLine } ?? attribute("name", of: current) ?? name(of: current))
      }
      next = parent(of: current)
    }
    return steps.reversed().joined(separator: " › ")
  }

  /// The text of an element after its number and heading, in reading order, on one line for each block, without what
  /// stands beside the text: notes, deletions, editors' remarks, a publisher's metadata. What is quoted of another act is
  /// text here.
  public func readingText(of element: Int) -> String {
    var bytes: [UInt8] = []
    var start = content(of: element).lowerBound
    let stop = range(of: element).upperBound
    var index = element + 1
    while index < end(of: element) {
      guard isAside(index), !meaning(of: index).contains(.quotation) else {
        index += 1
        continue
      }
      let cut = Int(elements[index].textStart)
      if start < cut { bytes.append(contentsOf: text[start..<cut]) }
      start = max(start, Int(elements[index].textEnd))
      index = end(of: index)
    }
    if start < stop { bytes.append(contentsOf: text[start..<stop]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
