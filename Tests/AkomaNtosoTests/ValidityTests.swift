import AkomaNtoso
import Foundation
import TestSupport
import Testing

@Suite("The law as at a day")
struct ValidityTests {
  @Test("A file with two versions of an article gives the one that holds")
  func twoVersionsInOneFile() throws {
    let document = try Samples.document(
      Samples.act(
        """
        <article eId="art_3" period="#old"><content><p>Before.</p></content></article>
        <article eId="art_3" period="#new"><content><p>After.</p></content></article>
        """,
        lifecycle: """
          <lifecycle><eventRef eId="e1" date="2000-01-01" type="generation"/><eventRef eId="e2" date="2018-09-21" type="amendment"/></lifecycle>
          <temporalData><temporalGroup eId="old"><timeInterval start="#e1" end="#e2"/></temporalGroup>
          <temporalGroup eId="new"><timeInterval start="#e2"/></temporalGroup></temporalData>
          """))
    func law(_ day: String) throws -> [String] {
      document.provisions(on: try #require(CalendarDate(day))).map { document.ownText(of: $0.element) }
    }
    #expect(try law("2018-09-20") == ["Before."])
    #expect(try law("2018-09-21") == ["After."])
    #expect(try law("1999-12-31").isEmpty)
  }

  @Test(
    "A publisher's own metadata says from when an article applies",
    arguments: [("1998-12-31", 0), ("1999-01-01", 1), ("2007-12-31", 1), ("2008-01-01", 0)])
  func publisher(day: String, count: Int) throws {
    let document = try Samples.document(
      Samples.act(
        """
        <article eId="art_9"><s:work xmlns:s="urn:publisher"><s:jolux s:name="dateApplicability">1999-01-01</s:jolux>
        <s:jolux s:name="dateEndApplicability">2007-12-31</s:jolux></s:work><content><p>Words.</p></content></article>
        """))
    #expect(document.provisions(on: try #require(CalendarDate(day))).count == count)
    #expect(document.ownText(of: document.basicUnits[0]) == "Words.", "metadata is no text of the article")
  }

  @Test("An attachment's period is that of its own temporal group, though the document around it has one of that id")
  func periodOfAnAttachment() throws {
    func time(_ date: String) -> String {
      """
      <lifecycle><eventRef eId="e1" date="\(date)" type="generation"/></lifecycle>
      <temporalData><temporalGroup eId="t1"><timeInterval start="#e1"/></temporalGroup></temporalData>
      """
    }
    let attachment = """
      <attachments><attachment><doc name="schedule"><meta>\(time("2020-01-01"))</meta>
      <mainBody><paragraph eId="para_1" period="#t1"><content><p>Words.</p></content></paragraph></mainBody></doc>
      </attachment></attachments></act>
      """
    let xml = Samples.act("<section eId=\"sec_1\" period=\"#t1\"/>", lifecycle: time("2001-01-01"))
      .replacing("</act>", with: attachment)
    let document = try Samples.document(xml)
    #expect(
      document.provisions.map { document.ownValidity(of: $0.element)?.days.start.description }
        == ["2001-01-01", "2020-01-01"])
  }

  @Test(
    "The label of a version says from when it holds, by whichever convention it is written",
    arguments: [
      ("/eli/etat/leg/loi/2011/12/10/n1/consolide/20130801", "2013-08-01"),
      ("eli/bund/bgbl-1/1964/s593/1964-08-05/1/deu", "1964-08-05"),
      ("http://www.legislation.gov.uk/ukpga/2017/35/2019-05-31", "2019-05-31"),
      ("/akn/sg/act/2014/1/eng:2016-02-29", "2016-02-29"), ("/eli/etat/leg/loi/2011/12/10/n1/jo", nil),
    ])
  func versionDay(address: String, day: String?) throws {
    let xml = Samples.act("<section/>").replacing("/akn/sg/act/2014/1/eng@2015-03-01", with: address)
    #expect(FRBRAddress(address).versionDay?.description == day)
    #expect(try Samples.document(xml).validity()?.days.start.description == day)
  }

