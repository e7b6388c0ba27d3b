import Foundation
import GRDB
import Glibc
package import Model

/// Puts a backup in the place of a store, proven byte by byte on the way; what was there is kept beside it.
package struct StoreRestore {
    package struct Done: Equatable, Sendable {
        package var documents = 0
        package var entries = 0
        /// Where the store lies that was there before; nil when it was empty.
        package var former: String?
    }

    private let backup: String
    private let store: String
    /// Inside the store, so that it is on its disk and its owner may make it.
    private let staging: String

    /// - Parameter replaces: put it in the place of a store that has something in it.
    /// - Throws: `LedgerFailure.refused` while a daemon works on the store, or when it is not empty; `StoreFailure`.
    ///   Then the store is as it was.
    package static func restore(
        _ backup: String, to store: String, replacing replaces: Bool, at moment: Moment
    ) throws -> Done {
        let lock = try StoreLock(directory: store)
        defer { withExtendedLifetime(lock) {} }
        let isEmpty = try isEmpty(store)
        guard isEmpty || replaces else {
            throw LedgerFailure.refused(
                "\(store) has entries, contacts or documents in it; --force puts the backup in their place, and keeps them beside it"
            )
        }
        let name = "\(moment)".filter { $0.isNumber }.prefix(14)
        let restore = StoreRestore(backup: backup, store: store, staging: "\(store)/restoring-\(name)")
        do {
            var done = try restore.stage()
            done.former = try restore.takePlace(former: isEmpty ? nil : "\(store)/before-restore-\(name)")
            return done
        } catch {
            try? FileManager.default.removeItem(atPath: restore.staging)
            throw error
        }
    }

    private static func isEmpty(_ store: String) throws -> Bool {
        let documents = try FileManager.default.subpathsOfDirectory(atPath: store + "/documents")
        guard documents.allSatisfy({ $0.utf8.count <= 2 }) else { return false }
        guard SQLiteLedger.exists(inDirectory: store) else { return true }
        let status = try SQLiteLedger(directory: store).status()
        return status.contacts == 0 && status.entries == 0 && status.outcomes.values.allSatisfy { $0 == 0 }
    }

    /// Copies and proves everything, and brings the ledger up to date.
    private func stage() throws -> Done {
        try demandRoom()
        var done = Done()
        guard unsafe mkdir(staging, 0o770) == 0 else { throw StoreFailure(errno, staging) }
        try StoreDirectory.make(staging)
        try BackupManifest.forEachFile(in: backup) { path, digest in
            let isDatabase = path == BackupManifest.database
            if !isDatabase { try StoreDirectory.makeFolder(ofDocument: digest, in: staging, mode: 0o770) }
            let copied = try ByteCopy.copyFile(
                backup + "/" + path, to: staging + "/" + path, mode: isDatabase ? 0o660 : 0o640)
            guard copied == digest else { throw StoreFailure.damaged(path: backup + "/" + path) }
            done.documents += isDatabase ? 0 : 1
        }
        done.entries = try bringUpToDate()
        try StoreDirectory.makeDurable(staging)
        return done
    }

    /// Proves the copied database and brings it to the tables of today; gives the number of its entries.
    private func bringUpToDate() throws -> Int {
        let path = staging + "/" + BackupManifest.database
        do {
            let copy = try DatabaseQueue(path: path)
            let migrator = LedgerSchema.migrator
            if let newer = try copy.read(migrator.appliedIdentifiers).subtracting(migrator.migrations).first {
                throw LedgerFailure.madeByNewerVersion(path: backup, migration: newer)
            }
            try migrator.migrate(copy)
            if let damage = try copy.read({ db in try LedgerAgreement.findings(in: db, isQuick: true) }).first {
                throw LedgerFailure.refused("\(backup) cannot be restored: \(damage.what); take another backup")
            }
            let entries = try copy.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry") ?? 0 }
            try copy.close()
            return entries
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    private func demandRoom() throws {
        var size: Int64 = 0
        try BackupManifest.forEachFile(in: backup) { path, _ in
            var status = stat()
            if unsafe stat(backup + "/" + path, &status) == 0 { size += Int64(status.st_size) }
        }
        try FreeSpace.demand(size, in: store)
    }

    /// Renames what was staged into place, the database last. A kill in between leaves the lock free and the old store
    /// whole in `former`: restoring once more mends it.
    private func takePlace(former: String?) throws -> String? {
        let database = store + "/" + BackupManifest.database
        if let former {
            guard unsafe mkdir(former, 0o770) == 0 else { throw StoreFailure(errno, former) }
            if SQLiteLedger.exists(inDirectory: store) {
                let copy = former + "/" + BackupManifest.database
                try SQLiteLedger(directory: store).copyDatabase(to: copy)
            }
            try StoreDirectory.makeDurable(former)
            try rename(store + "/documents", former + "/documents")
        } else {
            try? FileManager.default.removeItem(atPath: store + "/documents")
        }
        try rename(staging + "/documents", store + "/documents")
        // A log that belongs to the old database must not be taken for the new one's.
        for suffix in ["-wal", "-shm"] { _ = unsafe unlink(database + suffix) }
        try rename(staging + "/" + BackupManifest.database, database)
        try? FileManager.default.removeItem(atPath: staging)
        handOver(
            ["documents", BackupManifest.database] + (former.map { [String($0.dropFirst(store.utf8.count + 1))] } ?? [])
        )
        // Makes the log that readers need, and hands all over.
        _ = try SQLiteLedger(directory: store)
        try StoreDirectory.makeDurable(store)
        return former
    }

    private func rename(_ from: String, _ to: String) throws {
        guard unsafe Glibc.rename(from, to) == 0 else { throw StoreFailure(errno, to) }
    }

    /// What root restores is the service's.
    private func handOver(_ paths: [String]) {
        guard geteuid() == 0 else { return }
        StoreDirectory.handOver(store, files: paths)
        for path in paths {
            guard let below = FileManager.default.enumerator(atPath: store + "/" + path) else { continue }
            for case let name as String in below { StoreDirectory.handOver(store, files: [path + "/" + name]) }
        }
    }
}
