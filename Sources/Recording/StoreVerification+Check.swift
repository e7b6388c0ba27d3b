import Foundation
import GRDB
import Glibc
import Model

extension StoreVerification {
    /// How long a file may lie in the store before a row names it, in seconds: what is being taken in is nobody's yet.
    private static let patience = 600

    /// Looks at a store that others may be working on.
    ///
    /// - Parameter isQuick: do not read the documents' bytes, only see that they are there in their size, and do not
    ///   compare each entry with what finds it.
    package static func ofStore(_ directory: String, ledger: SQLiteLedger, isQuick: Bool) throws -> StoreVerification {
        var verification = StoreVerification()
        for finding in try ledger.read({ db in try LedgerAgreement.findings(in: db, isQuick: isQuick) }) {
            verification.add(finding)
        }
        guard !verification.findings.contains(where: { $0.code == LedgerAgreement.damage }) else { return verification }
        if !isQuick { try verification.check(entriesOf: ledger.reader) }
        try verification.check(documentsOf: ledger.reader, in: directory, isQuick: isQuick)
        try verification.findStrangers(in: directory, known: ledger.reader, olderThan: patience)
        return verification
    }

    /// Looks at a backup: what the manifest names, and what the database in it says.
    package static func ofBackup(_ directory: String, isQuick: Bool) throws -> StoreVerification {
        var verification = StoreVerification()
        let another: Phrase = "take another backup"
        func changed(_ code: String, _ path: String) {
            verification.add(StoreFinding(.damage, code, "\(path) is not what was backed up", remedy: another))
        }
        do {
            try BackupManifest.forEachFile(in: directory) { path, digest in
                guard path == BackupManifest.database else { return }
                let found = try? ByteCopy.digest(ofFile: directory + "/" + path)
                if found?.digest != digest { changed("database-changed", path) }
            }
        } catch LedgerFailure.refused where BackupManifest.exists(in: directory) {
            changed("manifest-damaged", BackupManifest.name)
        }
        guard verification.findings.isEmpty else { return verification }
        let database = try DatabaseQueue(
            path: directory + "/" + BackupManifest.database, configuration: .readOnlyCopy)
        let findings = try database.read { db in try LedgerAgreement.findings(in: db, isQuick: isQuick) }
        for finding in findings { verification.add(finding) }
        if !isQuick, !findings.contains(where: { $0.code == LedgerAgreement.damage }) {
            try verification.check(entriesOf: database)
        }
        try verification.check(documentsOf: database, in: directory, isQuick: isQuick)
        try verification.findStrangers(in: directory, known: database, olderThan: 0)
        return verification
    }

    private mutating func check(entriesOf reader: some DatabaseReader) throws {
        try EntryProof.forEachDoubt(in: reader) { add($0) }
    }

    private mutating func check(documentsOf reader: some DatabaseReader, in directory: String, isQuick: Bool) throws {
        let back: Phrase = "copy it back from a backup, or from the folder where it was filed"
        try LedgerDocuments.forEach(in: reader) { document in
            documents += 1
            size += document.size
            let path = directory + "/" + DocumentStore.relativePath(of: document.digest)
            var status = stat()
            guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                // Deleted on purpose since this portion was read?
                guard try StoreVerification.isNamed(document.digest, in: reader) else { return }
                return add(
                    StoreFinding(
                        .damage, "document-missing", "\(path), which was \(document.originalPath), is not there",
                        remedy: back))
            }
            let isWhole = try isQuick || isWhole(document.digest, path)
            if status.st_size != document.size || !isWhole {
                add(
                    StoreFinding(
                        .damage, "document-changed",
                        "\(path), which was \(document.originalPath), has other bytes than were stored", remedy: back))
            }
        }
    }

    private mutating func isWhole(_ digest: DocumentDigest, _ path: String) throws -> Bool {
        do {
            return try ByteCopy.digest(ofFile: path).digest == digest
        } catch StoreFailure.inputOutput(_, let detail) where detail == StoreDirectory.describe(EACCES) {
            throw LedgerFailure.cannotOpen(path: path, detail: detail)
        } catch {
            return false
        }
    }

    /// Files among the documents that no row names.
    private mutating func findStrangers(
        in directory: String, known reader: some DatabaseReader, olderThan seconds: Int
    ) throws {
        let root = directory + "/documents"
        guard let files = FileManager.default.enumerator(atPath: root) else { return }
        let now = time(nil)
        for case let name as String in files {
            var status = stat()
            guard unsafe lstat(root + "/" + name, &status) == 0, status.st_mode & S_IFMT != S_IFDIR,
                now - status.st_mtim.tv_sec >= seconds
            else { continue }
            let digest = name.split(separator: "/").last.flatMap { DocumentDigest(rawValue: String($0)) }
            if let digest, "documents/" + name == DocumentStore.relativePath(of: digest),
                try StoreVerification.isNamed(digest, in: reader)
            {
                continue
            }
            add(
                StoreFinding(
                    .oddity, "nobodys-file", "\(root)/\(FileName(name).shown) belongs to no document of the ledger",
                    remedy: "drop it into a drop folder if it is a document, then delete it here"))
        }
    }

    private static func isNamed(_ digest: DocumentDigest, in reader: some DatabaseReader) throws -> Bool {
        try reader.read { db in try DocumentRows.find(digest, in: db) } != nil
    }
}
