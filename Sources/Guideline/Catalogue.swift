/// The recommendations of the Guideline with their criteria, as far as they could be restated.
///
///     let catalogue = try Catalogue(yaml: text, file: "Mappings/guideline/asean-npp.yaml")
///     let criterion = catalogue.criterion("A01.1")
///     print(criterion?.asks ?? "")
///
/// The catalogue is a provisional restatement from public sources: print ``notice`` wherever its content is shown.
public struct Catalogue: Sendable {
  public let title: String
  public let version: String
  public let status: Status
  /// What every output says about the standing of the catalogue.
  public let notice: String
  /// What the anchors cite, by their short names.
  public let instruments: [Instrument]
  public let parts: [Part]
  public let recommendations: [Recommendation]

  public enum Status: String, CaseIterable, Sendable, Codable { case provisional, confirmed }

  /// One of the five headings.
  public struct Part: Hashable, Sendable {
    public let code: String
    public let title: String
  }

  /// A treaty, guideline, judgment or study that recommendations are anchored in.
  public struct Instrument: Hashable, Sendable {
    public let code: String
    public let name: String
    public let force: String
    public let source: String
  }
}

extension Catalogue {
  /// The version with the standing of the catalogue, for outputs that have room for a line only.
  public var standing: String {
    switch status {
    case .provisional: "\(version), provisional: restated from public sources, not the Guideline's own text"
    case .confirmed: "\(version), confirmed"
    }
  }

  /// Every criterion in the order of the catalogue.
  public var criteria: [Criterion] { recommendations.flatMap(\.criteria) }

  public func recommendation(_ code: String) -> Recommendation? { recommendations.first { $0.code == code } }

  public func criterion(_ id: String) -> Criterion? {
    recommendation(String(id.prefix { $0 != "." }))?.criteria.first { $0.id == id }
  }

  public func recommendations(in part: Part) -> [Recommendation] { recommendations.filter { $0.part == part.code } }
}
