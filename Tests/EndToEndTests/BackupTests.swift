import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("Backups (End to End)", .ownThread)
struct BackupTests {
    @Test("A backup taken while documents are recorded restores; what came later is recorded into it, once each")
    func underLoad() throws {
        let office = try ScratchOffice()
        let documents = office.sample.documents(count: 160)
        try office.startDaemon()
        for document in documents { try office.put(document.fileName, document.bytes) }
        try office.wait("some are recorded") { try office.waiting.count <= 130 }
        let backup = office.root.appending(path: "backup").path
        let taken = try office.dossier("backup", backup)
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(try !office.waiting.isEmpty, "the backup was taken under load")
        #expect(try office.dossier("verify", backup).status == 0)
        let proof = try Programs.shell("sha256sum --check --quiet MANIFEST", in: URL(fileURLWithPath: backup))
        #expect(proof.status == 0, "\(proof.errors)")
        try office.wait("all are taken") { try office.waiting.isEmpty }
        let all = try office.entries.count
        #expect(all == documents.count)
        #expect(try office.dossier("restore", backup, "--force").errors.contains("another dossierd"))
        try office.killDaemon()

        let other = try ScratchOffice(importsContacts: false)
        let restored = try other.dossier("restore", backup)
        #expect(restored.status == 0, "\(restored.errors)")
        let verified = try other.dossier("verify")
        #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        let before = try other.entries.count
        #expect(before > 0 && before < all)
        for document in documents { try other.put(document.fileName, document.bytes) }
        #expect(try other.drain().status == 0)
        let digests = try other.entries.compactMap { ($0["document"] as? [String: Any])?["sha256"] as? String }
        #expect(digests.count == documents.count)
        #expect(Set(digests).count == documents.count)
        #expect(other.filed("Dubbel").count == before)
        #expect(try other.dossier("verify").status == 0)
    }

    @Test("A store that has something in it is replaced only with --force, and kept beside")
    func replaced() throws {
        let office = try ScratchOffice()
        let archive = office.root.appending(path: "backup.tar").path
        // A folder of the same name is somebody's, and in nobody's way.
        try FileManager.default.createDirectory(
            at: office.root.appending(path: "backup"), withIntermediateDirectories: true)
        #expect(try office.dossier("backup", archive).status == 0)
        #expect(try office.dossier("backup", archive).errors.contains("there already"))
        let document = office.sample.documents(count: 1)[0]
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)

        let refused = try office.dossier("restore", archive)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--force"))
        #expect(try office.entries.count == 1)
        let done = try office.dossier("restore", archive, "--force")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try office.entries.isEmpty)
        #expect(try office.dossier("verify").status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: office.store.path)
        let former = try #require(names.first { $0.hasPrefix("before-restore-") })
        #expect(!names.contains { $0.hasPrefix("restoring-") })
        let old = office.store.appending(path: former)
        #expect(FileManager.default.fileExists(atPath: old.appending(path: "dossier.sqlite").path))
        let kept = FileManager.default.enumerator(atPath: old.appending(path: "documents").path)?.allObjects.count
        #expect(kept == 2)
    }

    @Test("Every kind of damage is told with its remedy")
    func damage() throws {
        let office = try ScratchOffice()
        for document in office.sample.documents(count: 3) { try office.put(document.fileName, document.bytes) }
        #expect(try office.drain().status == 0)
        let documents = office.store.appending(path: "documents")
        let paths = try office.entries.compactMap { ($0["document"] as? [String: Any])?["stored_path"] as? String }
            .map { office.store.appending(path: $0) }
        try #require(paths.count == 3)
        try FileManager.default.removeItem(at: paths[0])
        var bytes = try Data(contentsOf: paths[1])
        bytes[bytes.startIndex] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: paths[1].path)
        try bytes.write(to: paths[1])
        let stranger = documents.appending(path: "stranger")
        try Data("?".utf8).write(to: stranger)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: stranger.path)

        func codes(_ arguments: String...) throws -> [String] {
            let found = try Programs.run(
                "dossier",
                ["verify", "--format", "jsonl", "--config", office.configuration.deletingLastPathComponent().path]
                    + arguments, in: office.root)
            #expect(found.status == 1)
            return found.objects.compactMap { $0["code"] as? String }.sorted()
        }
        #expect(try codes() == ["document-changed", "document-missing", "nobodys-file"])
        #expect(try codes("--quick") == ["document-missing", "nobodys-file"])
        let backup = try office.dossier("backup", office.root.appending(path: "backup").path)
        #expect(backup.status == 3)
        #expect(backup.errors.contains("dossier verify"))
        let archive = office.root.appending(path: "backup.tar").path
        let packed = try office.dossier("backup", archive)
        #expect(packed.status == 3, "what is copied is proven: the changed one is not in it either")
        #expect(packed.output.contains("1 document, ") && packed.output.contains(" 0 linked"))
        #expect(try codes(archive) == ["document-missing", "document-missing"])
    }

    @Test("A damaged document is not handed out, to be looked at or in a contact's archive")
    func handedOut() throws {
        let office = try ScratchOffice()
        let document = office.sample.documents(count: 1)[0]
        try office.put(document.fileName, document.bytes)
        #expect(try office.drain().status == 0)
        let entry = try #require(try office.entries.first)
        let contact = try #require(entry["contact_no"] as? String)
        let stored = try #require((entry["document"] as? [String: Any])?["stored_path"] as? String)
        let path = office.store.appending(path: stored)
        var bytes = try Data(contentsOf: path)
        bytes[bytes.startIndex] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path.path)
        try bytes.write(to: path)

        let opened = try office.dossier("open", "1")
        #expect(opened.status == 1 && opened.errors.contains("the bytes differ from what was stored"))
        let target = office.root.appending(path: "archive")
        let exported = try office.dossier("export", "--contact", contact, "--output", target.path)
        #expect(exported.status == 3 && exported.errors.contains("missing or damaged"), "\(exported)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path + "/documents").isEmpty)
        let index = try String(contentsOf: target.appending(path: "index.txt"), encoding: .utf8)
        #expect(index.contains("beschadigd in de opslag, en dus niet hier"), "\(index)")
    }
}
