import AkomaNtoso
import Comparator
import Guideline
import Legislation
import Mapper

extension StateFindings {
  /// Where an amendment on a criterion belongs: the place that the corpus names for its field of law, if that is in force
  /// on the day, else after the last provision of the statute on trafficking.
  func place(for finding: Finding) -> Reform.Place {
    for address in [corpus.place(for: finding.criterion.themes), corpus.defaultPlace] {
      if let (act, provision, _) = book.provision(address) { return Reform.Place(act, provision) }
    }
    if let act = book.act(corpus.principal) ?? book.acts.first { return Reform.Place(act, act.provisions.last) }
    return Reform.Place(act: "the statute on trafficking", cited: "", provision: nil)
  }

  /// The provision of an act that falls short of the criterion or stands against it.
  func fallsShort(_ finding: Finding) -> Reform.Place? {
    finding.evidence.lazy.compactMap { self.book.act($0.address.work) }.first { !$0.isPolicy }.flatMap { act in
      finding.evidence.first { $0.address.work == act.work }.map { Reform.Place(act, $0.provision) }
    }
  }
}

extension Reform.Place {
  init(_ act: Act, _ provision: Provision?) {
    self.init(act: act.title, cited: act.cited, provision: provision)
  }
}

extension Corpus {
  /// The instruments on these fields of law that were not read in their own text, or not whole; the anti-trafficking
  /// statute first.
  func unread(on themes: [Theme]) -> [Corpus.Instrument] {
    let open = instruments.filter { instrument in
      instrument.covers.contains { themes.contains($0) } && (instrument.mark != .text || !instrument.missing.isEmpty)
    }
    return open.filter { $0.work == principal } + open.filter { $0.work != principal }
  }
}
