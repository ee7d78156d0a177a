/// A JSON text (RFC 8259), read by a small parser of the test's own, so that the encoder does not check itself.
indirect enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  struct Misread: Error { let byte: Int }

  init(_ bytes: [UInt8]) throws {
    var reader = Reader(bytes: bytes)
    self = try reader.value()
    reader.skipSpace()
    guard reader.place == bytes.count else { throw Misread(byte: reader.place) }
  }

  subscript(key: String) -> JSONValue? { if case .object(let fields) = self { fields[key] } else { nil } }

  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  var text: String? { if case .string(let text) = self { text } else { nil } }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    mutating func skipSpace() { while [0x20, 0x0A, 0x0D, 0x09].contains(next) { place += 1 } }

    private mutating func take(_ text: StaticString) throws {
      for byte in text.description.utf8 {
        guard next == byte else { throw Misread(byte: place) }
        place += 1
      }
    }

    mutating func value() throws -> JSONValue {
      skipSpace()
      switch next {
      case UInt8(ascii: "{"): return .object(try fields())
      case UInt8(ascii: "["): return .array(try list())
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"):
        try take("true")
        return .bool(true)
      case UInt8(ascii: "f"):
        try take("false")
        return .bool(false)
      case UInt8(ascii: "n"):
        try take("null")
        return .null
      default:
        let start = place
        while "+-.eE0123456789".utf8.contains(next) { place += 1 }
        guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
          throw Misread(byte: start)
        }
        return .number(number)
      }
    }

    /// Whether a list or an object goes on after a value.
    private mutating func goesOn(_ end: UInt8) throws -> Bool {
      skipSpace()
      defer { place += 1 }
      guard next == UInt8(ascii: ",") || next == end else { throw Misread(byte: place) }
      return next != end
    }

    private mutating func list() throws -> [JSONValue] {
      place += 1
      skipSpace()
      var items: [JSONValue] = []
      if next == UInt8(ascii: "]") {
        place += 1
        return items
      }
      repeat { items.append(try value()) } while try goesOn(UInt8(ascii: "]"))
      return items
    }

    private mutating func fields() throws -> [String: JSONValue] {
      place += 1
      skipSpace()
      var fields: [String: JSONValue] = [:]
      if next == UInt8(ascii: "}") {
        place += 1
        return fields
      }
      repeat {
        skipSpace()
        let key = try string()
        skipSpace()
        try take(":")
        guard fields.updateValue(try value(), forKey: key) == nil else { throw Misread(byte: place) }
      } while try goesOn(UInt8(ascii: "}"))
      return fields
    }

    private mutating func string() throws -> String {
      try take("\"")
      var text: [UInt8] = []
      while next != UInt8(ascii: "\"") {
        guard next >= 0x20 else { throw Misread(byte: place) }
        guard next == UInt8(ascii: "\\") else {
          let start = place
          while next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"), next >= 0x20 { place += 1 }
          text += bytes[start..<place]
          continue
        }
        place += 1
        let escapes: [UInt8: UInt8] = [
          UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
          UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
        ]
        guard let plain = escapes[next] else { throw Misread(byte: place) }
        text.append(plain)
        place += 1
      }
      place += 1
      return String(decoding: text, as: UTF8.self)
    }
  }
}
