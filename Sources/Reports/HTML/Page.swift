import Guideline

/// One page of the site: where it lies and what frames it.
struct Page {
  let analysis: Analysis
  /// The page's path within the output folder: `states/ph.html`.
  let path: String
  let title: String
  /// Whether the content may use the whole width of the window.
  var isWide = false

  /// A link from this page to another by its path within the output folder.
  func link(_ target: String) -> String {
    String(repeating: "../", count: path.count { $0 == "/" }) + target
  }

  /// The whole page as the bytes of its file.
  func render(_ body: (inout Markup) -> Void) -> [UInt8] {
    var page = Markup()
    page.element("html", ["lang": "en"]) { html in
      html.element("head") { head in
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.element("title", "\(title) · \(Notices.product)")
        head.void("link", ["rel": "stylesheet", "href": link("assets/lacuna.css")])
      }
      html.newline()
      html.element("body") { content in
        content.element("a", ["class": "skip", "href": "#content"], "Skip to the content")
        masthead(&content)
        content.newline()
        content.element("main", ["id": "content", "class": isWide ? "wide" : ""]) { main in
          main.element("h1", title)
          notice(&main)
          body(&main)
        }
        content.newline()
        colophon(&content)
      }
    }
    page.newline()
    return Array((Markup.doctype + page.html).utf8)
  }

  private func masthead(_ markup: inout Markup) {
    markup.element("header", ["class": "site"]) { header in
      header.element("div") { line in
        line.element("strong", Notices.product)
        line.element("nav", ["aria-label": "Site"]) { nav in
          for (target, name) in [
            ("index.html", "Overview"), ("matrix.html", "Gap matrix"),
            ("recommendations/index.html", "Recommendations"),
            ("compare/index.html", "Compare states"), ("codebook.html", "How to read it"),
          ] {
            if target == path {
              nav.element("a", ["href": link(target), "aria-current": "page"], name)
            } else {
              nav.element("a", ["href": link(target)], name)
            }
          }
        }
      }
    }
  }

  /// What nobody may overlook, on every page.
  private func notice(_ markup: inout Markup) {
    let catalogue = analysis.matrix.catalogue
    markup.element("div", ["class": "notice", "role": "note"]) { notice in
      if catalogue.status == .provisional {
        notice.element("p") { line in
          line.element("strong", "Provisional catalogue. ")
          line.text(catalogue.notice)
        }
      }
      notice.element("p", Notices.digests)
    }
  }

  private func colophon(_ markup: inout Markup) {
    let matrix = analysis.matrix
    markup.element("footer", ["class": "site"]) { footer in
      footer.element("div") { content in
        content.element(
          "p",
          """
          The law as of \(matrix.asOf). Catalogue \(matrix.catalogue.version), lexicon \(matrix.lexicon.version), \
          \(Notices.product) \(analysis.version).
          """)
        content.element("p", "\(Notices.curated) \(Notices.machine) \(Notices.silence)")
        content.element("p") { line in
          line.text("The inputs of this run and their SHA-256 sums: ")
          line.element("a", ["href": link("manifest.json")], "manifest.json")
          line.text(".")
        }
      }
    }
  }
}
