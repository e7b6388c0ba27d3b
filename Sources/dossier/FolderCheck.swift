import Foundation
import Model
import Settings

/// Whether the drop folders are there, may be used, and can be watched.
struct FolderCheck {
    private let configuration: Configuration
    private let rights: WriteRights
    private let mounts = Mounts.current
    private let manager = FileManager.default

    init(_ configuration: Configuration) {
        self.configuration = configuration
        rights = WriteRights(configuration)
    }

    var findings: [Finding] {
        if configuration.folders.isEmpty {
            return [.complaint("dossier.toml", "no [[folder]] is set, so nothing is taken in; add one")]
        }
        let takesDocuments = configuration.folders.contains { $0.contents == .documents }
        let nothing = Finding.hint(
            "dossier.toml", "every [[folder]] holds contacts, so no documents are taken in")
        return (takesDocuments ? [] : [nothing]) + configuration.folders.flatMap { usability(of: $0) + watching($0) }
            + overlaps + watches
    }

    private func usability(of folder: FolderSettings) -> [Finding] {
        guard let kind = FileKind.of(folder.path) else {
            return [.complaint(folder.path, "this drop folder is not there; make it, or mount what holds it")]
        }
        guard kind == .typeDirectory else { return [.complaint(folder.path, "this drop folder is no directory")] }
        var findings: [Finding] = []
        if !manager.isReadableFile(atPath: folder.path) || !manager.isExecutableFile(atPath: folder.path) {
            findings.append(.complaint(folder.path, "may not be read by this user; give its group read rights"))
        }
        if folder.outcome != .keep, let who = rights.whoMayNot(write: folder.path) {
            findings.append(
                .complaint(
                    folder.path,
                    "may not be written by \(who), so files cannot be moved out of it; give its group write rights, "
                        + "or set outcome = \"keep\""))
        }
        return findings
    }

    private func watching(_ folder: FolderSettings) -> [Finding] {
        guard let kind = mounts.kind(of: resolved(folder.path)), Mounts.areWrittenElsewhere(kind) else {
            if folder.watch == .poll {
                return [.hint(folder.path, "is polled every \(folder.pollInterval), though events could be had")]
            }
            return []
        }
        if folder.watch == .events {
            return [
                .complaint(
                    folder.path,
                    "lies on \(kind), where events of other machines are not seen; set watch = \"auto\" or \"poll\"")
            ]
        }
        return [.hint(folder.path, "lies on \(kind), so it is polled every \(folder.pollInterval)")]
    }

    /// Two names for one place, by way of links.
    private var overlaps: [Finding] {
        let places =
            configuration.folders.map { (path: $0.path, real: resolved($0.path), isStore: false) }
            + [(path: configuration.storePath, real: resolved(configuration.storePath), isStore: true)]
        var findings: [Finding] = []
        for (index, place) in places.enumerated() where place.path != place.real || index == places.count - 1 {
            for other in places where other.path != place.path {
                let inside =
                    place.real == other.real || place.real.hasPrefix(other.real + "/")
                    || other.real.hasPrefix(place.real + "/")
                if inside, place.path != place.real || other.path != other.real {
                    let words: Phrase =
                        other.isStore
                        ? "is a link that leads into the store '\(other.path)'; use one of them"
                        : "is a link that leads into the drop folder '\(other.path)'; use one of them"
                    findings.append(.complaint(place.path, words))
                }
            }
        }
        return findings
    }

    /// Whether the kernel allows as many watches as there are directories.
    private var watches: [Finding] {
        let needed = configuration.folders.reduce(0) { sum, folder in
            guard folder.watch != .poll,
                !(mounts.kind(of: resolved(folder.path)).map(Mounts.areWrittenElsewhere) ?? false)
            else { return sum }
            return sum + 1 + (folder.recursive ? directories(below: folder.path) : 0)
        }
        guard let limit = Int(content(of: "/proc/sys/fs/inotify/max_user_watches")) else { return [] }
        let place = "fs.inotify.max_user_watches"
        if needed > limit {
            return [
                .complaint(
                    place,
                    "is \(limit), and the drop folders hold \(needed) directories; raise it: sysctl \(place)=\(needed * 2)"
                )
            ]
        }
        if needed * 5 > limit * 4 {
            return [.hint(place, "is \(limit), and the drop folders hold \(needed) directories already; raise it soon")]
        }
        return []
    }

    /// Counted up to a million.
    private func directories(below path: String) -> Int {
        let walk = manager.enumerator(
            at: URL(fileURLWithPath: path), includingPropertiesForKeys: [.isDirectoryKey, .isSymbolicLinkKey])
        var count = 0
        for case let url as URL in walk ?? FileManager.DirectoryEnumerator() {
            let values = try? url.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
            if values?.isDirectory == true, values?.isSymbolicLink != true { count += 1 }
            if count >= 1_000_000 { break }
        }
        return count
    }

    private func content(of path: String) -> String {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
