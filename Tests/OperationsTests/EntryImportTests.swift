import ContactFiles
import Foundation
import Model
import Operations
import Recording
import Testing

@Suite("Entries of a file")
struct EntryImportTests {
    private struct Interrupted: Error {}

    @Test("What was recorded before the file could not be read any further is told")
    func interrupted() throws {
        let desk = try ManualOffice()
        // Longer than what is read ahead of a row.
        let notes = String(repeating: "x", count: 1_500)
        let rows = (0..<2_000).map { "2026-01-31,C00042,CALL,row \($0),\(notes)\n" }.joined()
        var pieces = [Array("Date,Contact No.,Interaction Template Code,Description,Notes\n\(rows)".utf8)]
        var done = EntryFileImport()
        #expect(throws: Interrupted.self) {
            try desk.office.importEntries(
                from: "old", order: .dmy, dryRun: false, at: ManualOffice.noon, window: 500, into: &done
            ) { count in
                guard let piece = pieces.first else { throw Interrupted() }
                let size = min(count, 10_000)
                pieces = piece.count > size ? [Array(piece.dropFirst(size))] : []
                return Array(piece.prefix(size))
            }
        }
        #expect(done.added > 0 && done.added < 2_000, "\(done.added)")
        #expect(try desk.office.ledger.lastEntryNumber() == Int64(done.added))
    }

    @Test("Words are indexed for so long, and it is told whether some are left")
    func indexing() throws {
        let desk = try ManualOffice()
        for index in 0..<120 {
            var call = ManualInteraction(template: "CALL")
            call.description = "call \(index)"
            _ = try desk.record(call, for: "C00042")
        }
        #expect(try !desk.office.indexWords(within: .zero), "one lot of them")
        #expect(try desk.office.indexWords(within: .seconds(60)))
        #expect(try desk.office.ledger.unindexedEntries() == 0)
    }
}
