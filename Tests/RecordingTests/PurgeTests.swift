import Foundation
import Model
import Recording
import Testing

@Suite("A purge")
struct PurgeTests {
    let office: Office
    let store: DocumentStore
    private let later = Moment(seconds: 1_800_000_000)

    init() throws {
        office = try Office()
        store = try DocumentStore(directory: office.directory)
    }

    /// Drops a file with these bytes, as the daemon takes it in.
    @discardableResult
    private func drop(
        _ text: String, _ print: Print = Print(), contact: String? = "C00042", problem: ProblemReason? = nil
    ) throws -> Recorded {
        let file = office.directory + "/dropped"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let handle = try #require(FileHandle(forReadingAtPath: file))
        defer { try? handle.close() }
        let kept = try store.put(descriptor: handle.fileDescriptor, limit: 1_000_000)
        try store.sync([kept.digest])
        var print = print
        print.contact = contact
        var submission = problem.map { print.submission(.problem($0)) } ?? print.submission
        (submission.digest, submission.size) = (kept.digest, kept.size)
        submission.key = Print(name: print.name, bytes: text, inode: print.inode).key
        return try #require(try office.ledger.record([submission], keptIn: store).first)
    }

    private func cancel(_ numbers: Int64...) throws {
        _ = try office.ledger.change(numbers, .cancel, reason: "wrong", by: "els", at: later)
    }

    private func purge(_ numbers: Int64...) throws -> (purge: Purge, refused: [LedgerFailure]) {
        try office.ledger.purge(numbers, filter: "test", by: "els", at: later, store: store)
    }

    private var files: [String] {
        let root = office.directory + "/documents"
        return (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
            .filter { $0.split(separator: "/").last?.count == 64 }
    }

    @Test("deletes canceled entries with their comments and documents, and remembers which; a preview deletes nothing")
    func canceled() throws {
        try drop("one", Print(name: "1.pdf", inode: 1, number: "N1"))
        try drop("two", Print(name: "2.pdf", inode: 2, number: "N2"))
        _ = try office.ledger.change([1], .comment("nonsense"), by: "els", at: later)
        try cancel(1)
        var expected = Purge()
        (expected.entries, expected.comments, expected.documents, expected.bytes) = (1, 1, 1, 3)
        let preview = try office.ledger.purgePreview([1, 2])
        #expect(
            preview.purge == expected
                && preview.refused.map(\.description) == [
                    "entry 2 is not canceled, and only what is canceled can be deleted"
                ])
        #expect(try office.ledger.log(LogFilter()).count == 2 && files.count == 2)
        let done = try purge(1, 2, 77)
        #expect(done.purge == expected && done.refused.count == 2)
        #expect(try office.ledger.log(LogFilter()).map(\.number) == [2] && files.count == 1)
        #expect(try office.ledger.comments(ofEntry: 1).isEmpty && office.ledger.changes(ofEntry: 1).isEmpty)
        #expect(try office.ledger.intakes(ofPath: "1.pdf").map(\.outcome) == [.recorded(entryNumber: 1)])
        let record = try #require(try office.ledger.purges().first)
        #expect(record.numbers == "1" && record.user == "els" && record.at == later && record.purge == expected)
    }

    @Test("ends between two lots when it is told to, and says what it did")
    func ends() throws {
        let count = 450
        for start in stride(from: 0, to: count, by: 150) {
            let prints = (start..<start + 150).map {
                Print(name: "\($0).pdf", bytes: "\($0)", inode: UInt64($0), number: "N\($0)")
            }
            _ = try office.ledger.record(prints.map(\.submission))
        }
        let canceled = Array(1...Int64(count))
        _ = try office.ledger.change(canceled, .cancel, reason: "wrong", by: "els", at: later)
        var lots = 0
        let done = try office.ledger.purge(canceled, filter: "test", by: "els", at: later, store: store) {
            lots += 1
            return lots == 1
        }
        #expect(done.purge.entries == 200 && done.refused.isEmpty)
        #expect(try office.ledger.purges().map(\.purge.entries) == [200])
    }

