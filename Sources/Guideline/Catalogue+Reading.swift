public import Faults
import Records

extension Catalogue {
  /// Reads the catalogue from its YAML file.
  ///
  /// - Throws: ``Fault`` at the first thing that is wrong: a missing or unknown key, a duplicate code, an anchor in an
  ///   unknown instrument, a criterion without a rule.
  public init(yaml: String, file: String) throws {
    let top = try Record(yaml: yaml, file: file)
    try top.allowOnly(["title", "version", "status", "notice", "instruments", "parts", "recommendations"])
    title = try top.text("title")
    version = try top.text("version")
    status = try top.choice("status")
    notice = try top.text("notice")

    let cited = try top.get("instruments")
    instruments = try cited.keys().map { code in
      let record = try cited.get(code)
      try record.allowOnly(["name", "force", "source"])
      return Instrument(
        code: code, name: try record.text("name"), force: try record.textOrEmpty("force"),
        source: try record.textOrEmpty("source"))
    }
    parts = try top.list("parts").map { Part(code: try $0.text("code"), title: try $0.text("title")) }

    var seen: Set<String> = []
    let known = (parts: Set(parts.map(\.code)), instruments: Set(instruments.map(\.code)))
    recommendations = try top.list("recommendations").map { record in
      let recommendation = try Recommendation(record)
      for code in [recommendation.code] + recommendation.criteria.map(\.id) where !seen.insert(code).inserted {
        throw record.fault(
          found: "the code \(code) twice", expected: "each code once", remedy: "give the second one a code of its own")
      }
      guard known.parts.contains(recommendation.part) else {
        throw record.fault(
          found: "part \(recommendation.part)", expected: "one of \(known.parts.sorted().joined(separator: ", "))",
          remedy: "correct the part, or add it under parts")
      }
      for anchor in recommendation.anchors where !known.instruments.contains(anchor.instrument) {
        throw record.fault(
          found: "an anchor in “\(anchor.instrument)”", expected: "an instrument that is listed under instruments",
          remedy: "correct the name, or add the instrument")
      }
      return recommendation
    }
    guard !recommendations.isEmpty else {
      throw top.fault(found: "no recommendation", expected: "at least one", remedy: "restore the catalogue")
    }
    try checkReferences(top)
  }

  /// A criterion may only point to a criterion that is there, and not to itself by any way.
  private func checkReferences(_ top: Record) throws {
    let known = Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, $0) })
    for criterion in criteria {
      for target in criterion.dependencies where known[target] == nil {
        throw Fault(
          top.file, line: criterion.line, found: "a reference from \(criterion.id) to \(target)",
          expected: "a criterion of the catalogue", remedy: "correct the code")
      }
      var visited: Set<String> = []
      var open = criterion.dependencies
      while let next = open.popLast() {
        guard next != criterion.id else {
          throw Fault(
            top.file, line: criterion.line, found: "\(criterion.id) resting on itself", expected: "no circle",
            remedy: "let it rest on a criterion that does not rest on it")
        }
        if visited.insert(next).inserted { open += known[next]?.dependencies ?? [] }
      }
    }
  }

  /// The faults of a catalogue that names concepts which no lexicon has.
  public func unknownConcepts(known: Set<String>, file: String) -> [Fault] {
    criteria.flatMap { criterion in
      criterion.rule.concepts.filter { !known.contains($0) }.map { concept in
        Fault(
          file, line: criterion.line, found: "the unknown concept “\(concept)” in the rule of \(criterion.id)",
          expected: "a concept of the lexicon", remedy: "correct the name, or add the concept to Mappings/lexicon")
      }
    }
  }
}

extension Criterion {
  /// The criteria that must be judged before this one.
  public var dependencies: [String] {
    var dependencies = notApplicableWhen.map { [$0.criterion] } ?? []
    if case .absence(let rule) = rule { dependencies.append(rule.on) }
    return dependencies
  }
}

