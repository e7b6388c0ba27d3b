import Foundation
import Inbox
import Model
import Recording
import Settings
import Testing

@testable import Intake

@Suite("What a sudden end left half done")
struct RecoveryTests {
    let office: SettledOffice

    init() throws { office = try SettledOffice() }

    private func recover(_ folders: [OfficeFolder]) throws {
        try Recovery(ledger: office.ledger, folders: folders, logger: SettledOffice.quiet).run()
    }

    @Test("a file that was moved just before is noted where it lies, under a number too", arguments: [nil, "C1"])
    func moved(_ contact: String?) throws {
        let folder = try office.folder()
        let drop = DropFolder(folder.watched)
        let outcome = OutcomeFile.places(contact == nil ? .review : .recorded, in: folder, since: .now)[0]
        var places: [(IntakeKey, RelativePath)] = []
        for _ in 0..<2 {
            // The same name twice.
            let (key, _) = try office.drop(RelativePath("sub/a.pdf"), in: folder, contact: contact)
            let place = try drop.fileAway(
                RelativePath("sub/a.pdf"), identity: FileIdentity(key), to: outcome[0],
                month: outcome.count > 1 ? outcome[1] : nil, why: contact == nil ? "unknown" : nil)
            places.append((key, place))
        }
        #expect(places[1].1.shown == (outcome + ["sub/a (2).pdf"]).joined(separator: "/"))
        try recover([folder])
        for (key, place) in places {
            #expect(try office.filing(key, in: folder) == .moved(to: FiledPlace(place, in: folder)))
        }
    }

    @Test(
        "a file that was being removed is removed; one that somebody took out has vanished; one that lies there stays")
    func others() throws {
        let folder = try office.folder(outcome: .delete)
        let names = ["a.pdf", "b.pdf", "c.pdf"]
        let keys = try names.map { try office.drop(RelativePath($0), in: folder, contact: "C1").key }
        let path = folder.settings.path + "/"
        try FileManager.default.moveItem(
            atPath: path + names[0], toPath: path + ".dossier-removing-" + String(keys[0].inode, radix: 16))
        try FileManager.default.removeItem(atPath: path + names[1])
        try recover([folder])
        #expect(try keys.map { try office.filing($0, in: folder) } == [.deleted, .vanished, nil])
        #expect(office.files(in: folder) == ["c.pdf"])
    }
}
