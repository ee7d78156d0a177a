import AkomaNtoso
import Drafting
import TestSupport
import Testing

@Suite("From when a converted act is in force")
struct CommencementTests {
  private func document(
    _ text: String, _ language: String, date: String, version: String? = nil
  ) throws -> Document {
    let source = try SourceText(plain: Array(text.utf8), file: "act.txt")
    let conversion = try #require(Conversion(source, customs: try Customs.all(in: language)))
    let identity = ConversionIdentity(
      country: "zz", type: "act", date: date, number: "45", language: language, version: version, title: "An Act")
    return try Document(xml: conversion.xml(identity), file: "act.txt")
  }

  @Test(
    "Where its text says a day, it holds from that day",
    arguments: [
      ("eng", "1. This Act comes into force on 1 January 2018.\n2. Two.\n", "2018-01-01"),
      ("fil", "SECTION 1. One. – One.\nSEC. 2. Two. – This Act shall take effect on June 3, 2018.\n", "2018-06-03"),
      ("ind", "Pasal 1\nUndang-Undang ini mulai berlaku pada tanggal 1 Januari 2018.\nPasal 2\nDua.\n", "2018-01-01"),
      (
        "ind",
        "Pasal 1\nUndang-Undang ini mulai berlaku pada tanggal diundangkan.\nPasal 2\nDua.\nDisahkan di Jakarta\n\nDiundangkan di Jakarta\npada tanggal 5 Mei 2018\n",
        "2018-05-05"
      ),
      ("msa", "1. Akta ini mula berkuat kuasa pada 1 Ogos 2018.\n2. Dua.\n", "2018-08-01"),
      ("tha", "มาตรา ๑ พระราชบัญญัตินี้ให้ใช้บังคับตั้งแต่วันที่ ๑ มกราคม พ.ศ. ๒๕๖๑ เป็นต้นไป\nมาตรา ๒ สอง\n", "2018-01-01"),
      (
        "vie", "Điều 1. Một\nLuật này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2018.\nĐiều 2. Hai\nHai.\n",
        "2018-06-01"
      ),
      (
        "por", "Artigo 1.º\nUm\nA presente lei entra em vigor no dia 1 de julho de 2018.\nArtigo 2.º\nDois\nDois.\n",
        "2018-07-01"
      ),
    ])
  func days(language: String, text: String, day: String) throws {
    let document = try document(text, language, date: "2017-11-05")
    #expect(
      try document.lifecycle().map { "\($0.type) \($0.what) \($0.date)" }
        == ["generation enactment 2017-11-05", "generation commencement \(day)"])
    let validity = try #require(document.validity())
    #expect(validity.basis == .period && validity.days.start.description == day && validity.days.end == nil)
    #expect(try document.inForce().start.description == day)
  }

  @Test("A day that the text does not tell is not guessed, nor one that is another's or before the act was made")
  func unknown() throws {
    let texts = [
      "1. This Act comes into force on a day to be appointed.\n2. Two.\n",
      "1. Section 2 comes into force on 1 January 2018.\n2. Two.\n",
      "1. This Act comes into force on 1 January 2001.\n2. Two.\n",
    ]
    for text in texts {
      let document = try document(text, "eng", date: "2017")
      #expect(try document.lifecycle().isEmpty, "a year alone is no day")
      #expect(document.validity()?.basis == .versionDate)
    }
  }

  @Test("An act in force from its promulgation holds from the day on which it was made, where that is given")
  func promulgation() throws {
    let text = "Pasal 1\nUndang-Undang ini mulai berlaku pada tanggal diundangkan.\nPasal 2\nDua.\n"
    #expect(try document(text, "ind", date: "2007-04-19").validity()?.days.start.description == "2007-04-19")
    #expect(try document(text, "ind", date: "2007").lifecycle().isEmpty)
  }

  @Test("A version with a day of its own holds from that day")
  func version() throws {
    let text = "1. This Act comes into force on 1 January 2018.\n2. Two.\n"
    let document = try document(text, "eng", date: "2017-11-05", version: "2021-12-31")
    #expect(document.validity()?.days.start.description == "2021-12-31")
    #expect(try document.lifecycle().count == 2)
  }
}
