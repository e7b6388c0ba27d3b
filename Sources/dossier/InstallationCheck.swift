import Foundation
import Settings

/// Whether what belongs to Dossier itself is in its place.
struct InstallationCheck {
    private let configuration: Configuration
    private let manager = FileManager.default

    init(_ configuration: Configuration) { self.configuration = configuration }

    var findings: [Finding] {
        var findings: [Finding] = []
        if !manager.isExecutableFile(atPath: configuration.readerPath) {
            findings.append(
                .complaint(configuration.readerPath, "the reader is not there or may not be run; install Dossier anew"))
        }
        if configuration.dictionaryFiles.isEmpty {
            findings.append(
                .complaint(configuration.dictionariesPath, "there are no dictionaries; install Dossier anew"))
        }
        for file in configuration.dictionaryFiles.values.sorted() where !manager.isReadableFile(atPath: file) {
            findings.append(.complaint(file, "the dictionary may not be read by this user"))
        }
        return findings + service
    }

    /// The unit shuts the service in; a folder outside what it may write is no use to it.
    private var service: [Finding] {
        let units = ["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"]
        guard let unit = units.map({ $0 + "/dossierd.service" }).first(where: manager.fileExists) else { return [] }
        let extra = units.flatMap { folder in
            let directory = folder + "/dossierd.service.d"
            return ((try? manager.contentsOfDirectory(atPath: directory)) ?? []).map { directory + "/" + $0 }
        }
        let lines = ([unit] + extra).flatMap { path in
            ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
        }
        guard lines.contains("ProtectSystem=strict") else { return [] }
        let writable = lines.filter { $0.hasPrefix("ReadWritePaths=") }
            .flatMap { $0.dropFirst("ReadWritePaths=".count).split(separator: " ") }
            .map { $0.drop { "-+".contains($0) } }
        return configuration.folders.map(\.path).filter { path in
            !writable.contains { path == $0 || path.hasPrefix($0 + "/") }
        }.map { path in
            .note(path, "the service may not write there: systemctl edit dossierd, [Service], ReadWritePaths=\(path)")
        }
    }
}
