import CDescriptors
import Glibc
import Model

/// One reader process, as the thread that owns it sees it: started, asked, ended. Every wait has an end.
///
/// SECURITY: the process gets one end of a socket and nothing else: no other descriptor, no environment, no standard
/// output. What it answers is not trusted further than `ReaderReply` goes.
struct ReaderProcess: ~Copyable {
    /// Why there is no answer.
    enum Failure: Error {
        /// The process would not start, in words.
        case notStarted(String)
        /// It was dead before it had the document.
        case gone
        /// It died over the document, or answered nonsense; in words.
        case crashed(String)
        case timedOut
    }

    let pid: pid_t
    private let socket: Int32
    private(set) var documents = 0

    private init(pid: pid_t, socket: Int32) {
        self.pid = pid
        self.socket = socket
    }

    /// Returns when the process is ready. Throws `notStarted`.
    static func start(_ executable: String, _ arguments: ReaderArguments) throws(Failure) -> ReaderProcess {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw .notStarted("no socket for a reader: \(words(errno))")
        }
        var pid: pid_t = 0
        let code = spawn(executable, [executable] + arguments.words, standardInput: ends[1], &pid)
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            throw .notStarted("the reader \(executable) could not be started: \(words(code))")
        }
        let process = ReaderProcess(pid: pid, socket: ends[0])
        guard let greeting = process.awaitGreeting() else { return process }
        let howItEnded = process.end()
        throw .notStarted(
            "the reader \(executable) could not begin: \(greeting.isEmpty ? howItEnded.words : greeting)")
    }

    /// Nil when it is ready; else what it says instead, empty when it says nothing.
    private func awaitGreeting() -> String? {
        let deadline = ContinuousClock.now + .seconds(Self.secondsToStart)
        var words: [UInt8] = []
        do throws(Failure) {
            if try receive(1, until: deadline) == [ReaderRequest.ready] { return nil }
            while words.count < ReaderRequest.longestRefusal { words += try receive(1, until: deadline) }
        } catch {
            // It has hung up: that is all it had to say.
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// It says one byte when its dictionaries are loaded and its sandbox is closed. With Tesseract that is two seconds of
    /// work, which a small machine that is busy with much else may spread over half a minute.
    private static let secondsToStart = 60

    private static func spawn(
        _ executable: String, _ words: [String], standardInput socket: Int32, _ pid: inout pid_t
    ) -> Int32 {
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
        return unsafe descriptors_start(&pid, executable, &arguments, socket)
    }

    /// Hands over the document and waits for the answer, at most until `deadline`. After a failure the process must
    /// be ended.
    mutating func read(_ document: Int32, size: Int64, until deadline: ContinuousClock.Instant) throws(Failure)
        -> ReaderReply
    {
        documents += 1
        let request = ReaderRequest(size: size).encoded()
        let sent = unsafe request.withUnsafeBytes {
            unsafe descriptors_send(socket, $0.baseAddress, $0.count, document)
        }
        guard sent == request.count else { throw .gone }
        let header = try receive(4, until: deadline)
        let length = header.reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length <= ReaderRequest.longestReply else { throw .crashed("it answered nonsense") }
        let payload = try receive(length, until: deadline)
        do {
            return try ReaderReply(encoded: payload)
        } catch {
            throw .crashed("it answered nonsense: \(error)")
        }
    }

    private func receive(_ count: Int, until deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
        var failure: Failure?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, failure == nil {
                let start = unsafe buffer.baseAddress?.advanced(by: filled)
                let got = unsafe recv(socket, start, count - filled, Int32(MSG_DONTWAIT))
                if got > 0 {
                    filled += got
                } else if got < 0, errno == EAGAIN || errno == EINTR {
                    if !awaitBytes(until: deadline) { failure = .timedOut }
                } else {
                    failure = .crashed("it died")
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// False when the deadline came first.
    private func awaitBytes(until deadline: ContinuousClock.Instant) -> Bool {
        let left = deadline - ContinuousClock.now
        guard left > .zero else { return false }
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&waiting, 1, Int32(clamping: milliseconds))
        return true
    }

    /// The descriptor that reports when the process hangs up.
    var descriptor: Int32 { socket }

    /// Ends the process, whatever it is doing, and leaves no zombie. Tells how it ended.
    consuming func end() -> ReaderEnd {
        // One that is dying already keeps the cause it dies of.
        kill(pid, SIGKILL)
        var status: Int32 = 0
        var result: pid_t
        repeat { result = unsafe waitpid(pid, &status, 0) } while result < 0 && errno == EINTR
        close(socket)
        return ReaderEnd(status: result == pid ? status : nil)
    }

    private static func words(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
