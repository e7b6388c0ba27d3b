import Foundation
package import Model
package import Recording
package import Settings

// Backups are taken while the service works; they are restored while it does not.

extension Office {
    /// Takes a consistent backup of database and documents into the new folder, or the new archive, `target`
    /// (`….tar`).
    package func backUp(to target: String, at moment: Moment) throws -> StoreBackup.Taken {
        try demand(.read)
        let path = Office.absolute(target)
        let store = configuration.storePath
        guard !path.hasPrefix(Office.absolute(store) + "/documents") else {
            throw OperationFailure.refused("\(path) is among the documents of the store; put the backup elsewhere")
        }
        guard TarArchive.isName(path) else {
            return try StoreBackup.take(of: ledger, store: store, into: path, at: moment)
        }
        let archive = TarArchive(path: path)
        try archive.refuseWritingOver()
        // In a folder of its own, for one of the archive's name may be somebody's.
        let place = URL(fileURLWithPath: "\(path).folder-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(
            at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let folder = place.appending(path: URL(fileURLWithPath: String(path.dropLast(".tar".count))).lastPathComponent)
        let taken = try StoreBackup.take(
            of: ledger, store: store, into: folder.path, isToBePacked: true, at: moment)
        try archive.pack(folder)
        return taken
    }

    /// Looks whether the database is sound, every document is there with its bytes, and all agree.
    package func verify(isQuick: Bool) throws -> StoreVerification {
        try demand(.read)
        return try StoreVerification.ofStore(configuration.storePath, ledger: ledger, isQuick: isQuick)
    }

    /// The same of a backup, folder or archive.
    package static func verify(backup: String, isQuick: Bool) throws -> StoreVerification {
        // The folder for what is large and may go: that for small things is often in memory.
        let large = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp"
        let place = "\(large)/dossier-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: place) }
        return try StoreVerification.ofBackup(folder(of: backup, unpackedInto: place), isQuick: isQuick)
    }

    /// Puts a backup in the place of the store that the configuration names.
    ///
    /// - Parameter replaces: even when something is in it; that is kept beside it.
    package static func restore(
        _ backup: String, to configuration: Configuration, by user: OfficeUser, replacing replaces: Bool,
        at moment: Moment
    ) throws -> StoreRestore.Done {
        guard user.may(.change) else { throw user.refusal(of: .change) }
        return try StoreRestore.restore(to: configuration.storePath, replacing: replaces, at: moment) { place in
            try folder(of: backup, unpackedInto: place)
        }
    }

    /// Of a backup that is an archive, the folder that was packed, unpacked in the new folder `place`.
    private static func folder(of backup: String, unpackedInto place: String) throws -> String {
        let path = absolute(backup)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
            throw OperationFailure.refused("\(path) is not there; name the folder or the archive of a backup")
        }
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        return isFolder ? path : try TarArchive(path: path).unpack(into: place)
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
