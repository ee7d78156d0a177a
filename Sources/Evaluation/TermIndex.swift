import AkomaNtoso
import Foundation
import LegalLanguage
import Legislation

/// The provisions of one act as bags of words, for the baselines.
///
/// Everything is summed in a fixed order, so that the same act gives the same bits.
struct TermIndex: Sendable {
  /// The numbers of the provisions; one without a number is left out.
  let sections: [String]
  /// The words of the headings.
  let headings: [Set<String>]
  /// Of each provision its terms, by number, with how often each stands there.
  let documents: [[(term: Int, count: Int)]]
  private let terms: [String: Int]
  /// In how many provisions each term stands.
  private let frequencies: [Int]

  init(_ act: Act) {
    var (sections, headings, terms, frequencies) = ([String](), [Set<String>](), [String: Int](), [Int]())
    var documents: [[(term: Int, count: Int)]] = []
    for provision in act.provisions {
      guard let number = act.sectionNumber(of: provision.unit, in: provision) else { continue }
      let words = TermIndex.words(provision.heading) + TermIndex.words(act.text(of: provision))
      var counts: [Int: Int] = [:]
      for word in words {
        let term = terms[word] ?? terms.count
        if term == terms.count {
          terms[word] = term
          frequencies.append(0)
        }
        counts[term, default: 0] += 1
      }
      for term in counts.keys { frequencies[term] += 1 }
      sections.append(number)
      headings.append(Set(TermIndex.words(provision.heading)))
      documents.append(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
    (self.sections, self.headings, self.documents) = (sections, headings, documents)
    (self.terms, self.frequencies) = (terms, frequencies)
  }

  /// The words of a text in small letters.
  static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words(bytes[...]).ranges.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
  }

  /// A query's terms with how often each stands in it; words that the act does not have are left out.
  func query(_ text: String) -> [(term: Int, count: Int)] {
    Dictionary(grouping: TermIndex.words(text).compactMap { terms[$0] }) { $0 }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value.count) }
  }

  /// The weights of a bag of words, of length 1: (1 + ln tf) · (1 + ln((1 + N) / (1 + df))).
  func weights(_ bag: [(term: Int, count: Int)]) -> [(term: Int, weight: Double)] {
    let weights = bag.map { term, count in
      let rarity = log(Double(1 + documents.count) / Double(1 + frequencies[term])) + 1
      return (term, (1 + log(Double(count))) * rarity)
    }
    let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
    return weights.map { ($0.0, length > 0 ? $0.1 / length : 0) }
  }

  /// How rare a term is in the sense of BM25 (Robertson and Zaragoza 2009), never below zero.
  func rarity(_ term: Int) -> Double {
    log(1 + (Double(documents.count - frequencies[term]) + 0.5) / (Double(frequencies[term]) + 0.5))
  }
}

/// The sum of the products of two sparse vectors whose terms go up.
func product(_ first: [(term: Int, weight: Double)], _ second: [(term: Int, weight: Double)]) -> Double {
  var (sum, left, right) = (0.0, 0, 0)
  while left < first.count, right < second.count {
    if first[left].term == second[right].term {
      sum += first[left].weight * second[right].weight
      left += 1
      right += 1
    } else if first[left].term < second[right].term {
      left += 1
    } else {
      right += 1
    }
  }
  return sum
}
