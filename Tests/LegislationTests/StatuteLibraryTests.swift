import AkomaNtoso
import Faults
import Foundation
import Legislation
import TestSupport
import Testing

@Suite("A folder of statutes")
struct StatuteLibraryTests {
  @Test("A state that is as it should be is read without a fault")
  func sound() throws {
    let library = try SmallState().library()
    #expect(library.faults.isEmpty && library.states["zz"]?.versions.count == 1)
    #expect(
      library.files.keys.sorted() == ["Legislation/zz/act/2014/1/eng@2015-01-01.xml", "Legislation/zz/corpus.yaml"])
  }

  @Test(
    "What is wrong with a state is named with its file, and the state is left out",
    arguments: [
      ("zz/act/2014/1/eng@2015-01-01.xml", "<akomaNtoso><act>", "eng@2015-01-01.xml"),
      ("zz/act/2014/1/eng@2015-01-01.xml", "<html/>", "a web page"),
      ("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(country: "yy"), "a document of the state “yy”"),
      ("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(start: "soon"), "the date “soon”"),
      ("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(mark: "sure"), "mark=\"sure\""),
      ("zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(record: "#sec_2"), "the provision #sec_1 without a record"),
      (
        "zz/act/2014/1/eng@2015-01-01.xml", SmallState.act(body: "<section><num>1</num></section>"),
        "a provision without eId"
      ),
      (
        "zz/act/2014/2/eng@2015-01-01.xml", SmallState.act(),
        "the version /akn/zz/act/2014/1/eng@2015-01-01 in act/2014/2"
      ),
      ("zz/act/2014/1/eng@2016-01-01.xml", SmallState.act(version: "2016-02-01"), "in act/2014/1/eng@2016-01-01.xml"),
      ("zz/corpus.yaml", SmallState.corpus(state: "yy"), "the state “yy”"),
      ("zz/corpus.yaml", SmallState.corpus(work: "act/2014/9"), "the work act/2014/9"),
      ("zz/corpus.yaml", SmallState.corpus(after: "act/2014/1~sec_9"), "the place act/2014/1~sec_9"),
      ("zz/corpus.yaml", SmallState.corpus(without: "data"), "no key “data” in coverage"),
    ])
  func faults(path: String, text: String, found: String) throws {
    let state = try SmallState()
    try state.folder.write(path, text)
    let library = try state.library()
    #expect(library.states.isEmpty && library.failed == ["zz"])
    let faults = library.faults.map(\.description)
    #expect(faults.contains { $0.contains(found) }, "\(faults)")
    #expect(library.faults.allSatisfy { $0.file.hasPrefix("Legislation/zz/") && !$0.remedy.isEmpty })
  }

  @Test("A state without corpus.yaml is left out; the others are read")
  func others() throws {
    let state = try SmallState()
    try state.folder.write("yy/act/2014/1/eng@2015-01-01.xml", SmallState.act(country: "yy"))
    let library = try state.library()
    #expect(library.failed == ["yy"] && library.states.keys.sorted() == ["zz"])
    #expect(library.faults.map(\.file) == ["Legislation/yy/corpus.yaml"])
  }

  @Test("A missing folder, and one without a state, are refused")
  func missing() throws {
    let empty = try ScratchFolder()
    for folder in [empty.url, empty.url.appending(path: "none")] {
      #expect(throws: Fault.self) { _ = try StatuteLibrary(folder: folder, name: "Legislation") }
    }
  }
}
