import AkomaNtoso
import Testing

@Suite("What a document says about itself")
struct MetadataTests {
  private let sample = """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <act name="act">
        <meta>
          <identification source="#s">
            <FRBRWork>
              <FRBRthis value="/akn/lu/act/2000/1/!main"/><FRBRuri value="/akn/lu/act/2000/1"/>
              <FRBRalias value="Loi" name="shortTitle"/>
              <FRBRdate date="" name="signature"/><FRBRdate date="1962" name="Generation"/><FRBRdate date="TODAY" name="x"/>
              <FRBRauthor href="#a" as="#author"/>
              <FRBRcountry value="http://publications.europa.eu/resource/authority/country/LUX"/>
              <FRBRnumber value="1"/><FRBRsubtype value="order"/>
            </FRBRWork>
            <FRBRExpression><FRBRlanguage language="http://publications.europa.eu/resource/authority/language/FRA"/></FRBRExpression>
          </identification>
          <publication name="Gazette" number="12" showAs="Official Gazette" date="1962-05-01"/>
          <classification source="#s"><keyword value="k" showAs="Trafficking" dictionary="#d"/></classification>
          <lifecycle source="#s"><eventRef eId="e1" date="1962-05-01" source="#ro" type="generation"/></lifecycle>
          <workflow source="#s"><step date="1962-04-01" by="#parliament" outcome="#passed"/></workflow>
          <analysis source="#s">
            <passiveModifications><textualMod type="substitution" eId="pm1">
              <source href="/akn/lu/act/2010/3"/><destination href="#art_1" pos="before"/><old>was</old><new href="#art_1">is</new>
              <force period="#t1"/>
            </textualMod></passiveModifications>
            <activeModifications><textualMod type="repeal" incomplete="true"><destination href="/akn/lu/act/1950/2/~art_4"/></textualMod></activeModifications>
          </analysis>
          <temporalData source="#s"><temporalGroup eId="t1"><timeInterval start="#e1" refersTo="#f"/></temporalGroup></temporalData>
          <references source="#s"><TLCConcept eId="c1" href="/akn/ontology/concept/victim" showAs="Victim"/></references>
        </meta>
        <body><article eId="art_1"/></body>
        <attachments><attachment eId="att_1"><heading>Schedule</heading><doc name="schedule">
          <meta><identification source="#s"><FRBRWork><FRBRthis value="/akn/lu/act/2000/1/!schedule_1"/></FRBRWork></identification></meta>
          <mainBody><paragraph eId="att_1__para_1"><num>1</num><content><p>Listed.</p></content></paragraph></mainBody>
        </doc></attachment></attachments>
      </act>
    </akomaNtoso>
    """

  @Test("Dates, countries and languages are read as publishers write them")
  func identification() throws {
    let identification = try Samples.document(sample).identification()
    #expect(identification.work?.country == "lux")
    #expect(identification.expression?.languages == ["fra"])
    #expect(identification.work?.dates.map(\.written) == ["", "1962", "TODAY"])
    #expect(identification.work?.date == CalendarDate("1962-01-01"))
    #expect(identification.work?.others.map(\.name) == ["FRBRsubtype"])
    #expect(identification.work?.authors.first?.role == "#author")
    #expect(identification.manifestation == nil)
  }

  @Test("Modifications are read in full, in both directions")
  func modifications() throws {
    let modifications = try Samples.document(sample).modifications
    #expect(modifications.map(\.direction) == [.passive, .active])
    #expect(modifications[0].destinations.map(\.href) == ["#art_1"])
    #expect(modifications[0].destinations.first?.position == "before")
    #expect(modifications[0].old.first?.text == "was" && modifications[0].new.first?.text == "is")
    #expect(modifications[0].times.map(\.name) == ["force"] && modifications[0].times.first?.period == "#t1")
    #expect(modifications[1].isIncomplete && modifications[1].type == "repeal")
  }

  @Test("Publication, keywords, steps, references and temporal groups are there")
  func rest() throws {
    let document = try Samples.document(sample)
    #expect(document.publication()?.number == "12")
    #expect(document.keywords() == ["Trafficking"])
    #expect(document.workflow().first?.outcome == "#passed")
    #expect(document.references().map(\.showAs) == ["Victim"])
    #expect(document.temporalGroups().first?.intervals.first?.start == CalendarDate("1962-05-01"))
  }

  @Test("An attachment is a part of the same work with a name, and its provisions are its own")
  func components() throws {
    let document = try Samples.document(sample)
    #expect(document.components.map(\.name) == ["main", "schedule_1"])
    #expect(document.components[1].heading == "Schedule")
    let provisions = document.provisions
    #expect(provisions.map(\.component) == document.components.map(\.element))
    #expect(
      document.basicUnits.compactMap(document.eId(of:)) == ["art_1"], "what is attached is not the act's own section")
  }
}
