import Foundation

/// The tags of a page or of a part of a workbook, in their order. Only for markup that is right by construction.
struct Tags: Sendable {
  let bytes: [UInt8]
  private(set) var all: [Tag] = []

  struct Tag: Sendable {
    let name: String
    let kind: Kind
    let attributes: [String: String]
    /// The bytes of the tag itself.
    let range: Range<Int>
  }

  enum Kind: Sendable { case start, end, empty }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      place = end + 1
      guard let first = bytes[(start + 1)...].first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else {
        continue
      }
      all.append(Tag(String(decoding: bytes[(start + 1)..<end], as: UTF8.self), range: start..<end + 1))
    }
  }

  /// The text between two tags, its entities resolved.
  func text(after index: Int) -> String {
    let end = index + 1 < all.count ? all[index + 1].range.lowerBound : bytes.count
    return String(decoding: bytes[all[index].range.upperBound..<end], as: UTF8.self).resolvingEntities
  }

  /// Everything between a start tag and its end tag, tags left out.
  func content(of index: Int) -> String {
    var depth = 0
    var text = ""
    for next in index..<all.count {
      switch all[next].kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .empty: break
      }
      if depth == 0 { break }
      text += self.text(after: next)
    }
    return text
  }

  /// The places of the start tags of a name.
  func starts(_ name: String) -> [Int] { all.indices.filter { all[$0].name == name && all[$0].kind != .end } }
}

extension Tags.Tag {
  /// The elements of HTML that have no end tag.
  static let void: Set<String> = ["meta", "link", "input", "br"]

  fileprivate init(_ inside: String, range: Range<Int>) {
    self.range = range
    guard !inside.hasPrefix("/") else {
      (name, kind, attributes) = (String(inside.dropFirst()), .end, [:])
      return
    }
    let closed = inside.hasSuffix("/")
    let parts = (closed ? inside.dropLast() : inside[...]).split(separator: " ", maxSplits: 1)
    name = String(parts.first ?? "")
    kind = closed || Tags.Tag.void.contains(name) ? .empty : .start
    var found: [String: String] = [:]
    // name="value" name="value": every second piece between quotation marks is a value.
    let pieces = parts.count > 1 ? parts[1].split(separator: "\"", omittingEmptySubsequences: false) : []
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      let name = pieces[index].drop { $0 == " " }.prefix { $0 != "=" }
      found[String(name)] = String(pieces[index + 1]).resolvingEntities
    }
    attributes = found
  }
}

extension String {
  /// This text with the five entities of XML resolved.
  var resolvingEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = self
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }
}
