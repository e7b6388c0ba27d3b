import Foundation
import Model
import Testing

@testable import Intake

@Suite("Readers of text and of scans")
struct DocumentReadersTests {
    private static let drawing = Array(
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >> endobj
        4 0 obj << /Length 19 >> stream
        10 10 100 100 re f
        endstream endobj
        trailer << /Size 5 /Root 1 0 R >>
        %%EOF
        """.utf8)

    private func text(_ scratch: ScratchReader, _ scans: ReaderPool?) async throws -> String? {
        let pool = ReaderPool(
            executable: ScratchReader.executable, dictionaries: [ScratchReader.dictionaries], size: 1)
        let readers = DocumentReaders(text: pool, scans: scans)
        let file = scratch.folder.appending(path: UUID().uuidString)
        try Data(Self.drawing).write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let reply = await readers.read(handle.fileDescriptor, size: Int64(Self.drawing.count))
        await readers.shutDown()
        guard case .reading(let reading) = reply else { throw ProblemReason(.unreadable, detail: "\(reply)") }
        #expect(reading.facts.concerns == [.noText])
        return reading.evidence["text"]
    }

    @Test(
        "a reader of scans that is missing, crashes or talks nonsense costs a scan its text, with the cause, and no more",
        arguments: [
            ("exit 1", "could not begin"), ("printf R >&0; head -c 12 <&0 >/dev/null; exit 3", "reader-crashed: twice"),
            ("printf R >&0; head -c 12 <&0 >/dev/null; printf '\\001\\000\\000\\000Z' >&0; cat", "reader-crashed"),
        ])
    func failures(script: String, cause: String) async throws {
        try await ScratchReader.run { scratch in
            let scans = ReaderPool(executable: try scratch.makeBelieve(script), dictionaries: [], size: 1)
            let text = try await text(scratch, scans)
            #expect(
                text?.hasPrefix("not read by OCR: ") == true && text?.contains(cause) == true, "\(text ?? "nothing")")
        }
    }

    @Test("switched off, that is the cause")
    func off() async throws {
        try await ScratchReader.run { scratch in
            let text = try await text(scratch, nil)
            #expect(text == "not read by OCR: [ocr] enabled is false")
        }
    }

    @Test("a reader that nobody wants for a while is ended, and started anew when one is wanted")
    func idle() async throws {
        try await ScratchReader.run { scratch in
            let pool = ReaderPool(
                executable: ScratchReader.executable, dictionaries: [ScratchReader.dictionaries], size: 1,
                idleLimit: .seconds(1))
            _ = try await scratch.reply(of: pool)
            #expect(await ScratchReader.until { pool.processes.isEmpty })
            guard case .reading = try await scratch.reply(of: pool) else { throw ProblemReason(.unreadable) }
            await pool.shutDown()
        }
    }
}