    @Test("lets the same file be recorded anew when it is dropped again")
    func anew() throws {
        let first = try drop("one")
        #expect(try drop("one", Print(name: "b.pdf", inode: 8)).outcome == .duplicate(.sameBytes, of: 1))
        try cancel(1)
        _ = try purge(1)
        #expect(files.isEmpty)
        #expect(try drop("one", Print(name: "c.pdf", inode: 9)).outcome == .recorded(entryNumber: 2))
        #expect(files.count == 1 && first.intakeID == 1)
    }

    @Test("keeps a document that another entry or a question still refers to")
    func referredTo() throws {
        try drop("moved", Print(name: "1.pdf", inode: 1, number: "N1"))
        _ = try office.ledger.reassign(entry: 1, to: "C00099", reason: nil, by: "els", at: later)
        #expect(try purge(1).purge.documents == 0 && files.count == 1)
        #expect(try office.ledger.entryDetails(2)?.reading != nil)
        // A question that was dismissed keeps its document.
        try drop("asked", Print(name: "2.pdf", inode: 2, number: "N2"), contact: nil)
        try office.ledger.dismiss(review: 1, reason: "flyer", by: "els", at: later)
        #expect(files.count == 2)
        try cancel(2)
        #expect(try purge(2).purge.documents == 1 && files.count == 1)
        #expect(try office.ledger.reviewItems(open: false).count == 1)
    }

    @Test("takes the documents of reprints along")
    func reprints() throws {
        try drop("one")
        #expect(try drop("other bytes", Print(name: "b.pdf", inode: 8)).outcome == .duplicate(.reprint, of: 1))
        #expect(files.count == 2)
        try cancel(1)
        #expect(try purge(1).purge.documents == 2 && files.isEmpty)
        #expect(try drop("other bytes", Print(name: "c.pdf", inode: 9)).outcome == .recorded(entryNumber: 2))
    }

    /// Drops a print that waits, and answers that it is the contact's.
    private func dropWaiting(_ text: String, assignedTo contact: String, isFiled: Bool = true) throws {
        try drop(text, Print(name: text, inode: 8), contact: nil)
        let review = try #require(try office.ledger.reviewItems().first?.number)
        _ = try office.ledger.assign(review: review, to: contact, by: "els", at: later)
        try office.ledger.noteSettled(review: review, filed: [], isDone: isFiled)
    }

    private func findings() throws -> [StoreFinding] {
        try StoreVerification.ofStore(office.directory, ledger: office.ledger, isQuick: false).findings
    }

