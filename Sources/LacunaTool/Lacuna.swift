import ArgumentParser

/// The command `lacuna`.
@main
struct Lacuna: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lacuna",
    abstract: "Holds national law against the ASEAN Guideline on not punishing victims of trafficking.",
    discussion: """
      Run it in the project's folder: it reads Legislation/ and Mappings/ and writes Output/.

      Exit codes: 0 all is well; 1 the input has faults, each reported with file, line and remedy; 64 the command was \
      not understood.
      """,
    version: version,
    subcommands: [
      Analyse.self, Show.self, Explain.self, CheckDraft.self, MapCommand.self, Compare.self, Suggest.self,
      GuidelineCommand.self,
      Import.self, Search.self, Toc.self,
      Diff.self, LintCommand.self, Convert.self, Evaluate.self,
    ],
    defaultSubcommand: Analyse.self)
}
