extension CheckedDocument {
  /// Ids that stand twice or that nothing can refer to.
  ///
  /// Each kind of id has a scope of its own: an eId, a wId and the id of version 2.0 a document with its attachments
  /// (`eId-act` and its like in the schema), an xml:id and a GUID the whole file. Versions of one provision may share
  /// its wId, whose purpose it is to connect them.
  var idFindings: [LintFinding] {
    var findings: [LintFinding] = []
    var seen: [Occurrence: [Int]] = [:]
    var order: [Occurrence] = []
    var scope = 0
    var scopeEnd = 0
    var nextComponent = components[...]
    for entry in ids.entries {
      while let component = nextComponent.first, component <= entry.element {
        nextComponent.removeFirst()
        guard component >= scopeEnd else { continue }
        (scope, scopeEnd) = (component, document.end(of: component))
      }
      if let flaw = entry.value.flawAsId {
        findings.append(
          finding(.malformedId, at: entry.element, "the \(entry.kind.rawValue) “\(entry.value)” \(flaw)"))
        if entry.value.isEmpty { continue }
      }
      let isGlobal = entry.kind == .guid || entry.kind == .xmlId
      let occurrence = Occurrence(kind: entry.kind, value: entry.value, scope: isGlobal ? -1 : scope)
      if seen[occurrence, default: []].isEmpty { order.append(occurrence) }
      seen[occurrence, default: []].append(entry.element)
    }
    for occurrence in order {
      guard let elements = seen[occurrence], elements.count > 1 else { continue }
      if occurrence.kind == .wId, elements.allSatisfy({ document.ownValidity(of: $0) != nil }) { continue }
      findings.append(duplicate(occurrence, elements))
    }
    return findings
  }

  private struct Occurrence: Hashable {
    let kind: ProvisionIdentifiers.Attribute
    let value: String
    let scope: Int
  }

  private func duplicate(_ occurrence: Occurrence, _ elements: [Int]) -> LintFinding {
    let id = "the \(occurrence.kind.rawValue) “\(occurrence.value)”"
    return finding(
      .duplicateId, at: elements[1], "\(id) stands on \(elements.count) elements (\(lines(of: elements)))")
  }

  /// The lines of some elements, each once, the first few of many.
  func lines(of elements: [Int]) -> String {
    var lines: [Int] = []
    for line in elements.lazy.map({ document.line(of: $0) }) where lines.count < 6 && lines.last != line {
      lines.append(line)
    }
    let shown = lines.prefix(5).map(String.init).joined(separator: ", ")
    return "\(lines.count == 1 ? "line" : "lines") \(shown)\(lines.count > 5 ? ", …" : "")"
  }
}

extension String {
  /// Why nothing can refer to this id, as the end of a sentence; nil where something can.
  ///
  /// An id is what stands after `#` in an IRI (RFC 3987, section 2.2, `ifragment`), without white space (the schema's
  /// `noWhiteSpace`).
  fileprivate var flawAsId: String? {
    if isEmpty { return "is empty" }
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace { return "has a space in it" }
      if !scalar.isOfFragment { return "has the sign “\(scalar.shown)” in it, which no address can hold" }
    }
    return hasBadPercent ? "has a “%” in it that stands for no character" : nil
  }

  private var hasBadPercent: Bool {
    var rest = utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "%")) {
      rest = rest[sign...].dropFirst()
      guard rest.count >= 2, rest.prefix(2).allSatisfy(\.isHexadecimal) else { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }
}

extension Unicode.Scalar {
  /// Whether it may stand in the fragment of an IRI, the percent sign included.
  fileprivate var isOfFragment: Bool {
    switch value {
    case ..<0x80: isASCIIOfFragment
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xEFFFD: value & 0xFFFF < 0xFFFE
    default: false
    }
  }

  private var isASCIIOfFragment: Bool {
    let byte = UInt8(truncatingIfNeeded: value)
    return byte.isLetter || byte.isDigit || "-._~!$&'()*+,;=:@/?%".utf8.contains(byte)
  }

  fileprivate var shown: String {
    value < 0x20 || (0x7F..<0xA0).contains(value) ? "U+\(String(value, radix: 16, uppercase: true))" : String(self)
  }
}
