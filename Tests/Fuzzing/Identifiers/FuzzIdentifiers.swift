import AkomaNtoso

/// Makes a document with the ids and numbers of the input; recognises, checks, repairs and resolves them.
///
/// Every line of the input is an element: whether it stands in the one before, beside it or above; its name; the
/// attribute of its id; the id; and after a bar its number. The first line is a reference into the document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
  guard let document = try? Document(xml: Array(xml(lines.dropFirst()).utf8), file: "input.xml") else {
    fatalError("the document of \(text) is not read")
  }
  let recognised = EIdConvention(recognisedIn: document)
  for convention in EIdConvention.Dialect.allCases.map({ EIdConvention($0) }) + [recognised] {
    let findings = convention.findings(in: document).filter { $0.problem != .unexpected }
    let repairs = convention.repairs(of: document)
    let repairable = findings.filter { $0.problem == .duplicate || $0.expected != nil }
    if Set(repairs.keys) != Set(repairable.map(\.element)) { fatalError("it has other repairs than findings") }
    if Set(repairs.values).count != repairs.count { fatalError("it is given one id twice") }
    if repairs.values.contains("") { fatalError("it is given an empty id") }
    _ = (convention.eIds(of: document), findings.map { $0.fault(in: document) })
  }
  let index = ReferenceIndex(document)
  _ = index.resolve(lines.first.map(string) ?? "")
  for element in document.elements.indices {
    guard let id = document.identifiers(of: element).expressionId, !id.isEmpty else { continue }
    if !index.resolve(id: id).candidates.contains(element) { fatalError("\(id) is not found") }
  }
  _ = Lint.findings(in: document)
  return 0
}

private let names = [
  "part", "chapter", "section", "article", "paragraph", "point", "content", "p", "quotedStructure", "attachment",
]
private let attributes = ["eId", "wId", "id", "xml:id", "GUID"]

private func xml(_ lines: ArraySlice<[Unicode.Scalar]>) -> String {
  var xml = "<akomaNtoso><act><body>"
  var open: [String] = []
  for line in lines where line.count >= 3 {
    let step = Int(line[0].value % 8)
    // Beside, one to three above, or inside.
    let closed = step < 4 ? min(open.count, step + 1) : open.count > 40 ? open.count : 0
    for _ in 0..<closed { xml += "</\(open.removeLast())>" }
    let name = names[Int(line[1].value) % names.count]
    let parts = line[3...].split(separator: "|", maxSplits: 1).map { escaped(Array($0)) }
    xml += "<\(name) \(attributes[Int(line[2].value) % attributes.count])=\"\(parts.first ?? "")\">"
    if parts.count > 1 { xml += "<num>\(parts[1])</num>" }
    open.append(name)
  }
  return xml + open.reversed().map { "</\($0)>" }.joined() + "</body></act></akomaNtoso>"
}

private func string(_ scalars: [Unicode.Scalar]) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

private func escaped(_ scalars: [Unicode.Scalar]) -> String {
  scalars.map { scalar in
    switch scalar.value {
    case 0..<0x20, 0xFFFE...0xFFFF: " "
    default: "&<>\"".unicodeScalars.contains(scalar) ? "&#\(scalar.value);" : String(scalar)
    }
  }.joined()
}
