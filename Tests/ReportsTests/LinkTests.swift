import Testing

@Suite("Every link of the site")
struct LinkTests {
  /// The path within the site that a link leads to from a page; nil where it leaves the site.
  private func resolve(_ href: String, from page: String) -> String? {
    guard !href.contains(":"), !href.hasPrefix("/") else { return nil }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in href.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  @Test("Every link leads to a file of the run, and to a place in it that is there")
  func resolved() throws {
    let (pages, files) = try (RealAnalysis.pages.get(), RealAnalysis.files.get())
    let ids = pages.mapValues { Set($0.all.compactMap { $0.attributes["id"] }) }
    var links = 0
    for (page, tags) in pages {
      for href in tags.all.compactMap({ $0.attributes["href"] }) {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page : resolve(parts[0], from: page)
        links += 1
        guard let target, files[target] != nil else {
          Issue.record("\(page) links to \(href), which the run did not write")
          continue
        }
        if parts.count == 2, ids[target]?.contains(parts[1]) != true {
          Issue.record("\(page) links to \(href), and there is no such place")
        }
      }
    }
    #expect(links > 40_000, "the scanner saw the links")
  }

  @Test("No page loads anything but the style sheet of the site")
  func selfContained() throws {
    for (page, tags) in try RealAnalysis.pages.get() {
      #expect(tags.starts("link").map { tags.all[$0].attributes["rel"] } == ["stylesheet"], "\(page)")
      #expect(tags.all.allSatisfy { $0.attributes["src"] == nil }, "\(page)")
      for name in ["script", "iframe", "img", "object", "embed", "style"] {
        #expect(tags.starts(name).isEmpty, "\(page) has \(name)")
      }
    }
  }

  @Test("No id stands twice on a page")
  func uniqueIds() throws {
    for (page, tags) in try RealAnalysis.pages.get() {
      let ids = tags.all.compactMap { $0.attributes["id"] }
      #expect(ids.count == Set(ids).count, "\(page)")
    }
  }

  @Test("Every page can be reached from the first")
  func reachable() throws {
    let pages = try RealAnalysis.pages.get()
    var (seen, open): (Set<String>, [String]) = (["index.html"], ["index.html"])
    while let page = open.popLast() {
      for href in pages[page]?.all.compactMap({ $0.attributes["href"] }) ?? [] {
        let path = String(href.prefix { $0 != "#" })
        guard let target = resolve(path, from: page), pages[target] != nil else { continue }
        if seen.insert(target).inserted { open.append(target) }
      }
    }
    #expect(Set(pages.keys).subtracting(seen).isEmpty)
  }
}
