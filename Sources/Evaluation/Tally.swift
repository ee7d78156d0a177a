/// What is summed over cells, and the figures that follow from the sums.
struct Tally: Sendable {
  private var present = Counts()
  private var agreement: [Agreement]
  private var units: [Overlap]
  private var paragraphs: [Overlap]
  private var both: [Int]
  private var ranked = 0
  private var (recallAt5, averagePrecision, ndcgAt10) = (0.0, 0.0, 0.0)
  private(set) var raw = Calibration()
  private(set) var calibrated = Calibration()
  private let coders: [String]

  init(_ cells: some Sequence<CountedCell>, coders: [String]) {
    self.coders = coders
    agreement = coders.map { _ in Agreement() }
    units = coders.map { _ in Overlap() }
    paragraphs = units
    both = coders.map { _ in 0 }
    for cell in cells { add(cell) }
  }

  private mutating func add(_ cell: CountedCell) {
    present.add(said: cell.said, true: cell.isTrue)
    for (coder, label, units, paragraphs) in cell.coders {
      if cell.said, label != Label.absent.number { both[coder] += 1 }
      agreement[coder].add([cell.label, label])
      self.units[coder].add(units)
      self.paragraphs[coder].add(paragraphs)
    }
    if let ranking = cell.ranking {
      ranked += 1
      recallAt5 += ranking.recallAt5
      averagePrecision += ranking.averagePrecision
      ndcgAt10 += ranking.ndcgAt10
    }
    if cell.said {
      raw.add(cell.confidence, isRight: cell.isTrue)
      if let confidence = cell.calibrated { calibrated.add(confidence, isRight: cell.isTrue) }
    }
  }

  /// How many cells both the reader and a coder call present, by coder.
  var bothPresent: [String: Int] { Dictionary(uniqueKeysWithValues: zip(coders, both)) }

  /// The value of a measure; nil where it is not defined.
  func value(of measure: Measure) -> Double? {
    func mean(_ sum: Double) -> Double? { ranked > 0 ? sum / Double(ranked) : nil }
    func of<Value>(_ coder: String, _ list: [Value]) -> Value? { coders.firstIndex(of: coder).map { list[$0] } }
    return switch measure {
    case .precision: present.precision
    case .recall: present.recall
    case .f1: present.f(1)
    case .f2: present.f(2)
    case .gapPrecision: present.inverted.precision
    case .gapRecall: present.inverted.recall
    case .alpha(let coder): of(coder, agreement)?.alpha
    case .sections(let coder): of(coder, units)?.f1
    case .paragraphs(let coder): of(coder, paragraphs)?.f1
    case .recallAt5: mean(recallAt5)
    case .map: mean(averagePrecision)
    case .ndcgAt10: mean(ndcgAt10)
    case .rawError: raw.error
    case .calibratedError: calibrated.error
    }
  }
}

/// Samples of cells, drawn with replacement from a seed.
struct Bootstrap: Sendable {
  let samples: Int
  let seed: UInt64

  /// Every measure over the cells, with the bounds between which 95 % of the samples lie (the percentile method).
  func estimates(_ cells: [CountedCell], coders: [String]) -> [Measure: Estimate] {
    let measures = Measure.all(coders)
    let whole = Tally(cells, coders: coders)
    var generator = SplitMix64(seed: seed)
    var values: [Measure: [Double]] = [:]
    for _ in 0..<samples where !cells.isEmpty {
      let sample = Tally(
        (0..<cells.count).lazy.map { _ in cells[Int.random(in: cells.indices, using: &generator)] }, coders: coders)
      for measure in measures {
        if let value = sample.value(of: measure) { values[measure, default: []].append(value) }
      }
    }
    return measures.reduce(into: [:]) { estimates, measure in
      guard let value = whole.value(of: measure) else { return }
      let sorted = (values[measure] ?? []).sorted()
      func quantile(_ share: Double) -> Double { sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] }
      estimates[measure] = Estimate(
        value: value, interval: sorted.isEmpty ? nil : quantile(0.025)...quantile(0.975))
    }
  }
}
