import Foundation
import Glibc
import Model
import Recording
import Testing
import Waiting

@Suite("The store on disk")
struct StoreTests {
    let directory = NSTemporaryDirectory() + "store-" + UUID().uuidString

    /// Puts `text` by way of a file that is gone again.
    func put(_ text: String, in store: DocumentStore, limit: Int64 = 1_000_000) throws -> DocumentDigest {
        let path = NSTemporaryDirectory() + "put-" + UUID().uuidString
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try #require(FileHandle(forReadingAtPath: path))
        return try store.put(descriptor: file.fileDescriptor, limit: limit).digest
    }

    @Test("bytes are found again by their digest", arguments: [1, 30])
    func bytes(count: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try DocumentStore(directory: directory)
        let texts = (0..<count).map { "document \($0)" }
        let digests = try texts.map { try put($0, in: store) }
        try store.sync(Set(digests))
        try store.sync(Set(digests))
        for (digest, text) in zip(digests, texts) {
            try store.verify(digest)
            #expect(try String(contentsOfFile: store.path(of: digest), encoding: .utf8) == text)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/tmp").isEmpty)
        let empty = try put("", in: store)
        #expect(empty.rawValue == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("a document over the limit leaves nothing behind")
    func limit() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try DocumentStore(directory: directory)
        #expect(throws: StoreFailure.tooLarge(limit: 3)) { try put("four", in: store, limit: 3) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/tmp").isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/documents").isEmpty)
    }

    @Test("a damaged leftover of a crash is told, and healed by the next put", arguments: ["", "DOCUMENT"])
    func leftover(damage: String) throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try DocumentStore(directory: directory)
        let digest = try put("document", in: store)
        try store.sync([digest])
        try Data(damage.utf8).write(to: URL(fileURLWithPath: store.path(of: digest)))
        #expect(throws: StoreFailure.damaged(path: store.path(of: digest))) { try store.verify(digest) }
        #expect(try put("document", in: store) == digest)
        try store.verify(digest)
    }

    @Test("unfinished copies are removed, documents are not")
    func unfinished() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try DocumentStore(directory: directory)
        let digest = try put("document", in: store)
        try Data("half".utf8).write(to: URL(fileURLWithPath: directory + "/tmp/1-1"))
        try store.removeLeftovers()
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/tmp").isEmpty)
        try store.verify(digest)
    }

    @Test("the ledger's log stays when the last program closes it, for those who may only read")
    func log() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        do { _ = try SQLiteLedger(directory: directory).status() }
        for suffix in ["-wal", "-shm"] {
            #expect(FileManager.default.fileExists(atPath: directory + "/dossier.sqlite" + suffix))
        }
        #expect(try SQLiteLedger(directory: directory, readOnly: true).status().entries == 0)
    }

    @Test("what is not in the store is told so")
    func missing() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let store = try DocumentStore(directory: directory)
        #expect(throws: StoreFailure.notFound(digest: Print().digest.rawValue)) { try store.open(Print().digest) }
    }

    @Test("a second daemon is told who holds the store; the lock ends with its holder")
    func lock() async throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        do {
            let first = try StoreLock(directory: directory)
            let failure = #expect(throws: LedgerFailure.self) { try StoreLock(directory: directory) }
            #expect("\(failure as Any)".contains("process \(getpid())"))
            #expect(StoreLock.holder(of: directory) == getpid())
            withExtendedLifetime(first) {}
        }
        #expect(StoreLock.holder(of: directory) == nil)
        // A process that another test is just starting holds it for a moment, too.
        try await eventually { (try? StoreLock(directory: directory)) != nil }
    }

    @Test("opening again migrates nothing twice; reading alone makes no store")
    func opening() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        #expect(try SQLiteLedger(directory: directory, readOnly: true).log(LogFilter()).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: directory))
        _ = try SQLiteLedger(directory: directory).record([Print().submission])
        #expect(try SQLiteLedger(directory: directory).status().waitingReview == 1)
        let reader = try SQLiteLedger(directory: directory, readOnly: true)
        #expect(try reader.reviewItems().count == 1)
        #expect(throws: LedgerFailure.self) { try reader.record([Print(name: "b").submission]) }
    }

    @Test("a file that is no ledger is refused with a sentence")
    func noLedger() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: directory + "/dossier.sqlite"))
        let failure = #expect(throws: LedgerFailure.self) { try SQLiteLedger(directory: directory) }
        #expect(failure?.disposition == .critical)
    }
}
