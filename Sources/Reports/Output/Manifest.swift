private import Crypto
import Foundation

/// `manifest.json`: the SHA-256 sum of everything that a run read and wrote, so that anybody can check a release.
struct Manifest: Codable {
  /// What marks a folder as one that this program wrote.
  static let marker = "lacuna-output-1"

  let kind: String
  let program: String
  let asOf: String
  let catalogue: String
  let lexicon: String
  /// The sums by file, in hexadecimal digits.
  let inputs: [String: String]
  let outputs: [String: String]

  init(_ analysis: Analysis, outputs: [String: [UInt8]]) {
    kind = Manifest.marker
    program = "\(Notices.product) \(analysis.version)"
    asOf = analysis.matrix.asOf.description
    catalogue = analysis.matrix.catalogue.standing
    lexicon = analysis.matrix.lexicon.version
    inputs = analysis.inputs.mapValues(Manifest.sum)
    self.outputs = outputs.mapValues(Manifest.sum)
  }

  private static func sum(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  func bytes() throws -> [UInt8] {
    try Array(JSONText.data(self)) + [0x0A]
  }

  /// The manifest of a folder, or nil where it has none that this program wrote.
  init?(of folder: URL) {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: "manifest.json").path),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data), manifest.kind == Manifest.marker
    else { return nil }
    self = manifest
  }
}
