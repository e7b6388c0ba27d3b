import Foundation
import Inbox
import Settings
import Testing
import Waiting

@testable import Intake

@Suite("What the intake does next")
struct IntakeRoundTests {
    private func folder(_ path: URL, outcome: FolderSettings.FileOutcome = .move) -> OfficeFolder {
        OfficeFolder(
            id: 0, settings: FolderSettings(path: path.path, quietTime: .zero, patience: .zero, outcome: outcome))
    }

    private func withScratch(files: Int, _ body: (URL) throws -> Void) throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "dossier-round-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        for index in 0..<files { try Data("text \(index)".utf8).write(to: scratch.appending(path: "\(index).txt")) }
        try body(scratch)
    }

    /// The next scan, when the pause after the last one is over.
    private func scan(_ round: inout IntakeRound) throws -> Scan {
        let deadline = ContinuousClock.now + patience
        while ContinuousClock.now < deadline {
            round.markForLook(0)
            if let scan = round.scan(0, renamedIn: { [] }) { return scan }
        }
        throw TooLate(description: "no scan")
    }

    /// Scans until everything in the folder counts as at rest.
    private func settle(_ round: inout IntakeRound, _ expected: Int) throws {
        let deadline = ContinuousClock.now + patience
        repeat {
            round.markForLook(0)
            _ = round.scan(0, renamedIn: { [] })
            try #require(ContinuousClock.now < deadline, "\(round.waitingCount) of \(expected) came to rest")
        } while round.waitingCount < expected
    }

    @Test("no more files are under way than there are places; the others wait")
    func places() throws {
        try withScratch(files: IntakeRound.places + 20) { scratch in
            var round = IntakeRound(folders: [folder(scratch)])
            try settle(&round, IntakeRound.places + 20)
            var taken: [RestingFile] = []
            while let (file, _) = round.takeNext(0) { taken.append(file) }
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
            let (file, _) = try #require(taken)
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
            let (file, _) = try #require(taken)
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
            let (file, _) = try #require(taken)
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
            let (file, _) = try #require(taken)
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
}
