/// A JSON value that is written with its keys in order, so that the same value gives the same bytes.
indirect enum JSON {
  case object([String: JSON])
  case array([JSON])
  case string(String)
  case number(Int)

  /// The value over several lines, two spaces a level.
  var text: String {
    var output = ""
    write(to: &output, indent: "")
    return output
  }

  private func write(to output: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .string(let text): JSON.write(text, to: &output)
    case .number(let number): output += String(number)
    case .array(let values):
      guard !values.isEmpty else { return output += "[]" }
      output += "["
      for (place, value) in values.enumerated() {
        output += "\(place == 0 ? "" : ",")\n\(inner)"
        value.write(to: &output, indent: inner)
      }
      output += "\n\(indent)]"
    case .object(let values):
      guard !values.isEmpty else { return output += "{}" }
      output += "{"
      for (place, key) in values.keys.sorted().enumerated() {
        output += "\(place == 0 ? "" : ",")\n\(inner)"
        JSON.write(key, to: &output)
        output += ": "
        values[key]?.write(to: &output, indent: inner)
      }
      output += "\n\(indent)}"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{0}"..<" ", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSON {
  /// An object without the keys that have no value.
  static func object(present values: [String: JSON?]) -> JSON { .object(values.compactMapValues(\.self)) }
}
