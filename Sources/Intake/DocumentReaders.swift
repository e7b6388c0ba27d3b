package import Model

/// The readers of text, and those of scans where the office wants them: heavier, few, started when the first scan
/// comes and ended when none has come for a while.
package final class DocumentReaders: Sendable {
    private let text: ReaderPool
    private let scans: ReaderPool?

    init(text: ReaderPool, scans: ReaderPool?) {
        self.text = text
        self.scans = scans
    }

    /// Reads a document. `descriptor` must stay open until this returns; `size` is the document's in bytes. A scan that
    /// cannot be recognised is answered as it was without, with the cause; so the answer is never `scan`.
    package func read(_ descriptor: Int32, size: Int64) async -> ReaderReply {
        await read(descriptor, size: size) {}
    }

    /// `beforeRecognition` may refuse a scan its turn.
    func read<Refusal: Error>(
        _ descriptor: Int32, size: Int64, beforeRecognition: () throws(Refusal) -> Void
    ) async throws(Refusal) -> ReaderReply {
        let reply = await text.read(descriptor, size: size)
        guard case .scan(var reading) = reply else { return reply }
        guard let scans else {
            reading.evidence["text"] = "not read by OCR: [ocr] enabled is false"
            return .reading(reading)
        }
        try beforeRecognition()
        switch await scans.read(descriptor, size: size) {
        case .reading(let recognized), .scan(let recognized): return .reading(recognized)
        case .problem(let problem): reading.evidence["text"] = "not read by OCR: \(problem.words)"
        case .unavailable(let why) where scans.isEnding: return .unavailable(why)
        case .unavailable(let why): reading.evidence["text"] = "not read by OCR: \(why)"
        }
        return .reading(reading)
    }

    /// As of `ReaderPool.shutDown`.
    package func shutDown() async {
        await text.shutDown()
        await scans?.shutDown()
    }

    /// As of `ReaderPool.refuseWaiting`.
    func refuseWaiting() {
        text.refuseWaiting()
        scans?.refuseWaiting()
    }

    /// As of `ReaderPool.cutShort`.
    func cutShort() {
        text.cutShort()
        scans?.cutShort()
    }

    /// Why scans cannot be recognised; nil when they can be, or are not to be. Starts a reader and ends it.
    package func hindranceToScans() -> String? { scans?.hindrance() }
}
