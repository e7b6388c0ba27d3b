import CDescriptors
import Foundation
import GRDB
import Glibc
package import Model

/// Takes a consistent copy of a store while others work on it: the database as it was at one moment, and every document
/// that this copy names. Documents never change, so they are linked where the backup lies on the same disk.
package struct StoreBackup {
    package struct Taken: Equatable, Sendable {
        package var entries = 0
        package var documents = 0
        /// Of the documents, how many share their bytes with the store: they took no room.
        package var linked = 0
        /// Of database and documents, in bytes.
        package var size: Int64 = 0
        /// Documents that the ledger names and the store has not, or not whole.
        package var missing: [DocumentDigest] = []
    }

    private let ledger: SQLiteLedger
    private let store: String
    private let target: String
    private let isToBePacked: Bool
    private var taken = Taken()

    private init(_ ledger: SQLiteLedger, store: String, target: String, isToBePacked: Bool) {
        (self.ledger, self.store, self.target, self.isToBePacked) = (ledger, store, target, isToBePacked)
    }

    /// Makes the backup in the new folder `target`; it has its name only when it is whole and durable.
    ///
    /// - Parameter isToBePacked: the folder is copied into an archive afterwards: every document is proven, and what
    ///   is linked here saves no room there.
    /// - Throws: `LedgerFailure`, `StoreFailure`; then nothing is left of it, unless the disk fails at the very end and
    ///   cannot promise to remember the name.
    package static func take(
        of ledger: SQLiteLedger, store: String, into target: String, isToBePacked: Bool = false, at moment: Moment
    ) throws -> Taken {
        guard unsafe access(target, F_OK) != 0 else {
            throw LedgerFailure.refused("\(target) is there already; give the backup another name")
        }
        let folder = "\(target).partial-\(getpid())"
        guard unsafe mkdir(folder, 0o700) == 0 else {
            throw LedgerFailure.refused(
                "\(folder) cannot be made: \(StoreDirectory.describe(errno)); check that the folder is there and who may write in it"
            )
        }
        do {
            var backup = StoreBackup(ledger, store: store, target: folder, isToBePacked: isToBePacked)
            // A document may be deleted on purpose between the copy and its turn: then the copy is taken anew.
            for attempt in 1... {
                backup.taken = Taken()
                try backup.copy(at: moment)
                if try attempt == 3 || !backup.lacksWhatWasDeleted() { break }
            }
            try StoreDirectory.makeDurable(folder)
            guard gaveName(folder, target) else { throw StoreFailure(errno, target) }
            try StoreDirectory.makeNameDurable(target)
            return backup.taken
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    private mutating func copy(at moment: Moment) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: target) {
            try FileManager.default.removeItem(atPath: target + "/" + name)
        }
        let database = target + "/" + BackupManifest.database
        try FreeSpace.demand(ledger.size(), in: target)
        try ledger.copyDatabase(to: database)
        var manifest = try BackupManifest(makingIn: target, at: moment)
        let (digest, size) = try ByteCopy.digest(ofFile: database)
        try manifest.add(digest, BackupManifest.database)
        taken.size = size
        let copy = try DatabaseQueue(path: database, configuration: .readOnlyCopy)
        taken.entries = try copy.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry") ?? 0 }
        try demandRoom(for: copy)
        try LedgerDocuments.forEach(in: copy) { document in
            guard let isLinked = try add(document) else { return taken.missing.append(document.digest) }
            try manifest.add(document.digest, DocumentStore.relativePath(of: document.digest))
            taken.documents += 1
            taken.linked += isLinked ? 1 : 0
            taken.size += document.size
        }
        try manifest.finish()
    }

    /// True when one of the documents that are missing is none of the ledger any more.
    private func lacksWhatWasDeleted() throws -> Bool {
        let missing = taken.missing
        return try ledger.read { db in try missing.contains { try DocumentRows.find($0, in: db) == nil } }
    }

    /// Links take no room, so it is tried whether there can be any.
    private func demandRoom(for copy: DatabaseQueue) throws {
        let first = try copy.read { db in try String.fetchOne(db, sql: "SELECT digest FROM document LIMIT 1") }
        guard let first = first.flatMap(DocumentDigest.init(rawValue:)) else { return }
        let trial = target + "/trial"
        defer { _ = unsafe unlink(trial) }
        let canLink = unsafe link(store + "/" + DocumentStore.relativePath(of: first), trial) == 0
        if canLink, !isToBePacked { return }
        let size = try copy.read { db in try Int64.fetchOne(db, sql: "SELECT SUM(size) FROM document") ?? 0 }
        try FreeSpace.demand(size, in: target)
    }

    /// True when linked, false when copied, nil when the store has not got it, or not whole. What is copied, here or
    /// into the archive, is proven; of what stays linked only the size is looked at, as a proof would take as long as a
    /// copy.
    private func add(_ document: LedgerDocuments.Document) throws -> Bool? {
        let path = DocumentStore.relativePath(of: document.digest)
        var status = stat()
        guard unsafe lstat(store + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size == document.size
        else { return nil }
        try StoreDirectory.makeFolder(ofDocument: document.digest, in: target, mode: 0o700)
        if unsafe link(store + "/" + path, target + "/" + path) == 0 {
            guard isToBePacked else { return true }
            if (try? ByteCopy.digest(ofFile: target + "/" + path))?.digest == document.digest { return false }
            _ = unsafe unlink(target + "/" + path)
            return nil
        }
        return try ByteCopy.copyDocument(document.digest, from: store, to: target) ? false : nil
    }
}

extension StoreBackup {
    /// Renames a folder, never over another; where the file system cannot promise that, as rename(2) does.
    fileprivate static func gaveName(_ from: String, _ to: String) -> Bool {
        if unsafe descriptors_rename_new(AT_FDCWD, from, AT_FDCWD, to) == 0 { return true }
        return unsafe errno == EINVAL && rename(from, to) == 0
    }
}
