import AkomaNtoso
import Comparator
import Drafting
import Faults
import Foundation
import Guideline
import LegalLanguage
import Legislation
import Mapper

/// Everything that a run reads: the statutes and the mappings of a project.
struct Project {
  let catalogue: Catalogue
  let lexicon: Lexicon
  let library: StatuteLibrary
  let curations: [String: Curation]
  let clauses: ModelClauses
  let traditions: [String: Tradition]
  /// What is wrong with single states; the others can be analysed.
  let faults: [Fault]
  /// Every file that was read, by the name under which it is reported.
  let files: [String: [UInt8]]
  private let mappings: MappingSource

  /// Reads the folders.
  ///
  /// - Parameter only: the states to read; nil for all.
  /// - Throws: ``Fault`` or ``FaultList`` where the catalogue, the lexicon or the drafting tables are wrong, since nothing
  ///   can be analysed then.
  init(_ folders: Folders, only: Set<String>? = nil) throws {
    var source = MappingSource(folders.mappings)
    let catalogue = try source.catalogue()
    let lexicon = try source.lexicon(for: catalogue)
    clauses = try source.clauses(for: catalogue)
    traditions = try source.traditions()
    library = try StatuteLibrary(
      folder: URL(filePath: folders.legislation), name: folders.legislation.lastPathComponent, only: only)
    var faults = library.faults
    var curations: [String: Curation] = [:]
    for (code, law) in library.states.sorted(by: { $0.key < $1.key }) {
      do {
        let curation = try source.curation(of: code)
        let wrong = curation.faults(in: law, catalogue)
        faults += wrong
        if traditions[law.corpus.tradition] == nil {
          faults.append(
            Fault(
              "\(library.name(of: code))/corpus.yaml", found: "the tradition “\(law.corpus.tradition)”",
              expected: "one of \(traditions.keys.sorted().joined(separator: ", "))",
              remedy: "choose one, or describe it in Mappings/drafting"))
        } else if wrong.isEmpty {
          curations[code] = curation
        }
      } catch let fault as Fault {
        faults.append(fault)
      }
    }
    (self.catalogue, self.lexicon, self.curations, self.faults) = (catalogue, lexicon, curations, faults.sorted())
    mappings = source
    files = library.files.merging(source.files) { first, _ in first }
  }

  /// The states that can be analysed.
  var states: [(law: StateLaw, curation: Curation)] {
    library.states.sorted { $0.key < $1.key }.compactMap { code, law in curations[code].map { (law, $0) } }
  }

  /// The states that cannot be analysed, by code.
  var unread: [String] {
    (library.failed + library.states.keys.filter { curations[$0] == nil }).sorted()
  }

  /// The day on which the law is read unless the user names one: the last to which any state was compiled, so that the
  /// same files give the same result on any day.
  var compiled: CalendarDate? { states.map(\.law.corpus.compiled).max() }

  /// The matrix on a day.
  func matrix(asOf day: CalendarDate, with added: AddedTexts.Read = .init()) -> GapMatrix {
    GapMatrix(catalogue, lexicon, states: states, supplied: added.texts, texts: added.reading, asOf: day)
  }

  /// How full texts in some languages are read, and the files that say so; nil where the project has no rules for them.
  func texts(in languages: Set<String>) throws -> (reading: TextReading, files: [String: [UInt8]])? {
    var source = mappings
    return try source.texts(for: catalogue, languages: languages).map { ($0, source.files) }
  }
}

extension String {
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
