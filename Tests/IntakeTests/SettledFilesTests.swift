import Foundation
import Glibc
import Inbox
import Model
import Recording
import Settings
import Testing

@testable import Intake

@Suite("Files of settled documents")
struct SettledFilesTests {
    let office: SettledOffice
    let files: SettledFiles
    private let now = ContinuousClock.now

    init() throws {
        office = try SettledOffice()
        files = SettledFiles(ledger: office.ledger, logger: SettledOffice.quiet)
    }

    private func recorded(_ path: String) -> RelativePath {
        RelativePath(OutcomeFile.places(.recorded, in: anyFolder, since: .now)[0].joined(separator: "/") + "/" + path)
    }

    private var anyFolder: OfficeFolder { OfficeFolder(id: 0, settings: .init(path: "/srv/drop")) }

    /// Latin-1, as an old server gives it.
    private static let latin = RelativePath(bytes: [0x62, 0xE9, 0x2F, 0x63, 0x61, 0x66, 0xE9, 0x2E, 0x70, 0x64, 0x66])

    @Test("are removed where the folder's settings ask for it, with their words")
    func delete() throws {
        let folder = try office.folder(outcome: .delete)
        let (key, number) = try office.review(RelativePath("a.pdf"), in: folder)
        try office.assign(number)
        #expect(try files.file(in: [folder]).isEmpty)
        #expect(office.files(in: folder).isEmpty)
        #expect(try office.filing(key, in: folder) == .deleted)
    }

    @Test("stay when somebody wrote into them, though the times were set back")
    func edited() throws {
        let folder = try office.folder(outcome: .delete)
        let (key, number) = try office.review(RelativePath("a.pdf"), in: folder)
        let path = folder.settings.path + "/Review/a.pdf"
        let descriptor = unsafe open(path, O_WRONLY)
        #expect(unsafe Glibc.write(descriptor, "B", 1) == 1)
        close(descriptor)
        let time = timespec(
            tv_sec: Int(key.modified.nanoseconds / 1_000_000_000),
            tv_nsec: Int(key.modified.nanoseconds % 1_000_000_000))
        #expect(unsafe utimensat(AT_FDCWD, path, [time, time], 0) == 0)
        try #require(office.lies(key, at: RelativePath("Review/a.pdf"), in: folder))
        try office.assign(number)
        #expect(try files.file(in: [folder]).isEmpty)
        #expect(office.files(in: folder) == ["Review/a.pdf", "Review/a.pdf.why.txt"])
    }

    @Test("move on though their names, and those of their folders, are no text")
    func latin() throws {
        let folder = try office.folder()
        let (key, number) = try office.review(Self.latin, in: folder)
        try office.assign(number)
        #expect(try files.file(in: [folder]).isEmpty)
        guard case .moved(let place) = try office.filing(key, in: folder) else { throw SettledOffice.TaskFailure() }
        #expect(place.shown == "\(folder.settings.path)/\(recorded("b%E9/caf%E9.pdf"))")
        let path = RelativePath(bytes: try #require(place.path).bytes)
        #expect(path.bytes == recorded("").bytes + Self.latin.bytes && office.lies(key, at: path, in: folder))
    }

    @Test("are found when an older ledger noted only words, and when a sudden end came before the note")
    func found() throws {
        let folder = try office.folder()
        for (path, filing) in [
            (Self.latin, Intake.Filing.moved(to: FiledPlace(shown: "\(folder.settings.path)/Review/b%E9/caf%E9.pdf"))),
            (RelativePath("a.pdf"), .vanished),
        ] {
            let (key, number) = try office.review(path, in: folder)
            let id = try #require(try office.ledger.intakes(ofPath: path.shown).first?.id)
            try office.ledger.markFiled([FiledIntake(intakeID: id, filing: filing)])
            try office.assign(number)
            #expect(try files.file(in: [folder]).isEmpty)
            #expect(office.lies(key, at: RelativePath(bytes: recorded("").bytes + path.bytes), in: folder))
        }
    }

    @Test("that were moved on or half removed when a sudden end came are noted, and their words go")
    func interrupted() throws {
        let (moving, removing) = (try office.folder(), try office.folder("bin", outcome: .delete))
        let drop = DropFolder(moving.watched)
        let (key, number) = try office.review(RelativePath("a.pdf"), in: moving)
        try office.assign(number)
        let place = OutcomeFile.places(.recorded, in: moving, since: .now)[0]
        let path = try drop.fileAway(
            RelativePath("Review/a.pdf"), identity: FileIdentity(key), to: place[0], month: place[1], why: nil)
        #expect(path == recorded("Review/a.pdf"))
        // To where it would have been moved: without the folder it came from.
        try FileManager.default.moveItem(
            atPath: "\(moving.settings.path)/\(path)", toPath: "\(moving.settings.path)/\(recorded("a.pdf"))")
        let (other, otherNumber) = try office.review(RelativePath("b.pdf"), in: removing)
        try office.assign(otherNumber)
        let review = removing.settings.path + "/Review/"
        try FileManager.default.moveItem(
            atPath: review + "b.pdf", toPath: review + ".dossier-removing-" + String(other.inode, radix: 16))
        #expect(try files.file(in: [moving, removing]).isEmpty)
        #expect(
            try office.filing(key, in: moving) == .moved(to: FiledPlace(recorded("a.pdf"), in: moving)))
        #expect(office.files(in: moving) == [recorded("a.pdf").shown])
        #expect(try office.filing(other, in: removing) == .deleted)
        #expect(office.files(in: removing).isEmpty)
    }

