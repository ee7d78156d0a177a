import AkomaNtoso
import Drafting
import Legislation

/// The numbers of the provisions that a plan adds, so that no two are the same.
struct Numbering {
  private var taken: [WorkIRI: Set<String>] = [:]

  /// A provision that the plan adds, with how many paragraphs it has so far.
  struct NewProvision {
    let place: Reform.Place
    let number: String
    var paragraphs = 0
  }

  /// What stands where a drafter has to find out a number.
  static let unknown = "[number]"

  init(_ book: StatuteBook) {
    for act in book.acts { taken[act.work] = Set(act.provisions.map(\.number)) }
  }

  mutating func next(after place: Reform.Place, _ tradition: Tradition) -> NewProvision {
    guard let provision = place.provision, !provision.number.isEmpty else {
      return NewProvision(place: place, number: Numbering.unknown)
    }
    let work = provision.address.work
    let number = tradition.number(after: provision.number, taken: taken[work] ?? [])
    taken[work, default: []].insert(number)
    return NewProvision(place: place, number: number)
  }
}

extension Reform.Place {
  /// The provision as a formula names it: by its number, or by its heading where the number is not known.
  var written: String {
    guard let provision else { return Numbering.unknown }
    return provision.number.isEmpty ? "“\(provision.heading)”" : provision.number
  }
}

extension Provision {
  /// The number without the word before it: `17-A` of `Section 17-A`; empty where the number is not known.
  var number: String {
    num.split(separator: " ").last { $0.contains(where: \.isNumber) }.map(String.init) ?? ""
  }
}
