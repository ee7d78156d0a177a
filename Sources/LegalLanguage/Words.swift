import CWordBreak

/// The words of a text, in its order, as ranges of its UTF-8 bytes.
///
/// Words are found by ICU's rules and dictionaries, so that Thai, Lao, Khmer and Burmese have words too.
public struct Words: Sendable {
  public let ranges: [Range<Int>]

  public init(_ text: ArraySlice<UInt8>) {
    let length = text.count
    var starts = [UInt32](repeating: 0, count: length / 2 + 8)
    var ends = starts
    let found = text.withUnsafeBufferPointer { bytes in
      var count = lacuna_words(bytes.baseAddress, length, &starts, &ends, starts.count)
      if count > starts.count {
        starts = [UInt32](repeating: 0, count: count)
        ends = starts
        count = lacuna_words(bytes.baseAddress, length, &starts, &ends, count)
      }
      return count
    }
    // An offset of the slice, so that ranges are ranges of the text that it was cut from.
    let base = text.startIndex
    ranges = (0..<max(0, found)).map { base + Int(starts[$0])..<base + Int(ends[$0]) }
  }
}
