import AkomaNtoso

/// Reads the input as an address of every kind. What is read prints as an address of the same thing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let address = FRBRAddress(text)
  let again = FRBRAddress(address.description)
  if again != address || again.description != address.description { fatalError("\(address) is read as \(again)") }
  _ = (address.work, address.level, address.place, address.expressionIRI, address < again)
  if let work = address.workIRI { precondition(address.addressesSameWork(as: FRBRAddress(work.description))) }
  if let work = WorkIRI(text) { precondition(work.description == text) }
  if let expression = ExpressionIRI(text) { precondition(expression.description == text) }
  if let portion = PortionIRI(local: text, country: "ph") { precondition(portion.local == text) }
  if let document = DocumentAddress(text) { precondition(DocumentAddress(document.description) == document, text) }
  if let place = PlaceInDocument(text) { precondition(PlaceInDocument(place.description) == place, text) }
  return 0
}
