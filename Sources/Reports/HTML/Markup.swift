/// HTML that is right by construction: text is always escaped, every element is closed.
///
///     var page = Markup()
///     page.element("p", ["class": "quote"]) { $0.text("<not markup>") }
///
/// There is no way to put ready-made markup into it.
struct Markup {
  private(set) var html: String

  init() {
    html = ""
    html.reserveCapacity(1 << 16)
  }

  typealias Attributes = KeyValuePairs<String, String>

  /// An element with whatever `body` writes inside.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ body: (inout Markup) -> Void) {
    open(name, attributes)
    body(&self)
    html += "</\(name)>"
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ text: String) {
    open(name, attributes)
    self.text(text)
    html += "</\(name)>"
  }

  mutating func element(_ name: StaticString, _ body: (inout Markup) -> Void) { element(name, [:], body) }

  mutating func element(_ name: StaticString, _ text: String) { element(name, [:], text) }

  /// An element that has no content: `meta`, `link`, `input`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// Text.
  mutating func text(_ text: String) { html += text.escaped }

  /// Breaks the line of the file, so that a change shows where it is.
  mutating func newline() { html += "\n" }

  static let doctype = "<!doctype html>\n"

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    html += "<\(name)"
    for (name, value) in attributes where !(name == "class" && value.isEmpty) {
      html += " \(name)=\"\(value.escaped)\""
    }
    html += ">"
  }
}

extension String {
  /// This text as HTML, for content and for quoted attributes. Characters that HTML forbids become U+FFFD.
  var escaped: String {
    guard utf8.contains(where: { $0.needsEscape }) else { return self }
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension UInt8 {
  fileprivate var needsEscape: Bool {
    switch self {
    case 0x00...0x1F, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
