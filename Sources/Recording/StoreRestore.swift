import Foundation
import GRDB
import Glibc
package import Model

/// Puts a backup in the place of a store, proven byte by byte on the way; what was there is kept beside it.
package struct StoreRestore {
    package struct Done: Equatable, Sendable {
        package var documents = 0
        package var entries = 0
        /// Documents that the ledger names and the backup has not, or not whole.
        package var missing: [DocumentDigest] = []
        /// What in the ledger itself does not agree.
        package var findings: [StoreFinding] = []
        /// Where the store lies that was there before; nil when it was empty.
        package var former: String?
    }

    private static let stagingPrefix = "restoring-"
    private static let databaseFiles = ["", "-wal", "-shm"].map { BackupManifest.database + $0 }

    private let store: String
    /// Inside the store, so that it is on its disk and its owner may make it.
    private let staging: String

    /// - Parameters:
    ///   - replaces: put it in the place of a store that has something in it.
    ///   - backup: gives the folder of the backup; it may make it at the path that it gets, which is on the store's
    ///     disk and goes away in the end.
    /// - Throws: `LedgerFailure.refused` while a daemon works on the store, when it is not empty, or when the backup has
    ///   no sound ledger; `StoreFailure`. Then the store is as it was.
    package static func restore(
        to store: String, replacing replaces: Bool, at moment: Moment, from backup: (_ place: String) throws -> String
    ) throws -> Done {
        let lock = try StoreLock(directory: store)
        defer { withExtendedLifetime(lock) {} }
        // A restore that was killed left its own.
        for name in try FileManager.default.contentsOfDirectory(atPath: store) where name.hasPrefix(stagingPrefix) {
            try FileManager.default.removeItem(atPath: store + "/" + name)
        }
        let isEmpty = isEmpty(store)
        guard isEmpty || replaces else {
            throw LedgerFailure.refused(
                "\(store) has entries, contacts or documents in it; --force puts the backup in their place, and keeps them beside it"
            )
        }
        let name = freeName(in: store, at: moment)
        let restore = StoreRestore(store: store, staging: "\(store)/\(stagingPrefix)\(name)")
        defer { try? FileManager.default.removeItem(atPath: restore.staging) }
        guard unsafe mkdir(restore.staging, 0o770) == 0 else { throw StoreFailure(errno, restore.staging) }
        var done = try restore.stage(backup(restore.staging + "/backup"))
        let former = "\(store)/before-restore-\(name)"
        try restore.takePlace(former: former)
        if isEmpty { try? FileManager.default.removeItem(atPath: former) } else { done.former = former }
        return done
    }

    /// The second, and a number where there were restores in that second before.
    private static func freeName(in store: String, at moment: Moment) -> String {
        let second = String("\(moment)".filter { $0.isNumber }.prefix(14))
        func isFree(_ name: String) -> Bool { unsafe access("\(store)/before-restore-\(name)", F_OK) != 0 }
        return isFree(second) ? second : (2...).lazy.map { "\(second)-\($0)" }.first(where: isFree) ?? second
    }

    /// What cannot be read is not nothing.
    private static func isEmpty(_ store: String) -> Bool {
        let names = FileManager.default.enumerator(atPath: store + "/documents")
        while let name = names?.nextObject() as? String { if name.utf8.count > 2 { return false } }
        guard SQLiteLedger.exists(inDirectory: store) else { return true }
        guard let status = try? SQLiteLedger(directory: store).status() else { return false }
        return status.contacts == 0 && status.entries == 0 && status.outcomes.values.allSatisfy { $0 == 0 }
    }

    /// Copies and proves everything, and brings the ledger up to date.
    private func stage(_ backup: String) throws -> Done {
        try demandRoom(for: backup)
        var done = Done()
        try StoreDirectory.make(staging)
        try BackupManifest.forEachFile(in: backup) { path, digest in
            let file = backup + "/" + path
            if path == BackupManifest.database {
                let copied = try ByteCopy.copyFile(file, to: staging + "/" + path, mode: 0o660)
                guard copied == digest else { throw StoreFailure.damaged(path: file) }
            } else if unsafe access(file, F_OK) == 0 {
                try StoreDirectory.makeFolder(ofDocument: digest, in: staging, mode: 0o770)
                done.documents += try ByteCopy.copyDocument(digest, from: backup, to: staging) ? 1 : 0
            }
        }
        try bringUpToDate(backup, &done)
        // Makes the log that readers need.
        _ = try SQLiteLedger(directory: staging)
        try StoreDirectory.makeDurable(staging)
        return done
    }

    /// Proves the copied database, brings it to the tables of today, and looks what it says of itself and the documents.
    private func bringUpToDate(_ backup: String, _ done: inout Done) throws {
        let path = staging + "/" + BackupManifest.database
        do {
            let copy = try DatabaseQueue(path: path)
            let migrator = LedgerSchema.migrator
            if let newer = try copy.read(migrator.appliedIdentifiers).subtracting(migrator.migrations).first {
                throw LedgerFailure.madeByNewerVersion(path: backup, migration: newer)
            }
            try migrator.migrate(copy)
            done.findings = try copy.read { db in try LedgerAgreement.findings(in: db, isQuick: true) }
            if let damage = done.findings.first(where: { $0.code == LedgerAgreement.damage }) {
                throw LedgerFailure.refused("\(backup) cannot be restored: \(damage.what); take another backup")
            }
            done.entries = try copy.read { db in try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM entry") ?? 0 }
            let documents = DocumentStore(existing: staging)
            try LedgerDocuments.forEach(in: copy) { if !documents.holds($0.digest) { done.missing.append($0.digest) } }
            try copy.close()
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    private func demandRoom(for backup: String) throws {
        var size: Int64 = 0
        try BackupManifest.forEachFile(in: backup) { path, _ in
            var status = stat()
            if unsafe stat(backup + "/" + path, &status) == 0 { size += Int64(status.st_size) }
        }
        try FreeSpace.demand(size, in: store)
    }

    /// Renames what is there into the new folder `former`, and what was staged into its place. A kill in between loses
    /// nothing: restoring once more mends it.
    private func takePlace(former: String) throws {
        guard unsafe mkdir(former, 0o770) == 0 else { throw StoreFailure(errno, former) }
        var moves = FileMoves()
        do {
            for name in ["documents"] + StoreRestore.databaseFiles {
                try moves.moveIfThere(store + "/" + name, former + "/" + name)
                try moves.moveIfThere(staging + "/" + name, store + "/" + name)
            }
            handOver(["documents", String(former.dropFirst(store.utf8.count + 1))] + StoreRestore.databaseFiles)
            try StoreDirectory.makeDurable(store)
        } catch {
            moves.takeBack()
            _ = unsafe rmdir(former)
            throw error
        }
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
