import Crypto
import Foundation
import Glibc
import Model

/// The list of a backup's files with their checksums, in the form that `sha256sum --check MANIFEST` reads too: a
/// backup can be proven without this program.
struct BackupManifest {
    static let name = "MANIFEST"
    static let database = "dossier.sqlite"
    private static let title = "# Dossier backup, version "
    private static let version = "1"

    private let file: FileHandle
    private var pending: [UInt8] = []

    /// Makes the manifest of the backup in `directory`.
    init(makingIn directory: String, at moment: Moment) throws {
        let path = directory + "/" + BackupManifest.name
        let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw StoreFailure(errno, path) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        add(BackupManifest.title + BackupManifest.version)
        add("# made \(moment) by dossier \(programVersion); 'sha256sum --check \(BackupManifest.name)' proves it too")
    }

    mutating func add(_ digest: DocumentDigest, _ path: String) throws {
        add("\(digest.rawValue)  \(path)")
        if pending.count >= 65_536 { try flush() }
    }

    /// Writes what is left.
    mutating func finish() throws {
        try flush()
        try file.close()
    }

    private mutating func add(_ line: String) { pending += line.utf8 + [0x0A] }

    private mutating func flush() throws {
        try file.write(contentsOf: Data(pending))
        pending.removeAll(keepingCapacity: true)
    }

    /// True when there is a manifest in `directory`.
    static func exists(in directory: String) -> Bool { unsafe access(directory + "/" + name, F_OK) == 0 }

    /// Calls `body` with each file that the backup in `directory` says to hold: exactly one of them is the database. Only
    /// paths that a backup of ours can have are let through: nobody's manifest leads out of its folder.
    ///
    /// - Throws: `LedgerFailure.madeByNewerVersion`; `.refused` when there is none, or it is damaged or cut off.
    static func forEachFile(
        in directory: String, _ body: (_ path: String, DocumentDigest) throws -> Void
    ) throws {
        let path = directory + "/" + name
        guard let stream = unsafe fopen(path, "re") else {
            throw LedgerFailure.refused(
                "\(directory) is no backup of Dossier: there is no \(name) in it; name the folder that 'dossier backup' made"
            )
        }
        defer { unsafe fclose(stream) }
        var buffer = [CChar](repeating: 0, count: 512)
        var (number, databases) = (0, 0)
        while unsafe fgets(&buffer, Int32(buffer.count), stream) != nil {
            let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let line = String(decoding: text, as: UTF8.self).trimmed
            number += 1
            if number == 1, line == title + version { continue }
            if number == 1, line.hasPrefix(title) {
                throw LedgerFailure.madeByNewerVersion(path: path, migration: String(line.dropFirst(2)))
            }
            if number > 1, line.isEmpty || line.hasPrefix("#") { continue }
            guard number > 1, let (digest, file) = parsed(line) else {
                throw LedgerFailure.refused("\(path): line \(number) is damaged; take another backup")
            }
            databases += file == database ? 1 : 0
            try body(file, digest)
        }
        guard databases == 1 else {
            throw LedgerFailure.refused("\(path) is not whole: it must name one database; take another backup")
        }
    }

    private static func parsed(_ line: String) -> (DocumentDigest, String)? {
        guard let digest = DocumentDigest(rawValue: String(line.prefix(64))), line.dropFirst(64).hasPrefix("  ")
        else { return nil }
        let path = String(line.dropFirst(66))
        guard path == database || path == DocumentStore.relativePath(of: digest) else { return nil }
        return (digest, path)
    }
}
