extension CrossReferences {
  /// The provision that each of a run is inside, by its place in the run.
  private func containers(_ items: [ReferenceScanner.Item]) -> [Int?] {
    var containers = [Int?](repeating: nil, count: items.count)
    for place in items.indices {
      let rank = items[place].rank
      if let after = items.indices[(place + 1)...].first(where: { items[$0].rank < rank }),
        items[after].relation == .around
      {
        containers[place] = after
        continue
      }
      guard let before = items.indices[..<place].last(where: { items[$0].rank <= rank }) else { continue }
      if items[before].rank == rank {
        // What one of several is inside, the next is inside too.
        containers[place] = containers[before].flatMap { $0 < place ? $0 : nil }
      } else if items[place].relation == .inside {
        containers[place] = before
      }
    }
    return containers
  }

  mutating func own(
    _ run: ReferenceScanner.Run, _ passage: Passage, _ standing: Standing
  ) -> [InlineMarks.Mark] {
    let bytes = passage.bytes
    let containers = containers(run.items)
    let next = ReadingCustom.Form.spaces(bytes, run.end, bytes.count)
    let isOurs = words.ours.contains { scanner.phrase($0, bytes, next) != nil }
    var targets = [(provision: Int, end: Int)?](repeating: nil, count: run.items.count)
    // Those around others come first.
    for place in run.items.indices.sorted(by: { run.items[$0].rank < run.items[$1].rank }) {
      let item = run.items[place]
      if let container = containers[place] {
        guard let around = targets[container] else { continue }
        let element = words.kinds[item.rank].element
        let inner =
          item.rank < scanner.mainRank
          ? index.division(element, item.number, inside: around.provision)
          : child(of: around.provision, item)
        targets[place] = descend(from: inner ?? around.provision, item)
      } else {
        targets[place] = target(item, standing).flatMap { descend(from: $0, item) }
        if targets[place] == nil, isMain(item), !standing.isInAnnex, principal == nil { warn(item, passage) }
      }
    }
    return spans(run.items, containers).compactMap { span in
      guard let target = targets[span.place] else { return nil }
      // The number of the provision itself, again.
      if run.items.count == 1, span.start == 0, target.provision == standing.provision, !isOurs { return nil }
      // In an act that amends another, it may be that one's.
      if principal != nil, let last = run.items[span.place].chain.last, target.end < last.end { return nil }
      let end = span.end == run.items[span.place].end ? target.end : span.end
      return InlineMarks.Mark(range: span.start..<max(end, span.end), kind: .provision(target.provision))
    }
  }

  func isMain(_ item: ReferenceScanner.Item) -> Bool { item.rank == scanner.mainRank }

  /// The words of one reference each: a provision with those that it is inside, where these stand next to it.
  private func spans(
    _ items: [ReferenceScanner.Item], _ containers: [Int?]
  ) -> [(place: Int, start: Int, end: Int)] {
    var spans: [(place: Int, start: Int, end: Int)] = []
    var place = 0
    while place < items.count {
      var (deepest, last) = (place, place)
      while last + 1 < items.count {
        if items[last + 1].relation == .inside, containers[last + 1] == last {
          (deepest, last) = (last + 1, last + 1)
        } else if items[last + 1].relation == .around, containers[last] == last + 1 {
          last += 1
        } else {
          break
        }
      }
      spans.append((deepest, items[place].start, max(items[last].end, items[last].tail ?? 0)))
      place = last + 1
    }
    return spans
  }

  /// The provision that an item names by itself, where the words stand.
  private mutating func target(_ item: ReferenceScanner.Item, _ standing: Standing) -> Int? {
    if isMain(item) { return index.main(item.number) }
    let element = words.kinds[item.rank].element
    if item.rank < scanner.mainRank { return index.division(element, item.number, around: standing.provision) }
    // `subsection 5(1)`.
    if item.isPlain, !item.chain.isEmpty { return index.main(item.number) }
    // The innermost of those around the words that has it.
    guard numbered.contains(element) else { return nil }
    let path = index.path(standing.provision)
    for around in path {
      if let found = index.child(of: around, item.label, element: element) { return found }
      if index.nodes[around].element == custom.main.element { break }
    }
    for around in path {
      if let found = index.child(of: around, item.label),
        item.chain.allSatisfy({ index.child(of: found, $0.label) != nil })
      {
        return found
      }
      if index.nodes[around].element == custom.main.element { break }
    }
    return nil
  }

  /// What a provision has of a kind and a number, or else of the number.
  private mutating func child(of parent: Int, _ item: ReferenceScanner.Item) -> Int? {
    let element = words.kinds[item.rank].element
    guard numbered.contains(element) else { return nil }
    return index.child(of: parent, item.label, element: element) ?? index.child(of: parent, item.label)
  }

  /// The deepest provision that the numbers behind an item lead to, and where the words for it end.
  private mutating func descend(from start: Int, _ item: ReferenceScanner.Item) -> (provision: Int, end: Int)? {
    var (provision, end) = (start, item.tail ?? item.end)
    for (label, stop) in item.chain {
      guard let next = index.child(of: provision, label) else { break }
      (provision, end) = (next, stop)
    }
    return (provision, end)
  }

  private mutating func warn(_ item: ReferenceScanner.Item, _ passage: Passage) {
    let name = String(decoding: passage.bytes[item.start..<item.end], as: UTF8.self)
    let line = text.lineNumber(at: passage.line(at: item.start)?.lowerBound ?? 0)
    warnings.append(.init(line: line, what: "“\(name)” is not in the text"))
  }

  /// References to provisions of another act: as far as the main provision, since what is inside is not known.
  func other(_ run: ReferenceScanner.Run, _ act: Citation.Found) -> [InlineMarks.Mark] {
    let containers = containers(run.items)
    return spans(run.items, containers).compactMap { span in
      var main: Int? = span.place
      while let place = main, !isMain(run.items[place]) { main = containers[place] }
      let named = run.items[span.place]
      if main == nil, named.isPlain, !named.chain.isEmpty, named.rank > scanner.mainRank { main = span.place }
      guard let main else { return nil }
      let item = run.items[main]
      let end = max(span.end, run.items[span.place].chain.last?.end ?? 0)
      return InlineMarks.Mark(range: span.start..<end, kind: .act(act, portion: item.written))
    }
  }
}
