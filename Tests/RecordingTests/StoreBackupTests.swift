import Foundation
import Glibc
import Model
import Recording
import Testing

@testable import struct Recording.FileMoves

@Suite("Backups of a store")
struct StoreBackupTests {
    let office: Office
    let folder: String
    let digests: [DocumentDigest]
    private let moment = Moment(seconds: 1_800_000_000)

    /// An office with two documents, in a scratch folder.
    init() throws {
        office = try Office()
        folder = office.directory
        let store = try DocumentStore(directory: folder)
        var digests: [DocumentDigest] = []
        for (number, text) in ["one", "two"].enumerated() {
            let file = folder + "/dropped"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            let handle = try #require(FileHandle(forReadingAtPath: file))
            defer { try? handle.close() }
            let kept = try store.put(descriptor: handle.fileDescriptor, limit: 1000)
            try store.sync([kept.digest])
            let print = Print(name: text, bytes: text, inode: UInt64(number), number: text)
            var submission = print.submission
            (submission.digest, submission.size) = (kept.digest, kept.size)
            _ = try office.ledger.record([submission])
            digests.append(kept.digest)
        }
        self.digests = digests
    }

    private func backup(_ target: String? = nil) throws -> (path: String, taken: StoreBackup.Taken) {
        let path = target ?? folder + "/backup"
        return (path, try StoreBackup.take(of: office.ledger, store: folder, into: path, at: moment))
    }

    private func write(_ text: String, to path: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func document(_ index: Int, in directory: String) -> String {
        "\(directory)/documents/\(digests[index].rawValue.prefix(2))/\(digests[index].rawValue)"
    }

    private func restore(_ backup: String, to store: String, replacing: Bool = false) throws -> StoreRestore.Done {
        try StoreRestore.restore(to: store, replacing: replacing, at: moment) { _ in backup }
    }

    private static let otherDisk: String? = {
        var (here, there) = (stat(), stat())
        let isOther =
            unsafe stat(NSTemporaryDirectory(), &here) == 0 && stat("/dev/shm", &there) == 0
            && here.st_dev != there.st_dev
        return isOther ? "/dev/shm/backup-\(UUID().uuidString)" : nil
    }()

    @Test(
        "A document of which the bytes have changed is not in a backup on another disk", .enabled(if: otherDisk != nil))
    func damaged() throws {
        let target = try #require(Self.otherDisk)
        defer { try? FileManager.default.removeItem(atPath: target) }
        try write("One", to: document(0, in: folder))
        let taken = try backup(target).taken
        #expect(taken.missing == [digests[0]] && taken.documents == 1 && taken.linked == 0)
        #expect(!FileManager.default.fileExists(atPath: document(0, in: target)))
        let manifest = try String(contentsOfFile: target + "/MANIFEST", encoding: .utf8)
        #expect(!manifest.contains(digests[0].rawValue) && manifest.contains(digests[1].rawValue))
    }

    @Test("A manifest that is empty or names no database is damage, and restores nothing", arguments: [0, 2])
    func manifest(lines: Int) throws {
        let (path, _) = try backup()
        let text = try String(contentsOfFile: path + "/MANIFEST", encoding: .utf8)
        try write(
            text.split(separator: "\n").prefix(lines).map { $0 + "\n" }.joined(), to: path + "/MANIFEST")
        #expect(try StoreVerification.ofBackup(path, isQuick: false).findings.map(\.code) == ["manifest-damaged"])
        #expect(throws: LedgerFailure.self) { try restore(path, to: folder + "/other") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/other/documents").isEmpty)
    }

    @Test("A backup restores without the documents that are missing or damaged in it, and tells them")
    func missing() throws {
        let (path, _) = try backup()
        try write("One", to: document(0, in: path))
        try FileManager.default.removeItem(atPath: document(1, in: path))
        let done = try restore(path, to: folder + "/other")
        #expect(done.entries == 2 && done.documents == 0 && Set(done.missing) == Set(digests))
        #expect(!FileManager.default.fileExists(atPath: document(0, in: folder + "/other")))
    }

    @Test("What is no database any more is replaced too, and kept")
    func damagedStore() throws {
        let (path, _) = try backup()
        let other = folder + "/other"
        _ = try restore(path, to: other)
        for suffix in ["-wal", "-shm"] {
            try FileManager.default.removeItem(atPath: other + "/dossier.sqlite" + suffix)
        }
        let words = String(repeating: "no database ", count: 1000)
        try write(words, to: other + "/dossier.sqlite")
        #expect(throws: LedgerFailure.self) { try restore(path, to: other) }
        let done = try restore(path, to: other, replacing: true)
        #expect(done.entries == 2 && done.documents == 2 && done.missing.isEmpty)
        let former = try #require(done.former)
        #expect(FileManager.default.fileExists(atPath: document(0, in: former)))
        #expect(try String(contentsOfFile: former + "/dossier.sqlite", encoding: .utf8) == words)
        #expect(try SQLiteLedger(directory: other).status().entries == 2)
    }

    @Test("Two restores within a second keep both stores that were there before")
    func twice() throws {
        let (path, _) = try backup()
        let other = folder + "/other"
        _ = try restore(path, to: other)
        let former = try (1...3).map { _ in try restore(path, to: other, replacing: true).former }
        #expect(Set(former.compactMap { $0 }).count == 3)
    }

    @Test("What a restore left that was killed goes with the next one")
    func leftovers() throws {
        let (path, _) = try backup()
        let other = folder + "/other"
        try FileManager.default.createDirectory(
            atPath: other + "/restoring-20260101120000/documents", withIntermediateDirectories: true)
        _ = try restore(path, to: other)
        let names = try FileManager.default.contentsOfDirectory(atPath: other)
        #expect(!names.contains { $0.hasPrefix("restoring-") || $0.hasPrefix("before-restore-") })
    }

    @Test("Moves are taken back together, the last first")
    func moves() throws {
        for name in ["a", "b"] { try write(name, to: folder + "/" + name) }
        var moves = FileMoves()
        try moves.move(folder + "/a", folder + "/c")
        try moves.move(folder + "/b", folder + "/a")
        try moves.moveIfThere(folder + "/nothing", folder + "/d")
        #expect(throws: StoreFailure.self) { try moves.move(folder + "/nothing", folder + "/d") }
        moves.takeBack()
        #expect(try ["a", "b"].map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) } == ["a", "b"])
        #expect(!FileManager.default.fileExists(atPath: folder + "/c"))
    }
}
