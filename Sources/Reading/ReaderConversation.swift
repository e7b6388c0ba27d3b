import CDescriptors
import Glibc
package import Model

/// The talk of a reader process with the one that started it, over the socket that is its standard input: a request
/// with an open file, an answer, the next. One document at a time, until the other side hangs up.
package struct ReaderConversation {
    private let reader: DocumentReader
    private let limits: ReaderLimits
    private let socket: Int32

    package init(reader: DocumentReader, limits: ReaderLimits, socket: Int32 = 0) {
        self.reader = reader
        self.limits = limits
        self.socket = socket
    }

    /// Returns when the other side hangs up; throws when it makes no sense, or is gone.
    ///
    /// Says one byte first: ready.
    package func run() throws(ProblemReason) {
        try Self.write([ReaderRequest.ready], to: socket)
        while let (request, document) = try next() {
            Sandbox.allowProcessorTime(seconds: limits.seconds)
            let reply = answer(request, document)
            Glibc.close(document)
            try send(reply)
        }
    }

    /// Tells the other side, instead of `ready`, why there will be no talk.
    static func refuse(_ words: String, socket: Int32 = 0) {
        do throws(ProblemReason) {
            try write([ReaderRequest.refusal] + Array(words.utf8.prefix(ReaderRequest.longestRefusal)), to: socket)
        } catch {
            // Nobody is there to be told.
        }
    }

    private func next() throws(ProblemReason) -> (ReaderRequest, document: Int32)? {
        var document: Int32 = -1
        var bytes = [UInt8](repeating: 0, count: ReaderRequest.length)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe descriptors_receive(socket, $0.baseAddress, $0.count, &document)
        }
        if count == 0 { return nil }
        guard count == bytes.count, let request = ReaderRequest(encoded: bytes), document >= 0 else {
            throw ProblemReason(.unreadable, detail: "the request made no sense")
        }
        return (request, document)
    }

    private func answer(_ request: ReaderRequest, _ document: Int32) -> ReaderReply {
        do throws(ProblemReason) {
            return reader.read(try content(of: document, size: request.size))
        } catch {
            return .problem(error)
        }
    }

    /// The document's bytes, copied: the file may change, or shrink, while it is read.
    private func content(of document: Int32, size: Int64) throws(ProblemReason) -> [UInt8] {
        guard size <= limits.bytes else {
            throw ProblemReason(.tooLarge, detail: "it has \(size) bytes; the limit is \(limits.bytes)")
        }
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, filled in
            while filled < Int(size) {
                let start = unsafe buffer.baseAddress?.advanced(by: filled)
                let count = unsafe pread(document, start, Int(size) - filled, off_t(filled))
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = errno }
                guard count > 0 else { break }
                filled += count
            }
        }
        guard failure == 0 else {
            throw ProblemReason(.unreadable, detail: unsafe "reading it: \(String(cString: strerror(failure)))")
        }
        return bytes
    }

    private func send(_ reply: ReaderReply) throws(ProblemReason) {
        var payload: [UInt8]
        do {
            payload = try reply.encoded()
            if payload.count > ReaderRequest.longestReply {
                let reason = ProblemReason(.limitExceeded, detail: "it holds more text than a document may")
                payload = try ReaderReply.problem(reason).encoded()
            }
        } catch {
            throw ProblemReason(.unreadable, detail: "the answer could not be put into bytes: \(error)")
        }
        let length = UInt32(payload.count)
        try Self.write((0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) } + payload, to: socket)
    }

    private static func write(_ bytes: [UInt8], to socket: Int32) throws(ProblemReason) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.send(
                    socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw ProblemReason(.unreadable, detail: "nobody takes the answer") }
            sent += count
        }
    }
}
