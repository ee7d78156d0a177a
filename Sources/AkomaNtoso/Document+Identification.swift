import Faults

extension Document {
  /// The IRI of the work that this document is a version of (`FRBRWork/FRBRuri`).
  ///
  /// - Throws: ``Fault`` where it is missing or is no IRI of the naming convention.
  public func work() throws -> WorkIRI {
    let (value, line) = try identifier("FRBRWork")
    guard let work = WorkIRI(value) else {
      throw Fault(
        file, line: line, found: "the work IRI “\(value)”", expected: "/akn/<country>/<type>/<date>/<number>",
        remedy: "correct the value of FRBRWork/FRBRuri")
    }
    return work
  }

  /// The IRI of this version (`FRBRExpression/FRBRuri`).
  ///
  /// - Throws: ``Fault`` where it is missing, is no IRI, or is of another work than ``work()``.
  public func expression() throws -> ExpressionIRI {
    let (value, line) = try identifier("FRBRExpression")
    guard let expression = ExpressionIRI(value) else {
      throw Fault(
        file, line: line, found: "the expression IRI “\(value)”",
        expected: "<work>/<three-letter language>@<date of the version>",
        remedy: "correct the value of FRBRExpression/FRBRuri")
    }
    let work = try work()
    guard expression.work == work else {
      throw Fault(
        file, line: line, found: "an expression of \(expression.work)", expected: "an expression of \(work)",
        remedy: "make FRBRWork and FRBRExpression name the same work")
    }
    return expression
  }

  private func identifier(_ level: String) throws -> (value: String, line: Int) {
    guard let level = metadata(level), let uri = child("FRBRuri", of: level), let value = attribute("value", of: uri)
    else {
      throw Fault(
        file, line: line(of: main), found: "no \(level)/FRBRuri", expected: "full FRBR identification in meta",
        remedy: "add the element \(level) with an FRBRuri")
    }
    return (value, line(of: uri))
  }

  /// The first element of a name in this document's own `meta`.
  public func metadata(_ name: String) -> Int? {
    child("meta", of: main).flatMap { meta in
      (meta + 1..<max(meta + 1, end(of: meta))).first { self.name(of: $0) == name && isElement($0) }
    }
  }
}