    @Test("that somebody took out are noted as gone")
    func takenOut() throws {
        let folder = try office.folder()
        let (key, number) = try office.review(RelativePath("a.pdf"), in: folder)
        try FileManager.default.removeItem(atPath: folder.settings.path + "/Review/a.pdf")
        try office.assign(number)
        #expect(try files.file(in: [folder]).isEmpty)
        #expect(try office.filing(key, in: folder) == .vanished)
    }

    @Test("leave one folder though hundreds cannot leave another, which is tried again when it has rested")
    func blocked() throws {
        let (blocked, free) = (try office.folder("blocked"), try office.folder("free"))
        let obstacle = blocked.settings.path + "/Recorded"
        try Data().write(to: URL(fileURLWithPath: obstacle))
        var keys: [IntakeKey] = []
        for index in 0..<201 {
            let (key, number) = try office.review(RelativePath("\(index).pdf"), in: blocked)
            try office.assign(number)
            keys.append(key)
        }
        let (other, number) = try office.review(RelativePath("a.pdf"), in: free)
        try office.assign(number)
        #expect(try files.file(in: [blocked, free], now: now).count == 1)
        #expect(office.lies(other, at: recorded("a.pdf"), in: free))
        #expect(try files.file(in: [blocked, free], now: now).isEmpty, "it rests")
        #expect(try files.file(in: [blocked, free], now: now + .seconds(100)).count == 1)
        try FileManager.default.removeItem(atPath: obstacle)
        var later = now
        for _ in 0..<6 {
            later += .seconds(200)
            #expect(try files.file(in: [blocked, free], now: later).isEmpty)
        }
        #expect(keys.indices.allSatisfy { office.lies(keys[$0], at: recorded("\($0).pdf"), in: blocked) })
    }

    @Test("do not hold up the others of their folder")
    func oneIsBad() throws {
        let folder = try office.folder()
        let (bad, badNumber) = try office.review(RelativePath("sub/a.pdf"), in: folder)
        let (good, number) = try office.review(RelativePath("b.pdf"), in: folder)
        let place = folder.settings.path + "/" + recorded("").shown
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: place + "/sub"))
        for number in [badNumber, number] { try office.assign(number) }
        #expect(try files.file(in: [folder], now: now).count == 1)
        #expect(try files.file(in: [folder], now: now + .seconds(2)).isEmpty)
        #expect(office.lies(good, at: recorded("b.pdf"), in: folder))
        #expect(try files.file(in: [folder], now: now + .seconds(4)).count == 1)
        #expect(office.lies(bad, at: RelativePath("Review/sub/a.pdf"), in: folder))
    }
}
