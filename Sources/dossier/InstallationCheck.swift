import Foundation
import Model
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

    /// The unit shuts the service in; a folder or a store outside what it may write is no use to it.
    private var service: [Finding] {
        guard let unit = ServiceUnit.installed else { return [] }
        let places = configuration.folders.map { ($0.path, $0.outcome != .keep) } + [(configuration.storePath, true)]
        return places.compactMap { path, writes in
            let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            return unit.hindrance(at: real, writes: writes).map { .hint(path, $0) }
        }
    }
}
