public import Faults

extension Gold {
  private static let header = ["criterion", "verdict", "sections", "rationale"]

  /// The languages that the names of texts have, by their two letters, as ISO 639-2 has them.
  private static let languages = [
    "en": "eng", "id": "ind", "km": "khm", "lo": "lao", "ms": "msa", "my": "mya", "pt": "por", "th": "tha",
    "tl": "fil", "fil": "fil", "tet": "tet", "vi": "vie",
  ]

  /// Reads the folder of a gold standard, of which the caller has read the files.
  ///
  /// - Parameters:
  ///   - texts: the names of the files in `text/`, such as `sg-phta-2014.en.txt`: the state, anything, the language.
  ///   - tables: the CSV files by name, such as `dev-A-SG.csv`: anything, the coder, the state.
  ///   - criteria: every criterion of the catalogue.
  ///   - folder: the folder, as messages name it.
  /// - Throws: ``FaultList`` with everything that is wrong.
  public init(
    texts: [String], tables: [String: [UInt8]], criteria: Set<String>, folder: String
  ) throws(FaultList) {
    var faults: [Fault] = []
    var named: [String: (text: String, language: String)] = [:]
    for text in texts.sorted() {
      guard let (state, language) = Gold.parts(ofText: text) else {
        faults.append(
          Fault(
            "\(folder)/text/\(text)", found: "the name \(text)", expected: "<state>-<anything>.<language>.txt",
            remedy:
              "name it as in sg-phta-2014.en.txt, with a language of \(Gold.languages.keys.sorted().joined(separator: ", "))"
          ))
        continue
      }
      if let other = named.updateValue((text, language), forKey: state) {
        faults.append(
          Fault(
            "\(folder)/text/\(text)", found: "a second text of \(state)",
            expected: "one statute of a state; the other is \(other.text)",
            remedy: "put one of the two in a folder of its own"))
      }
    }
    var codings: [String: [Coding]] = [:]
    for (table, bytes) in tables.sorted(by: { $0.key < $1.key }) {
      let file = "\(folder)/\(table)"
      do throws(FaultList) {
        guard let (coder, state) = Gold.parts(ofTable: table) else {
          throw FaultList([
            Fault(
              file, found: "the name \(table)", expected: "<anything>-<coder>-<state>.csv",
              remedy: "name it as in dev-A-SG.csv")
          ])
        }
        guard named[state] != nil else {
          throw FaultList([
            Fault(
              file, found: "labels of the state \(state)", expected: "a state with a text in \(folder)/text",
              remedy: "add the text, or take the table away")
          ])
        }
        if codings[state]?.contains(where: { $0.coder == coder }) == true {
          throw FaultList([
            Fault(
              file, found: "a second table of the coder \(coder) on \(state)", expected: "one table",
              remedy: "join the two")
          ])
        }
        let judgements = try Gold.judgements(bytes, file: file, criteria: criteria)
        codings[state, default: []].append(Coding(coder: coder, judgements: judgements))
      } catch {
        faults += error.all
      }
    }
    for (state, entry) in named.sorted(by: { $0.key < $1.key }) where codings[state] == nil && faults.isEmpty {
      faults.append(
        Fault(
          "\(folder)/text/\(entry.text)", found: "a text without labels",
          expected: "a table such as dev-A-\(state.uppercased()).csv", remedy: "add one, or take the text away"))
    }
    if named.isEmpty && faults.isEmpty {
      faults.append(
        Fault(
          "\(folder)/text", found: "no text", expected: "at least one statute, such as sg-phta-2014.en.txt",
          remedy: "name the folder of a gold standard with --gold"))
    }
    guard faults.isEmpty else { throw FaultList(faults) }
    statutes = named.sorted { $0.key < $1.key }.map { state, entry in
      Statute(
        state: state, text: entry.text, language: entry.language,
        codings: (codings[state] ?? []).sorted { $0.coder < $1.coder })
    }
  }

  private static func parts(ofText name: String) -> (state: String, language: String)? {
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.last == "txt", let state = parts[0].split(separator: "-").first,
      state.isCountry, let language = languages[String(parts[parts.count - 2])]
    else { return nil }
    return (String(state), language)
  }

  private static func parts(ofTable name: String) -> (coder: String, state: String)? {
    guard name.lowercased().hasSuffix(".csv") else { return nil }
    let parts = name.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let state = parts.last?.lowercased(), state[...].isCountry, !parts[parts.count - 2].isEmpty
    else { return nil }
    return (String(parts[parts.count - 2]), state)
  }

  private static func judgements(
    _ bytes: [UInt8], file: String, criteria: Set<String>
  ) throws(FaultList) -> [String: Judgement] {
    let table: CSVTable
    do throws(Fault) { table = try CSVTable(bytes, file: file) } catch { throw FaultList([error]) }
    guard table.rows.first?.fields == header else {
      throw FaultList([
        Fault(
          file, line: 1, found: "the header “\(table.rows.first?.fields.joined(separator: ",") ?? "")”",
          expected: header.joined(separator: ","), remedy: "correct the first line")
      ])
    }
    var faults: [Fault] = []
    var judgements: [String: Judgement] = [:]
    for (line, fields) in table.rows.dropFirst() {
      func fault(_ found: String, _ expected: String, _ remedy: String) {
        faults.append(Fault(file, line: line, found: found, expected: expected, remedy: remedy))
      }
      guard fields.count == header.count else {
        fault("\(fields.count) fields", "\(header.count)", "put a field with commas in quotes")
        continue
      }
      let (criterion, sections) = (fields[0], fields[2].split(separator: ";", omittingEmptySubsequences: false))
      let cited = sections.map { String($0.filter { $0 != " " }) }
      guard criteria.contains(criterion) else {
        fault("the criterion “\(criterion)”", "a criterion of the catalogue", "list them with lacuna guideline")
        continue
      }
      guard let label = Label(rawValue: fields[1]), label.isPresent else {
        fault(
          "the verdict “\(fields[1])”", "met, partly or contradicted",
          "correct it; leave out the row where the text is silent")
        continue
      }
      if let wrong = cited.first(where: { !$0.isSectionNumber }) {
        fault("the section “\(wrong)”", "numbers such as 18;1(3)", "cite the sections by their numbers")
        continue
      }
      if judgements.updateValue(Judgement(label, cited), forKey: criterion) != nil {
        fault("\(criterion) a second time", "one row a criterion", "join the rows")
      }
    }
    guard faults.isEmpty else { throw FaultList(faults) }
    return judgements
  }
}

extension Substring {
  fileprivate var isCountry: Bool { count == 2 && allSatisfy { ("a"..."z").contains($0) } }
}

extension String {
  /// Whether it is a number, with any subdivisions in brackets after it: `18`, `1(3)`, `12A(1)(b)`.
  fileprivate var isSectionNumber: Bool { wholeMatch(of: /[0-9][0-9A-Za-z\/.-]*(\([^()]+\))*/) != nil }
}
