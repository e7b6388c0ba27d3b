import Foundation

/// Where the files that ship with Dossier lie: in the checkout for programs that run from its build folder, beside the
/// folder of the programs for installed ones (`/usr/local/share/dossier` for `/usr/local/bin/dossier`), else in `/usr`.
package struct ShippedFiles: Sendable, Equatable {
    /// The defaults: templates, rules, dictionaries.
    package let directory: String
    package let readerPath: String

    package init(programPath: String) {
        let program = URL(fileURLWithPath: programPath)
        let reader = program.deletingLastPathComponent().appendingPathComponent("dossier-reader").path
        let prefix = ShippedFiles.prefix(of: program)
        readerPath =
            FileManager.default.isExecutableFile(atPath: reader) ? reader : prefix + "/libexec/dossier/dossier-reader"
        directory = ShippedFiles.checkout(above: program) ?? prefix + "/share/dossier"
    }

    /// Below what the program is installed: `/usr/local` for `/usr/local/bin/dossier`; `/usr` where nothing lies there.
    private static func prefix(of program: URL) -> String {
        let prefix = program.deletingLastPathComponent().deletingLastPathComponent().path
        return FileManager.default.fileExists(atPath: prefix + "/share/dossier") ? prefix : "/usr"
    }

    /// `Config` in the nearest folder above the program that is a checkout.
    private static func checkout(above program: URL) -> String? {
        var folder = program.deletingLastPathComponent()
        while folder.pathComponents.count > 1 {
            let config = folder.appendingPathComponent("Config").path
            let manager = FileManager.default
            if manager.fileExists(atPath: folder.appendingPathComponent("Package.swift").path),
                manager.fileExists(atPath: config)
            {
                return config
            }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
