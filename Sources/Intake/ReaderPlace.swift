import Glibc
import Model

/// One place in the pool: a thread of its own, and the reader process it owns.
final class ReaderPlace: Sendable {
    private let desk: ReaderDesk
    private let executable: String
    private let arguments: ReaderArguments
    private let idleLimit: Duration?

    init(desk: ReaderDesk, executable: String, arguments: ReaderArguments, idleLimit: Duration? = nil) {
        self.idleLimit = idleLimit
        self.desk = desk
        self.executable = executable
        self.arguments = arguments
    }

    /// Reads documents until the desk has closed and is empty.
    func work() {
        var reader: ReaderProcess?
        while true {
            if let job = desk.take() {
                let reply = read(job, &reader)
                job.answer(reply)
            } else if desk.isFinished {
                break
            } else {
                rest(&reader)
            }
        }
        end(&reader)
        desk.leave()
    }

    /// Sleeps until the bell rings. A reader that dies meanwhile is buried at once; one that nobody wanted for
    /// `idleLimit` is ended, for the memory.
    private func rest(_ reader: inout ReaderProcess?) {
        desk.setIdle(true)
        defer { desk.setIdle(false) }
        var waiting = [pollfd(fd: desk.bell, events: Int16(POLLIN), revents: 0)]
        if let descriptor = reader?.descriptor { waiting.append(pollfd(fd: descriptor, events: 0, revents: 0)) }
        let patience = reader == nil ? nil : idleLimit.map { Int32(clamping: $0.components.seconds * 1000) }
        let count = unsafe poll(&waiting, nfds_t(waiting.count), patience ?? -1)
        if count == 0 { end(&reader) }
        guard count > 0 else { return }
        if waiting[0].revents != 0 { desk.answerBell() }
        if waiting.count > 1, waiting[1].revents != 0 { end(&reader) }
    }

    private func read(_ job: ReaderJob, _ reader: inout ReaderProcess?) -> ReaderReply {
        guard job.size <= arguments.limits.bytes else {
            return .problem(
                ProblemReason(
                    .tooLarge, detail: "it has \(job.size) bytes; the limit is \(arguments.limits.bytes)"))
        }
        var crashes: [String] = []
        // A dead reader costs nothing; a start that fails, or two crashes, end it.
        for _ in 0..<4 where crashes.count < 2 {
            do throws(ReaderProcess.Failure) {
                let reply = try ask(job, &reader)
                if (reader?.documents ?? 0) >= arguments.limits.documentsPerReader { end(&reader) }
                return reply
            } catch {
                let howItEnded = end(&reader)
                if desk.isCutShort { return .unavailable(ReaderPool.ending) }
                switch error {
                case .notStarted(let words): return .unavailable(words)
                case .gone: continue
                case .timedOut: return timedOut
                case .crashed where howItEnded.isOutOfTime: return timedOut
                case .crashed(let words): crashes.append("\(words): \(howItEnded.words)")
                }
            }
        }
        guard let crash = crashes.last else { return .unavailable("the readers do not stay alive") }
        return .problem(ProblemReason(.readerCrashed, detail: "twice; \(crash)"))
    }

    private var timedOut: ReaderReply {
        .problem(
            ProblemReason(.timedOut, detail: "reading it took longer than \(arguments.limits.seconds) seconds"))
    }

    private func ask(_ job: ReaderJob, _ reader: inout ReaderProcess?) throws(ReaderProcess.Failure) -> ReaderReply {
        if reader == nil {
            let started = try ReaderProcess.start(executable, arguments)
            desk.noteProcess(started.pid, lives: true)
            reader = consume started
        }
        guard !desk.isCutShort else { throw .gone }
        desk.setAsked(true)
        defer { desk.setAsked(false) }
        // A little more than the reader allows itself, so that it can say so, and stay.
        let deadline = ContinuousClock.now + .seconds(arguments.limits.seconds) + .milliseconds(500)
        guard let reply = try reader?.read(job.document, size: job.size, until: deadline) else { throw .gone }
        return reply
    }

    @discardableResult
    private func end(_ reader: inout ReaderProcess?) -> ReaderEnd {
        guard let ended = reader.take() else { return ReaderEnd(status: nil) }
        desk.noteProcess(ended.pid, lives: false)
        return ended.end()
    }
}