  @Test(
    "The day after the last of a month, of February and of a year",
    arguments: [
      ("2025-06-30", "2025-07-01"), ("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"),
      ("1999-12-31", "2000-01-01"),
    ])
  func nextDay(day: String, next: String) { #expect(CalendarDate(day)?.next == CalendarDate(next)) }

  /// A version of one work by its date, with a repeal in its lifecycle where it has one.
  private func version(_ date: String, repeal: String = "") throws -> (document: Document, recorded: DayInterval?) {
    let repealed =
      repeal.isEmpty ? "" : "<lifecycle><eventRef eId=\"e\" date=\"\(repeal)\" type=\"repeal\"/></lifecycle>"
    let xml = Samples.act("<section/>", lifecycle: repealed).replacing("@2015-03-01", with: "@\(date)")
    return (try Document(xml: Array(xml.utf8), file: date), nil)
  }

  @Test(
    "Of versions that say only when they begin, each holds until the next; a repeal of the last ends the work",
    arguments: [
      ("2009-12-31", nil), ("2010-01-01", "2010-01-01"), ("2014-12-31", "2010-01-01"), ("2015-01-01", "2015-01-01"),
      ("2024-12-31", "2015-01-01"), ("2025-01-01", nil), ("2030-01-01", nil),
    ])
  func repealOfTheLast(day: String, file: String?) throws {
    let versions = WorkVersions([try version("2015-01-01", repeal: "2025-01-01"), try version("2010-01-01")])
    #expect(versions.version(on: try #require(CalendarDate(day)))?.file == file)
  }

  @Test("A version that a record ends later than the next begins comes back when the next is over")
  func temporaryVersion() throws {
    func days(_ start: String, _ end: String) throws -> DayInterval {
      let first = try #require(CalendarDate(start))
      return try #require(DayInterval(start: first, end: CalendarDate(end)))
    }
    let versions = WorkVersions([
      (try version("2010-01-01").document, try days("2010-01-01", "2030-01-01")),
      (try version("2020-03-18").document, try days("2020-03-18", "2021-01-01")),
    ])
    #expect(versions.version(on: try #require(CalendarDate("2020-06-01")))?.file == "2020-03-18")
    #expect(versions.version(on: try #require(CalendarDate("2021-01-01")))?.file == "2010-01-01")
  }

  @Test(
    "Luxembourg's versions give the right law on the first and the last day of their validity",
    .enabled(if: Repository.shared("corpus/lu-legilux") != nil, "the corpus is not beside the checkout"))
  func luxembourg() throws {
    let folder = try #require(Repository.shared("corpus/lu-legilux"))
    let works = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var checked = 0
    for work in works {
      let versions = folder.appending(path: work).appending(path: "versions")
      let dates = try FileManager.default.contentsOfDirectory(atPath: versions.path).sorted()
      let read: [(Document, DayInterval)] = try dates.map { date in
        let file = versions.appending(path: "\(date)/fr.xml")
        let document: Document = try Document(xml: [UInt8](Data(contentsOf: file)), file: date)
        return (document, try validity(versions.appending(path: "\(date)/meta.json")))
      }
      let history = WorkVersions(read.map { (document: $0.0, recorded: $0.1) })
      for (document, days) in read {
        #expect(history.version(on: days.start)?.file == document.file, "\(work) \(document.file)")
        checked += 1
        guard let end = days.end else { continue }
        #expect(history.version(on: end)?.file != document.file, "\(work) \(document.file)")
      }
    }
    #expect(checked > 100)
  }

  private struct Record: Decodable {
    let valid_from: String
    let valid_to: String?
  }

  private func validity(_ file: URL) throws -> DayInterval {
    let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: file))
    let start = try #require(CalendarDate(record.valid_from))
    return try #require(DayInterval(start: start, end: record.valid_to.flatMap { CalendarDate($0) }))
  }
}
