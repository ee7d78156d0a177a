import AkomaNtoso
import Drafting
import Faults
import Legislation

/// A text that a user adds to an analysis: Akoma Ntoso, or an official text that is converted first.
struct SuppliedFile {
  let path: String
  let bytes: [UInt8]
  let country: String
  let mappings: String

  /// The name by which outputs call it, which tells nothing of the machine.
  var name: String { path.lastPathComponent }

  /// The text in its place in the law of its state.
  ///
  /// - Parameter kept: the work in whose place it stands, where the user named one.
  func text(for law: StateLaw, inPlaceOf kept: WorkIRI?) throws -> SuppliedText {
    let document =
      isMarkedUp
      ? try Document(xml: bytes, file: name) : try converted(for: law, inPlaceOf: kept)
    return try SuppliedText(document, to: law, inPlaceOf: kept)
  }

  /// Whether the bytes are XML of some kind, and no web page.
  private var isMarkedUp: Bool {
    let head = bytes.prefix(4096)
    return head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
      && String(decoding: head, as: UTF8.self).contains("akomaNtoso")
  }

  private func converted(for law: StateLaw, inPlaceOf named: WorkIRI?) throws -> Document {
    let text = try SourceFile.text(bytes, of: path, language: law.corpus.languages.first)
    // A state may publish its law in a language beside its own.
    let languages = try ReadingCustoms.language(of: text, mappings).map { [$0] } ?? law.corpus.languages
    guard let conversion = try ReadingCustoms.conversion(of: text, from: path, in: languages, mappings) else {
      throw Fault(
        name, found: "no drafting custom in \(languages.joined(separator: ", "))", expected: "a custom of the state",
        remedy: "convert the text with lacuna convert, and add the document that it writes")
    }
    let year = conversion.citation.year.map(String.init)
    let kept =
      named
      ?? law.work(
        year: year, number: conversion.citation.number,
        beginning: String(decoding: text.bytes.prefix(2000), as: UTF8.self))
    guard let date = kept?.date ?? year,
      let number = kept?.number ?? conversion.citation.number
    else {
      throw Fault(
        name, found: "no title, number and year by which one of our acts is known",
        expected: "a text of one of \(law.worksToName(year: year))",
        remedy: "say which one with --in-place-of, or convert the text with lacuna convert and add the document")
    }
    let language = languages.first(where: conversion.languages.contains) ?? languages.first ?? "und"
    let identity = ConversionIdentity(
      country: country, type: kept?.type ?? "act", date: date, number: number, language: language, version: nil,
      title: conversion.title)
    let document = try Document(xml: try conversion.xml(identity), file: name)
    if let difference = ConversionCheck.difference(document, conversion.text, conversion.furniture) {
      throw difference.fault(name, remedy: "report this: the conversion lost words")
    }
    return document
  }
}
