// swift-tools-version: 6.2
import PackageDescription

/// The gates every room of the house passes: Swift 6, warnings are errors, memory safety is spelled out.
let gates: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: gates)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], cases: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: cases, swiftSettings: gates)
}

/// A C library as the system has it: a module map, and a header where one is needed.
func door(_ name: String, pkgConfig: String? = nil, install package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// Debian's MuPDF is static, so what it is made of is named too.
let mupdfLibraries: [LinkerSetting] = [
    "mupdf", "mupdf-third", "freetype", "harfbuzz", "jbig2dec", "openjp2", "jpeg", "z", "m", "gumbo", "mujs",
].map { .linkedLibrary($0) }

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossierd", targets: ["dossierd"]),
        .executable(name: "dossier", targets: ["dossier"]),
        .executable(name: "dossier-reader", targets: ["dossier-reader"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // Cellar: C doors.
        door("CInotifyTools", install: "libinotifytools0-dev"),
        door("CLibXML2", pkgConfig: "libxml-2.0", install: "libxml2-dev"),
        door("CPCRE2", pkgConfig: "libpcre2-8", install: "libpcre2-dev"),
        door("CSystemd", pkgConfig: "libsystemd", install: "libsystemd-dev"),
        door("CXLSXWriter", pkgConfig: "xlsxwriter", install: "libxlsxwriter-dev"),
        door("CSeccomp", pkgConfig: "libseccomp", install: "libseccomp-dev"),
        .target(
            name: "CMuPDF", path: "Sources/System/CMuPDF",
            linkerSettings: mupdfLibraries),
        // Its library is loaded when it is needed, not linked; the package gives the header.
        .target(name: "CTesseract", path: "Sources/System/CTesseract"),
        .target(name: "CDescriptors", path: "Sources/System/CDescriptors"),
        .target(name: "CLandlock", path: "Sources/System/CLandlock"),
        .target(
            name: "CReadline", path: "Sources/System/CReadline", linkerSettings: [.linkedLibrary("readline")]),

        // Ground: words.
        room("Model", []),

        // Floor 1: pure.
        room("Patterns", ["Model", "CPCRE2"]),
        room("Understanding", ["Model"]),

        // Floor 2: edges that do not know one another.
        room("Inbox", ["Model", "CInotifyTools", "CDescriptors", logging]),
        room(
            "Reading",
            ["Model", "Understanding", "CMuPDF", "CTesseract", "CLibXML2", "CSeccomp", "CLandlock", "CDescriptors"]),
        room("Matching", ["Model", "Patterns"]),
        room("Recording", ["Model", "CDescriptors", grdb, sqlite, crypto]),
        room("ContactFiles", ["Model"]),
        room("Spreadsheets", ["Model", "CXLSXWriter"]),
        room("Settings", ["Model", "Patterns", toml]),
        room("Journal", ["Model", "CSystemd", logging]),
        room("Prompts", ["CReadline"]),

        // Floor 3: the flow.
        room(
            "Intake",
            [
                "Model", "Inbox", "Matching", "Recording", "ContactFiles", "Settings", "Journal", "CDescriptors",
                logging,
                lifecycle,
            ]),

        room("Operations", ["Model", "Recording", "ContactFiles", "Spreadsheets", "Settings"]),

        // Floor 4: the programs.
        .executableTarget(
            name: "dossierd",
            dependencies: [
                "Model", "Settings", "Recording", "Journal", "Intake", argumentParser, logging, lifecycle, unixSignals,
            ],
            swiftSettings: gates),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "Model", "Settings", "Recording", "Matching", "ContactFiles", "Intake", "Operations", "Prompts",
                "CDescriptors", argumentParser,
            ],
            swiftSettings: gates),
        .executableTarget(name: "dossier-reader", dependencies: ["Reading"], swiftSettings: gates),

        // How tests wait.
        .target(name: "Waiting", dependencies: [], path: "Tests/Waiting", swiftSettings: gates),
        // Made-up documents for the demo, the tests and the benchmark.
        .target(
            name: "SampleDocuments", dependencies: [], path: "Tests/SampleDocuments", swiftSettings: gates),
        .target(
            name: "SampleScans", dependencies: ["SampleDocuments", "CMuPDF"], path: "Tests/SampleScans",
            swiftSettings: gates),
        .executableTarget(
            name: "sample-documents", dependencies: ["SampleDocuments", argumentParser], path: "Tests/sample-documents",
            swiftSettings: gates),

        // The benchmark, and the bare loop it measures against.
        .executableTarget(name: "bare-mupdf", path: "Tests/bare-mupdf", linkerSettings: mupdfLibraries),
        .executableTarget(
            name: "page-speed", dependencies: ["Reading", "Understanding", "Model"], path: "Tests/page-speed",
            swiftSettings: gates),
        .executableTarget(
            name: "dossier-bench",
            dependencies: ["SampleDocuments", "Model", "Settings", "Recording", "Matching", argumentParser],
            path: "Tests/dossier-bench",
            swiftSettings: gates),

        tests("ModelTests", ["Model", "Waiting"]),
        tests("PatternsTests", ["Patterns", "Waiting"]),
        tests("UnderstandingTests", ["Understanding", "Reading", "Model"], cases: ["Cases", "TextCases"]),
        // Tries what the reader's sandbox must forbid.
        .executableTarget(
            name: "sandbox-probe", dependencies: ["Reading", "Model"], path: "Tests/sandbox-probe",
            swiftSettings: gates),
        tests(
            "ReadingTests",
            ["Reading", "Understanding", "Model", "SampleDocuments", "SampleScans", "Waiting", "sandbox-probe"],
            cases: ["Cases", "HybridCases"]),
        tests("InboxTests", ["Inbox", "Model", "Waiting", logging]),
        tests("MatchingTests", ["Matching", "Settings", "Model", "Waiting"], cases: ["Cases"]),
        tests("RecordingTests", ["Recording", "Model", "Waiting"]),
        tests("ContactFilesTests", ["ContactFiles", "Model"], cases: ["Cases"]),
        tests("SpreadsheetsTests", ["Spreadsheets", "Model"]),
        tests("SettingsTests", ["Settings", "Model"]),
        tests("JournalTests", ["Journal", "Model", logging]),
        tests("PromptsTests", ["Prompts"]),
        tests("OperationsTests", ["Operations", "Recording", "ContactFiles", "Settings", "Model"]),
        tests("IntakeTests", ["Intake", "Model", "SampleDocuments", "Waiting", "dossier-reader"]),
        tests("ArchitectureTests", []),
        // The catalogs of the programs' words, held against the sources.
        tests("WordingTests", ["Settings", "Model"]),
        tests(
            "EndToEndTests",
            ["Recording", "SampleDocuments", "SampleScans", "Waiting", "dossierd", "dossier", "dossier-reader"]),
    ],
    cxxLanguageStandard: .cxx17
)
