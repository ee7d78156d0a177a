import Foundation
import TestSupport
import Testing

@Suite("Files that no law fills")
struct HugeFileTests {
  @Test("A file larger than any document may be is refused before it is read", arguments: ["lint", "import"])
  func huge(command: String) throws {
    let folder = try ScratchFolder()
    let file = try folder.write("huge.xml", "<akomaNtoso>")
    // The rest is a hole, which takes no room on the disk.
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 8 << 30)
    try handle.close()
    let lacuna = try #require(Command(product: "lacuna"))
    let run = try lacuna.run(
      [command, "huge.xml"] + (command == "import" ? ["--workspace", "w.sqlite"] : []), in: folder.url)
    #expect(run.status == 1)
    #expect((run.output + run.errors).contains("8589934592 bytes"), "\(run.output)\(run.errors)")
  }
}
