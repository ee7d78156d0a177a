/// A place where a text expresses a concept.
public struct Mention: Hashable, Sendable {
  /// The index of the concept in the lexicon.
  public let concept: Int
  /// The bytes of the text.
  public let range: Range<Int>
}

/// Finds every concept of a lexicon in one pass over the words of a text.
///
/// The forms are one tree of words; at each word the branches that are under way move on, so the cost does not grow with
/// the number of forms. Of two mentions of which one lies inside the other, the longer counts: the words “shall not be
/// punished” do not mention punishment.
public struct ConceptReader: Sendable {
  public let lexicon: Lexicon
  private var nodes: [Node] = [Node()]
  /// The beginnings of words that a form ends in any way after, sorted.
  private let prefixes: [[UInt8]]

  private struct Node {
    var exact: [[UInt8]: [Edge]] = [:]
    var prefix: [[UInt8]: [Edge]] = [:]
    var concepts: [Int] = []
    /// The widest gap that an edge from here allows.
    var gap = 0
  }

  private struct Edge { let gap: Int, target: Int }

  /// A form that is under way: the node reached, where it began, how many words have passed since.
  private struct Branch { let node: Int, start: Int, skipped: Int }

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var prefixes: Set<[UInt8]> = []
    var nodes = [Node()]
    for (concept, entry) in lexicon.concepts.enumerated() {
      for form in entry.forms {
        var node = 0
        for token in form.tokens {
          let word = Array(token.word.utf8)
          if token.isPrefix { prefixes.insert(word) }
          let edges = (token.isPrefix ? nodes[node].prefix : nodes[node].exact)[word] ?? []
          if let edge = edges.first(where: { $0.gap == token.gap }) {
            node = edge.target
            continue
          }
          let target = nodes.count
          nodes.append(Node())
          if token.isPrefix {
            nodes[node].prefix[word, default: []].append(Edge(gap: token.gap, target: target))
          } else {
            nodes[node].exact[word, default: []].append(Edge(gap: token.gap, target: target))
          }
          nodes[node].gap = max(nodes[node].gap, token.gap)
          node = target
        }
        if !nodes[node].concepts.contains(concept) { nodes[node].concepts.append(concept) }
      }
    }
    self.nodes = nodes
    self.prefixes = prefixes.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The mentions in a range of a text, by where they start.
  public func mentions(in text: [UInt8], of range: Range<Int>) -> [Mention] {
    let words = Words(text[range]).ranges
    var under: [Branch] = []
    var found: [Mention] = []
    // A gap may let a form end in several places; the nearest is what is meant.
    var ended: Set<[Int]> = []
    for (position, word) in words.enumerated() {
      let key = text[word].lowercasedASCII
      let beginnings = prefixes(of: key)
      var next: [Branch] = []
      func advance(_ branch: Branch) {
        func follow(_ edges: [Edge]?) {
          for edge in edges ?? [] where branch.skipped <= edge.gap {
            next.append(Branch(node: edge.target, start: branch.start, skipped: 0))
            guard !nodes[edge.target].concepts.isEmpty, ended.insert([edge.target, branch.start]).inserted else {
              continue
            }
            for concept in nodes[edge.target].concepts {
              found.append(Mention(concept: concept, range: words[branch.start].lowerBound..<word.upperBound))
            }
          }
        }
        follow(nodes[branch.node].exact[key])
        for beginning in beginnings { follow(nodes[branch.node].prefix[beginning]) }
        if branch.node != 0, branch.skipped < nodes[branch.node].gap {
          next.append(Branch(node: branch.node, start: branch.start, skipped: branch.skipped + 1))
        }
      }
      for branch in under { advance(branch) }
      advance(Branch(node: 0, start: position, skipped: 0))
      under = next
    }
    return longest(found)
  }

  /// The beginnings of a word that forms use.
  private func prefixes(of word: [UInt8]) -> [[UInt8]] {
    guard let first = word.first else { return [] }
    return prefixes.filter { $0.first == first && word.starts(with: $0) }
  }

  /// The mentions that lie in no longer one.
  private func longest(_ mentions: [Mention]) -> [Mention] {
    let ordered = Set(mentions).sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.concept) < ($1.range.lowerBound, -$1.range.upperBound, $1.concept)
    }
    var kept: [Mention] = []
    var reach = 0..<0
    for mention in ordered {
      // The one that starts first and ends last comes first: whatever ends within it lies inside it.
      if mention.range.upperBound <= reach.upperBound, mention.range != reach { continue }
      kept.append(mention)
      if mention.range.upperBound > reach.upperBound { reach = mention.range }
    }
    return kept
  }
}

extension ArraySlice<UInt8> {
  /// These bytes with the letters A to Z made small. Other scripts of the region have no case; Vietnamese and Portuguese
  /// capitals keep theirs.
  fileprivate var lowercasedASCII: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }
}
