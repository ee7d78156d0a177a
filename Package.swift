// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where it counts: in continuous integration.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]
let house: [SwiftSetting] =
  strict + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: house)
}

// Built by `make fuzz` alone: they need a sanitizer that brings their main function.
let fuzzing: [Target] =
  Context.environment["LACUNA_FUZZING"] == nil
  ? []
  : ["Documents", "Addresses", "Identifiers", "Days"].map { name in
    .executableTarget(
      name: "Fuzz\(name)", dependencies: ["AkomaNtoso", "Faults"], path: "Tests/Fuzzing/\(name)", swiftSettings: house)
  }

let package = Package(
  name: "Lacuna",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lacuna", targets: ["LacunaTool"]),
    .library(name: "AkomaNtoso", targets: ["AkomaNtoso"]),
    .library(name: "Workspace", targets: ["Workspace"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(
      name: "CWordBreak",
      linkerSettings: [.linkedLibrary("icuuc", .when(platforms: [.linux]))]),
    .target(name: "CSQLiteSetUp", linkerSettings: [.linkedLibrary("sqlite3")]),

    room("Faults"),
    room("Records", ["Faults", "Yams"]),
    room("AkomaNtoso", ["CLibXML2", "CZip", "Faults"]),
    room("Guideline", ["Faults", "Records"]),
    room("Legislation", ["AkomaNtoso", "Faults", "Guideline", "Records"]),
    room("LegalLanguage", ["CWordBreak", "Faults", "Records"]),
    room("Mapper", ["AkomaNtoso", "Faults", "Guideline", "LegalLanguage", "Legislation", "Records"]),
    room("Comparator", ["AkomaNtoso", "Guideline", "Legislation", "Mapper"]),
    room("Evaluation", ["AkomaNtoso", "Faults", "Guideline", "LegalLanguage", "Legislation", "Mapper"]),
    room("Drafting", ["AkomaNtoso", "CLibXML2", "Faults", "Guideline", "Records"]),
    room("Reform", ["AkomaNtoso", "Comparator", "Drafting", "Guideline", "Legislation", "Mapper"]),
    room(
      "Reports",
      [
        "AkomaNtoso", "Comparator", "CXLSXWriter", "Faults", "Guideline", "Legislation", "Mapper", "Reform",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "Workspace",
      [
        "AkomaNtoso", "CSQLiteSetUp", "Faults", "LegalLanguage", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "LacunaTool",
      dependencies: [
        "AkomaNtoso", "Comparator", "Drafting", "Evaluation", "Faults", "Guideline", "LegalLanguage", "Legislation",
        "Mapper", "Reform", "Reports", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .executableTarget(
      name: "reader-benchmark", dependencies: ["AkomaNtoso", "Guideline", "LegalLanguage", "Mapper", "Workspace"],
      path: "Tests/Benchmarks/Reader",
      swiftSettings: house),
    .target(name: "TestSupport", dependencies: ["CZip"], path: "Tests/TestSupport", swiftSettings: house),
    .target(
      name: "SmallLaw",
      dependencies: ["AkomaNtoso", "Guideline", "LegalLanguage", "Legislation", "Mapper", "TestSupport"],
      path: "Tests/SmallLaw", swiftSettings: house),
    tests("RecordsTests", ["Faults", "Records"]),
    tests("AkomaNtosoTests", ["AkomaNtoso", "CLibXML2", "Faults"]),
    tests("GuidelineTests", ["Faults", "Guideline", "LegalLanguage"]),
    tests("LegalLanguageTests", ["Faults", "LegalLanguage"]),
    tests("LegislationTests", ["AkomaNtoso", "Faults", "Guideline", "Legislation"]),
    tests(
      "MapperTests", ["AkomaNtoso", "Faults", "Guideline", "LegalLanguage", "Legislation", "Mapper", "SmallLaw"]),
    tests("ComparatorTests", ["AkomaNtoso", "Comparator", "Guideline", "Legislation", "Mapper", "SmallLaw"]),
    .testTarget(
      name: "DraftingTests",
      dependencies: ["AkomaNtoso", "Drafting", "Faults", "Guideline", "LacunaTool", "TestSupport"],
      exclude: ["Conversion"], swiftSettings: house),
    tests(
      "ReformTests",
      [
        "AkomaNtoso", "Comparator", "Drafting", "Faults", "Guideline", "Legislation", "LacunaTool", "Reform",
        "SmallLaw",
      ]),
    tests(
      "LawTests",
      ["AkomaNtoso", "Comparator", "Drafting", "Guideline", "Legislation", "Mapper", "Reform", "LacunaTool"]),
    tests(
      "EvaluationTests",
      ["AkomaNtoso", "Evaluation", "Faults", "Guideline", "LacunaTool", "Legislation", "Mapper", "SmallLaw"]),
    tests("WorkspaceTests", ["AkomaNtoso", "Faults", "Workspace"]),
    tests(
      "ReportsTests",
      [
        "AkomaNtoso", "Comparator", "Drafting", "Faults", "Guideline", "LacunaTool", "Legislation", "Mapper", "Reform",
        "Reports", "SmallLaw",
      ]),
    .testTarget(
      name: "LacunaToolTests",
      dependencies: [
        "Faults", "LacunaTool", "SmallLaw", "TestSupport", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Snapshots"], swiftSettings: house),
  ] + fuzzing
)
