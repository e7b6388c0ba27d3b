import Foundation
import Model
import Testing
import Waiting

@testable import Intake

@Suite("The pool of readers", .timeLimit(.minutes(20)))
struct ReaderPoolTests {
    private func number(_ reply: ReaderReply) -> String? {
        guard case .reading(let reading) = reply else { return nil }
        return reading.facts.number
    }

    private func problem(_ reply: ReaderReply) -> ProblemReason? {
        guard case .problem(let reason) = reply else { return nil }
        return reason
    }

    @Test("documents are read, many at once, by no more processes than there are places")
    func reads() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(size: 2) { pool in
                #expect(pool.processes.isEmpty)
                try await withThrowingTaskGroup(of: ReaderReply.self) { group in
                    for _ in 0..<100 { group.addTask { try await scratch.reply(of: pool) } }
                    for try await reply in group { #expect(number(reply) == "F-7") }
                }
                #expect((1...2).contains(pool.processes.count))
            }
        }
    }

    @Test("a reader is replaced after its share of documents, and all end with the pool")
    func replacement() async throws {
        try await ScratchReader.run { scratch in
            var seen: Set<Int32> = []
            try await scratch.withPool(limits: ReaderLimits(documentsPerReader: 2)) { pool in
                for _ in 0..<5 {
                    let answer = try await scratch.reply(of: pool)
                    #expect(number(answer) == "F-7")
                    seen.formUnion(pool.processes)
                }
                #expect(seen.count == 3)
            }
            for pid in seen { #expect(ScratchReader.status(pid, "State") == nil) }
        }
    }

    @Test("the process is shut in: system calls filtered, no new rights, memory and files limited")
    func sandbox() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(limits: ReaderLimits(memory: 900_000_000)) { pool in
                _ = try await scratch.reply(of: pool)
                let pid = try #require(pool.processes.first)
                #expect(ScratchReader.status(pid, "Seccomp") == "2")
                #expect(ScratchReader.status(pid, "NoNewPrivs") == "1")
                #expect(ScratchReader.status(pid, "Threads") == "1")
                let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
                let rows = limits.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
                #expect(rows.contains { $0.starts(with: ["Max", "address", "space", "900000000"]) })
                #expect(rows.contains { $0.starts(with: ["Max", "file", "size", "0"]) })
                #expect(rows.contains { $0.starts(with: ["Max", "core", "file", "size", "0"]) })
                // For root only: what a process holds open is its own affair.
                if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd") {
                    #expect(Set(open) == ["0", "1", "2"])
                }
            }
        }
    }

    @Test("a reader that is killed while it waits leaves no zombie, and the next document does not notice")
    func killedIdle() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool { pool in
                _ = try await scratch.reply(of: pool)
                let first = try #require(pool.processes.first)
                kill(first, SIGKILL)
                try await eventually { ScratchReader.status(first, "State") == nil }
                let answer = try await scratch.reply(of: pool)
                #expect(number(answer) == "F-7")
                #expect(pool.processes.first != first)
            }
        }
    }

    @Test("a document whose reader dies over it is read by a fresh one")
    func killedAtWork() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool { pool in
                _ = try await scratch.reply(of: pool)
                let first = try #require(pool.processes.first)
                kill(first, SIGSTOP)
                async let reply = scratch.reply(of: pool)
                try await eventually { pool.waitingAnswers == 1 }
                kill(first, SIGKILL)
                let answer = try await reply
                #expect(number(answer) == "F-7")
            }
        }
    }

    @Test("a document that kills two readers is a problem, and tells of what they died")
    func crashesTwice() async throws {
        try await ScratchReader.run { scratch in
            let crashing = try scratch.makeBelieve("printf R >&0; head -c 12 <&0 >/dev/null; kill -SEGV $$")
            try await scratch.withPool(crashing) { pool in
                let reason = problem(try await scratch.reply(of: pool))
                #expect(reason?.code == .readerCrashed && reason?.detail?.contains("signal 11") == true)
                #expect(pool.processes.isEmpty)
            }
        }
    }

    @Test("an answer that makes no sense is a crash", arguments: [#"\377\377\377\377"#, #"\003\0\0\0\001xy"#])
    func nonsense(bytes: String) async throws {
        try await ScratchReader.run { scratch in
            let lying = try scratch.makeBelieve("printf R >&0; head -c 12 <&0 >/dev/null; printf '\(bytes)' >&0; cat")
            try await scratch.withPool(lying) { pool in
                let answer = try await scratch.reply(of: pool)
                #expect(problem(answer)?.code == .readerCrashed)
            }
        }
    }

    @Test("while one reader is stuck the others go on")
    func stuck() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(size: 2, limits: ReaderLimits(seconds: 3600)) { pool in
                _ = try await scratch.reply(of: pool)
                let stuck = try #require(pool.processes.first)
                // Else the next document might get a reader of its own.
                try await eventually { pool.resting == 1 }
                kill(stuck, SIGSTOP)
                async let late = scratch.reply(of: pool)
                defer { kill(stuck, SIGCONT) }
                try await eventually { pool.waitingAnswers == 1 }
                for _ in 0..<5 {
                    let answer = try await scratch.reply(of: pool)
                    #expect(number(answer) == "F-7")
                }
                #expect(pool.waitingAnswers == 1)
                kill(stuck, SIGCONT)
                let answer = try await late
                #expect(number(answer) == "F-7")
            }
        }
    }

    @Test("a reader that does not come back is killed in time, and its place goes on")
    func timeOut() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(limits: ReaderLimits(seconds: 1)) { pool in
                // A second may be too short for any reader while the machine is busy.
                try await eventually { number(try await scratch.reply(of: pool)) == "F-7" }
                let stuck = try #require(pool.processes.first)
                kill(stuck, SIGSTOP)
                let answer = try await scratch.reply(of: pool)
                #expect(problem(answer)?.code == .timedOut)
                #expect(ScratchReader.status(stuck, "State") == nil)
                try await eventually { number(try await scratch.reply(of: pool)) == "F-7" }
            }
        }
    }

    @Test("without a reader that starts nothing is said about the document", arguments: ["missing", "exit 1"])
    func unavailable(script: String) async throws {
        try await ScratchReader.run { scratch in
            let path = script == "missing" ? "\(scratch.folder.path)/none" : try scratch.makeBelieve(script)
            try await scratch.withPool(path) { pool in
                guard case .unavailable(let words) = try await scratch.reply(of: pool) else {
                    throw ProblemReason(.unreadable)
                }
                #expect(words.contains(path), "\(words)")
            }
        }
    }

    @Test("a fault in a dictionary is told with file and line")
    func brokenDictionary() async throws {
        try await ScratchReader.run { scratch in
            let file = scratch.folder.appending(path: "nl.txt")
            try Data("due: vervaldag\nnonsense\n".utf8).write(to: file)
            let pool = ReaderPool(executable: ScratchReader.executable, dictionaries: [file.path], size: 1)
            let answer = try await scratch.reply(of: pool)
            await pool.shutDown()
            guard case .unavailable(let words) = answer else { throw ProblemReason(.unreadable) }
            #expect(words.contains("\(file.path):2: "), "\(words)")
        }
    }

    @Test("a huge file is refused before it is read, and one that shrank is read as far as it goes")
    func sizes() async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(limits: ReaderLimits(bytes: 1000)) { pool in
                let file = scratch.folder.appending(path: "sparse")
                try Data(ScratchReader.document).write(to: file)
                let handle = try FileHandle(forUpdating: file)
                defer { try? handle.close() }
                #expect(number(await pool.read(handle.fileDescriptor, size: 900)) == "F-7")
                try handle.truncate(atOffset: 1 << 30)
                #expect(problem(await pool.read(handle.fileDescriptor, size: 1 << 30))?.code == .tooLarge)
            }
        }
    }

    @Test("after the end a document is left for another day")
    func afterTheEnd() async throws {
        try await ScratchReader.run { scratch in
            let pool = ReaderPool(
                executable: ScratchReader.executable, dictionaries: [ScratchReader.dictionaries], size: 1)
            await pool.shutDown()
            let reply = try await scratch.reply(of: pool)
            #expect(reply == .unavailable("Dossier is shutting down"))
        }
    }

    @Test("when all is to end, documents that wait are left for another day, and the one being read is read")
    func refusesWaiting() async throws {
        try await withStuckReader { scratch, pool, stuck in
            async let first = scratch.reply(of: pool)
            try await eventually { pool.waitingAnswers == 1 }
            async let second = scratch.reply(of: pool)
            try await eventually { pool.waitingDocuments == 1 }
            pool.refuseWaiting()
            #expect(try await second == .unavailable(ReaderPool.ending))
            #expect(try await scratch.reply(of: pool) == .unavailable(ReaderPool.ending))
            kill(stuck, SIGCONT)
            #expect(number(try await first) == "F-7")
        }
    }

    @Test("what takes too long to wait for its end is given up, and nothing is said about the document")
    func cutShort() async throws {
        try await withStuckReader { scratch, pool, _ in
            async let reply = scratch.reply(of: pool)
            try await eventually { pool.waitingAnswers == 1 }
            pool.cutShort()
            #expect(try await reply == .unavailable(ReaderPool.ending))
        }
    }

    /// A pool of one reader, which does not go on by itself.
    private func withStuckReader(_ work: (ScratchReader, ReaderPool, Int32) async throws -> Void) async throws {
        try await ScratchReader.run { scratch in
            try await scratch.withPool(limits: ReaderLimits(seconds: 3600)) { pool in
                _ = try await scratch.reply(of: pool)
                let stuck = try #require(pool.processes.first)
                kill(stuck, SIGSTOP)
                defer { kill(stuck, SIGCONT) }
                try await work(scratch, pool, stuck)
            }
        }
    }
}