extension Recommendation {
  fileprivate init(_ record: Record) throws {
    try record.allowOnly([
      "code", "part", "title", "statement", "addressees", "level", "confidence", "note", "officialRef", "anchors",
      "criteria",
    ])
    let code = try record.text("code")
    self.code = code
    part = try record.text("part")
    title = try record.text("title")
    statement = try record.text("statement")
    addressees = try record.texts("addressees")
    level = try record.choice("level")
    confidence = try record.choice("confidence")
    note = try record.textOrEmpty("note")
    officialRef = try record.textOrEmpty("officialRef")
    anchors = try record.list("anchors").map { anchor in
      try anchor.allowOnly(["instrument", "article", "checked", "note"])
      return Anchor(
        instrument: try anchor.text("instrument"), article: try anchor.textOrEmpty("article"),
        checked: try anchor.choice("checked"), note: try anchor.textOrEmpty("note"))
    }
    criteria = try record.list("criteria").map(Criterion.init)
    guard let first = criteria.first else {
      throw record.fault(
        found: "recommendation \(code) without a criterion", expected: "at least one",
        remedy: "add what a law must do to meet it")
    }
    guard first.essential else {
      throw Fault(
        record.file, line: first.line, found: "\(first.id), the first criterion, as not essential",
        expected: "essential: true", remedy: "put the criterion that carries the recommendation first")
    }
    for criterion in criteria where criterion.recommendation != code {
      throw Fault(
        record.file, line: criterion.line, found: "criterion \(criterion.id) under \(code)",
        expected: "an id that starts with \(code).", remedy: "move the criterion or correct its id")
    }
  }
}

extension Criterion {
  fileprivate init(_ record: Record) throws {
    try record.allowOnly(["id", "asks", "essential", "asksFor", "themes", "notApplicableWhen", "rule"])
    id = try record.text("id")
    asks = try record.text("asks")
    essential = try record.flag("essential")
    asksFor = try record.choice("asksFor")
    themes = try record.list("themes").map { try $0.choice() }
    line = record.line
    notApplicableWhen = try record.find("notApplicableWhen").map {
      try $0.allowOnly(["criterion", "is", "because"])
      return Presupposition(
        criterion: try $0.text("criterion"), verdict: try $0.choice("is"), because: try $0.text("because"))
    }
    guard !themes.isEmpty else {
      throw record.fault(
        found: "\(id) without a theme", expected: "the fields of law where an answer would stand",
        remedy: "add themes: [\(Theme.nonPunishment.rawValue)] or others")
    }
    guard let rule = try record.find("rule") else {
      throw record.fault(
        found: "\(id) without a rule", expected: "an evidence rule",
        remedy: "add rule: {need: …}, rule: {on: …} or rule: {judged: person, because: …}")
    }
    self.rule = try EvidenceRule(rule)
  }
}

extension EvidenceRule {
  fileprivate init(_ record: Record) throws {
    try record.allowOnly(["need", "limits", "contrary", "within", "on", "breaches", "judged", "because"])
    func groups(_ key: String) throws -> [[String]] {
      try record.list(key).map { try $0.items().map { try $0.text() } }
    }
    if try record.find("judged") != nil {
      self = .person(because: try record.text("because"))
    } else if try record.find("on") != nil {
      self = .absence(
        Absence(on: try record.text("on"), limits: try record.texts("limits"), breaches: try record.texts("breaches")))
    } else {
      let need = try groups("need")
      guard !need.isEmpty, need.allSatisfy({ !$0.isEmpty }) else {
        throw record.fault(
          found: "a rule without need, on or judged", expected: "one of the three kinds of rule",
          remedy: "say which concepts a provision must express")
      }
      self = .presence(
        Presence(
          need: need, limits: try record.texts("limits"), contrary: try groups("contrary"),
          within: try record.choiceIfAny("within") ?? .provision))
    }
  }
}
