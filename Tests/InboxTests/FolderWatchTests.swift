import Foundation
import Glibc
import Logging
import Model
import Testing
import Waiting

@testable import Inbox

/// One after the other: the kernel's queue of events, which one of them makes run over, is one for the process.
@Suite("Watching", .serialized)
enum WatchingTests {}

extension WatchingTests {
    @Suite("Folders that come, go and fill")
    struct FolderWatchTests {
        let scratch: ScratchFolder

        init() throws { scratch = try ScratchFolder() }

        func folder(_ change: (inout WatchedFolder) -> Void = { _ in }) -> WatchedFolder {
            var folder = WatchedFolder(
                id: 1, path: scratch.at("drop"), recursive: true, pollInterval: .seconds(1),
                rescanInterval: .seconds(3_600),
                outcomeNames: ["Recorded"])
            change(&folder)
            return folder
        }

        @Test("every folder is hinted at when watching begins, a missing one too")
        func start() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder(), folder { ($0.id, $0.path) = (2, scratch.at("nowhere")) }])
            try await listener.hears(1) { $0 == .started }
            try await listener.hears(2) { $0 == .started }
            #expect(listener.watch.state[1]?.mode == .events)
            #expect(listener.watch.state[2]?.mode == .missing(.missing(path: scratch.at("nowhere"))))
        }

        @Test("a folder that disappears and comes back is lost once, then regained, and gives events again")
        func lostAndRegained() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder()])
            try await listener.clear()
            try scratch.remove("drop")
            try await listener.isIn { $0 == .missing(.missing(path: scratch.at("drop"))) }
            try await listener.hears { $0 == .lost }
            try scratch.makeFolder("drop")
            try await listener.hears { $0 == .regained }
            #expect(listener.watch.state[1]?.mode == .events)
            try await listener.clear()
            try scratch.write("x", to: "drop/a.pdf")
            try await listener.hears { $0 == .event }
        }

        @Test("a folder that is moved away is no longer watched; the one in its place is")
        func replaced() async throws {
            try scratch.makeFolder("drop")
            try scratch.makeFolder("other")
            let listener = try Listener([folder()])
            await listener.watch.caughtUp()
            try scratch.rename("drop", to: "old")
            try scratch.rename("other", to: "drop")
            try await listener.hears { $0 == .lost || $0 == .regained }
            try await listener.isIn { $0 == .events }
            try await listener.clear()
            try scratch.write("x", to: "old/a.pdf")
            try await listener.hasHeardAll()
            #expect(listener.reasons().isEmpty)
            try scratch.write("x", to: "drop/a.pdf")
            try await listener.hears { $0 == .event }
        }

        @Test("subfolders made with files in them at once are watched, however deep")
        func nested() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder()])
            var drop = DropFolder(folder { $0.quietTime = .zero })
            try await listener.clear()
            for number in 0..<50 {
                try scratch.makeFolder("drop/\(number)/a/b")
                try scratch.write("x", to: "drop/\(number)/a/b/one.txt")
            }
            try await listener.hears { $0 == .subfolder }
            await listener.watch.caughtUp()
            #expect(drop.scan().atRest.count == 50)
            #expect(listener.watch.state[1]?.watchedFolders == 151)
            try await listener.clear()
            try scratch.write("x", to: "drop/49/a/b/two.txt")
            try await listener.hears { $0 == .event }
        }

        @Test("a subfolder that is renamed keeps its watch, under its new name")
        func renamedSubfolder() async throws {
            try scratch.makeFolder("drop/one/inner")
            let listener = try Listener([folder()])
            await listener.watch.caughtUp()
            try scratch.rename("drop/one", to: "drop/two")
            try await eventually {
                try scratch.write("x", to: ".new")
                try scratch.rename(".new", to: "drop/two/inner/a.pdf")
                await listener.watch.caughtUp()
                return listener.watch.arrivedByRename(in: 1) == [RelativePath("two/inner/a.pdf")]
            }
            try await eventually { listener.watch.state[1]?.watchedFolders == 3 }
        }

        @Test("a subfolder that is moved out of the drop folder is watched no longer")
        func movedOut() async throws {
            try scratch.makeFolder("drop/sub")
            let listener = try Listener([folder()])
            await listener.watch.caughtUp()
            try scratch.rename("drop/sub", to: "sub")
            try await eventually { listener.watch.state[1]?.watchedFolders == 1 }
            try await listener.clear()
            try scratch.write("x", to: "sub/a.pdf")
            try await listener.hasHeardAll()
            #expect(listener.reasons().isEmpty)
        }

        @Test("what happens in outcome folders, and to half-written names, gives no hint")
        func silence() async throws {
            try scratch.makeFolder("drop/Recorded/2026-11")
            let listener = try Listener([folder()])
            try await listener.clear()
            try scratch.write("x", to: "drop/Recorded/a.pdf")
            try scratch.write("x", to: "drop/Recorded/2026-11/a.pdf")
            try scratch.write("x", to: "drop/.hidden")
            try scratch.write("x", to: "drop/a.pdf.part")
            try scratch.remove("drop/a.pdf.part")
            try await listener.hasHeardAll()
            #expect(listener.reasons().isEmpty)
        }

        @Test("filing away gives no hint, so that a full folder is not looked into for every file")
        func filingIsSilent() async throws {
            try scratch.makeFolder("drop/sub")
            try scratch.write("x", to: "drop/sub/a.pdf")
            let listener = try Listener([folder()])
            try await listener.clear()
            _ = try DropFolder(folder()).fileAway(
                RelativePath("sub/a.pdf"), identity: scratch.identity("drop/sub/a.pdf"), to: "Recorded",
                month: "2026-11",
                why: nil)
            try await listener.hasHeardAll()
            #expect(listener.reasons().isEmpty)
            #expect(listener.watch.state[1]?.watchedFolders == 2)
        }

        @Test("five thousand files in a burst are all seen, and their hints melt together")
        func burst() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder()])
            // Only what is known to have been renamed in is taken.
            var drop = DropFolder(folder { $0.quietTime = .seconds(3_600) })
            try await listener.clear()
            for number in 0..<5_000 {
                try scratch.write("x", to: ".new")
                try scratch.rename(".new", to: "drop/\(number).txt")
            }
            await listener.watch.caughtUp()
            let arrived = listener.watch.arrivedByRename(in: 1)
            var seen: Set<FileIdentity> = []
            var scan = drop.scan(renamedIn: arrived)
            while !scan.atRest.isEmpty {
                seen.formUnion(scan.atRest.map(\.identity))
                scan = drop.scan(renamedIn: arrived, inFlight: seen)
            }
            #expect(seen.count == 5_000)
        }

        @Test("more events than the kernel keeps lead to a look into every folder")
        func overflow() async throws {
            let limit = try #require(
                Int(
                    String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
                        .trimmingCharacters(in: .whitespacesAndNewlines)))
            try scratch.makeFolder("drop")
            try scratch.makeFolder("other")
            let listener = try Listener([folder(), folder { ($0.id, $0.path) = (2, scratch.at("other")) }])
            try await listener.clear()
            try scratch.write("x", to: ".new")
            // The watcher stands still at the first word it says about a third folder.
            let gate = Gate()
            let third = try Listener(
                [folder { ($0.id, $0.path) = (3, scratch.path) }], logger: Logger(label: "test") { _ in gate })
            gate.waitUntilHeld()
            for number in 0...limit {
                // Equal events that follow one another would be one.
                try scratch.link(".new", to: "drop/\(number % 2)")
                try scratch.unlink("drop/\(number % 2)")
            }
            // Nobody hears of this any more, and the new folder may well get the old one's number.
            try scratch.remove("other")
            try scratch.makeFolder("other")
            gate.open()
            try await listener.hears(1) { $0 == .overflow }
            try await listener.hears(2) { $0 == .overflow }
            #expect((listener.watch.state[2]?.overflows ?? 0) >= 1)
            third.watch.stop()
            try await listener.clear()
            try scratch.write("x", to: "drop/after.txt")
            try scratch.write("x", to: "other/after.txt")
            try await listener.hears(1) { $0 == .event }
            try await listener.hears(2) { $0 == .event }
        }

        @Test("a folder set to polling is hinted at by the clock")
        func polling() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder { $0.watch = .poll }])
            try await listener.hears { $0 == .poll }
            guard case .polling = listener.watch.state[1]?.mode else {
                Issue.record("\(String(describing: listener.watch.state[1]))")
                return
            }
        }

        @Test("a quiet folder is looked into at the rescan interval")
        func rescan() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder { $0.rescanInterval = .seconds(1) }])
            try await listener.hears { $0 == .rescan }
        }

        @Test("other folders after a reload: the new one is watched, the old one is not")
        func update() async throws {
            try scratch.makeFolder("drop")
            try scratch.makeFolder("second")
            let listener = try Listener([folder()])
            try await listener.clear()
            listener.watch.update(folders: [folder { ($0.id, $0.path) = (2, scratch.at("second")) }])
            try await listener.hears(2) { $0 == .updated }
            try await listener.clear()
            try scratch.write("x", to: "drop/a.pdf")
            try scratch.write("x", to: "second/a.pdf")
            try await listener.hears(2) { $0 == .event }
            #expect(listener.reasons(1).isEmpty)
            #expect(listener.watch.state.keys.sorted() == [2])
        }

        @Test("two folders that are one, by different names, are both hinted at")
        func twoNames() async throws {
            try scratch.makeFolder("drop")
            try scratch.symlink("drop", as: "alias")
            let listener = try Listener([folder(), folder { ($0.id, $0.path) = (2, scratch.at("alias")) }])
            try await listener.clear()
            try scratch.write("x", to: "drop/a.pdf")
            try await listener.hears(1) { $0 == .event }
            try await listener.hears(2) { $0 == .event }
        }

        @Test("without its wake directory the watch goes on, and makes it anew")
        func wakeDirectoryGone() async throws {
            try scratch.makeFolder("drop")
            let wake = scratch.at("wake")
            let watch = FolderWatch(folders: [folder()], wakeDirectory: wake, logger: .silent)
            try watch.start()
            defer { watch.stop() }
            await watch.caughtUp()
            try scratch.remove("wake")
            await watch.caughtUp()
            try await eventually { FileManager.default.fileExists(atPath: wake) }
            await watch.caughtUp()
        }

        @Test("stopping ends the hints and lets go of who waits")
        func stop() async throws {
            try scratch.makeFolder("drop")
            let watch = FolderWatch(folders: [folder()], wakeDirectory: scratch.at("wake"), logger: .silent)
            try watch.start()
            let consumer = Task { for await _ in watch.hints {} }
            await watch.caughtUp()
            watch.stop()
            await consumer.value
            await watch.caughtUp()
            #expect(throws: WatchFailure.alreadyStarted) { try watch.start() }
        }

        @Test("the kernel's watcher is not left to children")
        func closedOnExec() async throws {
            try scratch.makeFolder("drop")
            let listener = try Listener([folder()])
            await listener.watch.caughtUp()
            let numbers = InotifyTools.descriptors()
            #expect(!numbers.isEmpty)
            for number in numbers { #expect(fcntl(number, F_GETFD) & FD_CLOEXEC != 0) }
        }

        @Test("limits are told by the name of the setting that raises them")
        func limits() {
            #expect(InotifyTools.sentence(SystemError(code: ENOSPC)).contains("fs.inotify.max_user_watches"))
            #expect(InotifyTools.sentence(SystemError(code: EMFILE)).contains("fs.inotify.max_user_instances"))
        }
    }
}
