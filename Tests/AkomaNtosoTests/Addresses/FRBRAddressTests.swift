import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("Addresses of every kind")
struct FRBRAddressTests {
  @Test(
    "Other conventions are read for work, date, number, version, language and format",
    arguments: [
      (
        "http://data.legilux.public.lu/eli/etat/leg/loi/1990/01/24/n1/jo/fr/xml",
        ["eli", "eli/etat/leg/loi/1990/01/24/n1", "1990-01-24", "n1", "jo", "fr", "xml", "manifestation"]
      ),
      (
        "/eli/etat/leg/loi/2020/03/25/a188/consolide/20210101",
        ["eli", "eli/etat/leg/loi/2020/03/25/a188", "2020-03-25", "a188", "consolide/20210101", "", "", "expression"]
      ),
      (
        "http://data.europa.eu/eli/dir/2014/27/oj",
        ["eli", "eli/dir/2014/27", "2014", "27", "oj", "", "", "expression"]
      ),
      (
        "eli/bund/bgbl-1/1964/s593/1964-08-05/1/deu/1964-08-05/regelungstext-1.xml",
        ["eli", "eli/bund/bgbl-1/1964/s593", "1964", "s593", "1964-08-05/1", "deu", "xml", "manifestation"]
      ),
      (
        "http://www.irishstatutebook.ie/eli/2014/act/1/enacted/en/html",
        ["eli", "eli/2014/act/1", "2014", "1", "enacted", "en", "html", "manifestation"]
      ),
      ("/eli/etat/leg/code/civil", ["eli", "eli/etat/leg/code/civil", "", "", "", "", "", "work"]),
      (
        "http://www.legislation.gov.uk/id/ukpga/2017/35/section/2",
        ["legislationGovUK", "ukpga/2017/35", "2017", "35", "", "", "", "work"]
      ),
      (
        "http://www.legislation.gov.uk/ukpga/Eliz2/8-9/23/enacted/data.akn",
        ["legislationGovUK", "ukpga/Eliz2/8-9/23", "", "23", "enacted", "", "akn", "manifestation"]
      ),
      (
        "https://caselaw.nationalarchives.gov.uk/ukut/tcc/2021/133/data.xml",
        ["caseLawGovUK", "ukut/tcc/2021/133", "2021", "133", "", "", "xml", "manifestation"]
      ),
      (
        "urn:nir:stato:decreto.legislativo:2005-03-07;82@2010-01-01#art23",
        [
          "urnNir", "urn:nir:stato:decreto.legislativo:2005-03-07;82", "2005-03-07", "82", "2010-01-01", "", "",
          "expression",
        ]
      ),
      (
        "urn:lex:br:federal:lei:2008-06-19;11705",
        ["urnLex", "urn:lex:br:federal:lei:2008-06-19;11705", "2008-06-19", "11705", "", "", "", "work"]
      ),
      ("32014L0092", ["celex", "32014L0092", "2014", "0092", "", "", "", "work"]),
      (
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:01997R0338-20170204&from=EN",
        ["celex", "01997R0338", "1997", "0338", "20170204", "", "", "expression"]
      ),
      (
        "https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX%3A41998A0126%2802%29",
        ["celex", "41998A0126(02)", "1998", "0126", "", "", "", "work"]
      ),
      ("https://undocs.org/en/A/RES/76/178", ["unSymbol", "A/RES/76/178", "", "178", "", "en", "", "expression"]),
    ])
  func conventions(text: String, parts: [String]) throws {
    let address = try #require(EquivalentAddress(text))
    #expect(
      [
        address.convention.rawValue, address.work, address.date ?? "", address.number ?? "", address.version ?? "",
        address.language ?? "", address.format ?? "", address.level.rawValue,
      ] == parts)
    let printed = FRBRAddress(address.description)
    #expect(printed == FRBRAddress(text) && printed.description == address.description)
  }

  @Test(
    "What looks like one of them and is none is kept as it is",
    arguments: [
      "", "#", "???", "urn:nir:stato", "urn:nir:stato::2005;82", "urn:isbn:9780141036144", "mailto:a@example.org",
      "http://www.legislation.gov.uk", "http://www.legislation.gov.uk/id/legislature/Parliament",
      "https://caselaw.nationalarchives.gov.uk/id/", "https://undocs.org/en", "/eli/x", "eli//2014/1/2",
      "https://eur-lex.europa.eu/homepage.html", "12345", "3201AL0092", "data:image/png;base64,iVBORw0KGgo=",
      "https://example.org/2014/act/1", "{{judge}}", "~", "!", "# x", "~a->", "/judge-lord-kerr",
    ])
  func opaque(text: String) {
    let address = FRBRAddress(text)
    #expect(!address.isUnderstood && address.level == nil && address.work == nil && address.place == nil)
    #expect(address.description == text)
    #expect(address == FRBRAddress(text) && address != FRBRAddress(text + "x"))
  }

  @Test("One work on two hosts, or without a host, is told by its path; on two named hosts it is two")
  func hosts() {
    let published = FRBRAddress("http://data.legilux.public.lu/eli/etat/leg/loi/1990/01/24/n1/jo/fr")
    #expect(published.addressesSameWork(as: FRBRAddress("/eli/etat/leg/loi/1990/01/24/n1/consolide/20200101")))
    #expect(!published.addressesSameWork(as: FRBRAddress("http://other.lu/eli/etat/leg/loi/1990/01/24/n1")))
    #expect(
      FRBRAddress("http://www.legislation.gov.uk/ukpga/2017/35")
        != FRBRAddress("http://www.legislation.gov.uk/id/ukpga/2017/35"))
    #expect(
      FRBRAddress("http://legislation.gov.uk/ukpga/2017/35")
        == FRBRAddress("https://www.legislation.gov.uk/ukpga/2017/35/"))
  }

  @Test(
    "A local reference names a place",
    arguments: [
      ("#art_5", [], "", "art_5"), ("!schedule_3", ["schedule_3"], "", ""), ("~sec_3->sec_5", [], "sec_3->sec_5", ""),
      ("!main", ["main"], "", ""), ("!main/schedule_1~art_3->art_5#art_4", ["schedule_1"], "art_3->art_5", "art_4"),
    ] as [(String, [String], String, String)])
  func places(text: String, component: [String], portion: String, fragment: String) throws {
    let place = try #require(PlaceInDocument(text))
    #expect(place.component == component)
    #expect(place.portion?.description ?? "" == portion && place.fragment ?? "" == fragment)
    #expect(PlaceInDocument(place.description) == place)
    #expect(FRBRAddress(text).place == place)
  }

  @Test(
    "What names no place is refused", arguments: ["", "#", "!", "~", "art_5", "~a->", "!a//b", "# a", "!a~b->", "!~a"])
  func noPlace(text: String) { #expect(PlaceInDocument(text) == nil) }

  @Test("An entity has a top-level class and an id")
  func entity() throws {
    let entity = try #require(EntityAddress("/akn/ontology/person/kn/judge/kn.joe.smith.1964-12-22"))
    #expect(
      entity.topClass == "person" && entity.subclasses == ["kn", "judge"] && entity.id == "kn.joe.smith.1964-12-22")
    for wrong in [
      "/akn/ontology/person", "/akn/ontology//x", "/akn/ontology/person/", "/ontologies/a/b", "ontology/a/b",
    ] {
      #expect(EntityAddress(wrong) == nil)
    }
  }

  @Test("A file of the package is one, an address of the web or a scheme is none")
  func files() {
    for text in ["media/logo.tif", "image1.png", "schedule3.xml"] { #expect(FRBRAddress(text).form == .file(text)) }
    for text in ["/logo.png", "https://a.org/logo.png", "logo", ".png", "a@b.doc"] {
      #expect(!FRBRAddress(text).isUnderstood)
    }
  }

  @Test("Every law of the project has an address whose strict form is its path")
  func ownLaw() throws {
    let folder = Repository.root.appending(path: "Legislation")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
    #expect(!files.isEmpty)
    for file in files {
      let address = FRBRAddress("/akn/\(file)")
      #expect(address.deviations.isEmpty && address.description == "/akn/\(file)" && address.level == .manifestation)
      #expect(address.expressionIRI?.description == "/akn/\(file.dropLast(4))")
      #expect(address.workIRI == address.expressionIRI?.work && address.workIRI != nil)
    }
  }

  @Test(
    "What documents of others refer to is nearly all understood, and prints as an address of the same thing",
    .enabled(if: Repository.shared("corpus") != nil, "the corpus is not beside the checkout"))
  func corpus() throws {
    var (understood, given) = (0, 0)
    for file in try CorpusSample.files(120) {
      let document = try Document(xml: [UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
      for index in document.elements.indices where document.isElement(index) {
        let isIdentifier = ["FRBRthis", "FRBRuri"].contains(document.name(of: index))
        for value in [
          isIdentifier ? document.attribute("value", of: index) : nil, document.attribute("href", of: index),
        ] {
          guard let value, !value.isEmpty else { continue }
          let address = FRBRAddress(value)
          let again = FRBRAddress(address.description)
          #expect(again == address && again.description == address.description, "\(value)")
          given += 1
          understood += address.isUnderstood ? 1 : 0
        }
      }
    }
    #expect(given > 2_000 && understood * 10 > given * 7, "\(understood) of \(given)")
  }

  /// What the fuzzer found, made shorter.
  @Test(
    "Wherever white space, slashes, `main` and years stand, an address printed and read again stays the same",
    arguments: [
      ("/za/act/1962/\n\n/za", "/akn/za/act/1962/za"), ("/akn/za/act/1962/ 1 /", "/akn/za/act/1962/1"),
      ("/akn/za/act/1962/1/ / ", "/akn/za/act/1962/1"), ("/akn/za/act/1962/1/!a\r/", "/akn/za/act/1962/1/!a"),
      ("/akn/za/act/1962/1/~a /!b", "/akn/za/act/1962/1/!b~a"),
      ("/za/act/1/it@8/~a.xml/!b", "/za/act/1/it@8/~a.xml/!b"),
      ("/akn/za/act/1962/1/eng@a ;/!b", "/akn/za/act/1962/1/eng@a/!b"),
      ("/za/act/4/eng@2/1055.xml", "/akn/za/act/4/eng@2/!1055.xml"),
      ("/za/act/4/eng@a.xml;", "/akn/za/act/4/eng@a.xml"), ("/akn/it/x/y/i/n/main~a", "/akn/it/x/y/i/n/~a"),
      ("/akn/za/act/1962/1/!main/main/a", "/akn/za/act/1962/1/!a"), ("eli/onto<\t/a/b\t/", "eli/onto<\t/a/b\t/"),
      ("/akn/za/act/1962/1/eng@1963/x.pdf/", "/akn/za/act/1962/1/eng@1963/x.pdf"), (" / / ", "/ /"), (" /", "/"),
      ("/eli/it/a/ita/x\n\n#", "/eli/it/a/ita/x\n\n#"), ("/eli/it/a/ ?", "/eli/it/a/ ?"),
    ])
  func tails(text: String, printed: String) {
    let address = FRBRAddress(text)
    #expect(address.description == printed)
    #expect(FRBRAddress(printed) == address)
  }

  @Test("Whatever is done to an address, it is read, and prints as an address of the same thing")
  func mutations() {
    let samples = [
      "/akn/it-45/act/legge/consiglio/2004-05-24/11/ita@2010-01-01;2011-06-30/x/!annex_1/t~art_3->art_5.xml#art_4",
      "/za/act/1962/58/eng:2020-01-01->2021-01-01/main", "!main/schedule_1~art_3#art_4", "/akn/ontology/person/kn/x",
      "http://data.legilux.public.lu/eli/etat/leg/loi/1990/01/24/n1/jo/fr/xml#art_1",
      "http://www.legislation.gov.uk/id/ukpga/2017/35/section/2#x",
      "urn:nir:stato:legge:2005-03-07;82:all@2010$x#art23",
      "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:01997R0338-20170204&from=EN",
      "https://undocs.org/en/A/RES/1",
    ]
    let letters: [Unicode.Scalar] = [
      "/", "!", "~", "#", "@", ":", ";", "-", ">", ".", "_", "é", "ก", "🇵", "{", " ", "\u{301}", "a", "1", "?",
    ]
    var random = SeededGenerator(seed: 31)
    var understood = 0
    for count in 0..<30_000 {
      var scalars = Array(samples[count % samples.count].unicodeScalars)
      for _ in 0..<Int.random(in: 1...5, using: &random) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: scalars[place] = letters[Int.random(in: 0..<letters.count, using: &random)]
        case 1: scalars.remove(at: place)
        case 2: scalars.insert(letters[Int.random(in: 0..<letters.count, using: &random)], at: place)
        default: scalars.removeSubrange(place..<min(scalars.count, place + 8))
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let address = FRBRAddress(String(text))
      let again = FRBRAddress(address.description)
      #expect(again == address, "\(String(text)) → \(address) → \(again)")
      _ = (address.work, address.level, address.place, address.workIRI, address.expressionIRI, address < again)
      understood += address.isUnderstood ? 1 : 0
    }
    #expect(understood > 5_000 && understood < 25_000, "\(understood) understood")
  }
}
