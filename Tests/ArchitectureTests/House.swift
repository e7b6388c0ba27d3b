import Testing

/// The table of rooms: what each may import. Arrows go down, never sideways or up; a third-party library is known in
/// one room only, save the few that every floor above may use.
enum House {
    struct Room: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        /// Modules beyond the standard library.
        let mayImport: Set<String>
        let mayBeUnsafe: Bool
        let isProgram: Bool

        init(_ name: String, in folder: String = "Sources", _ mayImport: Set<String>, unsafe: Bool = false) {
            self.name = name
            path = "\(folder)/\(name)"
            self.mayImport = mayImport.union(House.platform)
            mayBeUnsafe = unsafe
            isProgram = name.first?.isLowercase ?? false
        }

        var testDescription: String { name }
    }

    /// What comes with Swift itself. `Model`, `Understanding` and `Matching` do without most of it.
    private static let platform: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
    ]

    static let rooms = [
        // Ground and floor 1.
        Room("Model", []),
        Room("Patterns", ["Model", "CPCRE2"], unsafe: true),
        Room("Understanding", ["Model"]),
        // Floor 2.
        Room("Inbox", ["Model", "CInotifyTools", "CDescriptors", "Logging"], unsafe: true),
        Room(
            "Reading",
            ["Model", "Understanding", "CMuPDF", "CTesseract", "CLibXML2", "CSeccomp", "CLandlock", "CDescriptors"],
            unsafe: true),
        Room("Matching", ["Model", "Patterns"]),
        Room("Recording", ["Model", "GRDB", "GRDBSQLite", "Crypto", "CDescriptors"], unsafe: true),
        Room("ContactFiles", ["Model"]),
        Room("Spreadsheets", ["Model", "CXLSXWriter"], unsafe: true),
        Room("Settings", ["Model", "Patterns", "TOMLKit"]),
        Room("Journal", ["Model", "CSystemd", "Logging"], unsafe: true),
        Room("Prompts", ["CReadline"], unsafe: true),
        // Floor 3.
        Room(
            "Intake",
            [
                "Model", "Inbox", "Matching", "Recording", "ContactFiles", "Settings", "Journal", "CDescriptors",
                "Logging", "ServiceLifecycle",
            ], unsafe: true),
        Room("Operations", ["Model", "Recording", "ContactFiles", "Spreadsheets", "Settings"]),
        // Floor 4.
        Room(
            "dossierd",
            [
                "Model", "Settings", "Recording", "Journal", "Intake", "ArgumentParser", "Logging", "ServiceLifecycle",
                "UnixSignals",
            ]),
        Room(
            "dossier",
            [
                "Model", "Settings", "Recording", "Matching", "ContactFiles", "Intake", "Operations", "Prompts",
                "CDescriptors", "ArgumentParser",
            ]),
        Room("dossier-reader", ["Reading", "ArgumentParser"]),
    ]
}
