import Foundation

/// Where the files that ship with Dossier lie: in the checkout for programs that run from its build folder, in `/usr`
/// for installed ones.
package struct ShippedFiles: Sendable, Equatable {
    /// The defaults: templates, rules, dictionaries.
    package let directory: String
    package let readerPath: String

    package init(programPath: String) {
        let program = URL(fileURLWithPath: programPath)
        let reader = program.deletingLastPathComponent().appendingPathComponent("dossier-reader").path
        readerPath =
            FileManager.default.isExecutableFile(atPath: reader) ? reader : "/usr/libexec/dossier/dossier-reader"
        directory = ShippedFiles.checkout(above: program) ?? "/usr/share/dossier"
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
