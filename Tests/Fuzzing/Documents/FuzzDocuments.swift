import AkomaNtoso
import Faults

/// Reads the input as a document, and does with it all that is done with documents.
///
/// It is read or refused with a ``Fault``. What is read says the same once it is written and read again, and differs in
/// nothing from itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if AkomaNtosoPackage.isPackage(bytes) {
    do { _ = try AkomaNtosoPackage(bytes, file: "input.akn") } catch { if !(error is Fault) { fatalError("\(error)") } }
    return 0
  }
  do {
    let document = try Document(xml: bytes, file: "input.xml")
    use(document)
    let written = document.xml
    guard let again = try? Document(xml: written, file: "again.xml") else {
      fatalError("what was written is not read: \(String(decoding: written, as: UTF8.self))")
    }
    if again.text != document.text {
      fatalError("its text changed: \(again.text(of: 0))\nfrom: \(document.text(of: 0))")
    }
    if again.elements.count != document.elements.count { fatalError("the number of its elements changed") }
    if again.xml != written { fatalError("it is written in two ways: \(String(decoding: again.xml, as: UTF8.self))") }
    // Comparing long documents takes its time, and the input is to be read thousands of times.
    if count < 4096 { use(DocumentComparison(document, again)) }
  } catch {
    if !(error is Fault) { fatalError("\(error)") }
  }
  return 0
}

private func use(_ comparison: DocumentComparison) {
  if !comparison.changes.isEmpty { fatalError("it differs from itself: \(comparison.changes)") }
}

private func use(_ document: Document) {
  let provisions = document.provisions
  _ = (document.keys(of: provisions), document.pieces)
  for provision in provisions {
    let text = document.ownText(of: provision.element)
    _ = document.places(ofOwnText: 0..<text.utf8.count, in: provision.element)
    _ = (document.ownValidity(of: provision.element), document.identifiers(of: provision.element))
  }
  for unit in document.basicUnits {
    _ = (document.content(of: unit), document.num(of: unit), document.heading(of: unit), document.addressable(in: unit))
  }
  for component in document.components.map({ Optional($0.element) }) + [nil] {
    _ = (document.identification(of: component), document.references(of: component), document.keywords(of: component))
    _ = (document.workflow(of: component), document.publication(of: component), document.validity(of: component))
  }
  _ = (try? document.work(), try? document.expression(), try? document.lifecycle(), try? document.inForce())
  _ = (document.modifications, document.title, Lint.findings(in: document))
  if let day = CalendarDate(year: 2026, month: 1, day: 1) { _ = document.provisions(on: day) }
}
