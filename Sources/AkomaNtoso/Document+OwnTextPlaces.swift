extension Document {
  /// Where a stretch of a provision's own text stands in ``text``: what a difference or a quotation of the own text is
  /// shown at. There are several places where notes or other provisions stand between.
  ///
  /// - Parameter range: bytes of ``ownText(of:)``.
  public func places(ofOwnText range: Range<Int>, in provision: Int) -> [Range<Int>] {
    var places: [Range<Int>] = []
    // How much of the own text is read, and whether it ends in the space for a separator.
    var (read, endsInSpace) = (0, false)
    for piece in ownRanges(of: provision) {
      var isFirst = true
      var index = piece.lowerBound
      while index < piece.upperBound, read < range.upperBound {
        let start = index
        let isSeparator = text[start].isSeparator
        while index < piece.upperBound, text[index].isSeparator == isSeparator { index += 1 }
        if isSeparator {
          if read > 0, !endsInSpace { read += 1 }
          endsInSpace = true
          continue
        }
        let (first, last) = (max(range.lowerBound, read), min(range.upperBound, read + index - start))
        if first < last {
          let place = start + first - read..<start + last - read
          if !isFirst, let before = places.last {
            places[places.count - 1] = before.lowerBound..<place.upperBound
          } else {
            places.append(place)
          }
          isFirst = false
        }
        read += index - start
        endsInSpace = false
      }
    }
    return places
  }
}
