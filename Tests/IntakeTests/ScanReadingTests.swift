import Foundation
import Inbox
import Model
import Testing
import Waiting

@testable import Intake

@Suite("Documents that turn out to be scans", .timeLimit(.minutes(20)))
struct ScanReadingTests {
    private struct NoRoom: Error, Equatable {}

    /// A make-believe reader that says of its one document that it is a scan, or never answers.
    private func pool(_ scratch: ScratchReader, answers: Bool) throws -> ReaderPool {
        let reading = DocumentReading(mediaType: .pdf, pageCount: 1, pages: [""], facts: Facts(), format: "PDF")
        let reply = try ReaderReply.scan(reading).encoded()
        let length = (0..<4).map { UInt8(truncatingIfNeeded: reply.count >> (8 * $0)) }
        let octal = { (byte: UInt8) in "\\" + String(byte / 64) + String(byte / 8 % 8) + String(byte % 8) }
        let words = (length + reply).map(octal).joined()
        let answer = answers ? "printf '\(words)' >&0; cat >/dev/null" : "exec sleep 3600"
        let script = "printf R >&0; head -c 12 <&0 >/dev/null; \(answer)"
        return ReaderPool(
            executable: try scratch.makeBelieve(script), dictionaries: [ScratchReader.dictionaries], size: 1,
            limits: ReaderLimits(seconds: 3600, documentsPerReader: 1))
    }

    private func withReaders(
        _ work: (ScratchReader, DocumentReaders, _ scans: ReaderPool) async throws -> Void
    ) async throws {
        try await ScratchReader.run { scratch in
            let scans = try pool(scratch, answers: false)
            let readers = DocumentReaders(text: try pool(scratch, answers: true), scans: scans)
            let end = {
                readers.cutShort()
                await readers.shutDown()
            }
            do { try await work(scratch, readers, scans) } catch {
                await end()
                throw error
            }
            await end()
        }
    }

    @Test("they are asked about before they wait for recognition")
    func refused() async throws {
        try await withReaders { scratch, readers, scans in
            try await scratch.withDocument { descriptor, size in
                _ = await #expect(throws: NoRoom()) {
                    try await readers.read(descriptor, size: size) { () throws(NoRoom) in throw NoRoom() }
                }
            }
            #expect(scans.processes.isEmpty)
        }
    }

    @Test("a scan that is not recognised because all ends is left for another day, and not told as unreadable")
    func ending() async throws {
        try await withReaders { scratch, readers, scans in
            try await scratch.withDocument { descriptor, size in
                async let first = readers.read(descriptor, size: size)
                async let second = readers.read(descriptor, size: size)
                try await eventually { scans.waitingAnswers == 1 && scans.waitingDocuments == 1 }
                readers.refuseWaiting()
                readers.cutShort()
                let replies = await [first, second]
                #expect(replies == Array(repeating: .unavailable(ReaderPool.ending), count: 2))
            }
        }
    }

    @Test("so many may wait for recognition and no more, until one has ended")
    func queue() {
        let files = (0..<3).map {
            FileIdentity(device: 1, inode: $0, size: 1, mtimeNanoseconds: 0, ctimeNanoseconds: 0)
        }
        let queue = RecognitionQueue(limit: 2)
        #expect(files.map(queue.enter) == [true, true, false])
        #expect(files.map(queue.enter) == [true, true, false])
        queue.leave(files[0])
        #expect(queue.enter(files[2]) && !queue.enter(files[0]))
        #expect(RecognitionQueue.usualLimit < IntakeRound.places)
    }
}
