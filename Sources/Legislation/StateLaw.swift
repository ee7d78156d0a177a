public import AkomaNtoso
public import Faults

/// Everything that we hold of one state: every version of every instrument, and what is known about the whole.
public struct StateLaw: Sendable {
  public let corpus: Corpus
  /// The versions, ordered by work and date.
  public let versions: [Act]
  /// The texts that a user supplied, which stand among the versions.
  public let supplied: [SuppliedText]

  public var state: String { corpus.state }

  /// Brings together what was read of a state.
  ///
  /// - Parameter file: `corpus.yaml` as messages name it.
  /// - Throws: ``FaultList`` with everything that does not fit together.
  public init(corpus: Corpus, versions: [Act], file: String) throws(FaultList) {
    self.corpus = corpus
    supplied = []
    self.versions = versions.sorted { ($0.work, $0.inForce.start) < ($1.work, $1.inForce.start) }
    var faults: [Fault] = []
    var seen: [ExpressionIRI: String] = [:]
    for act in self.versions {
      let file = act.document.file
      if act.work.country != corpus.state {
        faults.append(
          Fault(
            file, line: 1, found: "a document of the state “\(act.work.country)”", expected: "“\(corpus.state)”",
            remedy: "move the file to the folder of its state or correct its IRIs"))
      }
      if let other = seen.updateValue(file, forKey: act.expression) {
        faults.append(
          Fault(
            file, line: 1, found: "the version \(act.expression) a second time",
            expected: "one file for each version; the other is \(other)", remedy: "remove one of the two"))
      }
    }
    let held = Set(self.versions.map(\.work))
    let listed = Set(corpus.instruments.compactMap(\.work))
    for work in held.subtracting(listed).sorted() {
      faults.append(
        Fault(
          file, found: "no instrument \(work.local)", expected: "every work of the folder under instruments",
          remedy: "add it with what it covers and where its official text is published"))
    }
    for work in listed.subtracting(held).sorted() {
      faults.append(
        Fault(
          file, found: "the work \(work.local)", expected: "a document of it in the folder",
          remedy: "add the document, or leave `work` out until there is one"))
    }
    if !held.contains(corpus.principal) {
      faults.append(
        Fault(
          file, found: "the principal statute \(corpus.principal.local)", expected: "a document of it in the folder",
          remedy: "name the statute on trafficking that is there"))
    }
    for place in Set(corpus.places.values).union([corpus.defaultPlace]).sorted() where !holds(place) {
      faults.append(
        Fault(
          file, found: "the place \(place.local)", expected: "a provision of a document in the folder",
          remedy: "choose a provision that is there"))
    }
    guard faults.isEmpty else { throw FaultList(faults) }
  }

  /// Whether any version of the law has this provision, or this part of one.
  public func holds(_ portion: PortionIRI) -> Bool {
    versions.contains { $0.work == portion.work && $0.find(portion.eId) != nil }
  }

  /// The same law with texts that a user supplied: each in place of every version that we keep of its work.
  public func with(_ texts: [SuppliedText]) -> StateLaw {
    let works = Set(texts.map(\.act.work))
    return StateLaw(
      corpus: corpus, versions: versions.filter { !works.contains($0.work) } + texts.map(\.act), supplied: texts)
  }

  private init(corpus: Corpus, versions: [Act], supplied: [SuppliedText]) {
    (self.corpus, self.supplied) = (corpus, supplied)
    self.versions = versions.sorted { ($0.work, $0.inForce.start) < ($1.work, $1.inForce.start) }
  }

  init(only act: Act, in corpus: Corpus) { self.init(corpus: corpus, versions: [act], supplied: []) }

  /// The law in force on a day.
  public func statuteBook(asOf day: CalendarDate) -> StatuteBook { StatuteBook(self, asOf: day) }
}

extension Act {
  /// What an eId addresses: a provision or a part of one, with the provision that it is or lies in.
  ///
  /// A text that a user supplied may divide the act otherwise than our digest: there the address finds the provision of
  /// the same number.
  public func find(_ eId: String) -> (provision: Provision, element: Int)? {
    exactly(eId) ?? (isSupplied ? counterpart(of: eId) : nil)
  }

  private func exactly(_ eId: String) -> (provision: Provision, element: Int)? {
    // The eId of a provision may itself begin with that of its part or chapter.
    let provision = provisions.first { eId == $0.address.eId || eId.hasPrefix("\($0.address.eId)__") }
    guard let provision else { return nil }
    return document.addressable(in: provision.unit).first { document.eId(of: $0) == eId }.map { (provision, $0) }
  }

  /// The provision with the number of the outermost provision that the eId names, and in it the part that it names, or
  /// else the provision as a whole.
  private func counterpart(of eId: String) -> (provision: Provision, element: Int)? {
    let steps = eId.components(separatedBy: "__")
    for (place, step) in steps.enumerated() {
      for end in Act.endings(of: step) {
        let same = provisions.filter {
          $0.address.eId == end || $0.address.eId.hasSuffix(end.hasPrefix("_") ? end : "__\(end)")
        }
        guard same.count == 1, let provision = same.first else { continue }
        let part = ([provision.address.eId] + steps[(place + 1)...]).joined(separator: "__")
        return exactly(part) ?? (provision, provision.unit)
      }
    }
    return nil
  }

  /// How the eId of the same provision may end: as it is, with another word for its kind, and for a digest of several
  /// provisions (`art_38-40`) that of the first.
  private static func endings(of step: String) -> [String] {
    guard let line = step.firstIndex(of: "_") else { return [step] }
    let number = step[line...]
    let first = number.firstIndex(of: "-").map { String(number[..<$0]) }
    return [step, String(number)] + [first].compactMap(\.self)
  }
}
