import Testing

@testable import Reports

@Suite("What every page has")
struct PageTests {
  private func pages() throws -> [(key: String, value: Tags)] {
    let pages = try RealAnalysis.pages.get().sorted { $0.key < $1.key }
    try #require(pages.count == 5 + 2 * 11 + 50 + 55, "every kind of page")
    return pages
  }

  @Test("Every element is closed, in order")
  func wellFormed() throws {
    for (page, tags) in try pages() {
      var open: [String] = []
      for tag in tags.all {
        switch tag.kind {
        case .start: open.append(tag.name)
        case .end: #expect(open.popLast() == tag.name, "\(page)")
        case .empty: break
        }
      }
      #expect(open.isEmpty, "\(page)")
    }
  }

  @Test("A language, an encoding, a title of its own, one first heading and a way past the menu")
  func frame() throws {
    var titles: Set<String> = []
    for (page, tags) in try pages() {
      #expect(tags.all.first?.attributes["lang"] == "en", "\(page)")
      #expect(tags.all.contains { $0.attributes["charset"] == "utf-8" }, "\(page)")
      let title = try #require(tags.starts("title").first.map(tags.text(after:)), "\(page)")
      #expect(title.hasSuffix(" · Lacuna"))
      #expect(titles.insert(title).inserted, "\(page): the title \(title) is another page's")
      #expect(tags.starts("h1").count == 1, "\(page)")
      #expect(tags.all.contains { $0.attributes["class"] == "skip" && $0.attributes["href"] == "#content" }, "\(page)")
    }
  }

  @Test("The notice that the catalogue is provisional and the law a digest, before anything else")
  func notice() throws {
    let catalogue = try RealAnalysis.analysis.get().matrix.catalogue
    for (page, tags) in try pages() {
      let place = try #require(tags.all.firstIndex { $0.attributes["class"] == "notice" }, "\(page)")
      let notice = tags.content(of: place)
      #expect(notice.hasPrefix("Provisional catalogue. \(catalogue.notice)"), "\(page)")
      #expect(notice.hasSuffix(Notices.digests), "\(page)")
      #expect(place < tags.starts("h2").first ?? .max, "\(page)")
    }
  }

  @Test("The day of the law and the versions of everything that made it")
  func colophon() throws {
    let analysis = try RealAnalysis.analysis.get()
    for (page, tags) in try pages() {
      let footer = try #require(tags.starts("footer").first.map(tags.content(of:)), "\(page)")
      #expect(footer.contains("The law as of \(analysis.matrix.asOf)."), "\(page)")
      #expect(footer.contains("Catalogue \(analysis.matrix.catalogue.version)"), "\(page)")
      #expect(footer.contains(Notices.machine) && footer.contains(Notices.silence), "\(page)")
    }
  }

  @Test("Every table has a caption, and every heading cell says what it heads")
  func tables() throws {
    for (page, tags) in try pages() {
      for table in tags.starts("table") { #expect(tags.all[table + 1].name == "caption", "\(page)") }
      for heading in tags.starts("th") {
        #expect(["col", "row", "rowgroup"].contains(tags.all[heading].attributes["scope"]), "\(page)")
      }
    }
  }

  @Test("Headings never skip a level")
  func headings() throws {
    for (page, tags) in try pages() {
      let levels = tags.all.filter { $0.kind == .start && $0.name.count == 2 && $0.name.hasPrefix("h") }
        .compactMap { Int($0.name.dropFirst()) }
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(page)") }
    }
  }

  @Test("Every control has a label around it, and keeps no state between visits")
  func controls() throws {
    for (page, tags) in try pages() {
      for input in tags.starts("input") {
        #expect(tags.all[input - 1].name == "label", "\(page)")
        #expect(tags.all[input].attributes["autocomplete"] == "off", "\(page)")
      }
    }
  }

  @Test("What can only be scrolled can be reached by keyboard and has a name")
  func scrolling() throws {
    for (page, tags) in try pages() {
      for tag in tags.all where tag.attributes["class"] == "scroll" {
        #expect(tag.attributes["tabindex"] == "0" && tag.attributes["aria-label"]?.isEmpty == false, "\(page)")
      }
    }
  }
}
