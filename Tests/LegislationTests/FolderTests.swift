import Faults
import Foundation
import Legislation
import TestSupport
import Testing

@Suite("What lies in the folder of the statutes")
struct FolderTests {
  @Test("Hidden files and files that are no documents are passed over")
  func otherFiles() throws {
    let state = try SmallState()
    for file in [".DS_Store", ".git/config", "README.md", "zz/notes.txt", "zz/.hidden.xml", "zz/.drafts/a.xml"] {
      try state.folder.write(file, "not a law")
    }
    let library = try state.library()
    #expect(library.faults.isEmpty && library.states.keys.sorted() == ["zz"])
    #expect(library.files.count == 2)
  }

  @Test("The files that were read are kept as they are on the disk")
  func bytes() throws {
    let files = try SmallState().library().files
    #expect(files["Legislation/zz/act/2014/1/eng@2015-01-01.xml"] == Array(SmallState.act().utf8))
    #expect(files["Legislation/zz/corpus.yaml"] == Array(SmallState.corpus().utf8))
  }

  @Test("Only the states that are asked for are read, and one that is not there is named with those that are")
  func only() throws {
    let state = try SmallState()
    try state.folder.write("yy/corpus.yaml", "broken")
    let library = try StatuteLibrary(folder: state.folder.url, name: "Legislation", only: ["zz"])
    #expect(library.states.count == 1 && library.faults.isEmpty)
    let fault = #expect(throws: Fault.self) {
      _ = try StatuteLibrary(folder: state.folder.url, name: "Legislation", only: ["xx"])
    }
    #expect(fault?.found == "no state “xx”" && fault?.expected == "one of yy, zz")
  }

  @Test("A state without one readable document has no law, and is left out")
  func noDocuments() throws {
    let state = try SmallState()
    try state.folder.write("xx/corpus.yaml", SmallState.corpus(state: "xx"))
    let library = try state.library()
    #expect(library.failed == ["xx"] && library.states.keys.sorted() == ["zz"])
    #expect(library.faults.contains { $0.found == "the work act/2014/1" })
  }

  @Test("Every broken file of a state is told at once, by file and line, and the other states are read")
  func everyFault() throws {
    let state = try SmallState()
    try state.folder.write("yy/corpus.yaml", "state: yy\nname: [\n")
    try state.folder.write("yy/act/2014/1/eng@2015.xml", "<akomaNtoso>\n<act>")
    try state.folder.write("yy/act/2014/2/eng@2015.xml", "")
    let library = try state.library()
    #expect(
      library.faults.map(\.file) == [
        "Legislation/yy/act/2014/1/eng@2015.xml", "Legislation/yy/act/2014/2/eng@2015.xml",
        "Legislation/yy/corpus.yaml",
      ])
    #expect(library.states.keys.sorted() == ["zz"] && library.failed == ["yy"])
    #expect(library.name(of: "yy") == "Legislation/yy")
  }

  @Test("No fault names a path of this machine")
  func paths() throws {
    let state = try SmallState()
    try state.folder.write("yy/corpus.yaml", SmallState.corpus())
    try state.folder.write("yy/act/2014/1/eng@2015.xml", "<html>")
    let faults = try state.library().faults.map(\.description)
    #expect(!faults.isEmpty && faults.allSatisfy { !$0.contains(state.folder.url.path) })
  }
}