    @Test("takes along what was counted as a reprint by an answer, or by moving it")
    func assignedReprints() throws {
        try drop("one")
        try dropWaiting("other bytes", assignedTo: "C00042")
        try drop("third", Print(name: "c.pdf", inode: 9), contact: "C00099")
        let moved = try office.ledger.reassign(entry: 2, to: "C00042", reason: nil, by: "els", at: later)
        #expect(moved.assignment.isReprint && moved.assignment.entry.number == 1 && files.count == 3)
        try cancel(1)
        #expect(try purge(1).purge.documents == 2 && findings().isEmpty)
        // What was moved is of the entry it was moved from again, which may come back.
        #expect(try drop("third", Print(name: "d.pdf", inode: 10)).outcome == .duplicate(.sameBytes, of: 2))
        #expect(
            try office.ledger.change([2], .uncancel, reason: nil, by: "els", at: later).first?.result
                == .done(copies: []))
        #expect(try drop("other bytes", Print(name: "e.pdf", inode: 11)).outcome == .recorded(entryNumber: 3))
    }

    @Test("leaves no document of an entry that is no more, though its answer is not filed away yet")
    func unfiledReprint() throws {
        try drop("one")
        try dropWaiting("other bytes", assignedTo: "C00042", isFiled: false)
        try cancel(1)
        _ = try purge(1)
        #expect(try findings().isEmpty && files.count == 1)
    }

    @Test("lets an entry come back of which the successor is no more")
    func successor() throws {
        try drop("one")
        _ = try office.ledger.reassign(entry: 1, to: "C00099", reason: nil, by: "els", at: later)
        try cancel(2)
        #expect(try purge(2).purge.documents == 0)
        let outcome = try office.ledger.change([1], .uncancel, reason: nil, by: "els", at: later)
        #expect(outcome.first?.result == .done(copies: []))
        #expect(try drop("one", Print(name: "b.pdf", inode: 8)).outcome == .duplicate(.sameBytes, of: 1))
        #expect(try findings().isEmpty)
    }

    @Test("tells files that could not be deleted")
    func undeleted() throws {
        try drop("one")
        let digest = try #require(try office.ledger.entry(1)?.document?.digest)
        try cancel(1)
        // A folder in the file's place.
        let path = store.path(of: digest)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(try purge(1).purge.entries == 1)
        #expect(office.ledger.deleteFiles([digest], from: store) == [path])
        try FileManager.default.removeItem(atPath: path)
        #expect(office.ledger.deleteFiles([digest], from: store).isEmpty)
    }

    @Test("never takes the bytes of a document that arrives at the same moment: it is put again")
    func arrival() throws {
        try drop("one")
        try cancel(1)
        // The file is found in the store, and then goes with the purge before its document is recorded.
        let file = office.directory + "/dropped"
        let handle = try #require(FileHandle(forReadingAtPath: file))
        let kept = try store.put(descriptor: handle.fileDescriptor, limit: 1000)
        try store.sync([kept.digest])
        _ = try purge(1)
        #expect(files.isEmpty)
        var submission = Print(name: "b.pdf", inode: 8).submission
        submission.digest = kept.digest
        #expect(throws: LedgerFailure.unknownBytes(digest: kept.digest.rawValue)) {
            try office.ledger.record([submission], keptIn: store)
        }
        #expect(LedgerFailure.unknownBytes(digest: "").disposition == .later)
        #expect(try drop("one", Print(name: "b.pdf", inode: 8)).outcome == .recorded(entryNumber: 2))
        #expect(files.count == 1)
    }

    @Test("never takes an entry to which a document was attached for the one that records it")
    func attached() throws {
        try drop("one")
        let digest = try #require(try office.ledger.entry(1)?.document?.digest)
        let attachment = AttachedDocument(
            digest: digest, size: 3, mediaType: .pdf, originalPath: "/home/els/one.pdf", modified: later)
        _ = try office.ledger.record(
            ManualRecording(
                ManualInteraction(template: "S_QUOTE"), for: .contacts(["C00099"]), attachment: attachment),
            by: "els", at: later, store: store)
        try cancel(1)
        #expect(try purge(1).purge.documents == 0 && files.count == 1)
        #expect(try drop("one", Print(name: "b.pdf", inode: 8)).outcome == .recorded(entryNumber: 3))
        #expect(try StoreVerification.ofStore(office.directory, ledger: office.ledger, isQuick: false).findings.isEmpty)
    }

    @Test("keeps an attached document that came in as a problem, too")
    func attachedProblem() throws {
        try drop("one", problem: ProblemReason(.damaged))
        let digest = try #require(try office.ledger.intakes(ofPath: "invoice.pdf").first?.digest)
        let attachment = AttachedDocument(
            digest: digest, size: 3, mediaType: .pdf, originalPath: "/home/els/one.pdf", modified: later)
        _ = try office.ledger.record(
            ManualRecording(
                ManualInteraction(template: "S_QUOTE"), for: .contacts(["C00099"]), attachment: attachment),
            by: "els", at: later, store: store)
        try cancel(1)
        #expect(try purge(1).purge.documents == 0 && files.count == 1)
    }

    @Test("leaves nothing of an entry among the words")
    func words() throws {
        try drop("one")
        _ = try office.ledger.indexWords(limit: 10)
        try cancel(1)
        _ = try purge(1)
        var filter = LogFilter()
        filter.text = SearchText("invoice")
        #expect(try office.ledger.log(filter).isEmpty && office.ledger.count(filter) == 0)
    }

    @Test("by age counts from the day on which an entry was canceled")
    func age() throws {
        try drop("one")
        try cancel(1)
        #expect(try office.ledger.canceledEntries(before: later, limit: 10).isEmpty)
        #expect(try office.ledger.canceledEntries(before: Moment(seconds: later.seconds + 1), limit: 10) == [1])
    }

    @Test("says its numbers as ranges")
    func ranges() {
        #expect(PurgeRecord.ranges([1, 2, 3, 7, 9, 10]) == "1-3,7,9-10")
        #expect(PurgeRecord.ranges([]) == "")
    }
}
