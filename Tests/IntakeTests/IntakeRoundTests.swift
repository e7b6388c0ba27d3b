import Foundation
import Inbox
import Settings
import Testing
import Waiting

@testable import Intake

@Suite("What the intake does next")
struct IntakeRoundTests {
    private func folder(_ path: URL, outcome: FolderSettings.FileOutcome = .move, id: Int = 0) -> OfficeFolder {
        OfficeFolder(
            id: id, settings: FolderSettings(path: path.path, quietTime: .zero, patience: .zero, outcome: outcome))
    }

    private func withScratch(files: Int, _ body: (URL) throws -> Void) throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "dossier-round-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        for index in 0..<files { try Data("text \(index)".utf8).write(to: scratch.appending(path: "\(index).txt")) }
        try body(scratch)
    }

    /// A scan from its beginning to its end; nil when it is not its time.
    private func look(_ round: inout IntakeRound, into folder: Int = 0) -> Scan? {
        guard let finding = round.beginScan(folder, renamedIn: { [] })?.run() else { return nil }
        _ = round.endScan(finding)
        return finding.scan
    }

    /// The next scan, when the pause after the last one is over.
    private func scan(_ round: inout IntakeRound) throws -> Scan {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            round.markForLook(0)
            if let scan = look(&round) { return scan }
        }
        throw TooLate(description: "no scan")
    }

    /// Scans until everything in the folder counts as at rest.
    private func settle(_ round: inout IntakeRound, _ expected: Int, in folder: Int = 0) throws {
        let deadline = ContinuousClock.now + patience
        repeat {
            round.markForLook(folder)
            _ = look(&round, into: folder)
            try #require(ContinuousClock.now < deadline, "\(round.waitingCount) of \(expected) came to rest")
        } while round.waitingCount < expected
    }

    @Test("no more files are under way than there are places; the others wait")
    func places() throws {
        try withScratch(files: IntakeRound.places + 20) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, IntakeRound.places + 20)
            var taken: [RestingFile] = []
            while let errand = round.takeNext(0) { taken.append(errand.file) }
            #expect(taken.count == IntakeRound.places)
            #expect(round.waitingCount == 20)
            round.end(taken[0].identity, done: true)
            let next = round.takeNext(0)
            #expect(next != nil)
        }
    }

    @Test("a file under way is not found again by the next scan")
    func underWay() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, 1)
            let taken = round.takeNext(0)
            #expect(taken != nil)
            let scan = try scan(&round)
            #expect(scan.atRest.isEmpty)
        }
    }

    @Test("a file that stays in the folder after its outcome is not taken again")
    func kept() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch, outcome: .keep)])
            try settle(&round, 1)
            let taken = round.takeNext(0)
            let file = try #require(taken).file
            round.end(file.identity, done: true)
            let scan = try scan(&round)
            #expect(scan.atRest.isEmpty)
        }
    }

    @Test("a kept file whose outcome was not reached is taken again")
    func keptButFailed() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch, outcome: .keep)])
            try settle(&round, 1)
            let taken = round.takeNext(0)
            let file = try #require(taken).file
            round.end(file.identity, done: false)
            let scan = try scan(&round)
            #expect(scan.atRest.map(\.identity) == [file.identity])
        }
    }

    @Test("a file that could not be filed away is passed over until its pause is over, and the others go on")
    func delayed() throws {
        try withScratch(files: 2) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, 2)
            let taken = round.takeNext(0)
            let file = try #require(taken).file
            let isFirst = round.delay(file.identity)
            #expect(isFirst)
            let other = round.takeNext(0)
            #expect(other != nil)
            let scan = try scan(&round)
            #expect(scan.atRest.isEmpty)
            let later = round.foldersToLookAt(now: .now + .seconds(100))
            #expect(later == [0])
            let again = try self.scan(&round)
            #expect(again.atRest.map(\.identity) == [file.identity])
        }
    }

    @Test("a drain gives up a file that fails again and again, and ends")
    func givenUp() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)], givesUpAfter: 1)
            try settle(&round, 1)
            let taken = round.takeNext(0)
            let file = try #require(taken).file
            _ = round.delay(file.identity)
            _ = try scan(&round)
            let later = round.foldersToLookAt(now: .now + .seconds(100))
            #expect(later == [])
            #expect(round.nothingToTake && round.nothingSettling)
            #expect(round.nextMoment == nil)
        }
    }

    @Test("after a failure that may pass a folder rests, longer each time, until it succeeds")
    func pauses() throws {
        try withScratch(files: 0) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            let began = ContinuousClock.now
            let first = round.pause(0)
            #expect(first == .seconds(1))
            let whileResting = round.pause(0)
            #expect(whileResting == nil)
            let resting = round.foldersToLookAt(now: began)
            #expect(resting == [])
            let rested = round.foldersToLookAt(now: .now + .seconds(100))
            #expect(rested == [0])
            let second = round.pause(0)
            #expect(second == .seconds(2))
            _ = round.foldersToLookAt(now: .now + .seconds(100))
            round.succeeded(0)
            let afterSuccess = round.pause(0)
            #expect(afterSuccess == .seconds(1))
        }
    }

    @Test("a file that leaves the folder during its pause is forgotten: a drain ends, and nothing is scanned for it")
    func delayedAndGone() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, 1)
            let taken = round.takeNext(0)
            _ = round.delay(try #require(taken).file.identity)
            _ = try scan(&round)
            #expect(!round.nothingSettling && round.nextMoment != nil)
            try FileManager.default.removeItem(at: scratch.appending(path: "0.txt"))
            let due = round.foldersToLookAt(now: .now + .seconds(100))
            #expect(due == [0])
            _ = try scan(&round)
            let later = round.foldersToLookAt(now: .now + .seconds(200))
            #expect(later == [])
            #expect(round.nothingToTake && round.nothingSettling && round.nextMoment == nil)
            #expect(round.desks[0]?.delayed.isEmpty == true && round.desks[0]?.passedOver.isEmpty == true)
        }
    }

    @Test("a file that is written anew during its pause is taken as what it is now, and the old one is forgotten")
    func delayedAndRewritten() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, 1)
            let taken = round.takeNext(0)
            let file = try #require(taken).file
            _ = round.delay(file.identity)
            try Data("something else".utf8).write(to: scratch.appending(path: "0.txt"))
            try settle(&round, 1)
            #expect(round.desks[0]?.delayed.isEmpty == true && round.desks[0]?.passedOver.isEmpty == true)
            let again = round.takeNext(0)
            #expect(again.map { $0.file.identity != file.identity } == true)
        }
    }

    @Test("the failures of a file are counted though scans lie between them")
    func failuresCount() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)], givesUpAfter: 2)
            for failure in 1...2 {
                try settle(&round, 1)
                let taken = round.takeNext(0)
                _ = round.delay(try #require(taken).file.identity)
                _ = try scan(&round)
                let due = round.foldersToLookAt(now: .now + .seconds(100))
                #expect(due == (failure == 1 ? [0] : []))
            }
            #expect(round.nothingToTake && round.nothingSettling)
        }
    }

    @Test("a file that stayed in the folder and left it is forgotten, others are not")
    func keptAndGone() throws {
        try withScratch(files: 2) { scratch in
            var round = IntakeRound(folders: [folder(scratch, outcome: .keep)])
            try settle(&round, 2)
            while let errand = round.takeNext(0) { round.end(errand.file.identity, done: true) }
            _ = try scan(&round)
            #expect(round.desks[0]?.passedOver.count == 2)
            try FileManager.default.removeItem(at: scratch.appending(path: "0.txt"))
            _ = try scan(&round)
            #expect(round.desks[0]?.passedOver.count == 1)
        }
    }

    @Test("a folder that cannot be looked into is no reason to forget its files")
    func keptAndAway() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch, outcome: .keep)])
            try settle(&round, 1)
            while let errand = round.takeNext(0) { round.end(errand.file.identity, done: true) }
            let elsewhere = scratch.appendingPathExtension("away")
            try FileManager.default.moveItem(at: scratch, to: elsewhere)
            defer { try? FileManager.default.moveItem(at: elsewhere, to: scratch) }
            let rescan = try scan(&round)
            #expect(rescan.problem != nil)
            #expect(round.desks[0]?.passedOver.count == 1)
        }
    }

    @Test("scans that find no room give their places free, and are taken again as there is room, the first one first")
    func setAside() throws {
        try withScratch(files: IntakeRound.places + 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, IntakeRound.places + 1)
            var taken: [RestingFile] = []
            while let errand = round.takeNext(0) { taken.append(errand.file) }
            for file in taken { round.setAside(file) }
            #expect(round.nothingUnderWay && !round.nothingToTake)
            #expect(round.waitingCount == IntakeRound.places + 1)
            let text = round.takeNext(0)
            #expect(text.map { !taken.contains($0.file) } == true)
            let rescan = try scan(&round)
            #expect(rescan.atRest.isEmpty)
            var room = 2
            for expected in [taken[0], taken[1], nil] {
                let again = round.takeNext(0) { _ in
                    room -= 1
                    return room >= 0
                }
                #expect(again?.file == expected)
            }
            // One that was taken out meanwhile.
            try FileManager.default.removeItem(atPath: "\(scratch.path)/\(taken[2].path.shown)")
            _ = try scan(&round)
            let next = round.takeNext(0) { _ in true }
            #expect(next?.file == taken[3])
        }
    }

    @Test("when files of one folder hold all places, the other folders have a few of their own")
    func ownPlaces() throws {
        try withScratch(files: IntakeRound.places + 1) { stalled in
            try withScratch(files: IntakeRound.ownPlaces + 1) { scratch in
                var round = IntakeRound(folders: [folder(stalled), folder(scratch, id: 1)])
                try settle(&round, IntakeRound.places + 1)
                var taken = 0
                while round.takeNext(0) != nil { taken += 1 }
                #expect(taken == IntakeRound.places && !round.hasFreePlace(for: 0))
                // One file waits in the first folder.
                try settle(&round, IntakeRound.ownPlaces + 2, in: 1)
                taken = 0
                while round.takeNext(1) != nil { taken += 1 }
                #expect(taken == IntakeRound.ownPlaces)
            }
        }
    }

    @Test("what a scan found in a folder that has other settings since is left to the next scan")
    func changedMeanwhile() throws {
        try withScratch(files: 1) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            let errand = round.beginScan(0, renamedIn: { [] })
            let second = round.beginScan(0, renamedIn: { [] })
            #expect(second == nil)
            round.replaceFolders(with: [folder(scratch, outcome: .keep)])
            let isTaken = round.endScan(try #require(errand).run())
            #expect(!isTaken && round.waitingCount == 0)
            try settle(&round, 1)
        }
    }
}
